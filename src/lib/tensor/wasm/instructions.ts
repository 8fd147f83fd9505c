/**
 * WebAssembly instructions as nested lists of bytes, written as expressions: `f32x4.add(get(x), get(y))`. Only those
 * that the kernels use. Nothing is checked here; the engine validates the whole module. Opcodes are those of the core
 * specification (3.0, appendix "Index of Instructions"), relaxed SIMD included.
 */
export type Code = readonly (number | Code)[];
export type ValueType = "i32" | "f32" | "v128";

export const VALUE_TYPES: Readonly<Record<ValueType, number>> = { i32: 0x7f, f32: 0x7d, v128: 0x7b };

export interface Local {
  readonly index: number;
  readonly type: ValueType;
}

/** LEB128 without sign. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low | 0x80 : low);
  } while (rest > 0);
  return bytes;
}

/** LEB128 with sign, of 32 bits. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    if ((rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

function floatBytes(value: number): number[] {
  return [...new Uint8Array(new Float32Array([value]).buffer)];
}

type Unary = (x: Code) => Code;
type Binary = (x: Code, y: Code) => Code;

const plain2 =
  (opcode: number): Binary =>
  (x, y) => [x, y, opcode];
const plain1 =
  (opcode: number): Unary =>
  (x) => [x, opcode];
const vector = (opcode: number): number[] => [0xfd, ...unsigned(opcode)];
const vector1 =
  (opcode: number): Unary =>
  (x) => [x, vector(opcode)];
const vector2 =
  (opcode: number): Binary =>
  (x, y) => [x, y, vector(opcode)];
const vector3 =
  (opcode: number) =>
  (x: Code, y: Code, z: Code): Code => [x, y, z, vector(opcode)];

/** Alignment is only a hint: none is promised. */
const memoryArgument = (offset: number): number[] => [0, ...unsigned(offset)];
const load1 =
  (opcode: number) =>
  (at: Code, offset = 0): Code => [at, opcode, memoryArgument(offset)];
const store1 =
  (opcode: number) =>
  (at: Code, value: Code, offset = 0): Code => [at, value, opcode, memoryArgument(offset)];

export const get = (local: Local): Code => [0x20, ...unsigned(local.index)];
export const set = (local: Local, value: Code): Code => [value, 0x21, ...unsigned(local.index)];

export const i32 = {
  const: (value: number): Code => [0x41, ...signed(value)],
  load: load1(0x28),
  store: store1(0x36),
  add: plain2(0x6a),
  sub: plain2(0x6b),
  mul: plain2(0x6c),
  and: plain2(0x71),
  shiftRight: plain2(0x76),
  shiftLeft: plain2(0x74),
  equal: plain2(0x46),
  less: plain2(0x48),
  greater: plain2(0x4a),
  isZero: plain1(0x45),
};

export const f32 = {
  const: (value: number): Code => [0x43, ...floatBytes(value)],
  load: load1(0x2a),
  store: store1(0x38),
  add: plain2(0x92),
  mul: plain2(0x94),
  div: plain2(0x95),
  max: plain2(0x97),
  sqrt: plain1(0x91),
  greater: plain2(0x5e),
  fromI32: plain1(0xb2),
};

export const v128 = {
  load: (at: Code, offset = 0): Code => [at, vector(0), memoryArgument(offset)],
  /** Four copies of 32 bits. */
  load32Splat: (at: Code, offset = 0): Code => [at, vector(9), memoryArgument(offset)],
  store: (at: Code, value: Code, offset = 0): Code => [at, value, vector(11), memoryArgument(offset)],
  store32Lane: (at: Code, value: Code, lane: number, offset = 0): Code => [
    at,
    value,
    vector(0x5a),
    memoryArgument(offset),
    lane,
  ],
  zero: [vector(12), Array.from({ length: 16 }, () => 0)] satisfies Code,
  bytes: (values: readonly number[]): Code => [vector(12), values],
  and: vector2(0x4e),
  or: vector2(0x50),
  xor: vector2(0x51),
  /** Bits of `x` where `mask` has ones, else those of `y`. */
  select: (x: Code, y: Code, mask: Code): Code => [x, y, mask, vector(0x52)],
  /** Lanes are counted in bytes: 0–15 of x, 16–31 of y. */
  shuffle: (x: Code, y: Code, lanes: readonly number[]): Code => [x, y, vector(13), lanes],
};

export const i8x16 = { splat: vector1(15), add: vector2(0x6e), narrow: vector2(0x65) };
export const i16x8 = {
  narrow: vector2(0x85),
  multiplyLow: vector2(0x9c),
  multiplyHigh: vector2(0x9d),
};
export const i32x4 = {
  splat: vector1(0x11),
  add: vector2(0xae),
  shiftLeft: vector2(0xab),
  addPairs: vector1(0x7e),
  fromF32: vector1(0xf8),
  lane: (x: Code, lane: number): Code => [x, vector(0x1b), lane],
  /** Of 16 products of signed bytes with 7-bit ones, sums of four, plus z. Relaxed SIMD. */
  dotAdd: vector3(0x113),
};
export const f32x4 = {
  splat: vector1(0x13),
  const: (value: number): Code => f32x4.splat(f32.const(value)),
  lane: (x: Code, lane: number): Code => [x, vector(0x1f), lane],
  add: vector2(0xe4),
  sub: vector2(0xe5),
  mul: vector2(0xe6),
  div: vector2(0xe7),
  min: vector2(0xe8),
  max: vector2(0xe9),
  abs: vector1(0xe0),
  nearest: vector1(0x6a),
  fromI32: vector1(0xfa),
  /** x × y + z, rounded once or twice as the processor likes. Relaxed SIMD. */
  relaxedMultiplyAdd: vector3(0x105),
};

/** Runs `body` as long as `condition` holds, asked before each round. */
export const whileTrue = (condition: Code, ...body: Code[]): Code => [
  [0x02, 0x40, 0x03, 0x40],
  [i32.isZero(condition), 0x0d, 1],
  body,
  [0x0c, 0, 0x0b, 0x0b],
];

export const when = (condition: Code, then: Code, otherwise?: Code): Code => [
  condition,
  [0x04, 0x40],
  then,
  otherwise === undefined ? [] : [0x05, otherwise],
  0x0b,
];

/** Counts `counter` down from what it holds to 0, a round each; none where it holds 0 or less. */
export const times = (counter: Local, ...body: Code[]): Code =>
  whileTrue(i32.greater(get(counter), i32.const(0)), ...body, step(counter, -1));

/** Adds a constant to a local. */
export const step = (local: Local, by: number): Code => set(local, i32.add(get(local), i32.const(by)));
/** Adds a value to a local. */
export const move = (local: Local, by: Code): Code => set(local, i32.add(get(local), by));
/** Calls the function of this number. */
export const call = (index: number, ...values: Code[]): Code => [values, 0x10, ...unsigned(index)];
