/**
 * The encoder that the reader's weights are for: BERT with norms behind each part, exact GELU and learned positions.
 * Sequences of pieces in, one vector for each piece out. Many sequences go through the layers at once, one behind the
 * other without padding; only attention knows where each ends. Linear layers compute in 8 bits, attention in f32.
 */
import type { Kernels, Pointer } from "../../lib/tensor/kernels.ts";
import { readHalves } from "./half-float.ts";
import { keepFloats, readLayers, type LayerStack } from "./layer-stack.ts";
import { readRows } from "./read-rows.ts";
import type { EncoderShape, ReaderFile } from "./reader-file.ts";

export interface Encoder {
  readonly shape: EncoderShape;
  /**
   * Runs sequences of piece numbers, each of 1 to `shape.positions` pieces with its marks, and hands over where in the
   * arena their states stand: rows of `shape.width`, sequence by sequence. They are gone when `use` returns.
   */
  run<T>(sequences: readonly Int32Array[], use: (states: Pointer, rows: number) => T): T;
  /** The same with other layers above the first `lower` ones. */
  runUnder<T>(
    upper: LayerStack,
    lower: number,
    sequences: readonly Int32Array[],
    use: (states: Pointer, rows: number) => T,
  ): T;
}

/** Takes the weights into the arena for good, and of the file only what it keeps a copy of. Throws `model-unusable`. */
export function createEncoder(file: ReaderFile, kernels: Kernels): Encoder {
  const { arena } = kernels;
  const { shape } = file.header;
  const { width } = shape;
  const words = readRows(file, "emb.word", true);
  const positions = readPositions(file);
  const gain = keepFloats(kernels, [file.floats("emb.ln.w")]);
  const shift = keepFloats(kernels, [file.floats("emb.ln.b")]);
  const layers = Array.from({ length: shape.layers }, (_, i) => readLayers(file, kernels, shape, i, i + 1));

  function embed(sequences: readonly Int32Array[], into: Pointer, rows: number): void {
    const { f32 } = arena;
    let at = into / 4;
    for (const sequence of sequences) {
      for (const [position, piece] of sequence.entries()) {
        words.readRow(piece < words.rows ? piece : 0, f32, at);
        const from = position * width;
        for (let i = 0; i < width; i++) f32[at + i]! += positions[from + i] ?? 0;
        at += width;
      }
    }
    kernels.layerNorm(into, rows, width, gain, shift, shape.epsilon);
  }

  function through<T>(
    stacks: readonly LayerStack[],
    sequences: readonly Int32Array[],
    use: (states: Pointer, rows: number) => T,
  ): T {
    const lengths = sequences.map(({ length }) => length);
    const rows = lengths.reduce((sum, length) => sum + length, 0);
    const mark = arena.mark();
    const states = arena.takeFloats(rows * width);
    embed(sequences, states, rows);
    for (const stack of stacks) stack.run(states, lengths);
    const result = use(states, rows);
    arena.release(mark);
    return result;
  }

  return {
    shape,
    run: (sequences, use) => through(layers, sequences, use),
    runUnder: (upper, lower, sequences, use) => through([...layers.slice(0, lower), upper], sequences, use),
  };
}

/** Of each position, with what all pieces have in common (the type) added. */
export function readPositions(file: ReaderFile): Float32Array {
  const type = file.floats("emb.type");
  return readHalves(file.section("emb.pos", "f16").bytes).map(
    (value, i) => value + (type[i % type.length] ?? 0),
  );
}
