/**
 * What the reader says of sentences: whether each answers the question. It says so much more than words do that it decides the
 * order among the sentences that it has read, and, with words, whether there is an answer at all. Which are read is decided in
 * `read-in-turn.ts`.
 */
import written from "../../../../weights/answer-reading.json" with { type: "json" };
import { weightsFor } from "../../../../lib/named-weights.ts";
import { words } from "../../../../lib/text/words.ts";
import type { Outcomes, PairReader } from "../../../ports/pair-reader.ts";
import type { Ranked } from "./choose-sentences.ts";
import { dot } from "./confidence.ts";
import type { Candidate } from "./features.ts";
import type { Wanted } from "./wanted.ts";

/** Sentences read behind their title, and the odds from which on none is. */
const BY_PLACE = 4;
const SURE = 1;
/** A title makes whatever stands below it a little likelier. */
const PLACE_ODDS = 0.7;
/** Code units of a sentence that are read. */
const LONGEST = 600;
/** Odds beyond this tell nothing more. */
const MOST_ODDS = 6;

/** The logarithm of the odds that a sentence answers, by candidate; one that was not read has none. */
export type ReadingOf = ReadonlyMap<Candidate, number>;

export const UNREAD: ReadingOf = new Map();

/**
 * What tells whether there is an answer, in the order of its weights: what words say, the best odds, those of the sentence
 * that would be said first, the second best, and how near in meaning the first is to the question.
 */
export const READ_EVIDENCE = ["one", "words", "best", "said", "second", "near"] as const;
/** Cosines of sentences and questions lie around this, and a twentieth from it is much. */
const NEAR_MIDDLE = 0.85;
const NEAR_SCALE = 20;
/** What notes and manuals say in few words is far from every question: below this, farther tells nothing. */
const FARTHEST = -0.6;
const NAME = "answer-reading";
const EVIDENCE_WEIGHTS = {
  english: weightsFor(NAME, READ_EVIDENCE, written.evidence.english),
  chinese: weightsFor(NAME, READ_EVIDENCE, written.evidence.chinese),
};
/** An answer is given from this probability on. */
export const LEAST_READ: Readonly<Record<Script, number>> = written.least;
const ORDER_WEIGHT: Readonly<Record<Script, number>> = written.order;

type Script = "english" | "chinese";

/** Odds of the given candidates; none where nobody reads, or where reading fails: words go on alone. */
export async function readAnswers(
  question: string,
  chosen: readonly Candidate[],
  pairs: PairReader | undefined,
  signal: AbortSignal,
  saidOf: (candidate: Candidate) => string = bareText,
): Promise<ReadingOf> {
  if (pairs === undefined || chosen.length === 0) return UNREAD;
  try {
    const outcomes = await pairs.read(
      "answers",
      chosen.map((candidate) => ({ first: question, second: saidOf(candidate).slice(0, LONGEST) })),
      signal,
    );
    return new Map(chosen.map((candidate, nth) => [candidate, oddsOf(outcomes[nth])]));
  } catch {
    signal.throwIfAborted();
    return UNREAD;
  }
}

export const bareText = ({ text, unit }: Candidate): string => text.slice(unit.mark);

/**
 * The best once more behind their title and heading, where each names some of what the question names: "Electric
 * scooters are not carried" says nothing of a ferry. What is likelier so counts so, but for what a title adds to all.
 */
export async function readInPlace(
  { text: question, words: asked }: Pick<Wanted, "text" | "words">,
  ranked: readonly Ranked[],
  reading: ReadingOf,
  pairs: PairReader | undefined,
  signal: AbortSignal,
): Promise<ReadingOf> {
  const unsure = ranked
    .map(({ candidate }) => candidate)
    .filter((candidate) => (reading.get(candidate) ?? MOST_ODDS) < SURE)
    .slice(0, BY_PLACE)
    .filter((candidate) => {
      const own = new Set(words(candidate.text));
      const above = new Set(words(placeOf(candidate)));
      const isBoth = asked.some((word) => own.has(word));
      return isBoth && asked.some((word) => above.has(word) && !own.has(word));
    });
  const placed = await readAnswers(question, unsure, pairs, signal, (candidate) => {
    return `${placeOf(candidate)}: ${bareText(candidate)}`;
  });
  return new Map(
    [...reading].map(([candidate, odds]) => [
      candidate,
      Math.max(odds, (placed.get(candidate) ?? odds) - PLACE_ODDS),
    ]),
  );
}

const placeOf = ({ hit: { document, passage }, unit }: Candidate): string =>
  [...new Set([document.title, unit.heading ?? passage.headingPath.at(-1) ?? ""])]
    .filter((one) => one !== "")
    .join(", ");

export function oddsOf(outcomes: Outcomes | undefined): number {
  const answers = outcomes?.[2] ?? 0;
  const odds = Math.log(answers / (1 - answers));
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
}

/** The order by words and reading together; what was not read counts as the least of what was. */
export function inReadOrder(
  ranked: readonly Ranked[],
  reading: ReadingOf,
  script: Script,
  weight: number = ORDER_WEIGHT[script],
): Ranked[] {
  const least = Math.min(...reading.values());
  return ranked
    .map(({ candidate, score }) => ({
      candidate,
      score: score + weight * (reading.get(candidate) ?? least),
    }))
    .toSorted((a, b) => b.score - a.score);
}

/**
 * The values of `READ_EVIDENCE`: `words` are log odds by words alone, `said` is the candidate that would be said first,
 * `near` its cosine, where it is known.
 */
export function readEvidence(
  words: number,
  reading: ReadingOf,
  said: Candidate,
  near: number | undefined,
): number[] {
  const [best = -MOST_ODDS, second = -MOST_ODDS] = [...reading.values()].toSorted((a, b) => b - a);
  const meant = near === undefined ? 0 : Math.max(FARTHEST, NEAR_SCALE * (near - NEAR_MIDDLE));
  return [1, words, best, reading.get(said) ?? -MOST_ODDS, second, meant];
}

/** The logarithm of the odds that there is an answer. */
export const answeredOdds = (evidence: readonly number[], script: Script): number =>
  dot(EVIDENCE_WEIGHTS[script], evidence);
