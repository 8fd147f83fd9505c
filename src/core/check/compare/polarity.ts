/** Where a claim says of the same words that they are not so, or are so for certain, and the quote the contrary. */
import type { Alignment } from "../beside/align-atoms.ts";
import type { Difference } from "../beside/difference.ts";
import type { Atom, Statement } from "../evidence/statement.ts";

/** A word that two texts happen to share says nothing: another shared one must stand as near. */
const NEAR = 3;
/** Atoms of a gap in which a negation alone makes the difference. */
const SMALL = 3;

const PERMITTED = /\b(?:can|allowed|permitted|free to|fine|welcome|entitled)\b|可以|允许|准许/iu;

/** One difference of each kind at most. `isWhole`: the sentence has all of the claim, so that a word in it is of the same. */
export function polarityDifferences(
  claim: Statement,
  quoteAtoms: readonly Atom[],
  alignment: Alignment,
  isWhole: boolean,
): Difference[] {
  const shared = sharedContent(claim.atoms, quoteAtoms, alignment);
  const found: Difference[] = [];
  const turned =
    governedElsewise(shared, claim.atoms, quoteAtoms, isWhole) ??
    slippedIn(claim.atoms, quoteAtoms, alignment);
  if (turned) {
    const { mine, isDeniedBySource } = turned;
    const stated = isDeniedBySource ? "negated" : "affirmed";
    found.push({ kind: "negation-differs", claimed: mine.written, stated });
  }
  // "May" of what is allowed is no doubt.
  const isPermission = PERMITTED.test(claim.text);
  const doubted = isPermission
    ? undefined
    : shared.find(
        ({ mine, theirs }) =>
          theirs.isDoubted &&
          !mine.isNearDoubt &&
          !isSaid(theirs, quoteAtoms, ({ isNearDoubt }) => !isNearDoubt),
      );
  if (doubted) found.push({ kind: "doubt-differs", claimed: doubted.mine.written });
  return found;
}

interface Shared {
  readonly mine: Atom;
  readonly theirs: Atom;
}

interface Turned {
  readonly mine: Atom;
  readonly isDeniedBySource: boolean;
}

function sharedContent(claim: readonly Atom[], quote: readonly Atom[], { pairs }: Alignment): Shared[] {
  return pairs.flatMap(([i, j], nth) => {
    const [mine, theirs] = [claim[i] as Atom, quote[j] as Atom];
    const isInContext = [pairs[nth - 1], pairs[nth + 1]].some(
      (next) => next && Math.abs(next[0] - i) <= NEAR && Math.abs(next[1] - j) <= NEAR,
    );
    return mine.isContent && isInContext ? [{ mine, theirs }] : [];
  });
}

/** The same word, negated in one of the two; not where the clause of the other has a negation as well. */
function governedElsewise(
  shared: readonly Shared[],
  claim: readonly Atom[],
  quote: readonly Atom[],
  isWhole: boolean,
): Turned | undefined {
  // Both deny something of the same: which word each has beside its "not" is a matter of style.
  const isAsOften = countOf(claim) === countOf(quote);
  if (isAsOften && shared.some(({ mine, theirs }) => mine.isNegated && theirs.isNegated)) return undefined;
  for (const { mine, theirs } of shared) {
    if (!isWhole && !isOfSame(mine, theirs, claim, quote)) continue;
    const isDenied =
      mine.isNegated &&
      !theirs.isNearNegation &&
      !isSaid(theirs, quote, ({ isNearNegation }) => isNearNegation);
    const isAffirmed =
      theirs.isNegated &&
      !mine.isNearNegation &&
      !isSaid(theirs, quote, ({ isNearNegation }) => !isNearNegation);
    if (isDenied || isAffirmed) return { mine, isDeniedBySource: isAffirmed };
  }
  return undefined;
}

/** A negation that stands between words which otherwise follow one another in both; only where one has more of them. */
function slippedIn(
  claim: readonly Atom[],
  quote: readonly Atom[],
  { pairs, gaps }: Alignment,
): Turned | undefined {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return undefined;
  // "No fines are charged" and "Fines are not charged" deny the same.
  const from = quote[first[1] - 1]?.isNegation ? first[1] - 1 : first[1];
  const more = countOf(claim) - countOf(quote.slice(from, last[1] + 1));
  if (more === 0) return undefined;
  for (const { claimed, stated, at, isFlanked } of gaps) {
    if (!isFlanked || claimed.length > SMALL || stated.length > SMALL) continue;
    const slipped = countOf(claimed) - countOf(stated);
    if (slipped === 0 || Math.sign(slipped) !== Math.sign(more)) continue;
    const mine = claim.slice(at).find((atom) => atom.isContent && !atom.isNegation) ?? claim[at - 1];
    if (mine) return { mine, isDeniedBySource: slipped < 0 };
  }
  return undefined;
}

function countOf(atoms: readonly Atom[]): number {
  return atoms.filter(({ isNegation }) => isNegation).length;
}

/** Does the quote have the same word in another place, in the way that is asked for? */
function isSaid({ key }: Atom, quote: readonly Atom[], how: (atom: Atom) => boolean): boolean {
  return quote.some((atom) => atom.key === key && how(atom));
}

/** Around the word the two must have others in common, or they speak of different things. */
function isOfSame(mine: Atom, theirs: Atom, claim: readonly Atom[], quote: readonly Atom[]): boolean {
  const reach = mine.kind === "han" ? WINDOW * 2 : WINDOW;
  const around = (atom: Atom, atoms: readonly Atom[]): readonly Atom[] => {
    const at = atoms.indexOf(atom);
    return atoms
      .slice(Math.max(0, at - reach), at + reach + 1)
      .filter((one) => one.isContent && one !== atom);
  };
  const here = around(mine, claim);
  const there = new Set(around(theirs, quote).map(({ key }) => key));
  const found = here.filter(({ key }) => there.has(key)).length;
  return found >= Math.min(2, here.length);
}

const WINDOW = 6;
