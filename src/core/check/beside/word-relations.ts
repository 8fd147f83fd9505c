/**
 * Words that mean the same and words that mean the opposite, English by stem and Chinese as written: a short list of
 * the commonest, made for checking. No dictionary: a word that is not here has neither.
 */
import { stem } from "../../../lib/text/stem.ts";
import { CHINESE_ALIKE, CHINESE_OPPOSITES } from "./chinese-relations.ts";
import { ENGLISH_ALIKE } from "./english-alike.ts";
import { ENGLISH_OPPOSITES } from "./english-relations.ts";

interface Relations {
  readonly opposites: Map<string, Set<string>>;
  readonly alike: Map<string, Set<string>>;
}

const NONE: ReadonlySet<string> = new Set();

const english = relations(ENGLISH_OPPOSITES, ENGLISH_ALIKE, stem);
const chinese = relations(CHINESE_OPPOSITES, CHINESE_ALIKE, (word) => word);

/** Chinese words of the lists, longest first: Chinese is searched for them, since nothing separates its words. */
export const CHINESE_WITH_OPPOSITE: readonly string[] = [...chinese.opposites.keys()].toSorted(
  (a, b) => b.length - a.length,
);

/** The same of words with others that mean the same; of one character none. */
export const CHINESE_WITH_ALIKE: readonly string[] = [...chinese.alike.keys()].filter(
  ({ length }) => length > 1,
);

/** Takes English words as stems. */
export function oppositesOf(word: string): ReadonlySet<string> {
  return english.opposites.get(word) ?? chinese.opposites.get(word) ?? NONE;
}

/** Takes English words as stems; a word is not in its own set. */
export function alikeOf(word: string): ReadonlySet<string> {
  return english.alike.get(word) ?? chinese.alike.get(word) ?? NONE;
}

function relations(opposites: string, alike: string, key: (word: string) => string): Relations {
  const made: Relations = { opposites: new Map(), alike: new Map() };
  for (const line of opposites.trim().split("\n")) {
    const [left = [], right = []] = line.split("/").map((side) => side.split(" ").map(key));
    for (const one of left) for (const other of right) relate(made.opposites, one, other);
  }
  for (const line of alike.trim().split("\n")) {
    const words = line.split(" ").map(key);
    for (const one of words) for (const other of words) if (one !== other) relate(made.alike, one, other);
  }
  return made;
}

function relate(map: Map<string, Set<string>>, one: string, other: string): void {
  if (one === other) return;
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const known = map.get(from) ?? new Set();
    known.add(to);
    map.set(from, known);
  }
}
