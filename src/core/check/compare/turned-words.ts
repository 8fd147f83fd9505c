/**
 * A word and its opposite in clauses that speak of the same: "the lift passed" beside "the lift failed" is the contrary,
 * "did not pass" beside it the same. Wherever the two stand in their clauses; how many "nots" either clause has besides decides.
 * Knows the pairs of `word-relations.ts` and un-, in-, -less.
 */
import { sidesIn } from "../beside/axes.ts";
import type { Difference } from "../beside/difference.ts";
import { clausesIn, isWordOf, sharedWords, type WordedClause } from "../beside/nearest-clause.ts";
import { isHan, oppositesOf } from "../beside/word-relations.ts";
import { FEW, type Statement } from "../evidence/statement.ts";

export interface Turned {
  /** Both say the same, the one by a "not" and the other by the opposite word. */
  readonly agrees: boolean;
  /** The claim's word of the two, as a stem. */
  readonly word?: string;
  readonly difference?: Difference;
}

const NOTHING: Turned = { agrees: false };

export function turnedWords(claim: Statement, quotes: readonly Statement[]): Turned {
  const theirs = quotes.flatMap((stated) => clausesIn(stated).map((clause) => ({ stated, clause })));
  let difference: Difference | undefined;
  for (const clause of clausesIn(claim)) {
    const near = theirs
      .map((one) => ({ ...one, shared: sharedWords(clause, one.clause) }))
      .toSorted((a, b) => b.shared - a.shared)[0];
    if (near === undefined || near.shared < 1) continue;
    // "Hardly any" beside "many".
    const [few, many] = [FEW.exec(near.clause.text)?.[0], MANY.exec(clause.text)?.[0]];
    const [few2, many2] = [FEW.exec(clause.text)?.[0], MANY.exec(near.clause.text)?.[0]];
    const isWhole = near.shared >= 2;
    if (isWhole && few && many && !few2) difference ??= { kind: "opposite", claimed: many, stated: few };
    else if (isWhole && few2 && many2 && !few)
      difference ??= { kind: "opposite", claimed: few2, stated: many2 };
    const pair = opposedIn(clause, near.clause);
    if (pair === undefined) continue;
    const least = claim.isMostlyHan ? SAME_HAN : SAME;
    // All but the two opposites.
    if (near.shared < Math.max(1, (clause.words.size - 1) * least)) continue;
    const isTurned = isDenied(claim, clause, pair.mine) !== isDenied(near.stated, near.clause, pair.theirs);
    if (isTurned) return { agrees: true, word: pair.mine };
    // Prices rise and profits fall: sides are compared with what is said of them (`side-differences.ts`).
    const isSide = sidesIn(pair.mine).length > 0 || sidesIn(pair.theirs).length > 0;
    if (isSide || near.shared < (claim.isMostlyHan ? 1 : 2)) continue;
    difference ??= { kind: "opposite", claimed: pair.mine, stated: pair.theirs };
  }
  return difference === undefined ? NOTHING : { agrees: false, difference };
}

/** Denied on both sides, on one of them without a "not": kept off, hardly any, a ban that was lifted. */
export function denyOtherwise(claim: Statement, stated: Statement): boolean {
  const [mine, theirs] = [claim.text, stated.text];
  const [isMine, isTheirs] = [isNegatedIn(claim), isNegatedIn(stated)];
  if (FEW.test(mine) && (FEW.test(theirs) || isTheirs)) return true;
  if (FEW.test(theirs) && isMine) return true;
  if ((SOFT.test(mine) && isTheirs) || (SOFT.test(theirs) && isMine)) return true;
  // 取消了不开放的限制: what was denied no longer is.
  return isTheirs && LIFTED.test(theirs) && !isMine && !LIFTED.test(mine);
}

const SOFT =
  /\b(?:(?:stay|keep|kept|stays|keeps)(?: \w+)? (?:off|out|away)|avoid(?:s|ed|ing)?|refrain(?:s|ed|ing)?|abstain(?:s|ed)?|instead of|rather than)\b|避免|以免|远离|切忌|而是/iu;
const LIFTED =
  /\b(?:lift(?:s|ed|ing)?|abolish(?:es|ed)?|dropped|ended|scrapped|withdr(?:ew|awn)) (?:the |this |that |its |a )?(?:ban|rule|limit|restriction|prohibition)|\b(?:ban|rule|limit|restriction|prohibition)\b[^.;]{0,40}?\b(?:lifted|abolished|dropped|ended|scrapped|withdrawn)\b|取消|解除|废除|放开/iu;

function isNegatedIn({ atoms }: Statement): boolean {
  return atoms.some(({ isNegation }) => isNegation);
}

/** As they stand. */
function opposedIn(
  clause: WordedClause,
  near: WordedClause,
): { readonly mine: string; readonly theirs: string } | undefined {
  for (const word of clause.words) {
    if (PLACES.has(word) || isWordOf(word, near)) continue;
    for (const opposite of oppositesIn(word, near))
      if (!isWordOf(opposite, clause)) return { mine: word, theirs: opposite };
  }
  return undefined;
}

function oppositesIn(word: string, { words, text }: WordedClause): string[] {
  const listed = [...oppositesOf(word)].filter((one) =>
    isHan(one) ? one.length > 1 && text.includes(one) : words.has(one),
  );
  if (isHan(word)) return listed;
  return [...listed, ...[...words].filter((other) => isPrefixed(word, other) || isPrefixed(other, word))];
}

/** Compared as dates and places in a row. */
const PLACES = new Set(
  "first last earli late begin start end morn even dai night spring autumn summer winter".split(" "),
);
const MANY =
  /\b(?:many|lots? of|plenty|almost (?:all|every\w*)|a great deal|numerous)\b|很多|许多|大量|不少|众多/iu;
const PREFIXES = ["un", "in", "im", "ir", "il", "dis", "non"] as const;

/** "Unsafe" beside "safe"; stems of four letters and more. */
export function isPrefixed(long: string, short: string): boolean {
  return short.length >= 4 && PREFIXES.some((prefix) => long === prefix + short);
}

/** Whether a "not" stands in the clause that is not the word itself: "refused" denies and is an opposite. */
function isDenied({ atoms, text }: Statement, { start, end }: WordedClause, word: string): boolean {
  const nots = atoms.filter(
    (atom) =>
      atom.isNegation &&
      atom.start >= start &&
      atom.end <= end &&
      atom.key !== word &&
      !word.includes(atom.key),
  );
  const isFew = FEW.test(text.slice(start, end)) && nots.length === 0;
  const isLifted = LIFTED.test(text.slice(start, end));
  return (nots.length + (isFew ? 1 : 0) + (isLifted ? 1 : 0)) % 2 === 1;
}

/** Share of the clause's other words; of Chinese a clause has as many pairs again that are no words. */
const SAME = 0.5;
const SAME_HAN = 0.4;
