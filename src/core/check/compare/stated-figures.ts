/** The figures of a statement with what writes them, and which of a quote's stands where the claim has one. */
import type { Alignment } from "../beside/align-atoms.ts";
import { isOneKind, isYear } from "./figure-kinds.ts";
import { compareQuantities } from "../evidence/compare-quantities.ts";
import type { Quantity } from "../evidence/quantities.ts";
import { type Atom, type Statement, writtenAt } from "../evidence/statement.ts";

/** A figure of the quotes with the atoms that write it. */
export interface Stated {
  readonly quantity: Quantity;
  readonly written: string;
  readonly atoms: ReadonlySet<Atom>;
}

/** Atoms of a gap in which one figure stands for another. */
const SMALL = 4;

export function statedIn(statement: Statement): Stated[] {
  const { quantities, atoms } = statement;
  return quantities.map((quantity) => ({
    quantity,
    written: writtenAt(statement, quantity),
    atoms: new Set(atoms.filter(({ start, end }) => start >= quantity.start && end <= quantity.end)),
  }));
}

/** The figure that the quote has where the claim has this one: its own digits, or what stands in a gap for them. */
export function atItsPlace(
  figure: Stated,
  claim: Statement,
  stated: readonly Stated[],
  quoteAtoms: readonly Atom[],
  { pairs, gaps }: Alignment,
): Stated | undefined {
  const holding = (atoms: readonly Atom[]): Stated[] =>
    stated.filter((one) => one.quantity.isStrict && atoms.some((atom) => one.atoms.has(atom)));
  if (quoteAtoms.length === 0) return undefined;
  const pair = pairs.find(([i]) => figure.atoms.has(claim.atoms[i] as Atom));
  if (pair && (claim.atoms[pair[0]] as Atom).kind === "number")
    return holding([quoteAtoms[pair[1]] as Atom])[0];
  const gap = gaps.find(({ claimed }) => claimed.some((atom) => figure.atoms.has(atom)));
  if (gap === undefined || gap.claimed.length > (gap.isFlanked ? SMALL : SMALL / 2)) return undefined;
  if (gap.isFlanked && gap.stated.length > SMALL) return undefined;
  // At an end of the claim only what stands right beside the next partner is in its place.
  const edge = gap.at === 0 ? gap.stated.at(-1) : gap.stated[0];
  const inGap = holding(gap.isFlanked ? gap.stated : edge ? [edge] : []);
  return inGap.length === 1 ? inGap[0] : undefined;
}

/** The quote's figure of the same kind that no figure of the claim has for itself. */
export function nearestOfKind(
  figure: Stated,
  stated: readonly Stated[],
  claimed: readonly Stated[],
): Stated | undefined {
  const { unit, form, amount } = figure.quantity;
  const distance = ({ quantity }: Stated): number =>
    Math.abs(Math.log((Math.abs(quantity.amount) + 1) / (Math.abs(amount) + 1)));
  return stated
    .filter(
      ({ quantity }) =>
        quantity.isStrict &&
        isOneKind(quantity.unit?.kind, unit?.kind) &&
        quantity.form === form &&
        isYear(quantity) === isYear(figure.quantity) &&
        !claimed.some((one) => one !== figure && compareQuantities(one.quantity, quantity) === "same"),
    )
    .toSorted((a, b) => distance(a) - distance(b))[0];
}
