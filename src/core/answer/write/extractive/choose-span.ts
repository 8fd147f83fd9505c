/**
 * The words of a sentence that answer: each run of words has a probability of being what a person would mark, and marked is
 * the run within which most of that lies, at most three times as long as what it holds.
 */
import { weightsFor } from "../../../../lib/named-weights.ts";
import written from "../../../../weights/marked-words.json" with { type: "json" };
import type { AnswerPlaces } from "../../../ports/pair-reader.ts";
import { dot } from "./confidence.ts";
import type { ReadSpans } from "./read-spans.ts";
import type { Wanted } from "./wanted.ts";
import { type Feature, SPAN_FEATURES } from "./span-features.ts";
import type { Span } from "./span-sentence.ts";

const NAME = "marked-words";
const INDEX = new Map(SPAN_FEATURES.map((name, nth) => [name, nth]));
const WEIGHTS = {
  english: weightsFor(NAME, SPAN_FEATURES, written.english),
  chinese: weightsFor(NAME, SPAN_FEATURES, written.chinese),
};
/** A mark may be so much longer than what is marked: more helps nobody to find it. */
export const MOST_TIMES = 3;
/** Below these odds that the mark holds the answer nothing is marked. */
export const LEAST: number = written.least;
/** The likeliest runs are weighed against each other. */
const WEIGHED = 60;

/** What is seen of each run of words, weighed. */
const scoresOf = (features: readonly (readonly Feature[])[], weights: readonly number[]): number[] =>
  features.map((own) =>
    own.reduce((sum, { name, value }) => sum + value * (weights[INDEX.get(name) ?? -1] ?? 0), 0),
  );

/** How much what is seen and what the reader says of a run's beginning and end count beside each other. */
export const READ_SCORES = ["words", "begin", "end"] as const;
const READ_WEIGHTS = {
  english: weightsFor(NAME, READ_SCORES, written.read.english),
  chinese: weightsFor(NAME, READ_SCORES, written.read.chinese),
};
/** Logarithms below this are all the same: hardly. */
const HARDLY = -9;

/** `READ_SCORES` of a run whose words score so much. */
export function readScores(words: number, { start, end }: Span, places: AnswerPlaces): number[] {
  const { from, to, begins, ends } = places;
  const first = to.findIndex((at) => at > start);
  const last = from.findLastIndex((at) => at < end);
  return [words, Math.max(HARDLY, begins[first] ?? HARDLY), Math.max(HARDLY, ends[last] ?? HARDLY)];
}

/** Probabilities, one for each run; with the reader's word where it has read the sentence. */
export function oddsOfSpans(
  { spans, features }: Pick<ReadSpans, "spans" | "features">,
  { isChinese }: Pick<Wanted, "isChinese">,
  places?: AnswerPlaces,
): number[] {
  const language = isChinese ? "chinese" : "english";
  const scores = scoresOf(features, WEIGHTS[language]);
  if (places === undefined) return sharesOf(scores);
  return sharesOf(
    scores.map((words, nth) => dot(READ_WEIGHTS[language], readScores(words, spans[nth]!, places))),
  );
}

export function sharesOf(scores: readonly number[]): number[] {
  const top = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / all);
}

export function likeliest(
  spans: readonly Span[],
  odds: readonly number[],
): { readonly span: Span; readonly probability: number } | undefined {
  const weighed = odds
    .map((probability, nth) => ({ span: spans[nth] as Span, probability }))
    .toSorted((a, b) => b.probability - a.probability)
    .slice(0, WEIGHED);
  let best: { span: Span; probability: number; own: number } | undefined;
  for (const { span: mark, probability: own } of weighed) {
    let probability = 0;
    for (const { span, probability: one } of weighed) {
      const isWithin = span.start >= mark.start && span.end <= mark.end;
      if (isWithin && mark.end - mark.start <= MOST_TIMES * (span.end - span.start)) probability += one;
    }
    // Of two that hold as much, the one that is likelier itself.
    const sum = probability + own / 10;
    if (best === undefined || sum > best.probability + best.own / 10) best = { span: mark, probability, own };
  }
  return best;
}
