/**
 * How many of the words that poppler's `pdftotext` finds in PDF files our reader finds too:
 *   node evals/formats/pdf-recall.ts [--folder FOLDER] [--least WORDS] [--files]
 * Only files from which pdftotext gets `--least` words (50) or more. Words are counted with their repetitions, in small
 * letters and compatible forms; Chinese, Japanese and Thai characters one by one. `order` is the same for pairs of neighbours: poppler reads
 * by layout too, but it is no judge where the two differ. Words that only we find cost nothing. The last line is one JSON line. Without pdftotext or files it says so and exits 0.
 */
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { createPdfReader } from "../../src/adapters/pages/read-pdf.ts";
import { FootnoteError } from "../../src/core/domain/errors.ts";

const { values: options } = parseArgs({
  options: {
    folder: {
      type: "string",
      default: join(process.env["FOOTNOTE_EVAL_DATA"] ?? "../shared/data", "hostile", "pdf"),
    },
    least: { type: "string", default: "50" },
    /** Prints each file's recall. */
    files: { type: "boolean", default: false },
  },
});

/** Poppler itself hangs on some broken files. */
const PATIENCE_MS = 20_000;
const GOOD = 0.9;

const run = promisify(execFile);
const names = existsSync(options.folder)
  ? readdirSync(options.folder).filter((name) => name.endsWith(".pdf"))
  : [];
if (names.length === 0 || (await wordsByPoppler("-v")) === undefined) {
  console.log("No PDF files, or no pdftotext (poppler-utils): nothing measured.");
  console.log(JSON.stringify({ eval: "pdf-recall", data: false }));
  process.exit(0);
}

interface Row {
  readonly name: string;
  readonly words: number;
  readonly recall: number;
  readonly order: number;
  readonly refused?: string;
}

const reader = createPdfReader({ threads: 1 });
const rows: Row[] = [];
for (const name of names) {
  const path = join(options.folder, name);
  const theirs = await wordsByPoppler(path);
  if (theirs === undefined || theirs.length < Number(options.least)) continue;
  const row = await rowOf(name, path, theirs);
  rows.push(row);
  if (options.files) {
    console.log(
      `${row.recall.toFixed(3)} ${row.order.toFixed(3)} ${row.words} ${name}${row.refused === undefined ? "" : ` (${row.refused})`}`,
    );
  }
}
await reader.close();

const orders = rows.map(({ order }) => order).sort((a, b) => a - b);
const recalls = rows.map(({ recall }) => recall).sort((a, b) => a - b);
console.log(
  JSON.stringify({
    eval: "pdf-recall",
    data: true,
    least: Number(options.least),
    files: rows.length,
    median: rounded(recalls[Math.floor(recalls.length / 2)] ?? 0),
    mean: rounded(recalls.reduce((sum, recall) => sum + recall, 0) / Math.max(1, recalls.length)),
    order: {
      median: rounded(orders[Math.floor(orders.length / 2)] ?? 0),
      mean: rounded(orders.reduce((sum, order) => sum + order, 0) / Math.max(1, orders.length)),
    },
    below: rows
      .filter(({ recall }) => recall < GOOD)
      .map(({ name, recall, refused }) => [name, rounded(recall), refused ?? "read"]),
  }),
);

async function rowOf(name: string, path: string, theirs: readonly string[]): Promise<Row> {
  const words = theirs.length;
  try {
    const { text } = await reader.read(readFileSync(path), undefined);
    const ours = wordsOf(text);
    return { name, words, recall: recallOf(theirs, ours), order: recallOf(pairsOf(theirs), pairsOf(ours)) };
  } catch (error) {
    if (!(error instanceof FootnoteError)) throw error;
    return { name, words, recall: 0, order: 0, refused: error.code };
  }
}

function recallOf(theirs: readonly string[], ours: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of ours) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of theirs) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    found += 1;
  }
  return found / theirs.length;
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, nth) => `${words[nth]} ${word}`);
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu)
      ?.filter((word) => word !== "") ?? []
  );
}

async function wordsByPoppler(path: string): Promise<string[] | undefined> {
  try {
    const given = path === "-v" ? ["-v"] : ["-enc", "UTF-8", path, "-"];
    const { stdout } = await run("pdftotext", given, { timeout: PATIENCE_MS, maxBuffer: 64_000_000 });
    return wordsOf(stdout);
  } catch {
    return undefined;
  }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
