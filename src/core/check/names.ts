/** Where the quote has one name and the claim another. Names that no source has at all are told elsewhere. */
import type { Alignment, Gap } from "./align-atoms.ts";
import type { Difference } from "./difference.ts";
import type { Evidence } from "./evidence.ts";
import { HAN_PLACES } from "./han-names.ts";
import { isKin } from "./kin.ts";
import type { Atom, Statement } from "./statement.ts";

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
    if (claimed.length > 4 || stated.length > 4) continue;
    const name = claimed.filter(
      (atom) => atom.isName && !gone.has(atom) && countOf(atom, claim.atoms) > countOf(atom, quoteAtoms),
    );
    const other = stated.filter(
      (atom) => atom.isName && countOf(atom, quoteAtoms) > countOf(atom, claim.atoms),
    );
    if (
      name.length === 0 ||
      other.length === 0 ||
      name.some(({ key }) => other.some((one) => isKin(key, one.key)))
    )
      continue;
    found.push({
      kind: "name-differs",
      claimed: claim.text.slice((name[0] as Atom).start, (name.at(-1) as Atom).end),
      stated: other.map(({ written }) => written).join(" "),
    });
  }
  return found;
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
    const claimed = nameAround(claim.text, gap.claimed);
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
