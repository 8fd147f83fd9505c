/**
 * Weights of a reader that knows nothing but runs: two layers of 32 by chance, and a vocabulary of a few pieces. For
 * tests of everything around the weights.
 */
import type { EncoderShape } from "../src/core/reader/reader-file.ts";
import {
  floatSection,
  halfSection,
  numberSection,
  textSection,
  writeReaderFile,
  type NewSection,
} from "../src/core/reader/write-reader-file.ts";
import { seeded } from "./seeded.ts";

export const TINY_PIECES = ["<s>", "<pad>", "</s>", "<unk>"].concat(
  ..."▁ ▁the ▁bridge bridge ▁br id ge a b c d e 桥 橋 大桥 。 ▁1 9 2".split(" "),
);
export const TINY_NAME = "tiny-reader";
const SHAPE: EncoderShape = {
  layers: 2,
  heads: 2,
  width: 32,
  inner: 64,
  positions: 16,
  pieces: TINY_PIECES.length,
  epsilon: 1e-12,
};

/** Sections by chance; the same seed gives the same ones. */
function tinySections(seed: number) {
  const chance = seeded(seed);
  const { width, inner } = SHAPE;
  const floats = (count: number, size: number): Float32Array =>
    Float32Array.from({ length: count }, () => (chance() - 0.5) * size);
  const quarter = (name: string, rows: number, columns: number): NewSection => {
    const values = Uint8Array.from({ length: (rows * columns) / 2 }, () => Math.floor(chance() * 256));
    const scales = halfSection(name, 1, new Float32Array((rows * columns) / 32).fill(0.05)).bytes;
    return { name, kind: "q4", rows, columns, bytes: Uint8Array.from([...values, ...scales]) };
  };
  const norm = (name: string): NewSection[] => [
    floatSection(`${name}.w`, 1, new Float32Array(width).fill(1)),
    floatSection(`${name}.b`, 1, floats(width, 0.1)),
  ];
  const linear = (name: string, rows: number, columns: number): NewSection[] => [
    quarter(`${name}.w`, rows, columns),
    floatSection(`${name}.b`, 1, floats(rows, 0.1)),
  ];
  const layer = (i: number): NewSection[] => [
    ...["q", "k", "v", "ao"].flatMap((part) => linear(`l${i}.${part}`, width, width)),
    ...linear(`l${i}.fi`, inner, width),
    ...linear(`l${i}.fo`, width, inner),
    ...norm(`l${i}.aln`),
    ...norm(`l${i}.oln`),
  ];
  return { floats, quarter, norm, layer };
}

export function tinyReaderFile(): Uint8Array {
  const { width, positions, pieces, layers } = SHAPE;
  const { floats, quarter, norm, layer } = tinySections(3);
  return writeReaderFile(TINY_NAME, SHAPE, [
    textSection("pieces", TINY_PIECES.join("\n")),
    floatSection(
      "piece-scores",
      1,
      Float32Array.from(TINY_PIECES, (piece, i) => (i < 4 ? 0 : -10 + piece.length)),
    ),
    // A full-width A is an a, a tab a blank, and U+0001 nothing.
    numberSection("normal-forms", Uint32Array.of(0xff21, 1, 97, 9, 1, 32, 1, 0)),
    quarter("emb.word", pieces, width),
    halfSection("emb.pos", positions, floats(positions * width, 0.5)),
    floatSection("emb.type", 1, floats(width, 0.1)),
    ...norm("emb.ln"),
    ...Array.from({ length: layers }, (_, i) => layer(i)).flat(),
  ]);
}

/** Weights for pairs upon the tiny ones for vectors: the upper of the two layers, and two heads. */
export function tinyPairsFile(upon: string = TINY_NAME): Uint8Array {
  const { width } = SHAPE;
  const { floats, layer } = tinySections(5);
  const head = (task: string): NewSection[] => [
    halfSection(`${task}.in.w`, 8, floats(8 * 5 * width, 1)),
    floatSection(`${task}.in.b`, 1, floats(8, 1)),
    halfSection(`${task}.out.w`, 3, floats(3 * 8, 1)),
    floatSection(`${task}.out.b`, 1, floats(3, 1)),
  ];
  return writeReaderFile("tiny-pairs", SHAPE, [
    textSection("reader", JSON.stringify({ frozen: 1, upon, temperatures: { answers: 1, claims: 2 } })),
    ...layer(1),
    ...head("answers"),
    ...head("claims"),
    halfSection("claims.aligned.w", 8, floats(8 * 4 * width, 1)),
    halfSection("answers.span.w", 2, floats(2 * width, 1)),
    floatSection("answers.span.b", 1, floats(2, 1)),
  ]);
}
