/**
 * Of a sentence that tells of several years the one that its clause gives: "built in 1936, lent in 1958, given back in 1983" says
 * that it was given back in 1983, though it has 1958 too. Only where that clause has clearly more of the claim's words.
 */
import { clausesIn, isWordOf } from "../beside/nearest-clause.ts";
import { compareQuantities } from "../evidence/compare-quantities.ts";
import type { Quantity } from "../evidence/quantities.ts";
import { type Statement, writtenAt } from "../evidence/statement.ts";
import { isYear } from "./figure-kinds.ts";

/** `words`: of the claim's clause. As the source writes it; `undefined` where it is the claimed one, or cannot be told. */
export function yearOfClause(
  claimed: Quantity,
  words: readonly string[],
  statements: readonly Statement[],
): string | undefined {
  if (!isYear(claimed)) return undefined;
  for (const statement of statements) {
    // English clauses are cut too roughly for it.
    if (!statement.isMostlyHan || statement.text.includes("比")) continue;
    const clauses = clausesIn(statement).map((clause) => ({
      found: words.filter((word) => isWordOf(word, clause)).length,
      years: statement.quantities.filter(
        (one) => isYear(one) && one.start >= clause.start && one.end <= clause.end,
      ),
    }));
    const isClaimed = (year: Quantity): boolean => compareQuantities(claimed, year) === "same";
    const there = clauses.filter(({ years }) => years.some(isClaimed));
    const [best] = clauses.toSorted((a, b) => b.found - a.found);
    const [year] = best?.years ?? [];
    if (best === undefined || year === undefined || there.length === 0 || there.includes(best)) continue;
    if (best.found >= LEAST && there.every(({ found }) => best.found >= found * CLEARLY))
      return writtenAt(statement, year);
  }
  return undefined;
}

const LEAST = 2;
/** Times as many words. */
const CLEARLY = 2;
