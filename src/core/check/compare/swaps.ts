/** Two things that stand in each other's place: "Rome beat Carthage" where the quote says that Carthage beat Rome. */
import type { Alignment, Gap } from "../beside/align-atoms.ts";
import type { Difference } from "../beside/difference.ts";
import { alikeOf } from "../beside/word-relations.ts";
import { type Atom, type Statement, writtenAs } from "../evidence/statement.ts";

const BY = /\b(?:is|are|was|were|be|been|being)\b[^.;]{1,60}?\bby\b/iu;
/** Between the members of a list the order says nothing. */
const JOINING = new Set(["and", "or", "和", "与", "與", "及", "或", "、", "以"]);
/** Atoms between the two. */
const MOST_BETWEEN = 10;
/** Atoms of one name. */
const LONGEST_NAME = 4;

export function swapDifferences(claim: Statement, quote: readonly Atom[], { gaps }: Alignment): Difference[] {
  // "A paid for B" and "B was paid for by A": who does it is read by its form.
  if (BY.test(claim.text) !== BY.test(quote.map(({ written }) => written).join(" "))) return [];
  const swapped = swappedGaps(claim, gaps) ?? swappedThings(claim, quote);
  return swapped === undefined ? [] : [swapped];
}

/** What one gap claims, another states, and the other way round. */
function swappedGaps(claim: Statement, gaps: readonly Gap[]): Difference | undefined {
  const full = gaps.filter(({ claimed, stated }) => keysOf(claimed) !== "" && keysOf(stated) !== "");
  for (const [nth, one] of full.entries()) {
    for (const other of full.slice(nth + 1)) {
      const [mine, theirs] = [keysOf(one.claimed), keysOf(other.claimed)];
      if (
        mine === theirs ||
        isAlike(mine, theirs) ||
        !keysOf(other.stated).includes(mine) ||
        !keysOf(one.stated).includes(theirs)
      )
        continue;
      if (!isJoined(claim.atoms.slice(one.at + one.claimed.length, other.at)))
        return differenceOf(claim, one.claimed, other.claimed);
    }
  }
  return undefined;
}

/** "Given back if it is returned": the two mean the same. */
function isAlike(one: string, other: string): boolean {
  return alikeOf(one).has(other);
}

/** `a X b` in the claim and `b X a` in the quote, word for word; names may have several words. */
function swappedThings(claim: Statement, quote: readonly Atom[]): Difference | undefined {
  const { atoms } = claim;
  const keys = quote.map(({ key }) => key);
  const has = (run: readonly string[]): boolean =>
    keys.some((_, at) => run.every((key, nth) => keys[at + nth] === key));
  for (let i = 0; i < atoms.length; i++) {
    for (const first of thingsAt(atoms, i)) {
      const after = i + first.length;
      for (let j = after; j < Math.min(atoms.length, after + MOST_BETWEEN); j++) {
        const between = atoms.slice(after, j);
        for (const second of thingsAt(atoms, j)) {
          // Side by side only names say by their order which is whose.
          const isApart =
            between.length > 0 ? !isJoined(between) : [...first, ...second].every(({ isName }) => isName);
          if (!isApart) continue;
          if (second[0]?.key === first[0]?.key) continue;
          const turned = [...second, ...between, ...first].map(({ key }) => key);
          // In another place of the quote they may stand as they are claimed.
          const asClaimed = [...first, ...between, ...second].map(({ key }) => key);
          if (has(turned) && !has(asClaimed)) return differenceOf(claim, first, second);
        }
      }
    }
  }
  return undefined;
}

/** A content word, and where names begin all that may be one. One character of Chinese is no thing. */
function thingsAt(atoms: readonly Atom[], at: number): (readonly Atom[])[] {
  const first = atoms[at];
  if (!first?.isContent || first.kind === "han") return [];
  const things = [[first]];
  for (let end = at + 1; end < at + LONGEST_NAME && isPartOfName(atoms, at, end); end++)
    things.unshift(atoms.slice(at, end + 1));
  return things;
}

function isPartOfName(atoms: readonly Atom[], start: number, at: number): boolean {
  return atoms[at]?.isName === true && /^\p{Lu}/u.test(atoms[start]?.written ?? "");
}

function isJoined(between: readonly Atom[]): boolean {
  return between.every(({ key }) => JOINING.has(key));
}

function keysOf(atoms: readonly Atom[]): string {
  return atoms
    .filter(({ isContent, kind }) => isContent || kind === "han")
    .map(({ key }) => key)
    .join(" ");
}

function differenceOf(claim: Statement, one: readonly Atom[], other: readonly Atom[]): Difference {
  return { kind: "order-differs", claimed: writtenAs(claim, one), stated: writtenAs(claim, other) };
}
