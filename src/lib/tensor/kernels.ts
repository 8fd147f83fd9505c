/**
 * The arithmetic that small models are run and trained with: one interface, kept by a plain implementation
 * (`plain-kernels.ts`, slow, the reference) and by a WebAssembly one (`wasm-kernels.ts`). Everything happens in one
 * block of memory and is named by byte offsets, so that nothing is copied between two calls and several threads can
 * share weights. It does not know what a model is, does no bounds checks, and starts no thread.
 *
 * Sizes count elements; pointers and steps into memory count bytes only where they say so.
 */
import type { Arena } from "./arena.ts";

/** A byte offset into `arena.memory`; a multiple of 16 where an arena made it. */
export type Pointer = number;

/**
 * A matrix of f32 in memory: element (r, c) stands at `at + 4 × (r × rowStep + c × columnStep)`. One of the two steps
 * is 1, save in `quantise…`, which takes any. A part of a larger matrix, or a transposed one, is only other steps.
 */
export interface Matrix {
  readonly at: Pointer;
  readonly rows: number;
  readonly columns: number;
  readonly rowStep: number;
  readonly columnStep: number;
}

/** Values along the contraction that share one scale: tiles of DeepSeek-V3 (arXiv 2412.19437, §3.3.2). */
export const TILE = 128;

/**
 * The left side of a product in 8 bits: `rows` × `depth`, each row in tiles of 1 × 128 along the contraction with a
 * scale of its own. Values are −127 to 127: `round(x / scale)`, with `scale = greatest |x| of the tile / 127`.
 */
export interface QuantisedLeft {
  /** `quantisedLeftBytes(rows, depth)` bytes; their layout is the implementation's own. */
  readonly at: Pointer;
  readonly rows: number;
  readonly depth: number;
}

/**
 * The right side of a product in 8 bits: `depth` × `columns`, with a scale for each column of each tile of 128 along
 * the contraction (`quantiseRight` with `perBlock` gives all columns of a block of 128 × 128 the same one). Values are
 * −63 to 63, because relaxed SIMD promises its quick dot product for 7 bits on one side only; so the same
 * numbers come out on every processor.
 */
export interface QuantisedRight {
  /** `quantisedRightBytes(depth, columns)` bytes; their layout is the implementation's own. */
  readonly at: Pointer;
  readonly depth: number;
  readonly columns: number;
}

export interface Kernels {
  /** `plain`, `simd` (i16 dot products) or `relaxed-simd` (i8 dot products and fused multiply-add). */
  readonly name: string;
  readonly arena: Arena;

  /**
   * C = A·B, or C += A·B where `accumulate`. A is m × k, B is k × n, C is m × n with `columnStep` 1. Transposed sides
   * are given by their steps: `transposed(matrix(…))`. C overlaps neither A nor B.
   */
  multiply(a: Matrix, b: Matrix, c: Matrix, accumulate?: boolean): void;

  quantisedLeftBytes(rows: number, depth: number): number;
  quantisedRightBytes(depth: number, columns: number): number;
  /** Quantises A (rows × depth, any steps) for the left side, into `into.at`. */
  quantiseLeft(a: Matrix, into: QuantisedLeft): void;
  /** Quantises B (depth × columns, any steps); one scale a column and tile, or one a block of 128 × 128. */
  quantiseRight(b: Matrix, into: QuantisedRight, perBlock?: boolean): void;
  /** C = or += A·B of two quantised sides: sums of a tile in whole numbers, of tiles in f32. C's `columnStep` is 1. */
  multiplyQuantised(a: QuantisedLeft, b: QuantisedRight, c: Matrix, accumulate?: boolean): void;

  /** Adds `bias` (one value a column) to each row. `columnStep` 1. */
  addBias(x: Matrix, bias: Pointer): void;
  /** `into[i] += x[i]` for `count` values. */
  add(x: Pointer, into: Pointer, count: number): void;
  /** x becomes x·Φ(x), Φ the normal distribution by its error function, to 1e-6. In place. */
  gelu(x: Pointer, count: number): void;
  /**
   * Each row of x is brought to mean 0 and variance 1 (plus `epsilon`), then times `gain` plus `shift`. In place.
   * Rows stand one behind the other.
   */
  layerNorm(x: Pointer, rows: number, columns: number, gain: Pointer, shift: Pointer, epsilon: number): void;
  /**
   * Each row of x becomes `softmax(scale × row)` over its first `used` values; those behind become 0. In place, rows
   * `rowStep` apart.
   */
  softmax(x: Matrix, used: number, scale: number): void;
  /** `into` (columns values) = the mean of the rows of x, which stand one behind the other. */
  meanRows(x: Pointer, rows: number, columns: number, into: Pointer): void;
  /** x is brought to length 1; a vector of zeros stays as it is. */
  unitLength(x: Pointer, count: number): void;
}

/** A matrix whose rows stand `rowStep` elements apart, one behind the other where none is given. */
export function matrix(at: Pointer, rows: number, columns: number, rowStep: number = columns): Matrix {
  return { at, rows, columns, rowStep, columnStep: 1 };
}

export function transposed({ at, rows, columns, rowStep, columnStep }: Matrix): Matrix {
  return { at, rows: columns, columns: rows, rowStep: columnStep, columnStep: rowStep };
}

export const tilesOf = (depth: number): number => Math.ceil(depth / TILE);
