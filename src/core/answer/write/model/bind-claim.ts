/**
 * Sets the footnotes of a model's sentences: a model's markers are a hint. One that it left without a marker, or whose
 * marked source does not carry it, gets the words that do carry it, where the model was given them. What a sentence says
 * of a source by its number stays with that source. Whether words carry a sentence is the check's matter.
 */
import { isStopWord } from "../../../../lib/text/stop-words.ts";
import { tokenize } from "../../../../lib/text/words.ts";
import type { MarkedClaim } from "../../../check/claims/marked-claim.ts";
import {
  type ClaimChecker,
  createClaimChecker,
  type HitsOfSources,
} from "../../../check/verdict/check-claim.ts";
import { type Claim, isContrary } from "../../../domain/answer.ts";

const OF_A_SOURCE = /\b(?:source|passage|document)s?\s*\d|(?:来源|來源|资料|資料|段落|文档|文檔)\s*\d/iu;
/** Stems that begin alike so far are taken for one word: rent and rental. */
const STEM = 4;

export function createClaimBinder(hitsOfSources: HitsOfSources): Pick<ClaimChecker, "check"> {
  const checker = createClaimChecker(hitsOfSources);
  return {
    check(marked) {
      const marking = checker.check(marked);
      if (marking.verdict === "supported" || OF_A_SOURCE.test(marked.text)) return marking;
      const bound = checker.checkAgainstAny(marked);
      if (marking.verdict !== "uncited") return bound.verdict === "supported" ? bound : marking;
      return isBound(bound) && isAbout(marked, bound) ? bound : marking;
    },
  };
}

/** The words that come nearest carry it, or say something else of the same. */
function isBound({ verdict, reasons = [] }: Claim): boolean {
  return verdict === "supported" || verdict === "partial" || reasons.some(isContrary);
}

/** A figure alone is found anywhere: the quoted words are of the same thing where they share a word of content, too. */
function isAbout({ text, within }: MarkedClaim, { citations, reasons = [] }: Claim): boolean {
  if (citations.length === 0) return false;
  if (reasons.some(({ code }) => code === "other-language")) return true;
  const said = contentWords([text, within?.subject, within?.head].join(" "));
  const quoted = contentWords(
    citations.flatMap(({ quote, headingPath = [] }) => [quote.text, ...headingPath]).join(" "),
  );
  const stems = new Set([...quoted].map((word) => word.slice(0, STEM)));
  return [...said].some((word) => stems.has(word.slice(0, STEM)));
}

export function contentWords(text: string): Set<string> {
  return new Set(
    tokenize(text).flatMap(({ word, kind }) => (kind === "number" || isStopWord(word) ? [] : [word])),
  );
}
