/**
 * How well the reader's vectors find the paragraph that a question is asked of, beside BM25 in the same run:
 *   node evals/reader/run.ts [--questions 240] [--paragraphs 400] [--characters TSCharacters.txt] [--write]
 * XQuAD (240 paragraphs, in English and in Chinese), each language asked of each; DRCD (traditional), asked in
 * simplified characters where OpenCC's table is given, else as its questions are. Measured: the right paragraph first,
 * and among the first five. `--write` puts the figures into the weights' manifest. The last line is one JSON line.
 * Data absent: says so and exits 0.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { embedPrefixes } from "../../src/core/prompts/embed-prefixes.ts";
import { installedReader } from "../../src/adapters/reader/installed-reader.ts";
import { hanScript, readTable } from "../../trainer/data/han-script.ts";
import { findData, readSet, type EvalQuestion, type EvalSet } from "../qa/sets.ts";
import { rankByVectors, rankByWords, type Ranking } from "./rankings.ts";

const { values: options } = parseArgs({
  options: {
    questions: { type: "string", default: "240" },
    paragraphs: { type: "string", default: "400" },
    characters: { type: "string" },
    write: { type: "boolean", default: false },
  },
});

const folder = findData();
if (folder === undefined) {
  console.log("No evaluation data: set FOOTNOTE_EVAL_DATA to the folder that holds qa/. Nothing measured.");
  console.log(JSON.stringify({ eval: "reader", data: false }));
  process.exit(0);
}
const installed = installedReader();
const { manifest, manifestPath } = installed;
const { embedder: reader, close } = installed.open();
const prefixes = embedPrefixes(reader.name);
const measured: Record<string, Record<string, number>> = {};

const [english, chinese] = [readSet(folder, "xquad.en", false), readSet(folder, "xquad.zh", false)];
const vectorsOf = async (set: EvalSet): Promise<Float32Array[]> =>
  reader.embed(set.documents.map(({ text }) => prefixes.passage + text));
if (english !== undefined && chinese !== undefined) {
  const sides = { en: english, zh: chinese };
  const vectors = { en: await vectorsOf(english), zh: await vectorsOf(chinese) };
  for (const [asked, of] of [
    ["zh", "en"],
    ["en", "zh"],
    ["en", "en"],
    ["zh", "zh"],
  ] as const) {
    await measure(`xquad ${asked}→${of}`, evenly(sides[asked].questions), sides[of], vectors[of]);
  }
}
const drcd = readSet(folder, "drcd", false);
if (drcd !== undefined) {
  const documents = drcd.documents.slice(0, Number(options.paragraphs));
  const set = { ...drcd, documents };
  const questions = evenly(drcd.questions.filter(({ document }) => document < documents.length));
  const simplified = simplify(questions);
  const name = simplified === questions ? "drcd as asked" : "drcd simplified";
  await measure(name, simplified, set, await vectorsOf(set));
}
await close();
if (options.write) {
  const content = { ...manifest, measured: { ...measured, questions: Number(options.questions) } };
  writeFileSync(manifestPath, `${JSON.stringify(content, null, 2)}\n`);
}
console.log(
  JSON.stringify({ eval: "reader", name: reader.name, questions: Number(options.questions), ...measured }),
);

async function measure(
  name: string,
  questions: readonly EvalQuestion[],
  { documents }: EvalSet,
  vectors: readonly Float32Array[],
): Promise<void> {
  const asked = await reader.embed(questions.map(({ question }) => prefixes.query + question));
  const byMeaning = shares(questions, (_, nth) => rankByVectors(asked[nth], vectors));
  const words = rankByWords(documents.map(({ text }) => text));
  const byWords = shares(questions, ({ question }) => words(question));
  measured[name] = {
    first: byMeaning[0],
    inFive: byMeaning[1],
    bm25First: byWords[0],
    bm25InFive: byWords[1],
  };
  console.log(`${name.padEnd(16)} ${JSON.stringify(measured[name])}`);
}

/** Of all questions, those whose paragraph is first, and among the first five. */
function shares(
  questions: readonly EvalQuestion[],
  rank: (question: EvalQuestion, nth: number) => Ranking,
): [first: number, inFive: number] {
  const ranks = questions.map((question, nth) => rank(question, nth).indexOf(question.document));
  const share = (below: number): number =>
    Number((ranks.filter((at) => at >= 0 && at < below).length / questions.length).toFixed(3));
  return [share(1), share(5)];
}

function evenly(questions: readonly EvalQuestion[]): readonly EvalQuestion[] {
  const most = Math.min(Number(options.questions), questions.length);
  return Array.from({ length: most }, (_, i) => questions[Math.floor((i * questions.length) / most)]).filter(
    (question) => question !== undefined,
  );
}

function simplify(questions: readonly EvalQuestion[]): readonly EvalQuestion[] {
  if (options.characters === undefined) return questions;
  const script = hanScript(new Map(), readTable(readFileSync(options.characters, "utf8")));
  return questions.map((one) => ({ ...one, question: script.toSimplified(one.question) }));
}
