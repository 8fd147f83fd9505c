/**
 * Which other sources could carry a claim that the cited ones do not: those that hold most of its words, the fullest first.
 * Holding a claim against a source costs a millisecond; looking for its words costs nothing beside that.
 */
import { isStopWord } from "../../../lib/text/stop-words.ts";
import { words } from "../../../lib/text/words.ts";
import { passageWordSet } from "../../retrieval/passage-words.ts";
import type { Hit } from "../../domain/passage.ts";

interface Passage {
  readonly passage: Pick<Hit["passage"], "text" | "headingPath">;
  readonly document: Pick<Hit["document"], "title">;
}

/** What carries a claim has nearly all of its words; in other forms and with other figures it may lack some. */
const LEAST_SHARE = 0.5;
const MOST_SOURCES = 3;

export function likeliestFor(
  claim: string,
  hitsOfSources: ReadonlyMap<number, readonly Passage[]>,
  cited: readonly number[],
): number[] {
  const wanted = [...new Set(words(claim).filter((word) => !isStopWord(word)))];
  if (wanted.length === 0) return [];
  const shares = [...hitsOfSources].flatMap(([source, hits]) => {
    if (cited.includes(source)) return [];
    const above = new Set(
      hits.flatMap(({ document, passage }) => words([document.title, ...passage.headingPath].join("\n"))),
    );
    const found = wanted.filter(
      (word) => above.has(word) || hits.some(({ passage }) => passageWordSet(passage).has(word)),
    );
    return [{ source, share: found.length / wanted.length }];
  });
  return shares
    .filter(({ share }) => share >= LEAST_SHARE)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, MOST_SOURCES)
    .map(({ source }) => source);
}
