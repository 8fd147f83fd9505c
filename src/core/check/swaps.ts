/** Two things that stand in each other's place: "Rome beat Carthage" where the quote says that Carthage beat Rome. */
import type { Alignment, Gap } from "./align-atoms.ts";
import type { Difference } from "./compare.ts";
import type { Atom, Statement } from "./statement.ts";

/** Between the members of a list the order says nothing. */
const JOINING = new Set(["and", "or", "和", "与", "與", "及", "或", "、", "以"]);
/** Atoms that may be looked over at once; Chinese has one for each character. */
const LONGEST = 8;

export function swappedAtoms(
  claim: Statement,
  quoteAtoms: readonly Atom[],
  { gaps }: Alignment,
): Difference[] {
  const swapped = swappedGaps(claim, gaps) ?? swappedNeighbours(claim, quoteAtoms);
  return swapped === undefined ? [] : [swapped];
}

/** What one gap claims, another states, and the other way round. */
function swappedGaps(claim: Statement, gaps: readonly Gap[]): Difference | undefined {
  const full = gaps.filter(({ claimed, stated }) => keysOf(claimed) !== "" && keysOf(stated) !== "");
  for (const [nth, one] of full.entries()) {
    for (const other of full.slice(nth + 1)) {
      const mine = keysOf(one.claimed);
      const theirs = keysOf(other.claimed);
      if (mine === theirs || !keysOf(other.stated).includes(mine) || !keysOf(one.stated).includes(theirs))
        continue;
      const between = claim.atoms.slice(one.at + one.claimed.length, other.at);
      if (between.every(({ key }) => JOINING.has(key))) continue;
      return differenceOf(claim, one.claimed, other.claimed);
    }
  }
  return undefined;
}

/** `a X b` in the claim and `b X a` in the quote, word for word. */
function swappedNeighbours(claim: Statement, quoteAtoms: readonly Atom[]): Difference | undefined {
  const { atoms } = claim;
  const places = new Map<string, number[]>();
  for (const [at, { key }] of quoteAtoms.entries()) places.set(key, [...(places.get(key) ?? []), at]);
  for (const [i, first] of atoms.entries()) {
    if (!isThing(first)) continue;
    for (let j = i + 2; j < Math.min(atoms.length, i + LONGEST); j++) {
      const second = atoms[j] as Atom;
      if (!isThing(second) || second.key === first.key) continue;
      const between = atoms.slice(i + 1, j);
      if (between.every(({ key }) => JOINING.has(key))) continue;
      const before = places.get(second.key) ?? [];
      const after = places.get(first.key) ?? [];
      // In another place of the quote both may stand as they are claimed.
      if (before.length !== 1 || after.length !== 1) continue;
      const [from, to] = [before[0] as number, after[0] as number];
      if (to - from !== j - i) continue;
      if (between.every(({ key }, nth) => quoteAtoms[from + 1 + nth]?.key === key))
        return differenceOf(claim, [first], [second]);
    }
  }
  return undefined;
}

/** One character of Chinese is no thing. */
function isThing({ kind, isContent }: Atom): boolean {
  return isContent && kind !== "han";
}

function keysOf(atoms: readonly Atom[]): string {
  return atoms
    .filter(({ isContent, kind }) => isContent || kind === "han")
    .map(({ key }) => key)
    .join(" ");
}

function differenceOf({ text }: Statement, one: readonly Atom[], other: readonly Atom[]): Difference {
  const written = (atoms: readonly Atom[]): string =>
    text.slice((atoms[0] as Atom).start, (atoms.at(-1) as Atom).end);
  return { kind: "order-differs", claimed: written(one), stated: written(other) };
}
