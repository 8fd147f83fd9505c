/** The exponential and the parts of the error function, lane by lane, and the constants that they read from memory. */
import { f32x4, get, i32, i32x4, set, v128, type Code, type Local } from "./instructions.ts";

/** 1 / ln 2, and ln 2 in two parts, the first exact in few bits (Cephes, `expf`). */
const LOG2E = 1.442_695_040_888_963_4;
const LN2_HIGH = 0.693_359_375;
const LN2_LOW = -2.121_944_400_5e-4;
/** Of exp(r) = 1 + r + r²·P(r) for |r| ≤ ln 2 / 2, highest power first (Cephes, `expf`): 2e-7 relative. */
const EXP_COEFFICIENTS = [
  1.987_569_15e-4, 1.398_199_95e-3, 8.333_451_9e-3, 4.166_579_5e-2, 0.166_666_65, 0.500_000_01,
];
/** Below it exp is taken for exp(−87): the least that is no subnormal number. */
const EXP_LEAST = -87;
const EXP_MOST = 88;

/** Four copies of one of `KERNEL_CONSTANTS`. */
export function constant(table: Local, value: number): Code {
  const index = KERNEL_CONSTANTS.indexOf(value);
  if (index < 0) throw new RangeError(`${value} is none of the kernels' constants`);
  return v128.load32Splat(get(table), 4 * index);
}

export const horner = (table: Local, x: Local, coefficients: readonly number[]): Code =>
  coefficients
    .slice(1)
    .reduce<Code>(
      (sum, coefficient) => f32x4.add(f32x4.mul(sum, get(x)), constant(table, coefficient)),
      constant(table, coefficients[0] ?? 0),
    );

/** Puts exp(x) into x, lane by lane; `n` and `r` are spare. */
export function exponential(table: Local, x: Local, n: Local, r: Local): Code {
  const the = (value: number): Code => constant(table, value);
  return [
    set(x, f32x4.max(f32x4.min(get(x), the(EXP_MOST)), the(EXP_LEAST))),
    set(n, f32x4.nearest(f32x4.mul(get(x), the(LOG2E)))),
    set(r, f32x4.sub(get(x), f32x4.mul(get(n), the(LN2_HIGH)))),
    set(r, f32x4.sub(get(r), f32x4.mul(get(n), the(LN2_LOW)))),
    set(
      x,
      f32x4.add(
        f32x4.add(f32x4.mul(f32x4.mul(get(r), get(r)), horner(table, r, EXP_COEFFICIENTS)), get(r)),
        the(1),
      ),
    ),
    // Times 2^n: n goes into the exponent's bits.
    set(
      x,
      f32x4.mul(
        get(x),
        i32x4.shiftLeft(i32x4.add(i32x4.fromF32(get(n)), i32x4.splat(i32.const(127))), i32.const(23)),
      ),
    ),
  ];
}

/** erf(z) = 1 − t·P(t)·exp(−z²), t = 1 / (1 + p·z), z ≥ 0: to 1.5e-7 (Abramowitz and Stegun, 7.1.26). */
export const ERF_P = 0.327_591_1;
export const ERF_COEFFICIENTS = [1.061_405_429, -1.453_152_027, 1.421_413_741, -0.284_496_736, 0.254_829_592];

/**
 * What the functions with an exponential read from memory, as f32, at `constants`: a constant in the code is put
 * together anew in each round, which took most of their time.
 */
export const KERNEL_CONSTANTS: readonly number[] = [
  LOG2E,
  LN2_HIGH,
  LN2_LOW,
  EXP_LEAST,
  EXP_MOST,
  ERF_P,
  ...EXP_COEFFICIENTS,
  ...ERF_COEFFICIENTS,
  1,
  0.5,
  Math.SQRT1_2,
];
