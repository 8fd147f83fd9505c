/**
 * What a run has trained, as the file that the product reads (`src/core/reader/read-pairs.ts`): layers in 8 bits with a
 * scale for 32 values, heads in 16. Positions and words stand in the embedder's file.
 */
import { readHalves } from "../../src/core/reader/half-float.ts";
import { parseReaderFile, type ReaderFile } from "../../src/core/reader/reader-file.ts";
import { readRows } from "../../src/core/reader/read-rows.ts";
import {
  byteSection,
  floatSection,
  halfSection,
  textSection,
  writeReaderFile,
} from "../../src/core/reader/write-reader-file.ts";
import { trainedShapes, type ReaderShape, type Task } from "../model/shape.ts";

export type Temperatures = Readonly<Record<Task, number>>;

export interface PairsFile {
  readonly name: string;
  /** The embedder whose lower layers the run had beneath it. */
  readonly upon: string;
  readonly shape: ReaderShape;
  readonly weights: ReadonlyMap<string, Float32Array>;
  /** By which logits are divided. */
  readonly temperatures: Temperatures;
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

/** What is shipped, read back to be trained further: as exact as the file is. */
export function readPairsFile(bytes: Uint8Array): {
  readonly weights: Map<string, Float32Array>;
  readonly temperatures: Temperatures;
} {
  const file = parseReaderFile(bytes);
  const { temperatures } = JSON.parse(file.text("reader")) as { readonly temperatures: Temperatures };
  const names = file.header.sections.map(({ name }) => name).filter((name) => name !== "reader");
  return { temperatures, weights: new Map(names.map((name) => [name, valuesOf(file, name)])) };
}

function valuesOf(file: ReaderFile, name: string): Float32Array {
  const { section, bytes } = file.section(name, "f32", "f16", "q8");
  if (section.kind === "f32") return file.floats(name);
  if (section.kind === "f16") return readHalves(bytes);
  const { rows, columns, readRow } = readRows(file, name);
  const values = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) readRow(row, values, row * columns);
  return values;
}
