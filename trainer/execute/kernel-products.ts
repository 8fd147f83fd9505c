/**
 * Products of a graph by our kernels: each matrix of a batch is copied into the kernels' memory, multiplied there in the
 * precision that the node asks for, and copied out. `int8-row` belongs to onnxruntime; here it runs as tiles, which are
 * at least as exact.
 */
import type { Node } from "../graph/graph.ts";
import { matrix, transposed, type Kernels, type Matrix } from "../../src/lib/tensor/kernels.ts";

export function multiplyNodes(kernels: Kernels, node: Node, a: Float32Array, b: Float32Array): Float32Array {
  if (node.operation.op !== "matMul") throw new RangeError("not a product");
  const { transA, transB, precision } = node.operation;
  const [m = 1, n = 1] = node.shape.slice(-2);
  const batches = node.shape.slice(0, -2).reduce((product, side) => product * side, 1);
  const k = a.length / (batches * m);
  const { arena } = kernels;
  const out = new Float32Array(batches * m * n);
  const mark = arena.mark();
  const [aAt, bAt, cAt] = [arena.takeFloats(m * k), arena.takeFloats(k * n), arena.takeFloats(m * n)];
  const left = transA ? transposed(matrix(aAt, k, m)) : matrix(aAt, m, k);
  const right = transB ? transposed(matrix(bAt, n, k)) : matrix(bAt, k, n);
  const result = matrix(cAt, m, n);
  for (let batch = 0; batch < batches; batch++) {
    arena.floats(aAt, m * k).set(a.subarray(batch * m * k, (batch + 1) * m * k));
    arena.floats(bAt, k * n).set(b.subarray(batch * k * n, (batch + 1) * k * n));
    if (precision === "f32") kernels.multiply(left, right, result);
    else multiplyInTiles(kernels, left, right, result);
    out.set(arena.floats(cAt, m * n), batch * m * n);
  }
  arena.release(mark);
  return out;
}

/** Weights and gradients alike get one scale a block of 128 × 128 on the right, as in DeepSeek-V3's report. */
function multiplyInTiles(kernels: Kernels, left: Matrix, right: Matrix, result: Matrix): void {
  const { arena } = kernels;
  const [rows, depth, columns] = [left.rows, left.columns, right.columns];
  const mark = arena.mark();
  const a = { at: arena.take(kernels.quantisedLeftBytes(rows, depth)), rows, depth };
  const b = { at: arena.take(kernels.quantisedRightBytes(depth, columns)), depth, columns };
  kernels.quantiseLeft(left, a);
  kernels.quantiseRight(right, b, true);
  kernels.multiplyQuantised(a, b, result);
  arena.release(mark);
}
