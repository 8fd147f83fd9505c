/**
 * What a reader begins with: how texts become pieces, the vectors of pieces, and the first weights of its layers. Either
 * the product's embedder, upon which the reader is trained, or, for small runs, words hashed onto random vectors and
 * random layers.
 */
import { readPositions } from "../../src/core/reader/encoder.ts";
import { readRows } from "../../src/core/reader/read-rows.ts";
import type { ReaderFile } from "../../src/core/reader/reader-file.ts";
import { createTokenizer, END, readVocabulary } from "../../src/core/reader/tokenizer.ts";
import { hash, seededNumbers } from "./seeded-numbers.ts";
import { frozenShapes, trainedShapes, type ReaderShape } from "./shape.ts";

export interface Foundation {
  /** Pieces of a text without the marks at either end. */
  pieces(text: string): number[];
  /** Which code units of the text each piece was read from. */
  places(text: string): readonly (readonly [from: number, to: number])[];
  /** Adds to `into` what a piece at a position is before the first normalisation. */
  addPiece(piece: number, position: number, into: Float32Array): void;
  readonly gain: Float32Array;
  readonly shift: Float32Array;
  readonly end: number;
  frozen(shape: ReaderShape): Map<string, Float32Array>;
  /** Heads and gates are random by `seed`; layers as the foundation has them. */
  trained(shape: ReaderShape, seed: number): Map<string, Float32Array>;
}

/** Deviation of fresh weights: BERT's. */
const DEVIATION = 0.02;

function fresh(name: string, shape: readonly number[], seed: number): Float32Array {
  const size = shape.reduce((product, side) => product * side, 1);
  if (name.endsWith("ln.w")) return new Float32Array(size).fill(1);
  if (name.endsWith(".b")) return new Float32Array(size);
  const next = seededNumbers(`${seed} ${name}`);
  return Float32Array.from({ length: size }, () => DEVIATION * next.normal());
}

export function embedderFoundation(file: ReaderFile): Foundation {
  const { width } = file.header.shape;
  const tokenizer = createTokenizer(readVocabulary(file));
  const words = readRows(file, "emb.word");
  const positions = readPositions(file);
  const word = new Float32Array(width);
  const tensor = (name: string): Float32Array => {
    if (!name.endsWith(".w") || name.includes("ln.")) return file.floats(name);
    const { rows, columns, readRow } = readRows(file, name);
    const values = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row++) readRow(row, values, row * columns);
    return values;
  };
  const isLayer = (name: string): boolean => /^l\d/.test(name) && !name.includes("gate");
  return {
    pieces: (text) => [...tokenizer.pieces(text)],
    places: (text) => {
      const { from, to } = tokenizer.places(text);
      return Array.from(from, (begin, nth) => [begin, to[nth] ?? begin] as const);
    },
    addPiece(piece, position, into) {
      words.readRow(piece, word, 0);
      for (let i = 0; i < width; i++) into[i]! += word[i]! + positions[position * width + i]!;
    },
    gain: file.floats("emb.ln.w"),
    shift: file.floats("emb.ln.b"),
    end: END,
    frozen: (shape) => new Map([...frozenShapes(shape).keys()].map((name) => [name, tensor(name)])),
    trained: (shape, seed) =>
      new Map(
        [...trainedShapes(shape)].map(([name, sides]) => [
          name,
          isLayer(name) ? tensor(name) : fresh(name, sides, seed),
        ]),
      ),
  };
}

/** Rows of the small table; words that fall on the same row are the same to the model. */
const ROWS = 8192;
const MARKS = 3;
const WORDS = /\p{Script=Han}|\p{N}|[\p{L}\p{M}]+/gu;

export function hashedFoundation(width: number, seed: number): Foundation {
  const table = new Map<string, Float32Array>();
  const row = (name: string): Float32Array => {
    const known = table.get(name);
    if (known !== undefined) return known;
    const next = seededNumbers(`${seed} ${name}`);
    const made = Float32Array.from({ length: width }, () => next.normal());
    table.set(name, made);
    return made;
  };
  const shapes = (
    shape: ReaderShape,
    of: Map<string, readonly number[]>,
    by: number,
  ): Map<string, Float32Array> => new Map([...of].map(([name, sides]) => [name, fresh(name, sides, by)]));
  return {
    pieces: (text) => [...text.matchAll(WORDS)].map(([word]) => MARKS + (hash(word.toLowerCase()) % ROWS)),
    places: (text) => [...text.matchAll(WORDS)].map(({ 0: word, index }) => [index, index + word.length]),
    addPiece(piece, position, into) {
      const [word, place] = [row(`word ${piece}`), row(`place ${position}`)];
      for (let i = 0; i < width; i++) into[i]! += word[i]! + 0.2 * place[i]!;
    },
    gain: new Float32Array(width).fill(1),
    shift: new Float32Array(width),
    end: 2,
    frozen: (shape) => shapes(shape, frozenShapes(shape), seed),
    trained: (shape, by) => shapes(shape, trainedShapes(shape), by),
  };
}
