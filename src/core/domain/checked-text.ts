/** What a text states, held against documents: the public JSON of `check --json` and `POST /api/check`. */
import { type Reason, VERDICTS, type Verdict } from "./answer.ts";
import { type CheckFindings, findingsOf } from "./check-findings.ts";
import type { Place } from "./document.ts";

/** `POST /api/check`: the text, and what it is held against. */
export interface CheckRequest {
  /** Markdown or plain; its marker `[2]` cites the second document. */
  readonly text: string;
  readonly documents: readonly { readonly name: string; readonly text: string }[];
}

/** Exact words: `text` is `document.text.slice(start, end)`. */
export interface TextQuote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface TextCitation extends Place {
  /** Its name, as it was given. */
  readonly document: string;
  /** Its place among the documents, from 1: what a marker says. */
  readonly number: number;
  readonly quote: TextQuote;
  /** Of this document alone. */
  readonly verdict: Verdict;
  readonly headingPath?: readonly string[];
}

/** `text` is `slice(start, end)` of the checked text, markers within it included. */
export interface TextClaim {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Of a table's cell: what its row is about, and the head of its column; either may be empty. */
  readonly within?: { readonly subject: string; readonly head: string };
  readonly verdict: Verdict;
  /** Empty where it is supported. */
  readonly reasons: readonly Reason[];
  /** The quotes that come nearest, also where they do not carry the claim; none where it is `uncited`. */
  readonly citations: readonly TextCitation[];
  /** A document that is not cited and carries the claim. */
  readonly elsewhere?: TextCitation;
}

/** Counts of claims, and the time that checking them took. */
export interface CheckSummary extends Readonly<Record<Verdict, number>> {
  readonly total: number;
  /** Of those that are not supported, by what is the matter. */
  readonly findings: CheckFindings;
  readonly elapsedMs: number;
}

export interface CheckedText {
  /** In the order of the text. */
  readonly claims: readonly TextClaim[];
  readonly summary: CheckSummary;
}

export function summaryOf(claims: readonly TextClaim[], elapsedMs: number): CheckSummary {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of claims) counts[verdict] += 1;
  return { total: claims.length, ...counts, findings: findingsOf(claims), elapsedMs };
}
