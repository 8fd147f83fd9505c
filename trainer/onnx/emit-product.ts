/**
 * Products as ONNX nodes in three precisions. `f32` is one node. `int8-row` is a true product of whole numbers
 * with one scale a row of the left and a column of the right side: what integer units are fast at. It uses an operation
 * that only onnxruntime has.
 * `int8-tile` has the numbers of tiles (1 × 128 left, 128 × 128 right) but multiplies them as f32: it shows what tiles
 * do to a run, not how fast they are; for that there are our own kernels.
 */
import type { Node } from "../graph/graph.ts";
import type { OnnxWriter } from "./onnx-writer.ts";

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
  const [m = 1, n = 1] = node.shape;
  const left = whole(w, a, m, transA ? 0 : 1, "uint8");
  const right = whole(w, b, n, transB ? 1 : 0, "int8");
  const sides = [swapped(w, left.values, transA, node), swapped(w, right.values, transB, node)];
  // Product, scales of columns and change of type in one pass; the scale on the left can only be one number there.
  const scaled = w.runtimeNode("MatMulIntegerToFloat", [
    ...sides,
    w.floats([1]),
    right.scale,
    w.zeros("uint8", 0),
  ]);
  return w.node("Mul", [scaled, w.node("Reshape", [left.scale, w.ints([m, 1])])]);
}

/** x in whole numbers, with one of `lines` scales for each line along `axis`. Of unsigned ones 128 means nothing. */
function whole(
  w: OnnxWriter,
  x: string,
  lines: number,
  axis: 0 | 1,
  type: "uint8" | "int8",
): { values: string; scale: string } {
  const along = w.ints([axis]);
  const greatest = w.node("ReduceMax", [x, along], { keepdims: 0 });
  const least = w.node("Neg", [w.node("ReduceMin", [x, along], { keepdims: 0 })]);
  const scale = w.node("Mul", [
    w.node("Max", [greatest, least, w.floats([LEAST])]),
    w.floats([1 / LEFT_MOST]),
  ]);
  if (axis === 1)
    return { values: w.node("QuantizeLinear", [x, scale, w.zeros(type, lines)], { axis: 0 }), scale };
  // Scales of columns are slow inside QuantizeLinear, and quick beside it.
  const even = w.node("Div", [x, scale]);
  return { values: w.node("QuantizeLinear", [even, w.floats([1]), w.zeros(type, 0)]), scale };
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
