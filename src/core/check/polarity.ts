/** Where a claim says of the same words that they are not so, or are so for certain, and the quote the contrary. */
import type { Alignment } from "./align-atoms.ts";
import type { Difference } from "./compare.ts";
import type { Atom, Statement } from "./statement.ts";

/** A word that two texts happen to share says nothing: another shared one must stand as near. */
const NEAR = 3;

/** One difference of each kind at most. */
export function negationDifferences(
  claim: Statement,
  quoteAtoms: readonly Atom[],
  { pairs }: Alignment,
): Difference[] {
  const found: Difference[] = [];
  const content = pairs.flatMap(([i, j], nth) => {
    const [mine, theirs] = [claim.atoms[i] as Atom, quoteAtoms[j] as Atom];
    const isInContext = [pairs[nth - 1], pairs[nth + 1]].some(
      (next) => next && Math.abs(next[0] - i) <= NEAR && Math.abs(next[1] - j) <= NEAR,
    );
    return mine.isContent && isInContext ? [{ mine, theirs }] : [];
  });
  const turned = content.find(
    ({ mine, theirs }) =>
      (mine.isNegated &&
        !theirs.isNearNegation &&
        !isSaid(theirs, quoteAtoms, ({ isNearNegation }) => isNearNegation)) ||
      (theirs.isNegated &&
        !mine.isNearNegation &&
        !isSaid(theirs, quoteAtoms, ({ isNearNegation }) => !isNearNegation)),
  );
  if (turned) {
    const { mine, theirs } = turned;
    found.push({
      kind: "negation-differs",
      claimed: claim.text.slice(mine.start, mine.end),
      stated: theirs.isNegated ? "negated" : "affirmed",
    });
  }
  const doubted = content.find(
    ({ mine, theirs }) =>
      theirs.isDoubted && !mine.isNearDoubt && !isSaid(theirs, quoteAtoms, ({ isNearDoubt }) => !isNearDoubt),
  );
  if (doubted) {
    found.push({ kind: "doubt-differs", claimed: claim.text.slice(doubted.mine.start, doubted.mine.end) });
  }
  return found;
}

/** Does the quote have the same word in another place, in the way that is asked for? */
function isSaid({ key }: Atom, quoteAtoms: readonly Atom[], how: (atom: Atom) => boolean): boolean {
  return quoteAtoms.some((atom) => atom.key === key && how(atom));
}
