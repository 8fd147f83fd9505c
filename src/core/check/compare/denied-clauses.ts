/**
 * A "not" that only one of two clauses has which otherwise say the same, in whatever words: "nobody was hurt" beside "two were
 * injured", 没有骨折 beside 骨折了. Clause by clause, with words that mean the same; what a word decides by itself (closed, free of
 * charge) is left to the sides.
 */
import type { Anchor } from "../beside/anchor.ts";
import type { Difference } from "../beside/difference.ts";
import { clausesIn, isDeniedIn, isWordOf, type WordedClause } from "../beside/nearest-clause.ts";
import { oppositesOf } from "../beside/word-relations.ts";
import type { Statement } from "../evidence/statement.ts";
import { sidesIn } from "../beside/axes.ts";

export function deniedDifferences(claim: Statement, { statement: stated, share }: Anchor): Difference[] {
  if (share < LEAST) return [];
  const theirs = clausesIn(stated);
  for (const clause of clausesIn(claim)) {
    const near = theirs
      .map((other) => ({ other, found: [...clause.words].filter((word) => isWordOf(word, other)) }))
      .toSorted((a, b) => b.found.length - a.found.length);
    const [first, second] = near;
    if (first === undefined || first.found.length === second?.found.length) continue;
    const least = claim.isMostlyHan ? SAME_HAN : SAME;
    if (first.found.length < 2 || first.found.length < clause.words.size * least) continue;
    if ([clause, first.other].some((one) => isSided(one)) || isOpposed(clause, first.other)) continue;
    const [mine, others] = [isDeniedIn(claim, clause), isDeniedIn(stated, first.other)];
    // A clause that has the rest of it may say it as the claim does.
    const isSaid = near.some(({ other, found }) => found.length > 0 && isDeniedIn(stated, other) === mine);
    if (mine !== others && !isSaid)
      return [
        {
          kind: "negation-differs",
          claimed: claim.original.slice(clause.start, clause.end).trim(),
          stated: others ? "negated" : "affirmed",
        },
      ];
  }
  return [];
}

function isSided({ text, isException }: WordedClause): boolean {
  return (
    isException ||
    ASIDE.test(text) ||
    sidesIn(text).some(({ sign, axis }) => sign < 0 || axis === "bound" || axis === "permission")
  );
}

/** Words with which a "not" is no denial of the rest, or a denial is said without one. */
const ASIDE =
  /\b(?:only|except|unless|until|without|but|rather than|instead|too|enough|other than|free|stay|remain)\b|只|除|才|仅|不到|不超|不再|而不是|再|免/iu;

function isOpposed(one: WordedClause, other: WordedClause): boolean {
  return [...one.words].some((word) => [...oppositesOf(word)].some((opposite) => isWordOf(opposite, other)));
}

/** Share of the claim in the sentence, and of a clause in the other; of Chinese a clause has as many pairs again that are no words. */
const LEAST = 0.5;
const SAME = 0.65;
const SAME_HAN = 0.5;
