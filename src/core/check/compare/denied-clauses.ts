/**
 * A "not" that only one of two clauses has which otherwise say the same, in whatever words: "nobody was hurt" beside "two were
 * injured", 没有骨折 beside 骨折了. Clause by clause, with words that mean the same; what a word decides by itself (closed, free of
 * charge) is left to the sides.
 */
import type { Anchor } from "../beside/anchor.ts";
import type { Difference } from "../beside/difference.ts";
import {
  clausesIn,
  isDeniedIn,
  isWordOf,
  sharedWords,
  type WordedClause,
  wordsIn,
} from "../beside/nearest-clause.ts";
import { oppositesOf } from "../beside/word-relations.ts";
import { type Statement, writtenAt } from "../evidence/statement.ts";
import { isDenial, sidesOf } from "../beside/axes.ts";

export function deniedDifferences(claim: Statement, { statement: stated, share }: Anchor): Difference[] {
  if (share < LEAST) return [];
  const theirs = clausesIn(stated);
  for (const clause of clausesIn(claim)) {
    const near = theirs
      .map((other) => ({ other, shared: sharedWords(clause, other) }))
      .toSorted((a, b) => b.shared - a.shared);
    const [first, second] = near;
    if (first === undefined || first.shared === second?.shared) continue;
    const least = claim.isMostlyHan ? SAME_HAN : SAME;
    if (first.shared < 2 || first.shared < clause.words.size * least) continue;
    if ([clause, first.other].some((one) => isSided(one)) || isOpposed(clause, first.other)) continue;
    const [mine, others] = [isDeniedIn(claim, clause), isDeniedIn(stated, first.other)];
    // A clause that has the rest of it may say it as the claim does.
    const isSaid = near.some(({ other, shared }) => shared > 0 && isDeniedIn(stated, other) === mine);
    if (mine !== others && !isSaid) return [differenceOf(claim, clause, others)];
  }
  return [];
}

/**
 * All that a clause denies the claim says is so, and more: "Fines are charged for late books" beside "No fines are charged."
 * Not where another clause has as much of the claim and denies nothing.
 */
export function wholeDenials(claim: Statement, quotes: readonly Statement[]): Difference[] {
  const theirs = quotes.flatMap((stated) =>
    clausesIn(stated).map((clause) => ({ clause, isNot: isDeniedIn(stated, clause) })),
  );
  const least = claim.isMostlyHan ? WHOLE_HAN : 1;
  for (const clause of clausesIn(claim)) {
    if (isDeniedIn(claim, clause) || isAside(clause) || sidesOf(clause).some(isDenial)) continue;
    const isMet = theirs.some(({ clause: other, isNot }) => {
      if (!isNot || isAside(other) || isOpposed(clause, other)) return false;
      const isWhole = [other.words, ...eachOf(other)].some(
        (words) => words.size > 1 && sharedWords({ words }, clause) >= words.size * least,
      );
      if (!isWhole) return false;
      const shared = sharedWords(clause, other);
      return !theirs.some((one) => !one.isNot && sharedWords(clause, one.clause) >= shared);
    });
    if (isMet) return [differenceOf(claim, clause, true)];
  }
  return [];
}

function differenceOf(claim: Statement, clause: WordedClause, isNegated: boolean): Difference {
  return {
    kind: "negation-differs",
    claimed: writtenAt(claim, clause),
    stated: isNegated ? "negated" : "affirmed",
  };
}

/** "Neither the cellar nor the attic is insured": of each of the two by itself. */
function eachOf({ text, words }: WordedClause): ReadonlySet<string>[] {
  const both = /\b(?:neither|no)\b(?<one>.+?)\bn?or\b(?<rest>.+)/su.exec(text)?.groups;
  if (!both) return [];
  const first = wordsIn(both["one"] ?? "");
  const [second] = wordsIn(both["rest"] ?? "");
  return [(word: string) => !first.has(word), (word: string) => word !== second].map(
    (isLeft) => new Set([...words].filter(isLeft)),
  );
}

function isAside(clause: WordedClause): boolean {
  return (
    clause.isException || ASIDE.test(clause.text) || sidesOf(clause).some(({ axis }) => axis === "bound")
  );
}

function isSided(clause: WordedClause): boolean {
  return isAside(clause) || sidesOf(clause).some((side) => isDenial(side) || side.axis === "permission");
}

/** Words with which a "not" is no denial of the rest, or a denial is said without one. */
const ASIDE =
  /\b(?:only|except|unless|until|without|but|rather than|instead|too|enough|other than|free|stay|remain)\b|只|除|才|仅|不到|不超|不再|而不是|再|免/iu;

function isOpposed(one: WordedClause, other: WordedClause): boolean {
  return [...one.words].some((word) => [...oppositesOf(word)].some((opposite) => isWordOf(opposite, other)));
}

/** Share of the claim in the sentence, and of a clause in the other; of Chinese a clause has as many pairs again that are no words. */
const LEAST = 0.5;
/** Of the pairs of a denied clause, of which some are no words. */
const WHOLE_HAN = 0.6;
const SAME = 0.65;
const SAME_HAN = 0.5;
