/**
 * Layers of the encoder, from the sections of a file: attention, then the feed-forward part, each added to its input and
 * normalised (post-norm, as BERT). They change states in place; where these come from and what becomes of them is the
 * caller's matter, so that layers of two files can stand one upon the other.
 */
import { matrix, transposed, type Kernels, type Matrix, type Pointer } from "../../lib/tensor/kernels.ts";
import { readRows } from "./read-rows.ts";
import type { EncoderShape, ReaderFile } from "./reader-file.ts";

export interface LayerStack {
  /** Runs states of `shape.width` through the layers, sequence by sequence of the given lengths. */
  run(states: Pointer, lengths: readonly number[]): void;
}

/** Quantised weights, outputs as columns, with their bias. */
interface Linear {
  readonly at: Pointer;
  readonly depth: number;
  readonly columns: number;
  readonly bias: Pointer;
}

interface Norm {
  readonly gain: Pointer;
  readonly shift: Pointer;
}

interface Layer {
  readonly attention: Linear;
  readonly attentionOut: Linear;
  readonly attentionNorm: Norm;
  readonly inner: Linear;
  readonly innerOut: Linear;
  readonly outNorm: Norm;
}

/** Puts vectors of f32 one behind the other into the arena, for good. */
export function keepFloats({ arena }: Kernels, values: readonly Float32Array[]): Pointer {
  const at = arena.takeFloats(values.reduce((sum, part) => sum + part.length, 0));
  let next = at;
  for (const part of values) {
    arena.floats(next, part.length).set(part);
    next += 4 * part.length;
  }
  return at;
}

/** Takes layers `from` to before `to` into the arena for good. Throws `model-unusable`. */
export function readLayers(
  file: ReaderFile,
  kernels: Kernels,
  shape: EncoderShape,
  from: number,
  to: number,
): LayerStack {
  const { arena } = kernels;
  const { heads, width, inner } = shape;
  const headWidth = width / heads;

  const norm = (name: string): Norm => ({
    gain: keepFloats(kernels, [file.floats(`${name}.w`)]),
    shift: keepFloats(kernels, [file.floats(`${name}.b`)]),
  });

  /** Layers of the file side by side as one. */
  function linear(...names: string[]): Linear {
    const parts = names.map((name) => readRows(file, `${name}.w`));
    const depth = parts[0]?.columns ?? 0;
    const columns = parts.reduce((sum, { rows }) => sum + rows, 0);
    const bias = keepFloats(
      kernels,
      names.map((name) => file.floats(`${name}.b`)),
    );
    const at = arena.take(kernels.quantisedRightBytes(depth, columns));
    const mark = arena.mark();
    const full = arena.takeFloats(columns * depth);
    let next = full / 4;
    for (const part of parts) {
      for (let row = 0; row < part.rows; row++, next += depth) part.readRow(row, arena.f32, next);
    }
    kernels.quantiseRight(transposed(matrix(full, columns, depth)), { at, depth, columns });
    arena.release(mark);
    return { at, depth, columns, bias };
  }

  const layers = Array.from({ length: to - from }, (_, i): Layer => {
    const name = `l${from + i}`;
    return {
      attention: linear(`${name}.q`, `${name}.k`, `${name}.v`),
      attentionOut: linear(`${name}.ao`),
      attentionNorm: norm(`${name}.aln`),
      inner: linear(`${name}.fi`),
      innerOut: linear(`${name}.fo`),
      outNorm: norm(`${name}.oln`),
    };
  });

  /** `into` = x·W + b for rows that stand one behind the other. */
  function apply(x: Pointer, rows: number, layer: Linear, into: Pointer): void {
    const { depth, columns } = layer;
    const mark = arena.mark();
    const left = { at: arena.take(kernels.quantisedLeftBytes(rows, depth)), rows, depth };
    const out = matrix(into, rows, columns);
    kernels.quantiseLeft(matrix(x, rows, depth), left);
    kernels.multiplyQuantised(left, layer, out);
    kernels.addBias(out, layer.bias);
    arena.release(mark);
  }

  /** Attention within one sequence: queries, keys and values stand side by side in rows of 3 × width. */
  function attend(qkv: Pointer, length: number, into: Pointer, scores: Pointer): void {
    // Rows of scores are padded to whole vectors.
    const padded = Math.ceil(length / 4) * 4;
    const part = (nth: number, head: number): Matrix =>
      matrix(qkv + 4 * (nth * width + head * headWidth), length, headWidth, 3 * width);
    const weights = matrix(scores, length, length, padded);
    for (let head = 0; head < heads; head++) {
      kernels.multiply(part(0, head), transposed(part(1, head)), weights);
      kernels.softmax({ ...weights, columns: padded }, length, 1 / Math.sqrt(headWidth));
      kernels.multiply(weights, part(2, head), matrix(into + 4 * head * headWidth, length, headWidth, width));
    }
  }

  return {
    run(states, lengths) {
      const rows = lengths.reduce((sum, length) => sum + length, 0);
      const longest = Math.max(0, ...lengths);
      const mark = arena.mark();
      // Attention's parts and the inner layer are never needed at once.
      const wide = arena.takeFloats(rows * Math.max(3 * width, inner));
      const narrow = arena.takeFloats(rows * width);
      const scores = arena.takeFloats(longest * (longest + 4));
      for (const layer of layers) {
        apply(states, rows, layer.attention, wide);
        let row = 0;
        for (const length of lengths) {
          attend(wide + 12 * row * width, length, narrow + 4 * row * width, scores);
          row += length;
        }
        apply(narrow, rows, layer.attentionOut, wide);
        kernels.add(wide, states, rows * width);
        const { attentionNorm, outNorm } = layer;
        kernels.layerNorm(states, rows, width, attentionNorm.gain, attentionNorm.shift, shape.epsilon);
        apply(states, rows, layer.inner, wide);
        kernels.gelu(wide, rows * inner);
        apply(wide, rows, layer.innerOut, narrow);
        kernels.add(narrow, states, rows * width);
        kernels.layerNorm(states, rows, width, outNorm.gain, outNorm.shift, shape.epsilon);
      }
      arena.release(mark);
    },
  };
}
