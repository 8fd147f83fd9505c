/** A claim that was held against a body of evidence: its verdict with the places that come nearest. Types and places only. */
import type { HeldVerdict, Reason } from "../../domain/answer.ts";
import { simplified } from "../../../lib/text/simplified.ts";
import type { Evidence } from "../evidence/evidence.ts";

/** Offsets into the text of a stretch of the evidence. */
export interface QuotePlace {
  readonly stretch: number;
  readonly start: number;
  readonly end: number;
}

export interface Held {
  readonly verdict: HeldVerdict;
  /** One or two, rising; at least one. */
  readonly quotes: readonly QuotePlace[];
  readonly reasons: readonly Reason[];
  /** Share of the claim's wording in the quotes, 0 to 1. */
  readonly cover: number;
  /** A figure, name, negation or the like speaks against it. */
  readonly isContrary: boolean;
}

/** Sentences that follow one another in a stretch are one quote. */
export function placesOf(sentences: readonly number[], evidence: Evidence): QuotePlace[] {
  const places: QuotePlace[] = [];
  let before = -2;
  for (const place of sentences) {
    const sentence = evidence.sentences[place];
    if (sentence === undefined) continue;
    const { stretch, start, end } = sentence;
    const last = places.at(-1);
    if (last && before === place - 1 && last.stretch === stretch)
      places[places.length - 1] = { ...last, end };
    else places.push({ stretch, start, end });
    before = place;
  }
  return places;
}

export function textOf({ stretch, start, end }: QuotePlace, evidence: Evidence): string {
  return simplified((evidence.stretches[stretch]?.text ?? "").slice(start, end));
}
