/**
 * Products as ONNX nodes in three precisions. `f32` is one node. `int8-row` is a true product of whole numbers
 * (MatMulInteger) with one scale a row of the left and a column of the right side: what integer units are fast at.
 * `int8-tile` has the numbers of tiles (1 × 128 left, 128 × 128 right) but multiplies them as f32: it shows what tiles
 * do to a run, not how fast they are; for that there are our own kernels.
 */
import type { Node } from "../graph/graph.ts";
import type { OnnxWriter } from "./emit.ts";

const TILE = 128;
const [LEFT_MOST, RIGHT_MOST] = [127, 127];
/** A tile of zeros divides by this instead of by 0. */
const LEAST = 1e-20;

export function emitProduct(w: OnnxWriter, node: Node, a: string, b: string): string {
  const { operation } = node;
  if (operation.op !== "matMul") throw new RangeError("not a product");
  const [x, y] = node.inputs;
  if (x === undefined || y === undefined) throw new RangeError("a product needs two sides");
  const { transA, transB, precision } = operation;
  if (node.shape.length !== 2)
    return w.node("MatMul", [swapped(w, a, transA, node), swapped(w, b, transB, node)]);
  if (precision === "int8-row") return emitRows(w, node, a, b);
  if (precision === "int8-tile") {
    const left = tiled(w, a, x.shape, transA ? [TILE, 1] : [1, TILE], LEFT_MOST);
    const right = tiled(w, b, y.shape, [TILE, TILE], RIGHT_MOST);
    return gemm(w, left, right, transA, transB);
  }
  return gemm(w, a, b, transA, transB);
}

function gemm(w: OnnxWriter, a: string, b: string, transA: boolean, transB: boolean): string {
  return w.node("Gemm", [a, b], { transA: Number(transA), transB: Number(transB) });
}

function swapped(w: OnnxWriter, x: string, swap: boolean, node: Node): string {
  if (!swap) return x;
  const axes = node.shape.map((_, axis) => axis);
  return w.node("Transpose", [x], { perm: [...axes.slice(0, -2), axes.length - 1, axes.length - 2] });
}

function emitRows(w: OnnxWriter, node: Node, a: string, b: string): string {
  if (node.operation.op !== "matMul") throw new RangeError("not a product");
  const { transA, transB } = node.operation;
  const left = whole(w, swapped(w, a, transA, node), 1, LEFT_MOST);
  const right = whole(w, swapped(w, b, transB, node), 0, RIGHT_MOST);
  const zero = w.zeroPoint();
  const unsigned = w.node("Cast", [w.node("Add", [left.values, w.floats([128])])], { to: 2 });
  const signed = w.node("Cast", [right.values], { to: 3 });
  const sums = w.node("Cast", [w.node("MatMulInteger", [unsigned, signed, zero])], { to: 1 });
  return w.node("Mul", [w.node("Mul", [sums, left.scale]), right.scale]);
}

/** x as whole numbers (still f32) with a scale for each line along `axis`. */
function whole(w: OnnxWriter, x: string, axis: number, most: number): { values: string; scale: string } {
  const peak = w.node("ReduceMax", [w.node("Abs", [x]), w.ints([axis])], { keepdims: 1 });
  const scale = w.node("Max", [w.node("Mul", [peak, w.floats([1 / most])]), w.floats([LEAST])]);
  return { values: w.node("Round", [w.node("Div", [x, scale])]), scale };
}

/** x rounded to what its tiles can hold, as f32; sides that tiles do not divide are filled up with zeros meanwhile. */
function tiled(
  w: OnnxWriter,
  x: string,
  shape: readonly number[],
  tile: readonly [number, number],
  most: number,
): string {
  const [rows = 1, columns = 1] = shape;
  const full = [Math.ceil(rows / tile[0]) * tile[0], Math.ceil(columns / tile[1]) * tile[1]] as const;
  const even = full[0] === rows && full[1] === columns;
  const padded = even ? x : w.node("Pad", [x, w.ints([0, 0, full[0] - rows, full[1] - columns])]);
  const blocks = w.ints([full[0] / tile[0], tile[0], full[1] / tile[1], tile[1]]);
  const apart = w.node("Reshape", [padded, blocks]);
  const peak = w.node("ReduceMax", [w.node("Abs", [apart]), w.ints([1, 3])], { keepdims: 1 });
  const scale = w.node("Max", [w.node("Mul", [peak, w.floats([1 / most])]), w.floats([LEAST])]);
  const rounded = w.node("Mul", [w.node("Round", [w.node("Div", [apart, scale])]), scale]);
  const together = w.node("Reshape", [rounded, w.ints(full)]);
  if (even) return together;
  return w.node("Slice", [together, w.ints([0, 0]), w.ints([rows, columns]), w.ints([0, 1])]);
}
