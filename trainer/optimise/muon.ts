/**
 * Muon (K. Jordan, 2024; scaled as in Moonlight, arXiv 2502.16982): the momentum of a matrix is replaced by the nearest
 * matrix with orthogonal rows, found by five Newton-Schulz steps. An option for matrices inside layers; everything else
 * stays with AdamW. The products are our own loops, so it suits small matrices.
 */
import type { Moments } from "./adamw.ts";
import { fromBf16, toBf16 } from "./bf16.ts";

/** Coefficients of the published quintic; they need not converge to 1, only near it. */
const [A, B, C] = [3.4445, -4.775, 2.0315];
const STEPS = 5;
/** Brings an update's size to that of AdamW's (Moonlight, section 2.2). */
const LIKE_ADAMW = 0.2;

export function stepMuon(
  weights: Float32Array,
  gradient: Float32Array,
  [rows, columns]: readonly [number, number],
  moments: Moments,
  { momentum, weightDecay }: { readonly momentum: number; readonly weightDecay: number },
  rate: number,
  scale: number,
): void {
  const update = new Float32Array(weights.length);
  for (let i = 0; i < weights.length; i++) {
    const g = gradient[i]! * scale;
    const m = momentum * fromBf16(moments.first[i]!) + g;
    moments.first[i] = toBf16(m);
    update[i] = g + momentum * m;
  }
  const direction = orthogonal(update, rows, columns);
  const size = LIKE_ADAMW * Math.sqrt(Math.max(rows, columns));
  for (let i = 0; i < weights.length; i++)
    weights[i]! -= rate * (size * direction[i]! + weightDecay * weights[i]!);
}

/** x with all its singular values brought near 1. */
export function orthogonal(x: Float32Array, rows: number, columns: number): Float32Array {
  if (rows > columns) return swap(orthogonal(swap(x, rows, columns), columns, rows), columns, rows);
  const length = Math.sqrt(x.reduce((sum, value) => sum + value * value, 0)) + 1e-7;
  let y = x.map((value) => value / length);
  for (let step = 0; step < STEPS; step++) {
    const gram = timesSwapped(y, y, rows, columns);
    const square = timesSwapped(gram, gram, rows, rows);
    const mixed = gram.map((value, i) => B * value + C * square[i]!);
    const next = times(mixed, y, rows, columns);
    y = next.map((value, i) => value + A * y[i]!);
  }
  return y;
}

function swap(x: Float32Array, rows: number, columns: number): Float32Array {
  const out = new Float32Array(x.length);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) out[c * rows + r] = x[r * columns + c]!;
  return out;
}

/** a·bᵀ, both rows × columns. */
function timesSwapped(a: Float32Array, b: Float32Array, rows: number, columns: number): Float32Array {
  const out = new Float32Array(rows * rows);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < rows; c++) {
      let sum = 0;
      for (let i = 0; i < columns; i++) sum += a[r * columns + i]! * b[c * columns + i]!;
      out[r * rows + c] = sum;
    }
  return out;
}

/** a·b, a rows × rows, b rows × columns. */
function times(a: Float32Array, b: Float32Array, rows: number, columns: number): Float32Array {
  const out = new Float32Array(b.length);
  for (let r = 0; r < rows; r++)
    for (let i = 0; i < rows; i++) {
      const factor = a[r * rows + i]!;
      for (let c = 0; c < columns; c++) out[r * columns + c]! += factor * b[i * columns + c]!;
    }
  return out;
}
