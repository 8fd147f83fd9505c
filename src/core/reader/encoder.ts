/**
 * The encoder that the reader's weights are for: BERT with norms behind each part, exact GELU and learned positions.
 * Sequences of pieces in, one vector for each piece out. Many sequences go through the layers at once, one behind the
 * other without padding; only attention knows where each ends. Linear layers compute in 8 bits, attention in f32.
 */
import { matrix, transposed, type Kernels, type Matrix, type Pointer } from "../../lib/tensor/kernels.ts";
import { halfFloats } from "./half-float.ts";
import { quarterRows } from "./quarter-rows.ts";
import type { EncoderShape, ReaderFile } from "./reader-file.ts";

export interface Encoder {
  readonly shape: EncoderShape;
  /**
   * Runs sequences of piece numbers, each of 1 to `shape.positions` pieces with its marks, and hands over where in the
   * arena their states stand: rows of `shape.width`, sequence by sequence. They are gone when `use` returns.
   */
  run<T>(sequences: readonly Int32Array[], use: (states: Pointer, rows: number) => T): T;
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

/** Takes the weights into the arena for good, and of the file only what it keeps a copy of. Throws `model-unusable`. */
export function createEncoder(file: ReaderFile, kernels: Kernels): Encoder {
  const { arena } = kernels;
  const { shape } = file.header;
  const { heads, width, inner } = shape;
  const headWidth = width / heads;
  const words = quarterRows(file, "emb.word", true);
  const positions = readPositions(file);

  function keep(values: readonly Float32Array[]): Pointer {
    const count = values.reduce((sum, part) => sum + part.length, 0);
    const at = arena.takeFloats(count);
    let next = at;
    for (const part of values) {
      arena.floats(next, part.length).set(part);
      next += 4 * part.length;
    }
    return at;
  }

  const norm = (name: string): Norm => ({
    gain: keep([file.floats(`${name}.w`)]),
    shift: keep([file.floats(`${name}.b`)]),
  });

  /** Layers of the file side by side as one. */
  function linear(...names: string[]): Linear {
    const parts = names.map((name) => quarterRows(file, `${name}.w`));
    const depth = parts[0]?.columns ?? 0;
    const columns = parts.reduce((sum, { rows }) => sum + rows, 0);
    const bias = keep(names.map((name) => file.floats(`${name}.b`)));
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

  const embeddingNorm = norm("emb.ln");
  const layers = Array.from({ length: shape.layers }, (_, i): Layer => {
    const name = `l${i}`;
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

  function embed(sequences: readonly Int32Array[], into: Pointer, rows: number): void {
    const { f32 } = arena;
    let at = into / 4;
    for (const sequence of sequences) {
      for (const [position, piece] of sequence.entries()) {
        words.readRow(piece < words.rows ? piece : 0, f32, at);
        const shift = position * width;
        for (let i = 0; i < width; i++) f32[at + i]! += positions[shift + i] ?? 0;
        at += width;
      }
    }
    kernels.layerNorm(into, rows, width, embeddingNorm.gain, embeddingNorm.shift, shape.epsilon);
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
    shape,
    run(sequences, use) {
      const rows = sequences.reduce((sum, sequence) => sum + sequence.length, 0);
      const longest = sequences.reduce((most, sequence) => Math.max(most, sequence.length), 0);
      const mark = arena.mark();
      const states = arena.takeFloats(rows * width);
      // Attention's parts and the inner layer are never needed at once.
      const wide = arena.takeFloats(rows * Math.max(3 * width, inner));
      const narrow = arena.takeFloats(rows * width);
      const scores = arena.takeFloats(longest * (longest + 4));
      embed(sequences, states, rows);
      for (const layer of layers) {
        apply(states, rows, layer.attention, wide);
        let row = 0;
        for (const { length } of sequences) {
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
      const result = use(states, rows);
      arena.release(mark);
      return result;
    },
  };
}

/** Of each position, with what all pieces have in common (the type) added. */
function readPositions(file: ReaderFile): Float32Array {
  const { bytes } = file.section("emb.pos", "f16");
  const type = file.floats("emb.type");
  const halves = halfFloats();
  return Float32Array.from(
    { length: bytes.length / 2 },
    (_, i) =>
      (halves[(bytes[2 * i] ?? 0) | ((bytes[2 * i + 1] ?? 0) << 8)] ?? 0) + (type[i % type.length] ?? 0),
  );
}
