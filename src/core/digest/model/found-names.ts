/**
 * Figures and names of a digest by a model: those that stand in the text, found without it, with what the model says of
 * them; and further names where they stand in the text letter for letter.
 */
import type { Unit } from "../unit.ts";
import type { DigestFigure, DigestName } from "../../domain/digest.ts";
import type { Quoting } from "../quoting.ts";
import type { Noted } from "./read-noted.ts";
import { unitFrom } from "./shown-units.ts";

/** Names that only the model found. */
const MOST_NEW = 60;
const LONGEST_NAME = 60;
/** Places of a name; see quoting.ts for how many are cited. */
const MOST_PLACES = 8;

/** `counts` where the model names the same figure in the same sentence. */
export function withCounts(
  figures: readonly DigestFigure[],
  units: readonly Unit[],
  notes: readonly Noted[],
): DigestFigure[] {
  const bySentence = new Map<number, { readonly written: string; readonly counts: string }[]>();
  for (const { sentence, figure, counts } of notes.flatMap((noted) => noted.figures)) {
    const known = bySentence.get(sentence) ?? [];
    bySentence.set(sentence, [...known, { written: bare(figure), counts }]);
  }
  return figures.map((figure) => {
    const own = bare(figure.text);
    const named = bySentence.get(unitFrom(units, figure.statement.start) + 1) ?? [];
    const found =
      named.find(({ written }) => written === own) ??
      named.find(({ written }) => written.startsWith(own) && !/^[\d.,]/u.test(written.slice(own.length)));
    return found ? { ...figure, counts: found.counts } : figure;
  });
}

export function withModelNames(
  names: readonly DigestName[],
  notes: readonly Noted[],
  text: string,
  { nameOf }: Quoting,
): DigestName[] {
  const all: DigestName[] = [...names];
  const indexOf = (name: string): number => all.findIndex((one) => bare(one.text) === bare(name));
  let added = 0;
  for (const { name, kind, forms } of notes.flatMap((noted) => noted.names)) {
    // A model that knows the right spelling of a misheard name gives the text's own as its form.
    const spellings = [name, ...forms].filter(({ length }) => length <= LONGEST_NAME);
    // The first that stands there leads, also where only a form of it was found without the model.
    const written = spellings.find((one) => indexOf(one) >= 0 || placesOf(one, text).count > 0);
    if (written === undefined) continue;
    let at = indexOf(written);
    if (at < 0) {
      if (added === MOST_NEW) continue;
      added += 1;
      at = all.push(nameOf(placesOf(written, text))) - 1;
    }
    for (const form of forms) {
      const before = all[at] as DigestName;
      if (form === before.text || before.forms?.includes(form) || form.length > LONGEST_NAME) continue;
      const other = indexOf(form);
      const same = other >= 0 && other !== at ? (all[other] as DigestName) : undefined;
      const { count, citations } = same ?? nameOf(placesOf(form, text));
      if (count === 0) continue;
      all[at] = {
        ...before,
        // Of a form that counts as this name already, no place is counted twice.
        count: before.count + (other === at ? 0 : count),
        citations: [...before.citations, ...(other === at ? [] : citations)].slice(0, MOST_PLACES),
        forms: [...(before.forms ?? []), form, ...(same?.forms ?? [])],
      };
      if (same) {
        all.splice(other, 1);
        if (other < at) at -= 1;
      }
    }
    const one = all[at] as DigestName;
    if (kind !== undefined && one.kind === undefined) all[at] = { ...one, kind };
  }
  return all.toSorted((a, b) => b.count - a.count);
}

/** Letter for letter, and no part of a longer word where words stand apart. */
export function placesOf(
  words: string,
  text: string,
): { readonly count: number; readonly places: readonly { start: number; end: number }[] } {
  const places: { start: number; end: number }[] = [];
  let count = 0;
  if (words === "") return { count, places };
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (isJoint(text, at) || isJoint(text, end)) continue;
    count += 1;
    if (places.length < MOST_PLACES) places.push({ start: at, end });
  }
  return { count, places };
}

function isJoint(text: string, at: number): boolean {
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]{2}$/u.test(
    text.slice(Math.max(0, at - 1), at + 1),
  );
}

function bare(written: string): string {
  return written.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, "");
}
