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

export function tinyReaderFile(): Uint8Array {
  const chance = seeded(3);
  const { width, inner, positions, pieces, layers } = SHAPE;
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
    ...Array.from({ length: layers }, (_, i) => [
      ...["q", "k", "v", "ao"].flatMap((part) => linear(`l${i}.${part}`, width, width)),
      ...linear(`l${i}.fi`, inner, width),
      ...linear(`l${i}.fo`, width, inner),
      ...norm(`l${i}.aln`),
      ...norm(`l${i}.oln`),
    ]).flat(),
  ]);
}
