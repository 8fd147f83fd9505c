/**
 * Fits what tells which words of a sentence answer, on the tuning part of the sets whose answers people have marked, and
 * writes `src/weights/marked-words.json`: npm run fit -- marked-words. A softmax over all runs of words of the sentence
 * that holds the answer, Adagrad with a ridge; English and Chinese apart. Deterministic.
 */
import { type Feature, SPAN_FEATURES } from "../../src/core/answer/write/extractive/span-features.ts";
import { readSpans } from "../../src/core/answer/write/extractive/read-spans.ts";
import { wantedOf } from "../../src/core/answer/write/extractive/wanted.ts";
import { byName, writeWeights } from "../write-weights.ts";
import { goldSentences } from "./gold-sentences.ts";
import { findData } from "./sets.ts";

/** Questions a set: the Chinese ones are many. */
const MOST = 800;
const ROUNDS = 12;
const STEP = 0.25;
/** Pulls towards zero, and each language towards what both have in common: the English answers are few. */
const RIDGE = 2e-3;
/** Under this probability nothing is marked. */
const LEAST = 0.25;

interface Example {
  readonly rows: readonly { readonly at: Uint16Array; readonly values: Float32Array }[];
  readonly right: number;
}

const folder = findData();
if (folder === undefined) {
  console.error("No evaluation data (set FOOTNOTE_EVAL_DATA); nothing fitted.");
  process.exit(1);
}
const INDEX = new Map(SPAN_FEATURES.map((name, nth) => [name, nth]));

const english = examplesOf("xquad.en");
const chinese = ["xquad.zh", "cmrc2018", "drcd"].flatMap(examplesOf);
const none = new Float64Array(SPAN_FEATURES.length);
const common = fit("both", [...english, ...english, ...chinese], none);
const fitted = { english: fit("english", english, common), chinese: fit("chinese", chinese, common) };
const round = (weight: number): number => Math.round(weight * 1000) / 1000;
writeWeights("marked-words", {
  english: byName(SPAN_FEATURES, [...fitted.english], round),
  chinese: byName(SPAN_FEATURES, [...fitted.chinese], round),
  least: LEAST,
});

/** From the given weights, and pulled back to them. */
function fit(name: string, examples: readonly Example[], from: Float64Array): Float64Array {
  const weights = Float64Array.from(from);
  const squares = new Float64Array(SPAN_FEATURES.length).fill(1e-6);
  for (let round = 0; round < ROUNDS; round++) {
    let loss = 0;
    for (const { rows, right } of examples) {
      const scores = rows.map(({ at, values }) =>
        at.reduce((sum, one, i) => sum + weights[one]! * values[i]!, 0),
      );
      const top = scores.reduce((most, score) => Math.max(most, score), -Infinity);
      const odds = scores.map((score) => Math.exp(score - top));
      const all = odds.reduce((sum, one) => sum + one, 0);
      loss -= Math.log(odds[right]! / all);
      const gradient = new Map<number, number>();
      rows.forEach(({ at, values }, nth) => {
        const error = odds[nth]! / all - (nth === right ? 1 : 0);
        if (Math.abs(error) < 1e-4) return;
        at.forEach((one, i) => gradient.set(one, (gradient.get(one) ?? 0) + error * values[i]!));
      });
      for (const [one, slope] of gradient) {
        const full = slope + RIDGE * (weights[one]! - from[one]!);
        squares[one]! += full * full;
        weights[one]! -= (STEP * full) / Math.sqrt(squares[one]!);
      }
    }
    if (round % 6 === 5)
      console.log(`${name}: round ${round + 1}, loss ${(loss / examples.length).toFixed(3)}`);
  }
  return weights;
}

function examplesOf(set: string): Example[] {
  const all = goldSentences(folder as string, set, "tune");
  const step = Math.max(1, all.length / MOST);
  const chosen = Array.from({ length: Math.min(MOST, all.length) }, (_, nth) => all[Math.floor(nth * step)]!);
  const examples = chosen.flatMap(({ question, sentence, start, end }) => {
    const wanted = wantedOf(question);
    const { spans, features } = readSpans(sentence, wanted);
    const right = spans.findIndex((span) => span.start <= start && span.end >= end);
    // The shortest run that holds the answer.
    const best = spans.reduce(
      (least, span, nth) =>
        span.start <= start && span.end >= end && length(span) < length(spans[least] ?? span) ? nth : least,
      right,
    );
    if (best < 0) return [];
    return [{ right: best, rows: features.map(packed) }];
  });
  console.log(`${set}: ${examples.length} of ${chosen.length} answers are runs of words`);
  return examples;
}

function length({ start, end }: { start: number; end: number }): number {
  return end - start;
}

function packed(features: readonly Feature[]): Example["rows"][number] {
  return {
    at: Uint16Array.from(features, ({ name }) => {
      const at = INDEX.get(name);
      if (at === undefined) throw new Error(`No feature ${name}`);
      return at;
    }),
    values: Float32Array.from(features, ({ value }) => value),
  };
}
