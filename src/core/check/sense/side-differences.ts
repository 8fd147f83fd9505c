/** Where a claim takes the one side of an axis, and its source, of the same, the other: rose and fell, may and may not. */
import type { Difference } from "../beside/difference.ts";
import { matchesIn, vocabularyOf } from "../beside/matches.ts";
import { readStatement, type Statement } from "../evidence/statement.ts";
import { AXES, isDenial, type Side, sidesIn } from "../beside/axes.ts";
import type { Anchor } from "../beside/anchor.ts";
import {
  clausesIn,
  isDeniedIn,
  isWordOf,
  nearestClause,
  sharedWords,
  type WordedClause,
} from "../beside/nearest-clause.ts";

interface SidedClause {
  readonly clause: WordedClause;
  readonly sides: readonly Side[];
}

/** What an exception turns round. */
const RULED = new Set(["permission", "working", "opening", "charge"]);
const known = new WeakMap<Statement, readonly SidedClause[]>();

function sidedClauses(statement: Statement): readonly SidedClause[] {
  let sided = known.get(statement);
  if (sided === undefined) {
    const made: SidedClause[] = [];
    for (const clause of clausesIn(statement)) {
      let sides = sidesIn(statement.text.slice(clause.start, clause.end));
      // "Dogs are not allowed, except guide dogs": of these the contrary holds.
      const rule = made.findLast(({ sides: before }) => before.some(({ axis }) => RULED.has(axis)));
      if (clause.isException && rule && !sides.some(({ axis }) => RULED.has(axis))) {
        const over = rule.sides.filter(({ axis }) => RULED.has(axis));
        sides = [
          ...sides.filter(({ axis }) => axis !== "inclusion"),
          ...over.map((one) => ({
            ...one,
            sign: -one.sign as 1 | -1,
            asSaid: clause.text.trim().slice(0, 40),
          })),
        ];
      }
      made.push({ clause, sides });
    }
    sided = made;
    known.set(statement, sided);
  }
  return sided;
}

/** Share of a clause's words that another must have to speak of the same. */
const SAME_THING = 0.4;
/** Of Chinese a clause has as many pairs again that are no words. */
const SAME_THING_HAN = 0.2;
/** Of a sentence, from which on a side that it takes anywhere counts. */
const SAME_SENTENCE = 0.55;

/** Do both take the same side of what can be denied: 不开放 and 闭馆? Then a "not" in one of them is no difference. */
export function agreeOnSide(claim: Statement, { statement }: Anchor): boolean {
  if (exceptionMeant(claim, statement) || (ONLY.test(claim.text) && EXCEPT.test(statement.text))) return true;
  if (denyAlike(claim, statement)) return true;
  const denied = (one: Statement): Set<string> =>
    new Set(
      sidedClauses(one).flatMap(({ sides }) =>
        sides.flatMap(({ axis, sign }) => (DENIABLE.has(axis) && isDenial({ axis, sign }) ? [axis] : [])),
      ),
    );
  const [mine, theirs] = [denied(claim), denied(statement)];
  return [...mine].some((axis) => theirs.has(axis));
}

const ONLY = /\bonly\b|只|仅/u;
const EXCEPT = /\b(?:except|unless|other than|apart from)\b|除/u;

/** "There is no swimming on Mondays" and "closed on Mondays": the one by a "not", the other by a word. */
export function denyAlike(claim: Statement, stated: Statement): boolean {
  const isAgainst = (one: Statement, clause: WordedClause): boolean =>
    sidedClauses(one).some(
      (other) =>
        other.clause === clause && other.sides.some((side) => isDenial(side) && DENIABLE.has(side.axis)),
    );
  return clausesIn(claim).some((clause) => {
    const near = nearestClause(clause, clausesIn(stated));
    if (near === undefined) return false;
    const [mine, theirs] = [isDeniedIn(claim, clause), isDeniedIn(stated, near)];
    return (mine && !theirs && isAgainst(stated, near)) || (theirs && !mine && isAgainst(claim, clause));
  });
}

/** The exception of the sentence that the claim is about, by words that the rule does not have. */
export function exceptionMeant(claim: Statement, stated: Statement): WordedClause | undefined {
  const clauses = clausesIn(stated);
  const rule = new Set(clauses.filter(({ isException }) => !isException).flatMap(({ words }) => [...words]));
  return clauses.find(
    ({ isException, words, text }) =>
      isException &&
      !EXCEPT.test(claim.text) &&
      clausesIn(claim).some((clause) =>
        [...clause.words].some((word) => !rule.has(word) && isWordOf(word, { ...clause, words, text })),
      ),
  );
}

const DENIABLE = new Set(AXES.flatMap(({ name, isFlipped }) => (isFlipped ? [name] : [])));

export function sideDifferences(claim: Statement, { statement: stated, share }: Anchor): Difference[] {
  const theirs = sidedClauses(stated);
  if (!theirs.some(({ sides }) => sides.length > 0)) return [];
  const found: Difference[] = [];
  const meant = exceptionMeant(claim, stated);
  for (const { clause, sides } of sidedClauses(claim)) {
    const near = nearestClause(
      clause,
      theirs.map((one) => one.clause),
    );
    const nearest =
      near &&
      sharedWords(clause, near) >=
        Math.max(1, (claim.isMostlyHan ? SAME_THING_HAN : SAME_THING) * clause.words.size)
        ? near
        : undefined;
    for (const mine of sides) {
      // "May watch but not play": what is denied here is denied there too.
      if (mine.axis === "permission" && mine.sign < 0 && denySame(claim, stated)) continue;
      if (sides.some(({ axis, sign }) => axis === mine.axis && sign !== mine.sign)) continue;
      const all = theirs.flatMap((one) =>
        one.sides
          .filter(({ axis }) => axis === mine.axis)
          .map((side) => ({ ...side, clause: one.clause, at: one.clause.start + side.start })),
      );
      const own = all.filter((one) => one.clause === nearest);
      const isOfException =
        theirs.some(({ clause: { isException } }) => isException) && /\bonly\b|只|仅/u.test(clause.text);
      const ofException = meant ? all.filter((one) => one.clause === meant) : [];
      const pool =
        ofException.length > 0
          ? ofException
          : own.length > 0 && !isOfException
            ? own
            : share >= SAME_SENTENCE && (nearest === undefined || !isNearlyAll(clause, nearest))
              ? all
              : [];
      // In long sentences prices rise and profits fall: it must be said of the same.
      const here = { text: claim.text, at: clause.start + mine.start };
      const said = pool.filter(
        (one) => one.clause === meant || isOfSame(here, { text: stated.text, at: one.at }),
      );
      const [other] = said;
      if (other === undefined || said.some(({ sign }) => sign === mine.sign)) continue;
      if (
        clause.text.includes(other.written.toLowerCase()) &&
        other.written.length > 1 &&
        mine.axis !== "permission"
      )
        continue;
      found.push({ kind: "opposite", claimed: mine.asSaid, stated: other.asSaid });
    }
  }
  return found;
}

function denySame(claim: Statement, stated: Statement): boolean {
  const denied = new Set(
    stated.atoms.flatMap(({ isContent, isNegated, key }) => (isContent && isNegated ? [key] : [])),
  );
  return claim.atoms.some(
    ({ isContent, isNegated, key, kind }) => kind === "latin" && isContent && isNegated && denied.has(key),
  );
}

/** What a clause says without a side is not on that of its neighbour. */
function isNearlyAll(clause: WordedClause, near: WordedClause): boolean {
  return sharedWords(clause, near) >= clause.words.size * NEARLY_ALL;
}

const NEARLY_ALL = 0.8;

interface Spoken {
  readonly text: string;
  readonly at: number;
}

/** Do they have a word in common around the place? Where the one says next to nothing else, it is of the same. */
function isOfSame(mine: Spoken, theirs: Spoken): boolean {
  const around = readStatement(windowOf(mine));
  const there = vocabularyOf(readStatement(windowOf(theirs)));
  const matched = matchesIn(around, [there]);
  const content = around.atoms.flatMap((atom, nth) => (atom.isContent ? [matched[nth] === true] : []));
  return content.length < 2 || content.some(Boolean);
}

/** Code units on either side; of Chinese, a third. */
const REACH = 45;

function windowOf({ text, at }: Spoken): string {
  const reach = /\p{Script=Han}/u.test(text.charAt(at)) ? REACH / 3 : REACH;
  return text.slice(Math.max(0, at - reach), at + reach);
}
