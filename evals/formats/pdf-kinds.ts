/**
 * What is read of small PDF files of our own making, one for each way to lay out, draw or damage a page:
 *   node evals/formats/pdf-kinds.ts [--source FOLDER] [--files]
 * Of each file: the share of its words that are there, the share of its stretches that stand word for word in the order
 * in which people read them, whether what was left out is told, and whether something stands there that should not.
 * `--source` reads with another checkout's reader, for a comparison. Not covered: files that must be refused, which tests
 * do. The last line is one JSON line.
 */
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type * as ReadPdf from "../../src/adapters/pages/read-pdf.ts";
import { PDF_FIXTURES } from "../../test/format-fixtures/pdf-fixtures.ts";
import { type FormatScore, scoreFormat } from "./score.ts";

const { values: options } = parseArgs({
  options: { source: { type: "string", default: "." }, files: { type: "boolean", default: false } },
});

const path = join(resolve(options.source), "src/adapters/pages/read-pdf.ts");
const { createPdfReader } = (await import(pathToFileURL(path).href)) as typeof ReadPdf;

const reader = createPdfReader({ threads: 1 });
const rows: FormatScore[] = [];
for (const fixture of PDF_FIXTURES) {
  const document = await reader.read(fixture.bytes, undefined).catch(() => ({ text: "" }));
  const score = scoreFormat(fixture, document);
  rows.push(score);
  if (options.files) console.log(JSON.stringify(score));
}
await reader.close();

const isWhole = (row: FormatScore): boolean =>
  row.found === row.words && row.inOrder === row.statements && row.isTold && row.noise === 0;
const share = (of: (row: FormatScore) => number): number =>
  Math.round((1000 * rows.reduce((sum, row) => sum + of(row), 0)) / rows.length) / 1000;
console.log(
  JSON.stringify({
    eval: "pdf-kinds",
    files: rows.length,
    words: share((row) => row.found / row.words),
    inOrder: share((row) => row.inOrder / row.statements),
    told: share((row) => Number(row.isTold)),
    clean: share((row) => Number(row.noise === 0)),
    whole: share((row) => Number(isWhole(row))),
    notWhole: rows.filter((row) => !isWhole(row)).map(({ name }) => name),
  }),
);
