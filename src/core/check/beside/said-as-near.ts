/**
 * Whether another sentence than the one that a claim differs from has the claim's own figure, and as many of the words right
 * beside it: a claim may be put together of several sentences, and then differs from none.
 */
import type { Evidence } from "../evidence/evidence.ts";
import type { Quantity } from "../evidence/quantities.ts";
import type { Statement } from "../evidence/statement.ts";
import { isMeantIn, vocabularyOf } from "./matches.ts";
import { wordsIn } from "./nearest-clause.ts";

/** How many characters before it tell what something is of; half as many behind it. */
const BESIDE = 56;
const BESIDE_HAN = 16;
/** Of the words beside it, and at least so many. */
const SHARE = 0.5;
const FEW = 2;

/** `figure`: of the claim; `rival`: the sentence that has another in its place. */
export function isSaidAsNear(
  { text }: Statement,
  figure: Quantity,
  rival: Statement,
  evidence: Evidence,
): boolean {
  const { start, end } = figure;
  const reach = /\p{Script=Han}/u.test(text) ? BESIDE_HAN : BESIDE;
  const beside = `${text.slice(Math.max(0, start - reach), start)} ${text.slice(end, end + reach / 2)}`;
  const words = [...wordsIn(beside)].filter((word) => !/^\d/u.test(word));
  const found = (statement: Statement): number => {
    const there = vocabularyOf(statement);
    return words.filter((word) => isMeantIn(word, there)).length;
  };
  const least = Math.max(words.length * SHARE, FEW, found(rival));
  return evidence.placesOfQuantity(figure).some((place) => {
    if (place < 0) return false;
    const one = evidence.statement(place);
    return one.text !== rival.text && found(one) >= least;
  });
}
