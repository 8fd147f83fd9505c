/**
 * What a run has trained, as the file that the product reads (`src/core/reader/read-pairs.ts`): layers in 8 bits with a
 * scale for 32 values, heads in 16. Positions and words stand in the embedder's file.
 */
import {
  byteSection,
  floatSection,
  halfSection,
  textSection,
  writeReaderFile,
} from "../../src/core/reader/write-reader-file.ts";
import { trainedShapes, type ReaderShape, type Task } from "../model/shape.ts";

export interface PairsFile {
  readonly name: string;
  /** The embedder whose lower layers the run had beneath it. */
  readonly upon: string;
  readonly shape: ReaderShape;
  readonly weights: ReadonlyMap<string, Float32Array>;
  /** By which logits are divided. */
  readonly temperatures: Readonly<Record<Task, number>>;
}

export function writePairsFile({ name, upon, shape, weights, temperatures }: PairsFile): Uint8Array {
  if (shape.experts !== undefined) throw new RangeError("the product runs no experts yet");
  const { layers, heads, width, inner, epsilon, frozen } = shape;
  const sections = [...trainedShapes(shape)].map(([key, [rows = 1, columns]]) => {
    const values = weights.get(key);
    if (values === undefined) throw new RangeError(`no weight ${key}`);
    if (columns === undefined) return floatSection(key, 1, values);
    return key.startsWith("l") ? byteSection(key, rows, values) : halfSection(key, rows, values);
  });
  const parts = textSection("reader", JSON.stringify({ frozen, upon, temperatures }));
  // A header names at least one position and piece.
  const sizes = { layers, heads, width, inner, epsilon, positions: 1, pieces: 1 };
  return writeReaderFile(name, sizes, [parts, ...sections]);
}
