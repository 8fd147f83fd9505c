/**
 * Learns which English and Chinese words stand for each other from pairs of sentences that are translations, and writes
 * `src/weights/lexicon.json`: node bin/run.mjs evals/check/fit-lexicon.ts PARALLEL.jsonl. Word translation
 * probabilities in both directions (IBM model 1); a pair is kept where both are likely. Deterministic.
 */
import { readFileSync } from "node:fs";
import { stem } from "../../src/lib/text/stem.ts";
import { isStopWord } from "../../src/lib/text/stop-words.ts";
import { simplified } from "../../src/lib/text/simplified.ts";
import { writeWeights } from "../write-weights.ts";

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("Name the file of pairs: fit-lexicon.ts PARALLEL.jsonl");
/** Longer pairs align badly. */
const MOST_WORDS = 40;
const ROUNDS = 6;
const LEAST_SEEN = 3;
/** Of both directions together, as a geometric mean. */
const LIKELY = 0.12;
const MOST_OTHERS = 6;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const english = (text: string): string[] => [
  ...new Set([...text.toLowerCase().matchAll(/[a-z][a-z'’-]+/gu)].map(([word]) => stem(word)).filter((word) => !isStopWord(word) && word.length > 1)),
];
const chinese = (text: string): string[] => [
  ...new Set(
    [...segmenter.segment(simplified(text))].flatMap(({ segment }) =>
      /^\p{Script=Han}+$/u.test(segment) && !isStopWord(segment) ? [segment] : [],
    ),
  ),
];
const words = { en: new Map<string, number>(), zh: new Map<string, number>() };
const names = { en: [] as string[], zh: [] as string[] };
const idOf = (side: "en" | "zh", word: string): number => {
  let id = words[side].get(word);
  if (id === undefined) {
    id = names[side].push(word) - 1;
    words[side].set(word, id);
  }
  return id;
};
const pairs: [number[], number[]][] = [];
for (const line of readFileSync(file, "utf8").split("\n")) {
  if (line === "") continue;
  const { en, zh } = JSON.parse(line) as { en: string; zh: string };
  const [left, right] = [english(en), chinese(zh)];
  if (left.length === 0 || right.length === 0 || left.length > MOST_WORDS || right.length > MOST_WORDS) continue;
  pairs.push([left.map((word) => idOf("en", word)), right.map((word) => idOf("zh", word))]);
}
const seen = (side: 0 | 1): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const pair of pairs) for (const id of pair[side]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};
const [seenEn, seenZh] = [seen(0), seen(1)];
const width = names.zh.length;
const key = (en: number, zh: number): number => en * width + zh;
/** P(to | from) for each pair, with an empty word that takes what nothing explains. */
function translate(from: 0 | 1): Map<number, number> {
  let table = new Map<number, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const counts = new Map<number, number>();
    const totals = new Map<number, number>();
    for (const pair of pairs) {
      const [sources, targets] = from === 0 ? [pair[0], pair[1]] : [pair[1], pair[0]];
      for (const target of targets) {
        const odds = sources.map((source) => (round === 0 ? 1 : (table.get(from === 0 ? key(source, target) : key(target, source)) ?? 0)));
        const sum = odds.reduce((a, b) => a + b, round === 0 ? 1 : 0.02);
        for (const [nth, source] of sources.entries()) {
          const share = (odds[nth] as number) / sum;
          if (share < 1e-4) continue;
          const at = from === 0 ? key(source, target) : key(target, source);
          counts.set(at, (counts.get(at) ?? 0) + share);
          totals.set(source, (totals.get(source) ?? 0) + share);
        }
      }
    }
    table = counts;
    for (const [at, count] of counts) {
      const source = from === 0 ? Math.floor(at / width) : at % width;
      table.set(at, count / (totals.get(source) ?? 1));
    }
    console.error(`round ${round}, ${table.size} pairs`);
  }
  return table;
}
const there = translate(0);
const back = translate(1);
const found: Record<string, [string, number][]> = {};
for (const [at, likely] of there) {
  const [en, zh] = [Math.floor(at / width), at % width];
  const both = Math.sqrt(likely * (back.get(at) ?? 0));
  if (both < LIKELY || (seenEn.get(en) ?? 0) < LEAST_SEEN || (seenZh.get(zh) ?? 0) < LEAST_SEEN) continue;
  (found[names.en[en] as string] ??= []).push([names.zh[zh] as string, both]);
}
const lexicon = Object.fromEntries(
  Object.entries(found)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([en, others]) => [en, others.toSorted((a, b) => b[1] - a[1]).slice(0, MOST_OTHERS).map(([zh]) => zh).join(" ")]),
);
writeWeights("lexicon", lexicon);
console.log(JSON.stringify({ fit: "lexicon", pairs: pairs.length, words: Object.keys(lexicon).length }));
