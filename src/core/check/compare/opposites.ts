/** Opposites: the claim says "rose" where the quote says "fell". Knows the words of `word-relations.ts` and prefixes. */
import type { Gap } from "../beside/align-atoms.ts";
import type { Difference } from "../beside/difference.ts";
import type { Atom, Statement } from "../evidence/statement.ts";
import { isPrefixed } from "./turned-words.ts";
import { alikeOf, CHINESE_WITH_OPPOSITE, oppositesOf } from "../beside/word-relations.ts";

/** `gone`: atoms of the claim that no source has; their opposites count wherever the quote has them. */
export function oppositeDifferences(
  claim: Statement,
  quoteAtoms: readonly Atom[],
  quoteText: string,
  gaps: readonly Gap[],
  gone: ReadonlySet<Atom>,
): Difference[] {
  const inQuote = new Set(quoteAtoms.map(({ key }) => key));
  const found: Difference[] = [];
  for (const { claimed, stated } of gaps) {
    for (const atom of claimed) {
      // "The beginning of May" is compared as a date.
      if (atom.kind !== "latin" || atom.isUnit === true || inQuote.has(atom.key)) continue;
      const other = oppositeAmong(atom, gone.has(atom) ? quoteAtoms : stated);
      if (other) found.push({ kind: "opposite", claimed: atom.written, stated: other.written });
    }
    if (claimed.some(({ kind }) => kind === "han"))
      found.push(...hanOpposites(claimed, stated, claim.text, quoteText));
  }
  return found;
}

function oppositeAmong(atom: Atom, stated: readonly Atom[]): Atom | undefined {
  const alike = alikeOf(atom.key);
  if (stated.some(({ key }) => alike.has(key))) return undefined;
  const opposites = oppositesOf(atom.key);
  return stated.find(
    (other) =>
      other.kind === "latin" &&
      atom.isNegated === other.isNegated &&
      (opposites.has(other.key) || isPrefixed(atom.key, other.key) || isPrefixed(other.key, atom.key)),
  );
}

/** One character of an opposite pair may have stood in both, so the words are looked for around the gap. */
function hanOpposites(
  claimed: readonly Atom[],
  stated: readonly Atom[],
  claimText: string,
  quoteText: string,
): Difference[] {
  const first = claimed[0] as Atom;
  const last = claimed.at(-1) as Atom;
  const around = claimText.slice(Math.max(0, first.start - 3), last.end + 3);
  const other = stated.map(({ key }) => key).join("");
  for (const word of CHINESE_WITH_OPPOSITE) {
    const at = around.indexOf(word);
    if (at < 0 || quoteText.includes(word)) continue;
    for (const opposite of oppositesOf(word)) {
      const shared = sharedCharacters(word, opposite);
      const tell = Array.from(opposite, (character) => (shared.has(character) ? "" : character)).join("");
      if (quoteText.includes(opposite) && (tell === "" || other.includes(tell)))
        return [{ kind: "opposite", claimed: word, stated: opposite }];
    }
  }
  return [];
}

function sharedCharacters(one: string, other: string): Set<string> {
  return new Set(Array.from(one).filter((character) => other.includes(character)));
}
