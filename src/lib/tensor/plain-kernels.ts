/**
 * The kernels in plain JavaScript: what each of them means, in the fewest words. The reference of the tests, and what a
 * processor without WebAssembly SIMD could still be tried with; some thirty times slower than `wasm-kernels.ts`.
 */
import type { Arena } from "./arena.ts";
import { TILE, tilesOf, type Kernels, type Matrix, type Pointer } from "./kernels.ts";

const LEFT_MOST = 127;
const RIGHT_MOST = 63;

export function plainKernels(arena: Arena): Kernels {
  const at = (x: Matrix, row: number, column: number): number =>
    x.at / 4 + row * x.rowStep + column * x.columnStep;

  /** Quantised values, each as f32, then scales: `lines` × `depth`, then `lines` × tiles. */
  const bytesOf = (lines: number, depth: number): number => 4 * lines * (depth + tilesOf(depth));

  /** Greatest |x| of a part of one line. */
  function greatest(x: Matrix, line: number, from: number, to: number): number {
    let most = 0;
    for (let i = from; i < to; i++) most = Math.max(most, Math.abs(arena.f32[at(x, line, i)] ?? 0));
    return most;
  }

  /** Lines along the contraction; `lines` that follow each other `together` share their scales. */
  function quantise(x: Matrix, into: Pointer, most: number, together: number): void {
    const f32 = arena.f32;
    const scales = into / 4 + x.rows * x.columns;
    const tiles = tilesOf(x.columns);
    for (let first = 0; first < x.rows; first += together) {
      const last = Math.min(first + together, x.rows);
      for (let tile = 0; tile < tiles; tile++) {
        const [from, to] = [tile * TILE, Math.min((tile + 1) * TILE, x.columns)];
        let peak = 0;
        for (let line = first; line < last; line++) peak = Math.max(peak, greatest(x, line, from, to));
        const scale = Math.fround(peak / most);
        const inverse = peak === 0 ? 0 : Math.fround(most / peak);
        for (let line = first; line < last; line++) {
          f32[scales + line * tiles + tile] = scale;
          for (let i = from; i < to; i++)
            f32[into / 4 + line * x.columns + i] = roundEven(
              Math.fround((f32[at(x, line, i)] ?? 0) * inverse),
            );
        }
      }
    }
  }

  return {
    name: "plain",
    arena,

    multiply(a, b, c, accumulate = false) {
      const f32 = arena.f32;
      for (let row = 0; row < a.rows; row++) {
        for (let column = 0; column < b.columns; column++) {
          let sum = accumulate ? (f32[at(c, row, column)] ?? 0) : 0;
          for (let i = 0; i < a.columns; i++) sum += (f32[at(a, row, i)] ?? 0) * (f32[at(b, i, column)] ?? 0);
          f32[at(c, row, column)] = sum;
        }
      }
    },

    quantisedLeftBytes: bytesOf,
    quantisedRightBytes: (depth, columns) => bytesOf(columns, depth),
    quantiseLeft: (a, into) => quantise(a, into.at, LEFT_MOST, 1),
    quantiseRight(b, into, perBlock = false) {
      const lines = { ...b, rows: b.columns, columns: b.rows, rowStep: b.columnStep, columnStep: b.rowStep };
      quantise(lines, into.at, RIGHT_MOST, perBlock ? TILE : 1);
    },

    multiplyQuantised(a, b, c, accumulate = false) {
      const f32 = arena.f32;
      const tiles = tilesOf(a.depth);
      const [left, right] = [a.at / 4, b.at / 4];
      const [leftScales, rightScales] = [left + a.rows * a.depth, right + b.columns * b.depth];
      for (let row = 0; row < a.rows; row++) {
        for (let column = 0; column < b.columns; column++) {
          let sum = accumulate ? (f32[at(c, row, column)] ?? 0) : 0;
          for (let tile = 0; tile < tiles; tile++) {
            let whole = 0;
            for (let i = tile * TILE; i < Math.min((tile + 1) * TILE, a.depth); i++)
              whole += (f32[left + row * a.depth + i] ?? 0) * (f32[right + column * a.depth + i] ?? 0);
            const leftScale = f32[leftScales + row * tiles + tile] ?? 0;
            sum += whole * leftScale * (f32[rightScales + column * tiles + tile] ?? 0);
          }
          f32[at(c, row, column)] = sum;
        }
      }
    },

    addBias(x, bias) {
      const f32 = arena.f32;
      for (let row = 0; row < x.rows; row++) {
        for (let column = 0; column < x.columns; column++)
          f32[at(x, row, column)]! += f32[bias / 4 + column] ?? 0;
      }
    },

    add(x, into, count) {
      const f32 = arena.f32;
      for (let i = 0; i < count; i++) f32[into / 4 + i]! += f32[x / 4 + i] ?? 0;
    },

    gelu(x, count) {
      const values = arena.floats(x, count);
      values.forEach((value, i) => (values[i] = 0.5 * value * (1 + erf(value * Math.SQRT1_2))));
    },

    layerNorm(x, rows, columns, gain, shift, epsilon) {
      const [gains, shifts] = [arena.floats(gain, columns), arena.floats(shift, columns)];
      for (let row = 0; row < rows; row++) {
        const values = arena.floats(x + 4 * row * columns, columns);
        const mean = values.reduce((sum, value) => sum + value, 0) / columns;
        const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / columns;
        const factor = 1 / Math.sqrt(variance + epsilon);
        values.forEach(
          (value, i) => (values[i] = (value - mean) * factor * (gains[i] ?? 1) + (shifts[i] ?? 0)),
        );
      }
    },

    softmax(x, used, scale) {
      for (let row = 0; row < x.rows; row++) {
        const values = arena.floats(x.at + 4 * row * x.rowStep, x.columns);
        const most = values
          .subarray(0, used)
          .reduce((most, value) => Math.max(most, value * scale), -Infinity);
        const powers = Array.from(values.subarray(0, used), (value) => Math.exp(value * scale - most));
        const sum = powers.reduce((sum, power) => sum + power, 0);
        values.fill(0, used);
        powers.forEach((power, i) => (values[i] = power / sum));
      }
    },

    meanRows(x, rows, columns, into) {
      const means = arena.floats(into, columns);
      means.forEach((_, column) => {
        let sum = 0;
        for (let row = 0; row < rows; row++) sum += arena.f32[x / 4 + row * columns + column] ?? 0;
        means[column] = sum / rows;
      });
    },

    unitLength(x, count) {
      const values = arena.floats(x, count);
      const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
      if (length > 0) values.forEach((value, i) => (values[i] = value / length));
    },
  };
}

/** Halves go to the even neighbour, as `f32x4.nearest` rounds. */
function roundEven(value: number): number {
  const down = Math.floor(value);
  const part = value - down;
  return part === 0.5 ? down + (Math.abs(down) % 2) : Math.round(value);
}

/**
 * The error function to 1e-12 or better: its series near 0, and the continued fraction of its complement further out
 * (Abramowitz and Stegun, 7.1.6 and 7.1.14).
 */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size > 6) return Math.sign(x);
  if (size < 2.5) {
    let [term, sum] = [size, size];
    for (let n = 1; n < 60; n++) {
      term *= (2 * size * size) / (2 * n + 1);
      sum += term;
    }
    return Math.sign(x) * (2 / Math.sqrt(Math.PI)) * Math.exp(-size * size) * sum;
  }
  let fraction = 0;
  for (let n = 60; n > 0; n--) fraction = n / 2 / (size + fraction);
  return Math.sign(x) * (1 - Math.exp(-size * size) / (Math.sqrt(Math.PI) * (size + fraction)));
}
