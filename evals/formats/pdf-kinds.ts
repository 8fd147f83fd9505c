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

const { values: options } = parseArgs({
  options: { source: { type: "string", default: "." }, files: { type: "boolean", default: false } },
});

const path = join(resolve(options.source), "src/adapters/pages/read-pdf.ts");
const { createPdfReader } = (await import(pathToFileURL(path).href)) as typeof ReadPdf;

interface Row {
  readonly name: string;
  readonly words: number;
  readonly inOrder: number;
  readonly isTold: boolean;
  readonly isClean: boolean;
}

const reader = createPdfReader({ threads: 1 });
const rows: Row[] = [];
for (const fixture of PDF_FIXTURES) {
  const { name, says, never = [], unread = [] } = fixture;
  const document = await reader.read(fixture.bytes, undefined).catch(() => undefined);
  const text = document?.text ?? "";
  const told = (document?.unread ?? []).map(({ key }) => key);
  const row = {
    name,
    words: wordsFound(says, text),
    inOrder: stretchesInOrder(says, text) / says.length,
    isTold: told.join(" ") === unread.join(" "),
    isClean: never.every((words) => !text.includes(words)),
  };
  rows.push(row);
  if (options.files) console.log(JSON.stringify(row));
}
await reader.close();

const share = (of: (row: Row) => number): number =>
  Math.round((1000 * rows.reduce((sum, row) => sum + of(row), 0)) / rows.length) / 1000;
console.log(
  JSON.stringify({
    eval: "pdf-kinds",
    files: rows.length,
    words: share((row) => row.words),
    inOrder: share((row) => row.inOrder),
    told: share((row) => Number(row.isTold)),
    clean: share((row) => Number(row.isClean)),
    whole: share((row) => Number(row.words === 1 && row.inOrder === 1 && row.isTold && row.isClean)),
    notWhole: rows
      .filter((row) => row.words < 1 || row.inOrder < 1 || !row.isTold || !row.isClean)
      .map(({ name }) => name),
  }),
);

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
}

function wordsFound(says: readonly string[], text: string): number {
  const left = new Map<string, number>();
  for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1);
  const wanted = says.flatMap(wordsOf);
  let found = 0;
  for (const word of wanted) {
    const count = left.get(word) ?? 0;
    if (count > 0) found += 1;
    left.set(word, count - 1);
  }
  return found / wanted.length;
}

function stretchesInOrder(says: readonly string[], text: string): number {
  let from = 0;
  let count = 0;
  for (const words of says) {
    const at = text.indexOf(words, from);
    if (at === -1) continue;
    count += 1;
    from = at + words.length;
  }
  return count;
}
