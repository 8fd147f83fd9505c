/**
 * What tells whether a sentence in the other language answers: how near it is to the question as a whole, how much better than
 * the others it matches the question piece by piece, and what the reader of pairs says. None of them tells enough by itself.
 * Not covered, since it told nothing more: words with a counterpart, what both write alike, dates and figures.
 */
import { scriptOf } from "../../../../lib/text/script-of.ts";
import type { PairReader } from "../../../ports/pair-reader.ts";
import type { Candidate } from "../extractive/features.ts";
import { readAnswers } from "../extractive/reading.ts";
import { STRANGERS } from "./strangers.ts";

/** In this order in every list of weights. */
export const ACROSS_EVIDENCE = ["one", "near", "ahead", "odds"] as const;

/** Sentences that are compared piece by piece, a third of a second of processor time; and those read in full beside the question. */
const MATCHED = 24;
const READ_IN_FULL = 5;
/** Vectors count for twice as much as pieces in what is read: their cosines lie closer together. */
const NEAR_SHARE = 2;
/** Cosines and leads lie around these middles; a twentieth and a tenth from them is much. */
const MIDDLE = { near: 0.8, ahead: 0.2 };
const SCALE = { near: 20, ahead: 10 };
/** So many are compared at least, with strangers among them. */
const FEWEST = 11;
/** Code units of a sentence that are compared. */
const LONGEST = 600;

export interface AcrossCandidate {
  readonly candidate: Candidate;
  /** The values of `ACROSS_EVIDENCE`. */
  readonly evidence: readonly number[];
}

/** Of the best candidates; none where there is no reader, or where it fails. `candidates`: those nearest first. */
export async function readAcross(
  question: string,
  candidates: readonly Candidate[],
  pairs: PairReader | undefined,
  signal: AbortSignal,
): Promise<AcrossCandidate[]> {
  if (pairs === undefined || candidates.length === 0) return [];
  const alike = await likenessOf(question, different(candidates).slice(0, MATCHED), pairs, signal);
  const worth = [...alike]
    .toSorted(([, a], [, b]) => NEAR_SHARE * (b.near - a.near) + b.ahead - a.ahead)
    .slice(0, READ_IN_FULL)
    .map(([candidate]) => candidate);
  const reading = await readAnswers(question, worth, pairs, signal);
  return [...reading].map(([candidate, odds]) => {
    const { near = 0, ahead = 0 } = alike.get(candidate) ?? {};
    const evidence = [1, SCALE.near * (near - MIDDLE.near), SCALE.ahead * (ahead - MIDDLE.ahead), odds];
    return { candidate, evidence };
  });
}

/** What is said over and over would be all that is compared, and nothing could be ahead of it. */
function different(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.toReversed().map((one) => [one.text, one])).values()].toReversed();
}

interface Lead {
  readonly near: number;
  /** How much better it matches than what it is compared with does on the average. */
  readonly ahead: number;
}

async function likenessOf(
  question: string,
  compared: readonly Candidate[],
  pairs: PairReader,
  signal: AbortSignal,
): Promise<ReadonlyMap<Candidate, Lead>> {
  const texts = compared.map(({ text, unit }) => text.slice(unit.mark).slice(0, LONGEST));
  const strangers = STRANGERS[scriptOf(texts.join("\n"))].slice(0, Math.max(0, FEWEST - texts.length));
  try {
    const found = await pairs.match(question, [...texts, ...strangers], signal);
    const usual = found.reduce((sum, { matched }) => sum + matched / found.length, 0);
    return new Map(
      compared.map((candidate, nth) => {
        const { near, matched } = found[nth] ?? { near: 0, matched: 0 };
        return [candidate, { near, ahead: matched - usual }];
      }),
    );
  } catch {
    signal.throwIfAborted();
    return new Map();
  }
}
