/**
 * How a claim differs from a source in the other language: its figures, the side that it takes (rose, fell; may, may not),
 * things of one kind, how far it goes, a negation. By what can be compared exactly; a changed verb or name in the other
 * script is not seen.
 */
import { anchorOf } from "../beside/anchor.ts";
import { CONCEPTS_OF_PLACES } from "../beside/concepts-of-places.ts";
import { isHan } from "../beside/word-relations.ts";
import { stem } from "../../../lib/text/stem.ts";
import type { Difference } from "../beside/difference.ts";
import { isMeantIn, vocabularyOf } from "../beside/matches.ts";
import { clausesIn, isDeniedIn, type WordedClause } from "../beside/nearest-clause.ts";
import { compareQuantities, isAmong } from "../evidence/compare-quantities.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Quantity } from "../evidence/quantities.ts";
import { readStatement, type Statement, writtenAt } from "../evidence/statement.ts";
import { conditionDifferences } from "../sense/conditions.ts";
import { modalityDifferences } from "../sense/modality.ts";
import { rateDifferences } from "../sense/rates.ts";
import { agreeOnSide, sideDifferences } from "../sense/side-differences.ts";
import { thingDifferences } from "../sense/thing-differences.ts";
import { sidesOf } from "../beside/axes.ts";
import { type AcrossPlace, comparableIn } from "./nearest-across.ts";

export function differencesAcross(
  claim: Statement,
  { statements, share }: AcrossPlace,
  evidence: Evidence,
): Difference[] {
  const found = claim.quantities
    .filter(({ isStrict }) => isStrict)
    .flatMap((figure) => figureDifference(figure, claim, statements, evidence));
  found.push(...namesMissing(claim, evidence));
  // Two sentences side by side are one text here: which of them says what is asked clause by clause.
  const [first] = statements;
  const whole =
    statements.length > 1 ? readStatement(statements.map(({ original }) => original).join("\n")) : first;
  const near = whole && anchorOf(claim, [whole]);
  if (near === undefined) return found;
  const anchor = { ...near, share: Math.max(near.share, share) };
  found.push(
    ...rateDifferences(claim, anchor),
    ...sideDifferences(claim, anchor),
    ...thingDifferences(claim, anchor),
    ...modalityDifferences(claim, anchor),
    ...conditionDifferences(claim, anchor, ""),
  );
  if (!found.some(({ kind }) => kind === "opposite") && !agreeOnSide(claim, anchor)) {
    const denied = negationDifference(claim, statements);
    if (denied) found.push(denied);
  }
  return found;
}

/** Names of places that are known in both languages; others cannot be compared. */
function namesMissing(claim: Statement, evidence: Evidence): Difference[] {
  return comparableIn(claim).flatMap(({ atoms, word, others }) => {
    const [first, last] = [claim.atoms[atoms[0] ?? 0], claim.atoms[atoms.at(-1) ?? 0]];
    if (first === undefined || last === undefined || !PLACES.has(word)) return [];
    const isThere = [word, ...others].some((one) =>
      isHan(one) ? evidence.hasText(one) : one.split(" ").every((part) => evidence.hasWord(part)),
    );
    return isThere
      ? []
      : [{ kind: "name-missing" as const, claimed: claim.original.slice(first.start, last.end) }];
  });
}

const PLACES = new Set(
  CONCEPTS_OF_PLACES.trim()
    .split(/\s+/u)
    .map((name) => (isHan(name) ? name : name.split("_").map(stem).join(" "))),
);

interface Beside {
  readonly clause: WordedClause;
  readonly statement: Statement;
  readonly shared: number;
}

const read = new WeakMap<WordedClause, Statement>();

/** A clause by itself, read once: each clause and figure of each claim looks at it. */
function statementOf(clause: WordedClause, { text }: Statement): Statement {
  const known = read.get(clause) ?? readStatement(text.slice(clause.start, clause.end));
  read.set(clause, known);
  return known;
}

/** The clause that has most of what this one of the claim says; nothing where two have as much. */
function clauseBeside(
  clause: WordedClause,
  claim: Statement,
  statements: readonly Statement[],
  isWithFigures = false,
): Beside | undefined {
  const words = comparableIn(claim).filter(({ atoms }) =>
    atoms.every(
      (at) => (claim.atoms[at]?.start ?? 0) >= clause.start && (claim.atoms[at]?.end ?? 0) <= clause.end,
    ),
  );
  const figures = isWithFigures
    ? claim.quantities.filter(({ start, end }) => start >= clause.start && end <= clause.end)
    : [];
  const beside = statements
    .flatMap((statement) =>
      clausesIn(statement).map((other): Beside => {
        const own = statementOf(other, statement);
        const there = vocabularyOf(own);
        const shared =
          words.filter(({ word }) => isMeantIn(word, there)).length +
          figures.filter((figure) => isAmong(figure, own.quantities)).length;
        return { clause: other, statement, shared };
      }),
    )
    .toSorted((a, b) => b.shared - a.shared);
  const [first, second] = beside;
  return first && first.shared > (second?.shared ?? 0) ? first : undefined;
}

function figureDifference(
  figure: Quantity,
  claim: Statement,
  statements: readonly Statement[],
  evidence: Evidence,
): Difference[] {
  const claimed = writtenAt(claim, figure);
  const clause = clausesIn(claim).find(({ start, end }) => start <= figure.start && end >= figure.start);
  const beside = clause && clauseBeside(clause, claim, statements);
  const within = beside?.statement.quantities.filter(
    ({ start, end, isStrict, unit, form }) =>
      isStrict &&
      start >= beside.clause.start &&
      end <= beside.clause.end &&
      unit?.kind === figure.unit?.kind &&
      form === figure.form,
  );
  const isSame = (one: Quantity): boolean => compareQuantities(figure, one) === "same";
  const [other] = within ?? [];
  if (
    beside &&
    other &&
    within &&
    !within.some(isSame) &&
    !claim.quantities.some((one) => compareQuantities(one, other) === "same")
  )
    return [{ kind: "number-differs", claimed, stated: writtenAt(beside.statement, other) }];
  const stated = statements.flatMap((statement) =>
    statement.quantities.map((quantity) => ({ quantity, statement })),
  );
  if (stated.some(({ quantity }) => isSame(quantity))) return [];
  const rival = stated.find(
    ({ quantity }) =>
      quantity.isStrict &&
      quantity.form === figure.form &&
      quantity.unit?.kind === figure.unit?.kind &&
      (figure.unit !== undefined || quantity.thing !== undefined || figure.thing === undefined),
  );
  if (rival) return [{ kind: "number-differs", claimed, stated: writtenAt(rival.statement, rival.quantity) }];
  return evidence.placesOfQuantity(figure).length > 0 ? [] : [{ kind: "number-missing", claimed }];
}

/** One of the two denies what the other says, where no pair of opposites tells it. */
function negationDifference(claim: Statement, statements: readonly Statement[]): Difference | undefined {
  for (const clause of clausesIn(claim)) {
    const beside = clauseBeside(clause, claim, statements, true);
    if (beside === undefined || beside.shared < LEAST) continue;
    if (
      [clause, beside.clause].some((one) =>
        sidesOf(one).some(({ sign, axis }) => sign < 0 || axis === "bound"),
      )
    )
      continue;
    const [mine, theirs] = [isDeniedIn(claim, clause), isDeniedIn(beside.statement, beside.clause)];
    if (mine !== theirs)
      return {
        kind: "negation-differs",
        claimed: claim.text.slice(clause.start, clause.end).trim(),
        stated: theirs ? "negated" : "affirmed",
      };
  }
  return undefined;
}

/** Words that two clauses must share for a "not" in one of them to tell. */
const LEAST = 2;
