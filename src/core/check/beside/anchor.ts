/** The one sentence of the quotes that has most of a claim's words, laid beside it: what differs from it, differs. */
import { type Alignment, alignAtoms } from "./align-atoms.ts";
import { matchesIn, shareOf, vocabularyOf } from "./matches.ts";
import type { Statement } from "../evidence/statement.ts";

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

/** A name alone is soon found: what is said of it shows which sentence is meant. */
export function anchorOf(claim: Statement, quotes: readonly Statement[]): Anchor | undefined {
  let best: { nth: number; matched: boolean[]; share: number; fit: number } | undefined;
  for (const [nth, statement] of quotes.entries()) {
    const matched = matchesIn(claim, [vocabularyOf(statement)]);
    const share = shareOf(claim, matched);
    const fit = shareOf(claim, matched, 0.3);
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
