/** Operations on single values and on two tensors of which one may be repeated, as loops over plain arrays. */
import { sizeOf } from "../graph/graph.ts";

type Two = (a: number, b: number) => number;

/** `a` and `b` combined into a tensor of `shape`, sides of 1 repeated. */
export function combine(
  a: Float32Array,
  aShape: readonly number[],
  b: Float32Array,
  bShape: readonly number[],
  shape: readonly number[],
  two: Two,
): Float32Array {
  const out = new Float32Array(sizeOf(shape));
  const same = (side: readonly number[]): boolean => sizeOf(side) === out.length;
  if (same(aShape) && same(bShape)) for (let i = 0; i < out.length; i++) out[i] = two(a[i]!, b[i]!);
  else if (same(aShape) && isSuffix(bShape, shape))
    for (let i = 0; i < out.length; i += b.length)
      for (let j = 0; j < b.length; j++) out[i + j] = two(a[i + j]!, b[j]!);
  else {
    const [aAt, bAt] = [places(aShape, shape), places(bShape, shape)];
    for (let i = 0; i < out.length; i++) out[i] = two(a[aAt[i]!]!, b[bAt[i]!]!);
  }
  return out;
}

/** Whether `part` repeated as a whole gives `shape`: leading ones, then exactly its last sides. */
function isSuffix(part: readonly number[], shape: readonly number[]): boolean {
  const sides = part.slice(part.findIndex((side) => side !== 1));
  if (sizeOf(part) === 1) return true;
  return sides.every((side, i) => side === shape[shape.length - sides.length + i]);
}

/** For each element of `shape` where its value stands in a tensor of `part`. */
export function places(part: readonly number[], shape: readonly number[]): Int32Array {
  const steps = stepsOf(part);
  const lead = shape.length - part.length;
  const strides = shape.map((_, axis) => ((part[axis - lead] ?? 1) === 1 ? 0 : (steps[axis - lead] ?? 0)));
  return walk(shape, strides);
}

/** Row-major distances between neighbours of each axis. */
export function stepsOf(shape: readonly number[]): number[] {
  const steps = Array<number>(shape.length).fill(1);
  for (let axis = shape.length - 2; axis >= 0; axis--) steps[axis] = steps[axis + 1]! * shape[axis + 1]!;
  return steps;
}

/** The offsets that counting through `shape` in order meets, where axis i moves by `strides[i]`. */
export function walk(shape: readonly number[], strides: readonly number[]): Int32Array {
  const out = new Int32Array(sizeOf(shape));
  const counter = Array<number>(shape.length).fill(0);
  let at = 0;
  for (let i = 0; i < out.length; i++) {
    out[i] = at;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      at += strides[axis]!;
      counter[axis]!++;
      if (counter[axis]! < shape[axis]!) break;
      at -= strides[axis]! * shape[axis]!;
      counter[axis] = 0;
    }
  }
  return out;
}

/** To 1.2e-7: a polynomial in 1/(1 + z/2) (Numerical Recipes, 2nd edition, section 6.2), coefficients from the highest. */
const ERFC = [
  0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196,
  1.00002368, -1.26551223,
];

export function erf(x: number): number {
  const z = Math.abs(x);
  const t = 1 / (1 + 0.5 * z);
  let exponent = 0;
  for (let i = 0; i < ERFC.length; i++) exponent = exponent * t + ERFC[i]!;
  const rest = t * Math.exp(exponent - z * z);
  return x < 0 ? rest - 1 : 1 - rest;
}

const normal = (x: number): number => 0.5 * (1 + erf(x * Math.SQRT1_2));

export const gelu = (x: number): number => x * normal(x);

export function geluGrad(x: number): number {
  return normal(x) + (x * Math.exp(-0.5 * x * x)) / Math.sqrt(2 * Math.PI);
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
