/**
 * What becomes of a claim that is held against one body of evidence: a verdict, the quotes that come nearest, and why it
 * is not supported. In this order: word for word is supported; another figure, unit, name, order, an opposite or a
 * negation never is; for the rest the shared wording decides, weighed as fitted. It does not understand either text: a
 * paraphrase without shared words is not supported here, and a changed verb can slip through.
 */
import { type HeldVerdict, isContrary, type Reason } from "../../domain/answer.ts";
import { simplified } from "../../../lib/text/simplified.ts";
import { claimWords, type ClaimWords } from "../evidence/claim-words.ts";
import type { Outcomes, TextPair } from "../../ports/pair-reader.ts";
import { heldAgainstTables, type Tabled } from "../compare/cells.ts";
import { compare, type Comparison } from "../compare/compare.ts";
import type { Difference, DifferenceKind } from "../beside/difference.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { findQuotes, type FoundQuotes } from "../evidence/find-quotes.ts";
import { reasonsOf } from "./reasons.ts";
import { readStatement, type Statement } from "../evidence/statement.ts";
import { SUPPORT_FEATURES, type SupportFeatures, supportFeatures } from "./support.ts";
import { SUPPORT_WEIGHTS } from "./support-weights.ts";
import { isVerbatim } from "./verbatim.ts";

export interface ReadClaim {
  readonly statement: Statement;
  readonly words: ClaimWords;
}

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

// These two are chosen, not fitted: `npm run eval:check` judges them, by UHGEval's words and the reworded statements.
/** Of the claim's wording, less than this in the quote is not even a part of it. */
const LEAST_COVER = 0.3;
/** Of its content words, less than this in the source anywhere is never enough. */
const LEAST_IN_SOURCE = 0.55;
/** Sentences that show in which script a source is written. */
const MOST_READ = 3;

/** With one of these it says the contrary. */
export const CONTRADICTIONS: ReadonlySet<DifferenceKind> = new Set([
  "number-differs",
  "unit-differs",
  "name-differs",
  "negation-differs",
  "opposite",
  "order-differs",
  "sequence-differs",
  "role-differs",
  "force-differs",
  "condition-differs",
]);

export function readClaim(text: string): ReadClaim {
  const statement = readStatement(text);
  return { statement, words: claimWords(statement) };
}

/** Where a claim's words are found, before they are compared. */
interface Near {
  readonly found: FoundQuotes;
  readonly quotes: readonly QuotePlace[];
  readonly isVerbatim: boolean;
  /** Where it is found in the row of a table. */
  readonly tabled?: Tabled;
}

/** What is known of a claim beside the words that come nearest, before anything is decided. */
export interface Measured extends Near {
  readonly comparison: Comparison;
  readonly features: SupportFeatures;
  readonly isContrary: boolean;
}

function nearIn({ statement, words }: ReadClaim, evidence: Evidence): Near | undefined {
  const sought = findQuotes(words, evidence);
  if (sought === undefined) return undefined;
  const tabled = heldAgainstTables(statement, evidence);
  const isInTable = tabled && sought.sentences.some((place) => evidence.sentences[place]?.row);
  const found = isInTable ? { ...sought, sentences: [tabled.sentence] } : sought;
  const quotes = placesOf(found.sentences, evidence);
  const stands = (place: QuotePlace): boolean => isVerbatim(statement.text, textOf(place, evidence));
  return { found, quotes, isVerbatim: quotes.some(stands), ...(isInTable ? { tabled } : {}) };
}

function measuredBeside({ statement, words }: ReadClaim, near: Near, evidence: Evidence): Measured {
  const compared = compare(statement, near.found, evidence);
  const comparison = near.tabled ? tabledComparison(compared, near.tabled) : compared;
  return {
    ...near,
    comparison,
    features: supportFeatures(statement, words, near.found, comparison, evidence),
    isContrary: comparison.differences.some(isAgainst),
  };
}

/** What stands in a row is known by its cells, not by the order of their words. */
function tabledComparison(compared: Comparison, { differences, isCarried }: Tabled): Comparison {
  const rest = compared.differences.filter(({ kind }) =>
    isCarried
      ? kind === "clause-missing" || kind === "number-missing" || kind === "wording-missing"
      : kind.endsWith("-missing"),
  );
  return { ...compared, differences: [...differences, ...rest] };
}

/** `undefined` where the evidence shares no word with the claim. */
export function measure(claim: ReadClaim, evidence: Evidence): Measured | undefined {
  const near = nearIn(claim, evidence);
  return near && measuredBeside(claim, near, evidence);
}

/** What a reader of pairs says of a claim and the words that come nearest; `undefined` where it has not read them (yet). */
export type ReadPair = (pair: TextPair) => Outcomes | undefined;

/**
 * `undefined` where the evidence shares no word with the claim. `read` is asked once, with the quotes as they would be
 * shown: whoever reads pairs collects them in a first pass and looks them up in a second.
 */
export function holdAgainst(claim: ReadClaim, evidence: Evidence, read?: ReadPair): Held | undefined {
  const near = nearIn(claim, evidence);
  if (near === undefined) return undefined;
  const { found, quotes } = near;
  if (near.isVerbatim) return { verdict: "supported", quotes, reasons: [], cover: 1, isContrary: false };
  const measured = measuredBeside(claim, near, evidence);
  const { differences } = measured.comparison;
  if (isOtherScript(claim.statement, found.sentences, evidence))
    return otherLanguage(claim.words, differences, quotes);

  const reading = read?.({
    first: quotes.map((place) => textOf(place, evidence)).join("\n"),
    second: claim.statement.original,
  });
  const isRow = near.tabled?.isCarried === true && !differences.some(isAgainst);
  const verdict = isRow ? "supported" : verdictOf(measured, differences, claim.words.figures.length, reading);
  const held = { verdict, quotes, cover: found.cover, isContrary: measured.isContrary };
  if (verdict === "supported") return { ...held, reasons: [] };
  const reasons = reasonsOf(differences);
  return { ...held, reasons: reasons.length > 0 ? reasons : [LITTLE_SHARED] };
}

/** It says what its source does not. */
function isAgainst({ kind }: Difference): boolean {
  return isContrary({ code: kind });
}

/**
 * Of evidence that shares no word with the claim: it shows how its source begins, and which figures the source lacks.
 * `undefined` where there is no evidence.
 */
export function nothingShared({ statement, words }: ReadClaim, evidence: Evidence): Held | undefined {
  const beginning = evidence.sentences.slice(0, MOST_READ).keys().toArray();
  if (beginning.length === 0) return undefined;
  const missing = words.figures
    .filter((figure) => evidence.placesOfQuantity(figure).length === 0)
    .map(({ start, end }): Difference => ({
      kind: "number-missing",
      claimed: statement.original.slice(start, end).trim(),
    }));
  const isOther = isOtherScript(statement, beginning, evidence);
  return {
    verdict: "unsupported",
    quotes: placesOf([0], evidence),
    cover: 0,
    isContrary: missing.length > 0,
    reasons: [...reasonsOf(missing), isOther ? OTHER_LANGUAGE : NOTHING_SHARED],
  };
}

/** A logit: above 0 the shared wording speaks for the claim. */
function supportOf(features: SupportFeatures): number {
  let logit = 0;
  for (const [nth, name] of SUPPORT_FEATURES.entries())
    logit += (SUPPORT_WEIGHTS[nth] as number) * features[name];
  return logit;
}

const OTHER_LANGUAGE: Reason = {
  code: "other-language",
  message: "The source is in another language: only figures could be compared.",
};
const NOTHING_SHARED: Reason = {
  code: "little-shared",
  message: "The source has none of these words.",
};
const LITTLE_SHARED: Reason = {
  code: "little-shared",
  message: "The source says something near to it, in words too different to tell.",
};

/** The one place where what was measured, and what a reader says, become a verdict. */
function verdictOf(
  { features, found, comparison }: Measured,
  differences: readonly Difference[],
  figures: number,
  reading: Outcomes | undefined,
): Held["verdict"] {
  const said = reading === undefined ? 0 : oddsOf(reading);
  if (found.cover < LEAST_COVER && said <= 0) return "unsupported";
  const against = differences.filter(isAgainst);
  if (against.length === 0) {
    const isEnough = comparison.inSource >= LEAST_IN_SOURCE * comparison.content || said > 0;
    return isEnough && supportOf(features) + said > 0 ? "supported" : "partial";
  }
  const missing = against.filter(({ kind }) => kind === "number-missing");
  if (!against.some(({ kind }) => CONTRADICTIONS.has(kind)))
    // None of its figures is the source's.
    return figures > 0 && missing.length >= figures ? "unsupported" : "partial";
  // Of several figures one is wrong: the rest of the claim may hold.
  return figures > against.length && against.every(isFigure) ? "partial" : "unsupported";
}

/** A logit, as `supportOf` gives: for the claim against all else. Adds with a weight of one until a fit has both. */
function oddsOf([contradicted, notSaid, supported]: Outcomes): number {
  return Math.log((supported + 1e-3) / (contradicted + notSaid + 1e-3));
}

function isFigure({ kind }: Difference): boolean {
  return kind === "number-differs" || kind === "number-missing" || kind === "unit-differs";
}

/** Words of two languages cannot be compared; shared figures say that it is about the same thing, no more. */
function otherLanguage(
  { figures }: ClaimWords,
  differences: readonly Difference[],
  quotes: readonly QuotePlace[],
): Held {
  const wrong = differences.filter(isFigure);
  return {
    verdict: figures.length > 0 && wrong.length === 0 ? "partial" : "unsupported",
    quotes,
    cover: 0,
    isContrary: wrong.length > 0,
    reasons: [...reasonsOf(wrong), OTHER_LANGUAGE],
  };
}

function isOtherScript(
  { isMostlyHan }: Statement,
  sentences: readonly number[],
  evidence: Evidence,
): boolean {
  const quotes = sentences.map((place) => evidence.statement(place));
  return (
    quotes.every((quote) => quote.isMostlyHan !== isMostlyHan) &&
    quotes.some(({ text }) => /\p{L}{2}/u.test(text))
  );
}

/** Sentences that follow one another in a stretch are one quote. */
function placesOf(sentences: readonly number[], evidence: Evidence): QuotePlace[] {
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

function textOf({ stretch, start, end }: QuotePlace, evidence: Evidence): string {
  return simplified((evidence.stretches[stretch]?.text ?? "").slice(start, end));
}
