/**
 * Fits the statistics of gaps (`src/weights/gaps-*.json`) on the tuning half of the transcripts:
 *   npm run fit -- gaps-zh|gaps-en
 * A logistic model of three outcomes over the commonest views, cut down to those that say most and fitted again. Three
 * quarters of the half are fitted on first; on the last quarter the bias and the weight of a sentence's length are chosen.
 */
import { parseArgs } from "node:util";
import { gapFeatures, insideWords, VIEW_KINDS } from "../../src/core/repair/gap-features.ts";
import { CLAUSE_END, SENTENCE_END, endsOf, type GapStatistics } from "../../src/core/repair/sentence-ends.ts";
import type { WrittenStatistics } from "../../src/core/repair/gap-statistics.ts";
import { writeWeights } from "../write-weights.ts";
import { scoreEnds } from "./score.ts";
import { findTranscripts, readTranscripts, type Transcript } from "./sets.ts";

const { values: options } = parseArgs({ options: { language: { type: "string", default: "zh,en" } } });

/** Seen less often, a view says more of one text than of the language. */
const SEEN_AT_LEAST = 4;
/** Views kept: about 50 kB of text for a language. */
const KEPT = 3_000;
const EPOCHS = 8;
const RATE = 0.15;
const PULL = 1e-3;
/** Longest sentence, in words, and the steps in which lengths are counted. */
const LONGEST = 120;
/** Whole numbers for a hundredth of a logit. */
const SCALE = 100;

const folder = findTranscripts();
if (folder === undefined) throw new Error("No transcripts: set FOOTNOTE_EVAL_DATA.");
const tuning = readTranscripts(folder).filter(({ part }) => part === "tune");
for (const language of ["zh", "en"] as const) {
  if (options.language.split(",").includes(language)) fit(language);
}

function fit(language: "zh" | "en"): void {
  const texts = tuning.filter((one) => one.language === language);
  const names = [...new Set(texts.map(({ name }) => name))].toSorted();
  const held = new Set(names.filter((_, nth) => nth % 4 === 3));
  const fitted = texts.filter(({ name }) => !held.has(name));
  const counts = new Map<string, number>();
  for (const { words } of fitted) {
    const inside = insideWords(words);
    for (let at = 0; at < words.length - 1; at++) {
      for (const key of gapFeatures(words, at, inside)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const common = [...counts].filter(([, count]) => count >= SEEN_AT_LEAST).map(([key]) => key);
  const first = train(fitted, common);
  const worth = (key: string): number => {
    const [comma, stop] = first.weights.get(key) as [number, number];
    return Math.max(Math.abs(comma) / 2, Math.abs(stop)) * Math.sqrt(counts.get(key) ?? 0);
  };
  const kept = common.toSorted((a, b) => worth(b) - worth(a)).slice(0, KEPT);
  const { weights, bias } = train(fitted, kept);
  const base = { weights, bias, lengths: lengthsOf(fitted), lengthWeight: 0, lean: 0, commaLean: 0 };
  const chosen = choose(
    base,
    texts.filter(({ name }) => held.has(name)),
  );
  // With what was chosen, all of the half is fitted on.
  const best = { ...chosen, ...train(texts, kept), lengths: lengthsOf(texts) };
  writeWeights(`gaps-${language}`, written(best));
  console.log(`${language}: ${fitted.length} texts, ${common.length} views, ${kept.length} kept`);
}

type Weights = Map<string, [comma: number, stop: number]>;

/** Stochastic steps of Adagrad, drawn to zero a little. */
function train(
  texts: readonly Transcript[],
  keys: readonly string[],
): { weights: Weights; bias: [number, number] } {
  const index = new Map(keys.map((key, nth) => [key, nth + 1]));
  const [comma, stop] = [new Float64Array(keys.length + 1), new Float64Array(keys.length + 1)];
  const [commaSum, stopSum] = [
    new Float64Array(keys.length + 1).fill(1),
    new Float64Array(keys.length + 1).fill(1),
  ];
  const gaps: { views: number[]; end: number }[] = [];
  for (const { words, ends } of texts) {
    const inside = insideWords(words);
    for (let at = 0; at < words.length - 1; at++) {
      const views = gapFeatures(words, at, inside).flatMap((key) => index.get(key) ?? []);
      gaps.push({ views: [0, ...views], end: ends[at] as number });
    }
  }
  // Evenly spread over the texts, the same each time.
  const step = 7_919;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let nth = 0; nth < gaps.length; nth++) {
      const { views, end } = gaps[(nth * step + epoch) % gaps.length] as { views: number[]; end: number };
      let [toComma, toStop] = [0, 0];
      for (const view of views) {
        toComma += comma[view] as number;
        toStop += stop[view] as number;
      }
      const most = Math.max(0, toComma, toStop);
      const [none, ofComma, ofStop] = [Math.exp(-most), Math.exp(toComma - most), Math.exp(toStop - most)];
      const sum = none + ofComma + ofStop;
      const commaError = ofComma / sum - (end === CLAUSE_END ? 1 : 0);
      const stopError = ofStop / sum - (end === SENTENCE_END ? 1 : 0);
      for (const view of views) {
        descend(comma, commaSum, view, commaError);
        descend(stop, stopSum, view, stopError);
      }
    }
  }
  const weights: Weights = new Map(
    keys.map((key, nth) => [key, [comma[nth + 1] as number, stop[nth + 1] as number]]),
  );
  return { weights, bias: [comma[0] as number, stop[0] as number] };
}

function descend(weights: Float64Array, sums: Float64Array, view: number, error: number): void {
  const slope = error + PULL * (weights[view] as number);
  sums[view] = (sums[view] as number) + slope * slope;
  weights[view] = (weights[view] as number) - (RATE * slope) / Math.sqrt(sums[view]);
}

/** How much likelier a sentence of each length is than if its end were drawn anew after each word, as a logarithm. */
function lengthsOf(texts: readonly Transcript[]): number[] {
  const counts = new Float64Array(LONGEST + 1).fill(0.5);
  let [sentences, words] = [0, 0];
  for (const { ends } of texts) {
    let length = 0;
    for (const end of ends) {
      length++;
      if (end !== SENTENCE_END) continue;
      const at = Math.min(length, LONGEST);
      counts[at] = (counts[at] as number) + 1;
      sentences++;
      words += length;
      length = 0;
    }
  }
  const chance = sentences / words;
  // Smoothed over neighbours: longer sentences are few of each length.
  return Array.from(counts, (_, length) => {
    const reach = 1 + Math.floor(length / 8);
    const near = counts.slice(Math.max(1, length - reach), length + reach + 1);
    const share = near.reduce((sum, count) => sum + count, 0) / near.length / sentences;
    return Math.log(share) - Math.log(chance * (1 - chance) ** Math.max(0, length - 1));
  });
}

/** By F1 over the sets, the mean of their two; commas by F0.5, since a wrong one halts the reader. */
function choose(base: GapStatistics, texts: readonly Transcript[]): GapStatistics {
  let best = base;
  let bestScore = -1;
  const attempt = (next: GapStatistics, end: number): void => {
    const scores = scoreEnds(texts, (words) => endsOf(words, next), end);
    const each = Object.values(scores).map(({ precision, recall, f1 }) =>
      end === SENTENCE_END ? f1 : (1.25 * precision * recall) / (0.25 * precision + recall || 1),
    );
    const score = each.reduce((sum, one) => sum + one, 0) / each.length;
    if (score > bestScore) [best, bestScore] = [next, score];
  };
  for (const lengthWeight of [0, 0.3, 0.6, 0.9]) {
    for (const lean of [0, 0.4, 0.8, 1.2, 1.6, 2, 2.5])
      attempt({ ...base, lengthWeight, lean }, SENTENCE_END);
  }
  const withStops = best;
  console.log("stops", withStops.lengthWeight, withStops.lean, bestScore.toFixed(3));
  bestScore = -1;
  for (const commaLean of [-1, -0.5, 0, 0.5, 1, 1.5]) attempt({ ...withStops, commaLean }, CLAUSE_END);
  console.log("commas", best.commaLean, bestScore.toFixed(3));
  return best;
}

function written({ weights, bias, lengths, ...chosen }: GapStatistics): WrittenStatistics {
  const whole = (value: number): number => Math.round(value * SCALE);
  const entries = [...weights].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const lines: string[] = [];
  let line = "";
  for (const [key, [comma, stop]] of entries) {
    line += `${line === "" ? "" : " "}${key} ${whole(comma)} ${whole(stop)}`;
    if (line.length < 400) continue;
    lines.push(line);
    line = "";
  }
  lines.push(line);
  const rounded = { bias: bias.map(whole), ...chosen, lengths: lengths.map(whole).join(" ") };
  return { kinds: VIEW_KINDS, ...rounded, views: lines };
}
