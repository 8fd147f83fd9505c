/** Where the quote has one name and the claim another. Names that no source has at all are told elsewhere. */
import type { Alignment, Gap } from "../beside/align-atoms.ts";
import type { Difference } from "../beside/difference.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { HAN_PLACES, looksLikePerson } from "../beside/han-names.ts";
import { isKin } from "../evidence/kin.ts";
import { type Atom, type Statement, writtenAs } from "../evidence/statement.ts";

/** Atoms of a place in which one name stands for another. */
const LONGEST = 4;

/** Where the quote has one name and the claim another that the source has elsewhere. */
export function namesElsewhere(
  { gaps }: Alignment,
  claim: Statement,
  quoteAtoms: readonly Atom[],
  missing: readonly (readonly Atom[])[],
): Difference[] {
  const gone = new Set(missing.flat());
  const found: Difference[] = [];
  for (const gap of gaps) {
    const { claimed, stated } = inPlaceOf(gap);
    const elsewhere = nameOfOtherSentence(gap, claim.atoms, quoteAtoms);
    if (elsewhere) found.push(elsewhere);
    if (claimed.length > LONGEST || stated.length > LONGEST) continue;
    const name = claimed.filter((atom) => isNameIn(quoteAtoms, atom) && !gone.has(atom));
    const other = stated.filter(
      (atom) => isNameIn(claim.atoms, atom) && countOf(atom, quoteAtoms) > countOf(atom, claim.atoms),
    );
    if (name.length === 0 || other.length === 0) continue;
    if (name.some(({ key }) => other.some((one) => isKin(key, one.key)))) continue;
    // That the quote has the name as well, for something else, counts only where names alone stand in the place.
    const isMore = name.some((atom) => countOf(atom, claim.atoms) > countOf(atom, quoteAtoms));
    const isBare =
      claimed.every((atom) => !atom.isContent || name.includes(atom)) &&
      stated.every((atom) => !atom.isContent || other.includes(atom)) &&
      other.every((atom) => countOf(atom, claim.atoms) === 0);
    if (!isMore && !isBare) continue;
    found.push({
      kind: "name-differs",
      claimed: writtenAs(claim, name),
      stated: other.map(({ written }) => written).join(" "),
    });
  }
  return found;
}

/** The quote goes on with one name, the claim with another that only the next sentence of the quote has. */
function nameOfOtherSentence(
  { claimed, stated, at, isFlanked }: Gap,
  claim: readonly Atom[],
  quoteAtoms: readonly Atom[],
): Difference | undefined {
  const mineAt = claim.findIndex(({ isContent }, nth) => nth >= at && isContent);
  const theirsAt = stated.findIndex(({ isContent }) => isContent);
  const [mine, theirs] = [claim[mineAt], stated[theirsAt]];
  if (!isFlanked || claimed.length > 0 || !mine?.isName || !theirs?.isName) return undefined;
  const isNext = stated.some(({ start }, nth) => start < (stated[nth - 1]?.start ?? 0));
  if (!isNext || countOf(theirs, claim) > 0 || isKin(mine.key, theirs.key)) return undefined;
  const run = (atoms: readonly Atom[]): string => {
    const end = atoms.findIndex((atom) => !isNameIn(quoteAtoms, atom));
    return atoms
      .slice(0, end < 0 ? atoms.length : end)
      .map(({ written }) => written)
      .join(" ");
  };
  return { kind: "name-differs", claimed: run(claim.slice(mineAt)), stated: run(stated.slice(theirsAt)) };
}

/** With a capital at the beginning of a sentence a word may be a name, and is where the other text has it as one. */
function isNameIn(others: readonly Atom[], atom: Atom): boolean {
  if (atom.isName) return true;
  if (!atom.isContent || atom.isNegation || !/^\p{Lu}\p{Ll}/u.test(atom.written)) return false;
  return !others.some(({ key, written }) => key === atom.key && /^\p{Ll}/u.test(written));
}

/** A place of Chinese that the quote does not have, and another one that stands for it there. */
export function placeNames(
  claim: Statement,
  quoteText: string,
  { gaps }: Alignment,
  evidence: Evidence,
): Difference[] {
  if (!claim.isMostlyHan) return [];
  const found: Difference[] = [];
  for (const gap of gaps) {
    const [mine, theirs] = [writtenIn(gap.claimed), writtenIn(gap.stated)];
    if (gap.isFlanked && mine !== theirs && looksLikePerson(mine) && looksLikePerson(theirs)) {
      found.push({ kind: "name-differs", claimed: mine, stated: theirs });
      continue;
    }
    const claimed = nameAround(claim.text, gap.claimed);
    // Days and parts of days have several names, and are compared as things.
    if (claimed !== undefined && TIMES.test(claimed)) continue;
    if (claimed === undefined || quoteText.includes(claimed) || found.some((one) => one.claimed === claimed))
      continue;
    const other =
      gap.stated.length === 0
        ? undefined
        : HAN_PLACES.find((name) => isStatedIn(name, gap.stated, quoteText, claim.text));
    if (other !== undefined) found.push({ kind: "name-differs", claimed, stated: other });
    else if (!evidence.hasText(claimed)) found.push({ kind: "name-missing", claimed });
  }
  return found;
}

const TIMES = /^(?:星期|周|上午|下午|凌晨|晚上|早晨|中午|[春夏秋冬]季)/u;

/** One character may stand in both names, so it is looked for around the gap. */
function nameAround(text: string, atoms: readonly Atom[]): string | undefined {
  const [first, last] = [atoms[0], atoms.at(-1)];
  if (!first || !last || first.kind !== "han") return undefined;
  const from = Math.max(0, first.start - 4);
  const around = text.slice(from, last.end + 4);
  return HAN_PLACES.find((name) => {
    for (let at = around.indexOf(name); at >= 0; at = around.indexOf(name, at + 1))
      if (from + at < last.end && from + at + name.length > first.start) return true;
    return false;
  });
}

function isStatedIn(name: string, stated: readonly Atom[], quoteText: string, claimText: string): boolean {
  return (
    quoteText.includes(name) && !claimText.includes(name) && stated.some(({ key }) => name.includes(key))
  );
}

function writtenIn(atoms: readonly Atom[]): string {
  return atoms.map(({ written }) => written).join("");
}

function countOf({ key }: Atom, atoms: readonly Atom[]): number {
  return atoms.filter((atom) => atom.key === key).length;
}

/** At an end of the claim only what stands right beside the next partner is in its place. */
function inPlaceOf({ claimed, stated, at, isFlanked }: Gap): Pick<Gap, "claimed" | "stated"> {
  if (isFlanked || claimed.length === 0) return { claimed, stated };
  return at === 0
    ? { claimed: claimed.slice(-1), stated: stated.slice(-1) }
    : { claimed: claimed.slice(0, 1), stated: stated.slice(0, 1) };
}
