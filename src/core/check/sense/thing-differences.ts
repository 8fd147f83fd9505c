/** One thing for another of its kind, in the clause that speaks of the same: Tuesday for Friday, the tenant for the landlord. */
import type { Anchor } from "../beside/anchor.ts";
import type { Difference } from "../beside/difference.ts";
import { compareQuantities } from "../evidence/compare-quantities.ts";
import type { Quantity } from "../evidence/quantities.ts";
import type { Statement } from "../evidence/statement.ts";
import { hanThingsIn, type NamedThing, thingsNamed } from "../beside/kinds-of-things.ts";
import { clausesIn, sharedWords, type WordedClause } from "../beside/nearest-clause.ts";

const known = new WeakMap<Statement, readonly NamedThing[]>();

export function thingsIn(statement: Statement): readonly NamedThing[] {
  let things = known.get(statement);
  if (things === undefined) {
    const latin = statement.atoms.flatMap(({ key, kind, start, end, written }) =>
      kind === "latin" ? thingsNamed(key).map((one) => ({ ...one, start, end, written })) : [],
    );
    const all = [...latin, ...(/\p{Script=Han}/u.test(statement.text) ? hanThingsIn(statement.text) : [])];
    // 晚上 of 晚上11点 is in the figure.
    things = all.filter(
      ({ start, end }) =>
        !statement.quantities.some(
          (one) => one.unit?.kind === "clock" && start >= one.start && end <= one.end,
        ),
    );
    known.set(statement, things);
  }
  return things;
}

const inside = ({ start, end }: NamedThing, clause: WordedClause): boolean =>
  start >= clause.start && end <= clause.end;

export function thingDifferences(claim: Statement, { statement: stated, share }: Anchor): Difference[] {
  const [mine, theirs] = [thingsIn(claim), thingsIn(stated)];
  if (mine.length === 0 || theirs.length === 0 || share < LEAST) return [];
  const found = besideFigures(claim, stated);
  for (const clause of clausesIn(claim)) {
    const near = clausesNear(clause, clausesIn(stated));
    for (const one of mine.filter((thing) => inside(thing, clause))) {
      const own = theirs.filter(({ kind }) => kind === one.kind);
      const inNear = own.filter((thing) => near.some((other) => inside(thing, other)));
      const pool = inNear.length > 0 ? inNear : own;
      // Both of a kind in one sentence are told apart by what is said of each.
      const other = pool.find(({ thing }) => !mine.some((named) => named.thing === thing));
      if (other === undefined || pool.some(({ thing }) => thing === one.thing)) continue;
      if (inNear.length === 0 && own.some(({ thing }) => thing === one.thing)) continue;
      found.push({ kind: "name-differs", claimed: one.written, stated: other.written });
    }
  }
  return found;
}

/** The clauses that share most. */
function clausesNear(clause: WordedClause, others: readonly WordedClause[]): WordedClause[] {
  const shared = others.map((other) => sharedWords(clause, other));
  const most = Math.max(1, ...shared);
  return others.filter((_, nth) => shared[nth] === most);
}

/** Share of the claim in the sentence. */
const LEAST = 0.45;

/** 去年三月 for 今年三月, "Monday, 6 May" for "Tuesday, 6 May": what stands right before the same date. */
function besideFigures(claim: Statement, stated: Statement): Difference[] {
  const before = (statement: Statement): { quantity: Quantity; thing: NamedThing }[] =>
    statement.quantities.flatMap((quantity) => {
      if (quantity.unit?.kind !== "date" && quantity.unit?.kind !== "clock") return [];
      const thing = thingsIn(statement).find(
        ({ end }) =>
          end <= quantity.start && /^[,，]?\s?(?:the\s)?$/u.test(statement.text.slice(end, quantity.start)),
      );
      return thing ? [{ quantity, thing }] : [];
    });
  const theirs = before(stated);
  return before(claim).flatMap(({ quantity, thing }): Difference[] => {
    const same = theirs.filter(
      (one) => one.thing.kind === thing.kind && compareQuantities(quantity, one.quantity) === "same",
    );
    const [other] = same;
    return other === undefined || same.some((one) => one.thing.thing === thing.thing)
      ? []
      : [{ kind: "name-differs", claimed: thing.written, stated: other.thing.written }];
  });
}
