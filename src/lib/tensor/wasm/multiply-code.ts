/**
 * The product of two matrices of f32 that were packed into panels: left ones of 6 rows, right ones of 8 columns, so
 * that 12 sums, 2 vectors of the right and 1 copy of the left fill the 15 registers that x64 leaves to us. The classic
 * shape of BLIS (Van Zee and van de Geijn, 2015); the loops around one block are in `wasm-multiply.ts`.
 */
import {
  call,
  f32,
  f32x4,
  get,
  i32,
  move,
  set,
  step,
  times,
  v128,
  when,
  whileTrue,
  type Code,
} from "./instructions.ts";
import type { FunctionBuilder, ModuleBuilder } from "./module-builder.ts";

export const LEFT_PANEL = 6;
export const RIGHT_PANEL = 8;
/** Steps of the contraction that are written out one behind the other. */
const UNROLLED = 4;

/**
 * Adds `multiplyPanels(left, right, c, depth, rows, columns, rowBytes, accumulate, spare)`: a whole block of C.
 * `depth` is a multiple of 4 (packing fills up with zeros); `spare` has room for one tile of 6 × 8. Gives the number of
 * `settleTile`, which other products need too.
 */
export function addMultiply(module: ModuleBuilder, relaxed: boolean): number {
  const multiplyAdd = relaxed
    ? f32x4.relaxedMultiplyAdd
    : (x: Code, y: Code, z: Code) => f32x4.add(f32x4.mul(x, y), z);
  const tile = module.add("multiplyTile", (f) => writeTile(f, multiplyAdd));
  const settle = module.add("settleTile", writeSettle);
  module.add("multiplyPanels", (f) => {
    const [left, right, c, depth, rows] = Array.from({ length: 5 }, () => f.parameter()) as Five;
    const [columns, rowBytes, accumulate, spare] = Array.from({ length: 4 }, () => f.parameter()) as Four;
    const [a, out, height, width] = Array.from({ length: 4 }, () => f.local()) as Four;
    const tileAt = (at: Code, bytes: Code, adds: Code): Code =>
      call(tile, get(a), get(right), at, get(depth), bytes, adds);
    const oneTile = when(
      i32.and(
        i32.greater(get(height), i32.const(LEFT_PANEL - 1)),
        i32.greater(get(columns), i32.const(RIGHT_PANEL - 1)),
      ),
      tileAt(get(out), get(rowBytes), get(accumulate)),
      [
        tileAt(get(spare), i32.const(4 * RIGHT_PANEL), i32.const(0)),
        call(settle, get(spare), get(out), get(height), get(width), get(rowBytes), get(accumulate)),
      ],
    );
    f.body(
      whileTrue(
        i32.greater(get(columns), i32.const(0)),
        set(a, get(left)),
        set(out, get(c)),
        set(height, get(rows)),
        set(width, get(columns)),
        whileTrue(
          i32.greater(get(height), i32.const(0)),
          oneTile,
          move(a, i32.mul(get(depth), i32.const(4 * LEFT_PANEL))),
          move(out, i32.mul(get(rowBytes), i32.const(LEFT_PANEL))),
          step(height, -LEFT_PANEL),
        ),
        move(right, i32.mul(get(depth), i32.const(4 * RIGHT_PANEL))),
        step(c, 4 * RIGHT_PANEL),
        step(columns, -RIGHT_PANEL),
      ),
    );
  });
  return settle;
}

type Local = ReturnType<FunctionBuilder["local"]>;
type Four = [Local, Local, Local, Local];
type Five = [Local, Local, Local, Local, Local];

/** `multiplyTile(left panel, right panel, c, depth, rowBytes, accumulate)`: 6 × 8 of C. */
function writeTile(f: FunctionBuilder, multiplyAdd: (x: Code, y: Code, z: Code) => Code): void {
  const [a, b, c, depth, rowBytes] = Array.from({ length: 5 }, () => f.parameter()) as Five;
  const accumulate = f.parameter();
  const sums = f.vectors(2 * LEFT_PANEL);
  const [low, high, copy] = f.vectors(3) as [Local, Local, Local];
  const steps = f.local();

  const rounds = Array.from({ length: UNROLLED }, (_, i): Code => [
    set(low, v128.load(get(b), i * 4 * RIGHT_PANEL)),
    set(high, v128.load(get(b), i * 4 * RIGHT_PANEL + 16)),
    Array.from({ length: LEFT_PANEL }, (_, row): Code => {
      const [first, second] = [sums[2 * row], sums[2 * row + 1]] as [Local, Local];
      return [
        set(copy, v128.load32Splat(get(a), 4 * (i * LEFT_PANEL + row))),
        set(first, multiplyAdd(get(copy), get(low), get(first))),
        set(second, multiplyAdd(get(copy), get(high), get(second))),
      ];
    }),
  ]);
  const eachRow = (write: (first: Local, second: Local) => Code): Code =>
    Array.from({ length: LEFT_PANEL }, (_, row): Code => [
      write(sums[2 * row] as Local, sums[2 * row + 1] as Local),
      row === LEFT_PANEL - 1 ? [] : move(c, get(rowBytes)),
    ]);
  f.body(
    set(steps, i32.shiftRight(get(depth), i32.const(2))),
    times(steps, rounds, step(a, 4 * LEFT_PANEL * UNROLLED), step(b, 4 * RIGHT_PANEL * UNROLLED)),
    when(
      get(accumulate),
      eachRow((first, second) => [
        v128.store(get(c), f32x4.add(get(first), v128.load(get(c)))),
        v128.store(get(c), f32x4.add(get(second), v128.load(get(c), 16)), 16),
      ]),
      eachRow((first, second) => [v128.store(get(c), get(first)), v128.store(get(c), get(second), 16)]),
    ),
  );
}

/** `settleTile(tile, c, rows, columns, rowBytes, accumulate)`: what of a spare tile lies inside of C, into C. */
function writeSettle(f: FunctionBuilder): void {
  const [tile, c, rows, columns, rowBytes] = Array.from({ length: 5 }, () => f.parameter()) as Five;
  const accumulate = f.parameter();
  const [x, left] = [f.local(), f.local()];
  const most = (local: Local, limit: number): Code =>
    when(i32.greater(get(local), i32.const(limit)), set(local, i32.const(limit)));
  f.body(
    most(rows, LEFT_PANEL),
    most(columns, RIGHT_PANEL),
    times(
      rows,
      set(left, get(columns)),
      set(x, i32.const(0)),
      times(
        left,
        f32.store(i32.add(get(c), get(x)), [
          get(accumulate),
          [0x04, 0x7d],
          f32.add(f32.load(i32.add(get(c), get(x))), f32.load(i32.add(get(tile), get(x)))),
          0x05,
          f32.load(i32.add(get(tile), get(x))),
          0x0b,
        ]),
        step(x, 4),
      ),
      move(c, get(rowBytes)),
      step(tile, 4 * RIGHT_PANEL),
    ),
  );
}
