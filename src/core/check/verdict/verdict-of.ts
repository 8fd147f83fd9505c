/**
 * The one place where what was measured becomes a verdict. What can be compared exactly (a figure, a unit, a date, a
 * name, a side) decides by itself; where nothing speaks against the claim, the wording decides.
 */
import { CONTRADICTING_CODES, type HeldVerdict, isContrary } from "../../domain/answer.ts";
import type { Difference, DifferenceKind } from "../beside/difference.ts";

/** What is known of a claim beside its quotes. */
export interface Weighed {
  readonly differences: readonly Difference[];
  /** Strict figures of the claim. */
  readonly figures: number;
  /** Share of its wording, or of other words for it, in the quotes, 0 to 1. */
  readonly cover: number;
  /** Share of its content words that the source has anywhere, in any form. */
  readonly inSource: number;
  /** Above 0 it speaks for the claim. */
  readonly wording: number;
}

// These two are chosen, not fitted: `npm run eval:check` judges them, by UHGEval's words and the reworded statements.
/** Of the claim's wording, less than this in the quote is not even a part of it. */
const LEAST_COVER = 0.3;
/** Of its content words, less than this in the source anywhere is never enough. */
const LEAST_IN_SOURCE = 0.55;

/** With one of these it says the contrary. */
const CONTRADICTIONS: ReadonlySet<DifferenceKind> = new Set(CONTRADICTING_CODES);

export function verdictOf({ differences, figures, cover, inSource, wording }: Weighed): HeldVerdict {
  if (cover < LEAST_COVER) return "unsupported";
  const against = differences.filter(isAgainst);
  if (against.length === 0) return inSource >= LEAST_IN_SOURCE && wording > 0 ? "supported" : "partial";
  const missing = against.filter(({ kind }) => kind === "number-missing");
  if (!against.some(({ kind }) => CONTRADICTIONS.has(kind)))
    // None of its figures is the source's.
    return figures > 0 && missing.length >= figures ? "unsupported" : "partial";
  // Of several figures one is wrong: the rest of the claim may hold.
  return figures > against.length && against.every(isFigure) ? "partial" : "unsupported";
}

/** It says what its source does not. */
export function isAgainst({ kind }: Difference): boolean {
  return isContrary({ code: kind });
}

export function isFigure({ kind }: Difference): boolean {
  return kind === "number-differs" || kind === "number-missing" || kind === "unit-differs";
}
