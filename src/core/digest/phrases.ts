/**
 * The phrases that a document keeps saying: one to three words that stand together, with all their places. Chinese is cut
 * by a dictionary, so a name that it does not know is found where its parts keep standing together. Not a grammar:
 * what is no noun is only kept out where it is a small word.
 */
import type { Unit } from "./unit.ts";
import { isHan } from "../../lib/text/sentence-end.ts";
import { type PhraseWord, phraseWords } from "./phrase-words.ts";

export interface Phrase {
  /** As it stands at the first of its places. */
  readonly text: string;
  readonly score: number;
  /** In order; at most `MOST_PLACES`. */
  readonly places: readonly PhrasePlace[];
  /** How often it stands in the document. */
  readonly count: number;
}

export interface PhrasePlace {
  readonly start: number;
  readonly end: number;
  readonly unit: number;
}

const MOST_WORDS = 3;
const MOST_PLACES = 200;
const MOST_PHRASES = 300;
/** Characters. */
const LONGEST = 40;
/** A longer phrase that makes up this share of a shorter one's places stands for it. */
const SWALLOWED = 0.6;

interface Found {
  count: number;
  readonly size: number;
  readonly places: PhrasePlace[];
  readonly isAlone: boolean;
}

/** The best first. `isSaid`: false for units that only repeat what was said. */
export function phrasesOf(text: string, units: readonly Unit[], isSaid: (unit: number) => boolean): Phrase[] {
  const found = new Map<string, Found>();
  for (const [nth, unit] of units.entries()) {
    if (!isSaid(nth)) continue;
    const run = phraseWords(text, unit);
    for (let first = 0; first < run.length; first++) {
      if (run[first]?.begins !== true) continue;
      for (let size = 1; size <= MOST_WORDS && first + size <= run.length; size++) {
        const last = run[first + size - 1] as PhraseWord;
        if (size > 1 && !standTogether(text, run[first + size - 2] as PhraseWord, last)) break;
        if (!last.ends) continue;
        note(found, run.slice(first, first + size), nth);
      }
    }
    prune(found);
  }
  return ranked(text, found);
}

function note(found: Map<string, Found>, run: readonly PhraseWord[], unit: number): void {
  const [first, last] = [run[0] as PhraseWord, run.at(-1) as PhraseWord];
  if (last.end - first.start > LONGEST) return;
  const key = run.map((word) => word.key).join(" ");
  let one = found.get(key);
  if (one === undefined) {
    const isAlone = run.length > 1 ? run.some((word) => word.isAlone) || isHanKey(key) : first.isAlone;
    found.set(key, (one = { count: 0, size: run.length, places: [], isAlone }));
  }
  one.count++;
  if (one.places.length < MOST_PLACES) one.places.push({ start: first.start, end: last.end, unit });
}

function isHanKey(key: string): boolean {
  return isHan(key.charCodeAt(0));
}

/** Keys kept at a time: what was seen once long ago gives way. */
const MOST_KEYS = 400_000;

function prune(found: Map<string, Found>): void {
  if (found.size < MOST_KEYS) return;
  for (const [key, { count }] of found) if (count < 2) found.delete(key);
}

function ranked(text: string, found: ReadonlyMap<string, Found>): Phrase[] {
  const repeated = [...found].filter(([, { count, isAlone }]) => count >= 2 && isAlone);
  /** Of each phrase: in how many of its places the longer ones stand. */
  const within = new Map<string, { count: number; most: number }>();
  for (const [key, { count, size }] of repeated) {
    if (size === 1) continue;
    const parts = key.split(" ");
    for (let length = 1; length < size; length++) {
      for (let from = 0; from + length <= size; from++) {
        const part = parts.slice(from, from + length).join(" ");
        const known = within.get(part) ?? { count: 0, most: 0 };
        within.set(part, { count: known.count + count, most: Math.max(known.most, count) });
      }
    }
  }
  return repeated
    .flatMap(([key, { count, size, places }]): Phrase[] => {
      const longer = within.get(key);
      if (longer !== undefined && longer.most >= SWALLOWED * count) return [];
      const first = places[0] as PhrasePlace;
      const written = text.slice(first.start, first.end);
      const spread = new Set(places.map(({ unit }) => unit)).size;
      const own = count - (longer?.most ?? 0) / 2;
      const length = isHan(written.charCodeAt(0)) ? written.length / 2 : size;
      const score =
        Math.sqrt(spread) * own * Math.log2(1 + Math.min(3, length) + (hasCapital(written) ? 0.7 : 0));
      return [{ text: written, score, places, count }];
    })
    .toSorted(
      (a, b) => b.score - a.score || (a.places[0] as PhrasePlace).start - (b.places[0] as PhrasePlace).start,
    )
    .slice(0, MOST_PHRASES);
}

function hasCapital(written: string): boolean {
  return /^\p{Lu}/u.test(written);
}

/** Only a space between Latin words, nothing between Chinese ones. */
function standTogether(text: string, a: PhraseWord, b: PhraseWord): boolean {
  const between = text.slice(a.end, b.start);
  return between === "" || between === " " || between === "-";
}
