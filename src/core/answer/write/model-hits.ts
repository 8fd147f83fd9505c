/**
 * The passages that a model is given, best first: a few of what the turns before rest on, the person's own, and the guide
 * where the question is about Footnote, as far as words tell: the call waits for this, so no sentence is read for its
 * meaning. None twice: the thread's passages are cut anew and may be found by the index too.
 */
import { isStopWord } from "../../../lib/text/stop-words.ts";
import { words } from "../../../lib/text/words.ts";
import type { Hit } from "../../domain/passage.ts";
import { dropNearDuplicates } from "../../retrieval/near-duplicates.ts";
import { passageWordSet } from "../../retrieval/passage-words.ts";
import type { Understood } from "../understand/understood.ts";
import { apartFromGuide, isSureOfGuide, namesFootnote, readGuide } from "./about-footnote.ts";
import { writeExtractive, writeRead } from "./extractive-writer.ts";

/** More would leave no room for what a new subject needs. */
const OF_THREAD = 4;

export function modelHits(
  understood: Understood,
  hits: readonly Hit[],
  threadHits: readonly Hit[],
): readonly Hit[] {
  const all = withGuideLast(understood, hits);
  return threadHits.length === 0 ? all : dropNearDuplicates([...threadHits.slice(0, OF_THREAD), ...all]);
}

function withGuideLast(understood: Understood, hits: readonly Hit[]): readonly Hit[] {
  const { own, guide } = apartFromGuide(hits);
  if (guide.length === 0 || namesFootnote(understood.question)) return hits;
  if (own.length > 0 && writeExtractive(understood, own).status === "answered") return own;
  const read = writeRead(readGuide(understood, guide), new Map());
  return isSureOfGuide(read, own.length === 0) ? [...own, ...guide] : own;
}

/** A question has at least so many words of its own, or what is found by meaning alone may be meant. */
const LEAST_WORDS = 2;

/**
 * Nothing is there that a model could answer from: no passage, or none with a single word of the question, all of them in
 * its language. A call would be paid for a refusal.
 */
export function isNothingToRead({ standalone, language }: Understood, hits: readonly Hit[]): boolean {
  if (hits.length === 0) return true;
  const wanted = [...new Set(words(standalone).filter((word) => !isStopWord(word)))];
  if (wanted.length < LEAST_WORDS || hits.some(({ document }) => document.language !== language))
    return false;
  return hits.every(({ document, passage }) => {
    const above = new Set(words([document.title, ...passage.headingPath].join("\n")));
    return !wanted.some((word) => above.has(word) || passageWordSet(passage).has(word));
  });
}
