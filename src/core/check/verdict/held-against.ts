/**
 * What becomes of a claim that is held against one body of evidence: a verdict, the quotes that come nearest, and why it
 * is not supported. In this order: word for word is supported; another figure, unit, name, order, an opposite or a
 * negation never is; for the rest the shared wording decides, weighed as fitted. It does not understand either text: a
 * paraphrase without shared words is not supported here, and a changed verb can slip through.
 */
import type { Reason } from "../../domain/answer.ts";
import { claimWords, type ClaimWords } from "../beside/claim-words.ts";
import { heldAgainstTables, type Tabled } from "../compare/cells.ts";
import { compare, type Comparison } from "../compare/compare.ts";
import type { Difference } from "../beside/difference.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { findQuotes, type FoundQuotes } from "../beside/find-quotes.ts";
import { type Held, placesOf, type QuotePlace, textOf } from "./held.ts";
import { heldAcross, isOtherLanguage, OTHER_LANGUAGE } from "./held-across.ts";
import { reasonsOf } from "./reasons.ts";
import { readStatement, type Statement, writtenAt } from "../evidence/statement.ts";
import { SUPPORT_FEATURES, type SupportFeatures, supportFeatures } from "./support.ts";
import { SUPPORT_WEIGHTS } from "./support-weights.ts";
import { isAgainst, verdictOf } from "./verdict-of.ts";
import { isVerbatim } from "./verbatim.ts";

export interface ReadClaim {
  readonly statement: Statement;
  readonly words: ClaimWords;
}

/** Sentences that show how a source begins. */
const MOST_READ = 3;

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
function tabledComparison(compared: Comparison, { differences, isCarried, isCompared }: Tabled): Comparison {
  const rest = compared.differences.filter(({ kind }) =>
    kind === "number-missing" && isCompared
      ? false
      : isCarried
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

/** `undefined` where the evidence shares no word with the claim. */
export function holdAgainst(claim: ReadClaim, evidence: Evidence): Held | undefined {
  if (isOtherLanguage(claim.statement, evidence)) return heldAcross(claim.statement, evidence);
  const near = nearIn(claim, evidence);
  if (near === undefined) return undefined;
  const { found, quotes } = near;
  if (near.isVerbatim) return { verdict: "supported", quotes, reasons: [], cover: 1, isContrary: false };
  const measured = measuredBeside(claim, near, evidence);
  const { differences } = measured.comparison;
  // Of a source in two languages the sentences that share a figure may be of the other.
  if (isOtherScript(claim.statement, found.sentences, evidence)) return heldAcross(claim.statement, evidence);

  const isRow = near.tabled?.isCarried === true && !differences.some(isAgainst);
  const { comparison, features } = measured;
  const verdict = isRow
    ? "supported"
    : verdictOf({
        differences,
        figures: claim.words.figures.length,
        cover: Math.max(found.cover, comparison.matchedShare),
        inSource: comparison.content === 0 ? 1 : comparison.inSource / comparison.content,
        wording: supportOf(features),
      });
  const held = { verdict, quotes, cover: found.cover, isContrary: measured.isContrary };
  if (verdict === "supported") return { ...held, reasons: [] };
  const reasons = reasonsOf(differences);
  return { ...held, reasons: reasons.length > 0 ? reasons : [LITTLE_SHARED] };
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
      claimed: writtenAt(statement, { start, end }),
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

const NOTHING_SHARED: Reason = {
  code: "little-shared",
  message: "The source has none of these words.",
};
const LITTLE_SHARED: Reason = {
  code: "little-shared",
  message: "The source says something near to it, in words too different to tell.",
};

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
