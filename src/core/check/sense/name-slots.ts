/**
 * A name behind the same word: "born in Bergholm" where the source has "born in Tarby". English only; of the two words
 * before a name, a preposition and what it belongs to.
 */
import type { Anchor } from "../beside/anchor.ts";
import type { Difference } from "../beside/difference.ts";
import { meansSame } from "../beside/matches.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { type Atom, type Statement, writtenAs } from "../evidence/statement.ts";

interface Slot {
  readonly holder: Atom | undefined;
  readonly preposition: string;
  readonly name: readonly Atom[];
}

const PREPOSITION = /^(?:in|at|from|by|for|with|to|of|near|under|through|via|against)$/iu;
const NO_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I|Mr|Mrs|Ms|Dr)$/u;
/** Atoms between the word and its preposition, and between that and the name. */
const REACH = 3;

export function slotDifferences(
  claim: Statement,
  { statement, share }: Anchor,
  quotes: readonly Statement[],
  evidence: Evidence,
): Difference[] {
  if (claim.isMostlyHan) return [];
  const content = claim.atoms.filter(({ isContent }) => isContent).length;
  const all = quotes.flatMap((quote) => slotsIn(quote).map((slot) => ({ quote, slot })));
  for (const { holder, preposition, name } of slotsIn(claim)) {
    if (!name.every(({ key }) => evidence.hasWord(key))) continue;
    const has = (atoms: readonly Atom[]): boolean =>
      name.some(({ key }) => atoms.some((atom) => atom.key === key));
    const alike = all.filter(({ slot }) => slot.preposition === preposition);
    const held = alike.filter(({ slot }) => holder && slot.holder && meansSame(holder.key, slot.holder.key));
    const isNear = share >= CLOSE && content <= LONGEST_CLAIM && !has(statement.atoms);
    const inAnchor = isNear ? alike.filter(({ quote }) => quote === statement) : [];
    const found = held.length > 0 ? held : inAnchor;
    const [other] = found;
    if (other === undefined || found.some(({ slot }) => has(slot.name))) continue;
    // In the other slot of the claim it is only said in another order.
    const isClaimed = other.slot.name.every(({ key }) => claim.atoms.some((atom) => atom.key === key));
    if (isClaimed && held.length === 0) continue;
    return [
      {
        kind: "name-differs",
        claimed: writtenAs(claim, name),
        stated: writtenAs(other.quote, other.slot.name),
      },
    ];
  }
  return [];
}

const known = new WeakMap<Statement, readonly Slot[]>();

function slotsIn(statement: Statement): readonly Slot[] {
  let slots = known.get(statement);
  if (slots === undefined) {
    const { atoms, text } = statement;
    const isBroken = (from: number, to: number): boolean =>
      /[,;:.!?()\n]/u.test(text.slice(atoms[from]?.end ?? 0, atoms[to]?.start ?? 0));
    slots = atoms.flatMap(({ written }, at): Slot[] => {
      if (!PREPOSITION.test(written)) return [];
      let first = at + 1;
      while (
        first <= at + REACH &&
        atoms[first] &&
        !isProper(atoms[first] as Atom) &&
        !isBroken(first - 1, first)
      )
        first += 1;
      const start = atoms[first];
      if (start === undefined || !isProper(start) || isBroken(at, first)) return [];
      // Between them only what belongs to the name: "her sister Clara".
      if (atoms.slice(at + 1, first).some((atom) => PREPOSITION.test(atom.written))) return [];
      let end = first + 1;
      while (
        atoms[end] &&
        isProper(atoms[end] as Atom) &&
        text.slice(atoms[end - 1]?.end, atoms[end]?.start) === " "
      )
        end += 1;
      const holder = atoms
        .slice(Math.max(0, at - REACH), at)
        .findLast(({ isContent, kind }) => isContent && kind === "latin");
      return [{ holder, preposition: written.toLowerCase(), name: atoms.slice(first, end) }];
    });
    known.set(statement, slots);
  }
  return slots;
}

function isProper({ isName, written }: Atom): boolean {
  return isName && /^\p{Lu}\p{Ll}/u.test(written) && !NO_NAME.test(written);
}

/** Share of the claim in the sentence from which on the same preposition alone shows the place. */
const CLOSE = 0.5;
/** Content words of a claim that says one thing; a long one has such a place for each of several. */
const LONGEST_CLAIM = 9;
