/**
 * What a model computes, as a list of operations in order: each node is one operation on f32 tensors whose shapes are
 * known when it is made. The list can be run (`execute/`), turned round (`backward.ts`) or written down as ONNX. It holds
 * no numbers but constants, and knows nothing of models.
 */

/** How the two sides of a product are held while they are multiplied; sums are always f32. */
export type Precision = "f32" | "int8-tile" | "int8-row";

/** `transB` says that b's last two sides are swapped; `axes`, `perm`, `start`, `end` are as in ONNX. */
export type Operation =
  | { readonly op: "input"; readonly name: string }
  | { readonly op: "constant"; readonly values: readonly number[] }
  | {
      readonly op: "matMul";
      readonly transA: boolean;
      readonly transB: boolean;
      readonly precision: Precision;
    }
  | { readonly op: "add" | "sub" | "mul" | "div" }
  | { readonly op: "gelu" | "geluGrad" | "sigmoid" | "abs" | "sign" | "exp" }
  /** Softmax and its logarithm over the last axis; of (result, gradient) the gradient. */
  | { readonly op: "softmax" | "softmaxGrad" | "logSoftmax" | "logSoftmaxGrad" }
  /** Over the last axis, without gain and shift; `layerNormGrad` of (x, gradient). */
  | { readonly op: "layerNorm" | "layerNormGrad"; readonly epsilon: number }
  | { readonly op: "clamp" | "clampGrad"; readonly limit: number }
  | { readonly op: "reduceSum"; readonly axes: readonly number[] }
  | { readonly op: "reshape" }
  | { readonly op: "transpose"; readonly perm: readonly number[] }
  | { readonly op: "slice" | "pad"; readonly axis: number; readonly start: number; readonly end: number }
  | { readonly op: "concat"; readonly axis: number }
  /** 1 where a value is among the `count` greatest of the last axis, else 0; no gradient goes through it. */
  | { readonly op: "greatestMask"; readonly count: number };

export interface Node {
  readonly id: number;
  readonly operation: Operation;
  readonly inputs: readonly Node[];
  readonly shape: readonly number[];
}

export interface Graph {
  readonly nodes: readonly Node[];
  readonly outputs: ReadonlyMap<string, Node>;
}

export const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((product, side) => product * side, 1);

/** The shape of two tensors that are combined value by value, sides of 1 repeated. */
export function broadcast(a: readonly number[], b: readonly number[]): number[] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => {
    const [x, y] = [a[a.length - rank + axis] ?? 1, b[b.length - rank + axis] ?? 1];
    if (x !== y && x !== 1 && y !== 1)
      throw new RangeError(`shapes [${a.join()}] and [${b.join()}] do not fit`);
    return Math.max(x, y);
  });
}
