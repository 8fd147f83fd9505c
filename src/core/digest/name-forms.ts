/**
 * Brings the forms of one name together where they are surely one: the same letters in another case or spacing (OPEN AI,
 * OpenAI), and a vowel misheard within a long name or one of several capitals (Perplexity, Pirplexity). Names that only
 * sound alike stay apart, as do numbers of versions: which of them is meant the letters do not tell.
 */
import type { PhrasePlace } from "./phrases.ts";

export interface NameForm {
  readonly text: string;
  /** In order. */
  readonly places: readonly PhrasePlace[];
  readonly count: number;
}

/** Letters from which one other vowel is a slip, and fewer where capitals show that it is no plain word. */
const [LONG, LONG_CAPITALS] = [8, 5];

/** The commonest form stands for all, and the first of its places comes first. */
export function joinForms<T extends NameForm>(names: readonly T[], mostPlaces: number): T[] {
  const groups: T[][] = [];
  const byLetters = new Map<string, T[]>();
  const byConsonants = new Map<string, T[][]>();
  for (const name of names.toSorted((a, b) => b.count - a.count)) {
    const letters = lettersOf(name.text);
    const near = byConsonants.get(consonantsOf(letters)) ?? [];
    const same =
      byLetters.get(letters) ?? near.find(([first]) => first !== undefined && isSlip(first.text, name.text));
    if (same !== undefined) {
      same.push(name);
      byLetters.set(letters, same);
      continue;
    }
    const group = [name];
    groups.push(group);
    byLetters.set(letters, group);
    byConsonants.set(consonantsOf(letters), [...near, group]);
  }
  return groups.map((group) => {
    const [first] = group as [T];
    if (group.length === 1) return first;
    const [head, ...rest] = first.places;
    const others = [...rest, ...group.slice(1).flatMap(({ places }) => places)].toSorted(
      (a, b) => a.start - b.start,
    );
    const count = group.reduce((sum, one) => sum + one.count, 0);
    return { ...first, count, places: [...(head ? [head] : []), ...others].slice(0, mostPlaces) };
  });
}

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[\s.'’-]+(?!\d)/gu, "");
}

/** The first letter, and what is no vowel, doubles once. */
function consonantsOf(letters: string): string {
  return (
    letters.charAt(0) +
    letters
      .slice(1)
      .replaceAll(/[aeiouy]/gu, "")
      .replaceAll(/(\p{L})\1/gu, "$1")
  );
}

/** One vowel within is another one, or missing. */
function isSlip(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  const isLong = Math.min(a.length, b.length) >= LONG || [one, other].every(hasCapitals);
  if (!isLong || Math.min(a.length, b.length) < LONG_CAPITALS || /\d/u.test(a + b)) return false;
  if (a.at(0) !== b.at(0) || a.at(-1) !== b.at(-1) || Math.abs(a.length - b.length) > 1) return false;
  let [start, end] = [0, 0];
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [mine, theirs] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return mine.length <= 1 && theirs.length <= 1 && /^[aeiouy]*$/u.test(mine + theirs);
}

function hasCapitals(name: string): boolean {
  return /\p{Lu}\P{Lu}*\p{Lu}/u.test(name);
}
