/**
 * What a figure counts: "12,000 manuscripts" beside "12,000 books". The figure is the source's, what is counted stands nowhere
 * in it, in no form and no other word that is known; so much of the claim nobody wrote, though the rest of it holds. Ends at
 * the next word that is no part of a name of things; units, years and Chinese are compared elsewhere.
 */
import { type Anchor, contentWithout } from "../beside/anchor.ts";
import { isMeantIn, vocabularyOf } from "../beside/matches.ts";
import type { Difference } from "../beside/difference.ts";
import { compareQuantities } from "../evidence/compare-quantities.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Quantity } from "../evidence/quantities.ts";
import type { Statement } from "../evidence/statement.ts";
import { isStopWord } from "../../../lib/text/stop-words.ts";
import { stem } from "../../../lib/text/stem.ts";

/** Share of the rest in the sentence: what says it in other words may count by other words. */
const CLOSE = 0.8;
/** Words of a name of things: "old printed books". */
const LONGEST = 3;

export function countedDifferences(claim: Statement, anchor: Anchor, evidence: Evidence): Difference[] {
  if (claim.isMostlyHan) return [];
  const { statement: stated } = anchor;
  const mine = vocabularyOf(claim);
  for (const quantity of claim.quantities) {
    const { words, end } = countedBy(quantity, claim.text);
    if (words.every((word) => isSaid(word, evidence, stated))) continue;
    const rest = contentWithout(claim, anchor, ({ key }) => words.includes(key));
    if (rest.found < CLOSE * rest.all) continue;
    const same = stated.quantities.filter((one) => compareQuantities(quantity, one) === "same");
    const others = same.flatMap((one) => countedBy(one, stated.text).words.slice(-1));
    // Where the claim has the source's word elsewhere, it may say the same in another order.
    if (others.length === 0 || others.some((word) => isMeantIn(word, mine))) continue;
    return [{ kind: "clause-missing", claimed: claim.text.slice(quantity.start, end) }];
  }
  return [];
}

function isSaid(word: string, evidence: Evidence, stated: Statement): boolean {
  return evidence.hasWord(word) || isMeantIn(word, vocabularyOf(stated));
}

/** Stems of the words right behind it, as far as they can name what is counted, and where the last of them ends. */
function countedBy(
  { thing, end }: Quantity,
  text: string,
): { readonly words: string[]; readonly end: number } {
  const words: string[] = [];
  if (thing === undefined) return { words, end };
  let last = end;
  for (const { 0: behind, 1: word = "" } of text.slice(end, end + FURTHEST).matchAll(BEHIND)) {
    const one = stem(word.toLowerCase());
    if (isStopWord(one) || words.length === LONGEST) break;
    words.push(one);
    last += behind.length;
  }
  return { words, end: last };
}

/** A word after one space, each right behind the other. */
const BEHIND = /[\s-](\p{Script=Latin}{3,})/guy;
/** UTF-16 offsets behind the figure. */
const FURTHEST = 60;
