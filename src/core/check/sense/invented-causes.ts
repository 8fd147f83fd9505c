/**
 * A cause that nobody gave: the claim says why, and no sentence of its source says that, as a cause or at all. Names alone
 * carry nothing: that the vicar is present makes no cold of his. A cause put together of what the source says of something
 * else, in one sentence, passes.
 */
import { isMeantIn, vocabularyOf } from "../beside/matches.ts";
import { wordsIn } from "../beside/nearest-clause.ts";
import type { Difference } from "../beside/difference.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { readStatement, type Statement } from "../evidence/statement.ts";
import { withoutEnd } from "../../../lib/text/without-end.ts";
import { causesIn } from "./causes.ts";

/** "Since last winter" is a time. */
const SINCE_WHEN =
  /^(?:last|then|early|late|mid|about|around|its|their|the|a|an|it|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu;
/** Share of the cause's words that one sentence must have: of Chinese as many pairs again are no words. */
const LEAST = 0.6;
const LEAST_HAN = 0.45;
/** One word of three: what is added to it says how it is seen. */
const LEAST_OF_THING = 0.3;
const LEAST_TAIL = 5;
/** The same of what the source itself gives as a cause. */
const AS_CAUSE = 0.34;
/** Of the rest of the claim, from which on a sentence is of it: then the cause that it gives counts, and what stands beside it. */
const OF_IT = 0.6;

/** `near`: places in `evidence.sentences`; all of the stretches that they are in are looked at. */
export function inventedCauses(claim: Statement, near: readonly number[], evidence: Evidence): Difference[] {
  const mine = causesIn(claim.text);
  if (mine.length === 0) return [];
  const names = new Set(claim.atoms.flatMap(({ isName, key }) => (isName ? [key] : [])));
  const told = evidence.around(near).map((place) => {
    const stated = evidence.statement(place);
    return { place, stated, causes: causesIn(stated.text) };
  });
  for (const { text, isSince, isThing } of mine) {
    if (isSince && SINCE_WHEN.test(text)) continue;
    const words = [...wordsIn(text)].filter((word) => !names.has(word));
    if (words.length === 0) continue;
    const isHan = readStatement(text).isMostlyHan;
    const least = isHan ? LEAST_HAN : isThing ? LEAST_OF_THING : LEAST;
    const rest = [...wordsIn(claim.text.replace(text, " "))];
    const own = new Set(
      told.flatMap(({ place, stated, causes }) =>
        causes.length > 0 && shareIn(rest, stated) >= OF_IT ? [place] : [],
      ),
    );
    const isBeside = (place: number): boolean => [place - 1, place, place + 1].some((one) => own.has(one));
    // In Chinese what happened stands last: who it happened to is no cause.
    const happened = isHan ? [...wordsIn(withoutEnd(text, /[了过着的]/u).slice(-2))] : words;
    const isSaid = told.some(({ place, stated, causes }) => {
      if (own.size > 0 && !isBeside(place)) return false;
      if (causes.some(({ whole }) => shareIn(words, readStatement(whole)) >= AS_CAUSE)) return true;
      return !own.has(place) && shareIn(words, stated) >= least && shareIn(happened, stated) > 0;
    });
    if (!isSaid) return [{ kind: "clause-missing", claimed: text.trim() }];
  }
  return [];
}

function shareIn(words: readonly string[], stated: Statement): number {
  const there = vocabularyOf(stated);
  // "Security" is in "cybersecurity".
  const isTail = (word: string): boolean =>
    word.length >= LEAST_TAIL && [...there.keys].some((key) => key.endsWith(word));
  return words.filter((word) => isMeantIn(word, there) || isTail(word)).length / Math.max(1, words.length);
}
