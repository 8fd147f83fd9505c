/**
 * How well transcripts are repaired without a model:
 *   node evals/repair/run.ts [--part report|tune]
 * Ends of sentences and commas: precision, recall and F1 at each gap between words, on lectures and meetings whose marks
 * and capitals were taken out; beside them `every`, a mark after every so many words, as many as there are in truth.
 * `questions` are those of the true sentences that get a question mark. `anyMark` counts a place as found where either mark stands. Names: recognised Chinese sentences with their reference,
 * each repaired with the references of its block as the description (`told`), and of the others of its block alone
 * (`untold`): sentences put wholly right, made better, made worse, and clean ones that were changed. The last line is
 * one JSON line. Data absent: says so and exits 0.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { asks } from "../../src/core/repair/asks.ts";
import { EN_GAPS } from "../../src/core/repair/gap-weights-en.ts";
import { ZH_GAPS } from "../../src/core/repair/gap-weights-zh.ts";
import { repairTranscript } from "../../src/core/repair/repair-transcript.ts";
import { CLAUSE_END, SENTENCE_END, endsOf } from "../../src/core/repair/sentence-ends.ts";
import { partOf } from "../qa/sets.ts";
import { scoreEnds, type Score } from "./score.ts";
import { findTranscripts, readTranscripts, type Transcript } from "./sets.ts";

const { values: options } = parseArgs({ options: { part: { type: "string", default: "report" } } });

/** Sentences whose references make up one description. */
const BLOCK = 50;

const folder = findTranscripts();
if (folder === undefined) {
  console.log(
    "No evaluation data: set FOOTNOTE_EVAL_DATA to the folder that holds transcripts/. Nothing measured.",
  );
  console.log(JSON.stringify({ eval: "repair", data: false }));
  process.exit(0);
}

const texts = readTranscripts(folder).filter(({ part }) => part === options.part);
const ours = (words: readonly string[], language: "zh" | "en"): Uint8Array =>
  endsOf(words, language === "zh" ? ZH_GAPS : EN_GAPS);
const summary: Record<string, unknown> = {};
const report = (name: string, value: unknown): void => {
  summary[name] = value;
  console.log(`${name.padEnd(14)} ${JSON.stringify(value)}`);
};
report("sentenceEnds", rounded(scoreEnds(texts, ours, SENTENCE_END)));
report("every", rounded(scoreEnds(texts, everySoMany(), SENTENCE_END)));
report("commas", rounded(scoreEnds(texts, ours, CLAUSE_END)));
const merged = (ends: Uint8Array): Uint8Array => ends.map((end) => (end === CLAUSE_END ? SENTENCE_END : end));
report(
  "anyMark",
  rounded(
    scoreEnds(
      texts.map((text) => ({ ...text, ends: merged(text.ends) })),
      (...of) => merged(ours(...of)),
      SENTENCE_END,
    ),
  ),
);
report("questions", rounded(scoreQuestions()));
report("names", { told: repairRecognised(folder, true), untold: repairRecognised(folder, false) });
console.log(JSON.stringify({ eval: "repair", data: true, part: options.part, ...summary }));

function rounded(scores: ReturnType<typeof scoreEnds>): Record<string, Record<string, number>> {
  return Object.fromEntries(
    Object.entries(scores).map(([set, score]) => [
      set,
      Object.fromEntries(Object.entries(score).map(([key, value]) => [key, round(value)])),
    ]),
  );
}

/** Of the true sentences, which ask. */
function scoreQuestions(): Record<string, Score> {
  const marked = texts.map((text) => ({
    ...text,
    ends: Uint8Array.from(text.words, (_, at) => (text.questions.has(at) ? SENTENCE_END : 0)),
  }));
  const sentences = new Map(texts.map(({ words, ends }) => [words, ends]));
  return scoreEnds(
    marked,
    (words, language) => {
      let from = 0;
      return (sentences.get(words) ?? new Uint8Array()).map((end, at) => {
        if (end !== SENTENCE_END) return 0;
        const isAsked = asks(words.slice(from, at + 1), language);
        from = at + 1;
        return isAsked ? SENTENCE_END : 0;
      });
    },
    SENTENCE_END,
  );
}

/** Sentences of one length each, the true mean of the language. */
function everySoMany(): (words: readonly string[], language: "zh" | "en") => Uint8Array {
  const mean = (language: "zh" | "en"): number => {
    const of = texts.filter((text: Transcript) => text.language === language);
    const words = of.reduce((sum, text) => sum + text.words.length, 0);
    return Math.round(
      words / of.reduce((sum, { ends }) => sum + ends.filter((end) => end === SENTENCE_END).length, 0),
    );
  };
  const means = { zh: mean("zh"), en: mean("en") };
  return (words, language) =>
    Uint8Array.from(words, (_, at) => ((at + 1) % means[language] === 0 ? SENTENCE_END : 0));
}

/** Recognised sentences of the part, each repaired by itself. */
function repairRecognised(from: string, isTold: boolean): Record<string, number> {
  const pairs = readFileSync(path.join(from, "asr-repair.zh.tsv"), "utf8")
    .split("\n")
    .filter((line) => line.includes("\t"))
    .map((line) => {
      const [recognised = "", reference = ""] = line.split("\t");
      const joined = (text: string): string => text.replaceAll(" ", "");
      return { heard: joined(recognised.split("||||")[0] ?? ""), said: joined(reference) };
    });
  const counts = { clean: 0, cleanChanged: 0, faulty: 0, right: 0, better: 0, worse: 0 };
  for (let at = 0; at < pairs.length; at += BLOCK) {
    if (partOf(`block ${at}`) !== options.part) continue;
    const block = pairs.slice(at, at + BLOCK);
    for (const [nth, { heard, said }] of block.entries()) {
      const told = block.filter((_, other) => isTold || other !== nth).map((pair) => pair.said);
      const { text } = repairTranscript(heard, { description: told.join("\n") });
      const isClean = heard === said;
      counts[isClean ? "clean" : "faulty"]++;
      if (text === heard) continue;
      if (isClean) counts.cleanChanged++;
      else if (text === said) counts.right++;
      else if (distance(text, said) < distance(heard, said)) counts.better++;
      else counts.worse++;
    }
  }
  return { ...counts, cleanChangedShare: round(counts.cleanChanged / (counts.clean || 1), 5) };
}

/** Levenshtein's. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [i, a] of Array.from(one).entries()) {
    const next = [i + 1];
    for (const [j, b] of Array.from(other).entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (a === b ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function round(value: number, digits = 3): number {
  return Number(value.toFixed(digits));
}
