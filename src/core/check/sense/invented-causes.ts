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
  const stretches = new Set(near.map((place) => evidence.sentences[place]?.stretch));
  const places = evidence.sentences.flatMap(({ stretch }, place) => (stretches.has(stretch) ? [place] : []));
  for (const { text, isSince, isThing } of causesIn(claim.text)) {
    if (isSince && SINCE_WHEN.test(text)) continue;
    const names = new Set(claim.atoms.flatMap(({ isName, key }) => (isName ? [key] : [])));
    const words = [...wordsIn(text)].filter((word) => !names.has(word));
    if (words.length === 0) continue;
    const isHan = readStatement(text).isMostlyHan;
    const least = isHan ? LEAST_HAN : isThing ? LEAST_OF_THING : LEAST;
    const rest = [...wordsIn(claim.text.replace(text, " "))];
    const own = places.filter(
      (place) =>
        causesIn(evidence.statement(place).text).length > 0 &&
        shareIn(rest, evidence.statement(place)) >= OF_IT,
    );
    const beside = own.flatMap((place) => [place - 1, place, place + 1]);
    // In Chinese what happened stands last: who it happened to is no cause.
    const happened = isHan ? [...wordsIn(text.replace(/(?<![了过着的])[了过着的]+$/u, "").slice(-2))] : words;
    const isSaid = (own.length > 0 ? places.filter((place) => beside.includes(place)) : places).some(
      (place) => {
        const stated = evidence.statement(place);
        const causes = causesIn(stated.text);
        if (causes.some((cause) => shareIn(words, readStatement(cause.whole)) >= AS_CAUSE)) return true;
        return !own.includes(place) && shareIn(words, stated) >= least && shareIn(happened, stated) > 0;
      },
    );
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
