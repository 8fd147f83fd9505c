/** The one sentence of the quotes that has most of a claim's words, laid beside it: what differs from it, differs. */
import { type Alignment, alignAtoms } from "./align-atoms.ts";
import { matchesIn, shareOf, vocabularyOf } from "./matches.ts";
import { isAmong } from "../evidence/compare-quantities.ts";
import type { Atom, Statement } from "../evidence/statement.ts";
import { isQuantifier } from "./quantifiers.ts";
import { hanThingsIn, thingsNamed } from "./kinds-of-things.ts";

export interface Anchor {
  /** Its place among the quotes. */
  readonly nth: number;
  readonly statement: Statement;
  /** For each atom of the claim whether the sentence has it. */
  readonly matched: readonly boolean[];
  /** For each atom of the sentence whether the claim has it. */
  readonly claimed: readonly boolean[];
  /** Of the claim's content in it. */
  readonly share: number;
  readonly beside: Alignment;
}

/** Of a claim's content but its figures and what `isLeft`: how much there is, and how much of it the sentence has. */
export function contentWithout(
  claim: Statement,
  { matched }: Anchor,
  isLeft: (atom: Atom) => boolean,
): { readonly found: number; readonly all: number } {
  const rest = [...claim.atoms.entries()].filter(
    ([, atom]) => atom.isContent && atom.kind !== "number" && !isLeft(atom),
  );
  return { found: rest.filter(([nth]) => matched[nth] === true).length, all: rest.length };
}

/** What all figures of a claim add to its words. */
const SAME = 0.2;

/** A name alone is soon found: what is said of it shows which sentence is meant. */
export function anchorOf(claim: Statement, quotes: readonly Statement[]): Anchor | undefined {
  let best: { nth: number; matched: boolean[]; share: number; fit: number } | undefined;
  // Which day, colour or party it is, is what may be wrong.
  const spans = [...hanThingsIn(claim.text)];
  const isThing = ({ key, kind, start, end }: Atom): boolean =>
    kind === "han"
      ? spans.some((span) => start >= span.start && end <= span.end)
      : thingsNamed(key).length > 0;
  const weightOf = (atom: Atom): number =>
    isQuantifier(atom.written) ? 0 : atom.isName || isThing(atom) ? 0.3 : 1;
  const plainly = (atom: Atom): number => (isQuantifier(atom.written) ? 0 : atom.isName ? 1.5 : 1);
  const figures = claim.quantities.filter(({ isStrict }) => isStrict);
  for (const [nth, statement] of quotes.entries()) {
    const matched = matchesIn(claim, [vocabularyOf(statement)]);
    const share = shareOf(claim, matched, plainly);
    const same = figures.filter((figure) => isAmong(figure, statement.quantities));
    const fit =
      shareOf(claim, matched, weightOf) + (figures.length > 0 ? (SAME * same.length) / figures.length : 0);
    if (best === undefined || fit > best.fit) best = { nth, matched, share, fit };
  }
  const statement = best && quotes[best.nth];
  return (
    best &&
    statement && {
      ...best,
      statement,
      claimed: matchesIn(statement, [vocabularyOf(claim)]),
      beside: alignAtoms(claim.atoms, statement.atoms),
    }
  );
}
