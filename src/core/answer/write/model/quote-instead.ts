/**
 * What stands in a strict answer for a sentence that says otherwise than its source: the source's words, where they are of
 * the same thing and can be read as a sentence. A sentence that no source speaks of has no such words.
 */
import { tokenize } from "../../../../lib/text/words.ts";
import { isStopWord } from "../../../../lib/text/stop-words.ts";
import { type Citation, type Claim, isContrary } from "../../../domain/answer.ts";

export interface Quoter {
  /** `undefined` where nothing stands for it. Never the same words twice. */
  insteadOf(claim: Claim): Claim | undefined;
  /** How often something stood for a claim. */
  count(): number;
}

/** More is no sentence: a quote is to be read at a glance. */
const LONGEST = 300;
/** Of the claim's words, a quote of the same thing has so many. */
const LEAST_SHARED = 0.5;

export function createQuoter(): Quoter {
  const said = new Set<string>();
  return {
    insteadOf(claim) {
      const cited = saysOtherwise(claim);
      if (cited === undefined) return undefined;
      const text = cited.quote.text.replace(/\s+/gu, " ").trim();
      if (text.length > LONGEST || said.has(text) || !/[.!?。！？]["'”’」]?$/u.test(text)) return undefined;
      if (sharedOf(claim.text, text) < LEAST_SHARED) return undefined;
      said.add(text);
      const { elsewhere: _, ...rest } = claim;
      return {
        ...rest,
        text,
        verdict: "supported",
        reasons: [],
        citations: [{ ...cited, verdict: "supported" }],
      };
    },
    count: () => said.size,
  };
}

/**
 * The quote that has what the check found in place of the claim's words. Where the check does not say what that is, a wrong
 * figure may be of another thing than the nearest quote is; a wrong name or a missing "not" is of the same.
 */
function saysOtherwise({ citations, reasons = [] }: Claim): Citation | undefined {
  const stated = reasons
    .flatMap((reason) => (isContrary(reason) ? [reason.stated ?? ""] : []))
    .filter(Boolean);
  const found = citations.find(({ quote }) => stated.some((words) => quote.text.includes(words)));
  const against = reasons.filter(isContrary);
  const isOfFigures = against.some(({ code }) => /^(?:number|unit)-/u.test(code));
  return found ?? (against.length === 0 || isOfFigures ? undefined : citations[0]);
}

function sharedOf(claim: string, quote: string): number {
  const wanted = contentOf(claim);
  const there = contentOf(quote);
  return [...wanted].filter((word) => there.has(word)).length / Math.max(1, wanted.size);
}

function contentOf(text: string): Set<string> {
  return new Set(tokenize(text).flatMap(({ word }) => (isStopWord(word) ? [] : [word])));
}
