/**
 * Sets the footnotes of a model's sentences: a model's markers are a hint. One that it left without a marker, or whose
 * marked source does not carry it, gets the words that do carry it, where the model was given them. What a sentence says
 * of a source by its number stays with that source. Whether words carry a sentence is the check's matter.
 */
import type { InParts } from "../../../../lib/in-parts.ts";
import { isStopWord } from "../../../../lib/text/stop-words.ts";
import { tokenize } from "../../../../lib/text/words.ts";
import type { MarkedClaim } from "../../../check/claims/marked-claim.ts";
import { createClaimChecker, type HitsOfSources } from "../../../check/verdict/check-claim.ts";
import { type Citation, type Claim, isContrary } from "../../../domain/answer.ts";

const OF_A_SOURCE = /\b(?:source|passage|document)s?\s*\d|(?:来源|來源|资料|資料|段落|文档|文檔)\s*\d/iu;
/** Stems that begin alike so far are taken for one word: rent and rental. */
const STEM = 4;
/** Words of content that say by themselves what a sentence is about. */
const TELLING = 2;

export interface ClaimBinder {
  bind(claim: MarkedClaim): InParts<Claim>;
}

/** `question`: what the sentences answer; it says what a short one ("It opened in 1932.") is about. */
export function createClaimBinder(hitsOfSources: HitsOfSources, question: string): ClaimBinder {
  const checker = createClaimChecker(hitsOfSources).inParts;
  const asked = contentWords(question);
  return {
    *bind(marked) {
      const marking = yield* checker.check(marked);
      if (marking.verdict === "supported" || OF_A_SOURCE.test(marked.text)) return marking;
      const bound = yield* checker.checkAgainstAny(marked);
      // A word of one source and a figure of another say together what nobody said.
      if (new Set(bound.citations.map(({ source }) => source)).size > 1) return marking;
      if (marking.verdict !== "uncited") return bound.verdict === "supported" ? bound : marking;
      return isBound(bound) && isAbout(marked, bound, asked, hitsOfSources) ? bound : marking;
    },
  };
}

/** The words that come nearest carry it, or say something else of the same. */
function isBound({ verdict, reasons = [] }: Claim): boolean {
  return verdict === "supported" || verdict === "partial" || reasons.some(isContrary);
}

/**
 * A figure alone is found anywhere: the quoted words are of the same thing where they share a word of content, too, and
 * where that is the claim's only one, as long as their passage is of what was asked.
 */
function isAbout(
  { text, within }: MarkedClaim,
  { citations, reasons = [] }: Claim,
  asked: ReadonlySet<string>,
  hitsOfSources: HitsOfSources,
): boolean {
  if (citations.length === 0) return false;
  if (reasons.some(({ code }) => code === "other-language")) return true;
  const said = contentWords([text, within?.subject, within?.head].join(" "));
  const quoted = citations.flatMap(({ quote, headingPath = [] }) => [quote.text, ...headingPath]).join(" ");
  if (shared(said, quoted) === 0) return false;
  return said.size >= TELLING || shared(asked, quoted + aroundOf(citations, hitsOfSources)) >= asked.size / 2;
}

/** The passages and titles of what is cited. */
function aroundOf(citations: readonly Citation[], hitsOfSources: HitsOfSources): string {
  return citations
    .flatMap(({ source, quote: { documentId, start } }) =>
      (hitsOfSources.get(source) ?? []).flatMap(({ passage, document }) => {
        const isIn = passage.documentId === documentId && start >= passage.start;
        return isIn && start < passage.start + passage.text.length ? [passage.text, document.title] : [];
      }),
    )
    .join(" ");
}

/** How many of the words a text has, by their stems. */
function shared(wanted: ReadonlySet<string>, text: string): number {
  const stems = new Set([...contentWords(text)].map((word) => word.slice(0, STEM)));
  return [...wanted].filter((word) => stems.has(word.slice(0, STEM))).length;
}

function contentWords(text: string): Set<string> {
  return new Set(
    tokenize(text).flatMap(({ word, kind }) => (kind === "number" || isStopWord(word) ? [] : [word])),
  );
}
