/**
 * Which claims a model may judge, and what becomes of a claim by its judgement. A model says only what the wording leaves
 * open: what a figure, a unit, a name, a negation, an order or an opposite speaks against stands as it is, and so does
 * what is supported. Its words are never a quote: it names sentences, and their exact text is quoted.
 */
import {
  type Citation,
  type Claim,
  CONTRADICTING_CODES,
  type Reason,
  type ReasonCode,
} from "../../domain/answer.ts";
import { type CheckedPassage, createClaimChecker, quotedAt } from "../verdict/check-claim.ts";
import type { Judgement } from "./judgement.ts";

/** A sentence that the model was shown. Offsets into the passage's text. */
export interface ShownSentence {
  readonly source: number;
  readonly shown: CheckedPassage;
  readonly start: number;
  readonly end: number;
}

/** What wording alone gives as its reasons: another reader may understand what it could not compare. */
const OPEN: ReadonlySet<ReasonCode> = new Set([
  "wording-missing",
  "little-shared",
  "other-language",
  "other-source",
]);
/** Said of words that could not be compared: no longer true of what was judged. */
const OVERCOME: ReadonlySet<ReasonCode> = new Set(["little-shared", "other-language"]);
/** What the sentences that a model names may not say against the claim; a name may stand around them. */
const REFUTING: ReadonlySet<ReasonCode> = new Set<ReasonCode>([...CONTRADICTING_CODES, "number-missing"]);
/** A quote is to be read at a glance. */
const MOST_SENTENCES = 3;

export function isOpen({ verdict, reasons = [], citations }: Claim): boolean {
  if (verdict === "supported" || verdict === "uncited" || citations.length === 0) return false;
  return reasons.length > 0 && reasons.every(({ code }) => OPEN.has(code));
}

/**
 * `undefined` where the judgement is not taken: it names no sentence of a source that the claim cites, or one that has
 * another figure, name or the like. `sentences`: by their number, from 1.
 */
export function judgedClaim(
  claim: Claim,
  judgement: Judgement,
  sentences: readonly ShownSentence[],
  model: string,
): Claim | undefined {
  const { verdict } = judgement;
  const { elsewhere: _, ...rest } = claim;
  const judged = judgedReason(model, judgement);
  if (verdict === "unsupported") {
    const citations = claim.citations.map((citation) => ({ ...citation, verdict }));
    return { ...claim, verdict, citations, reasons: [...lasting(claim), judged] };
  }
  const cited = new Set(claim.citations.map(({ source }) => source));
  const named = [...new Set(judgement.sentences)]
    .sort((a, b) => a - b)
    .flatMap((number) => sentences[number - 1] ?? [])
    .filter(({ source }) => cited.has(source))
    .slice(0, MOST_SENTENCES);
  if (named.length === 0 || isRefuted(claim, named)) return undefined;

  const citations = [...cited].flatMap((source) => {
    const own = quotesOf(named.filter((one) => one.source === source));
    if (own.length === 0) return claim.citations.filter((citation) => citation.source === source);
    return own.map((quote) => ({ ...quote, verdict }));
  });
  return verdict === "supported"
    ? { ...rest, verdict, citations, reasons: [judged] }
    : { ...claim, verdict, citations, reasons: [...lasting(claim), judged] };
}

function lasting({ reasons = [] }: Claim): Reason[] {
  return reasons.filter(({ code }) => !OVERCOME.has(code));
}

function judgedReason(model: string, { reason, verdict }: Judgement): Reason {
  const said = reason === "" ? verdict : reason;
  return { code: "judged", message: `By the judgement of a model (${model}): ${said}`, model, said };
}

/** The same check as of every claim, against the named sentences alone. */
function isRefuted(claim: Claim, named: readonly ShownSentence[]): boolean {
  const passages = Map.groupBy(named, ({ source }) => source);
  const cut = new Map([...passages].map(([source, own]) => [source, own.map(alone)] as const));
  const { reasons = [] } = createClaimChecker(cut).check({ ...claim, sources: [...cut.keys()] });
  return reasons.some(({ code }) => REFUTING.has(code));
}

function alone({ shown, start, end }: ShownSentence): CheckedPassage {
  const { passage } = shown;
  return {
    ...shown,
    passage: { ...passage, start: passage.start + start, text: passage.text.slice(start, end) },
  };
}

/** Sentences that follow one another in a passage are one quote. */
function quotesOf(named: readonly ShownSentence[]): Omit<Citation, "verdict">[] {
  const places: ShownSentence[] = [];
  for (const sentence of named) {
    const last = places.at(-1);
    const isNext =
      last?.shown === sentence.shown &&
      sentence.shown.passage.text.slice(last.end, sentence.start).trim() === "";
    if (last && isNext) places[places.length - 1] = { ...last, end: sentence.end };
    else places.push(sentence);
  }
  return places.map(({ source, shown, start, end }) => quotedAt(source, shown, start, end));
}
