/**
 * Words that mean the same and words that mean the opposite, English by stem and Chinese as written, and which of one
 * language stand for which of the other: lists of the commonest, made for checking. No dictionary: a word that is not here
 * has none. Phrases are stems joined by spaces.
 */
import { stem } from "../../../lib/text/stem.ts";
import { CHINESE_ALIKE, CHINESE_OPPOSITES } from "./chinese-relations.ts";
import { CONCEPTS_OF_DEALINGS } from "./concepts-of-dealings.ts";
import { CONCEPTS_OF_DOING } from "./concepts-of-doing.ts";
import { CONCEPTS_OF_LIFE } from "./concepts-of-life.ts";
import { CONCEPTS_OF_PLACES } from "./concepts-of-places.ts";
import { ENGLISH_ALIKE } from "./english-alike.ts";
import { KINDS_OF_THINGS } from "./kinds-of-things.ts";
import { ENGLISH_OPPOSITES } from "./english-relations.ts";

const NONE: ReadonlySet<string> = new Set();
const opposites = new Map<string, Set<string>>();
const alike = new Map<string, Set<string>>();

const asWritten = (word: string): string => word;
const asPhrase = (words: string): string => words.split(/[_-]/u).map(stem).join(" ");
oppose(ENGLISH_OPPOSITES, stem);
oppose(CHINESE_OPPOSITES, asWritten);
for (const line of linesOf(ENGLISH_ALIKE)) relateAll(line.split(" ").map(stem));
for (const line of linesOf(CHINESE_ALIKE)) relateAll(line.split(" "));
for (const concepts of [CONCEPTS_OF_LIFE, CONCEPTS_OF_DEALINGS, CONCEPTS_OF_DOING, CONCEPTS_OF_PLACES])
  for (const line of linesOf(concepts)) {
    const [english = "", chinese = ""] = line.split(" / ");
    relateAll([...english.split(" ").map(asPhrase), ...chinese.split(" ")]);
  }

for (const line of linesOf(KINDS_OF_THINGS))
  for (const thing of line.split(" "))
    relateAll(thing.split("=").map((word) => (isHan(word) ? word : stem(word))));

/** Chinese words of the lists, longest first: Chinese is searched for them, since nothing separates its words. */
export const CHINESE_WITH_OPPOSITE: readonly string[] = [...opposites.keys()]
  .filter((word) => isHan(word))
  .toSorted((a, b) => b.length - a.length);

const chineseAlike = new Set([...alike.keys()].filter((word) => isHan(word)));
const LONGEST = Math.max(...[...chineseAlike].map(({ length }) => length));
/** First words of the phrases, with how many words the longest has. */
const phrases = new Map<string, number>();
for (const phrase of alike.keys()) {
  const words = phrase.split(" ");
  if (words.length > 1) phrases.set(words[0] ?? "", Math.max(phrases.get(words[0] ?? "") ?? 0, words.length));
}

/** Takes English words as stems. */
export function oppositesOf(word: string): ReadonlySet<string> {
  return opposites.get(word) ?? NONE;
}

/** Of either language. Takes English words as stems; a word is not in its own set. */
export function alikeOf(word: string): ReadonlySet<string> {
  return alike.get(word) ?? NONE;
}

export interface PlacedWord {
  readonly word: string;
  readonly at: number;
}

/** The Chinese words with others that mean the same, at each place the longest; within a longer one none is looked for. */
export function alikeWordsIn(text: string): PlacedWord[] {
  const found: PlacedWord[] = [];
  for (let at = 0; at < text.length; at++) {
    for (let length = Math.min(LONGEST, text.length - at); length > 0; length--) {
      const word = text.slice(at, at + length);
      if (!chineseAlike.has(word)) continue;
      found.push({ word, at });
      if (length > 1) at += length - 1;
      break;
    }
  }
  return found;
}

/** How many words the longest phrase has that begins with this one; 0 where none does. */
export function longestPhrase(first: string): number {
  return phrases.get(first) ?? 0;
}

export function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word);
}

function linesOf(list: string): string[] {
  return list.trim().split("\n");
}

function oppose(list: string, key: (word: string) => string): void {
  for (const line of linesOf(list)) {
    const [left = [], right = []] = line.split("/").map((side) => side.split(" ").map(key));
    for (const one of left) for (const other of right) relate(opposites, one, other);
  }
}

function relateAll(words: readonly string[]): void {
  for (const one of words) for (const other of words) relate(alike, one, other);
}

function relate(map: Map<string, Set<string>>, one: string, other: string): void {
  if (one === other || one === "" || other === "") return;
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const known = map.get(from) ?? new Set();
    known.add(to);
    map.set(from, known);
  }
}
