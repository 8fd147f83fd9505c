/**
 * May what a model wrote stand in place of what a recogniser heard? Only where it is likely the same sound: never where
 * a number, a negation or a person would become another, an opposite or another form of the same word would come in. It
 * cannot tell a misheard word from a well-chosen one of the same sound: such a change is listed and can be refused.
 */
import { oppositesOf } from "../check/beside/word-relations.ts";
import { stem } from "../../lib/text/stem.ts";
import { isStopWord } from "../../lib/text/stop-words.ts";
import { looseSyllable, syllableOf } from "./han-sound.ts";
import { changesNumber } from "./spoken-numbers.ts";

/** Words on which a meaning turns. */
const TURNING =
  /[不没沒无無未非别莫勿否我你您他她它买卖買賣]|\b(?:no|not|never|none|nor|neither|without|cannot|\p{L}+n['’]t)\b/giu;
const PREFIX = /^(?:un|in|im|ir|il|dis|non|de|re|mis|over|under)(?=\p{L}{3})/u;

/** Shares of equal sounds, by rule: from all that is heard, and where the hints have the very words. */
const [HAN_ALIKE, LATIN_ALIKE, ACROSS_ALIKE, NAMED_ALIKE] = [0.75, 0.6, 0.6, 0.4];
/** Letters and characters of a span: what is longer is a sentence of somebody's. */
const [MOST_LETTERS, MOST_HAN] = [40, 10];

/** `isNamed`: the title, the description or the glossary writes `after`, alone or with the words around it. */
export function soundsAlike(before: string, after: string, isNamed: boolean): boolean {
  if ([before, after].some((text) => text.length > MOST_LETTERS || hanOf(text) > MOST_HAN)) return false;
  if (changesNumber(before, after) || turning(before) !== turning(after)) return false;
  const [one, other] = [before, after].map(lettersOf) as [string, string];
  if (one === other) return true;
  if (isNamed) return alike(soundOf(before), soundOf(after)) >= NAMED_ALIKE;
  const [isHan, becomesHan] = [hanOf(before) > 0, hanOf(after) > 0];
  if (isHan && becomesHan) {
    const [heard, meant] = [soundOf(before), soundOf(after)];
    return heard === meant || (Math.min(hanOf(before), hanOf(after)) > 1 && alike(heard, meant) >= HAN_ALIKE);
  }
  if (isHan || becomesHan) return alike(soundOf(before), soundOf(after)) >= ACROSS_ALIKE;
  const words = [before, after].map((text) => text.toLowerCase().split(/[^\p{L}\p{M}\p{N}'’]+/u));
  if (words.some((of) => of.some(isStopWord))) return false;
  const [mine, theirs] = words as [string[], string[]];
  if (mine.some((word, nth) => isOtherForm(word, theirs[nth] ?? ""))) return false;
  return Math.min(one.length, other.length) >= 3 && alike(soundOf(before), soundOf(after)) >= LATIN_ALIKE;
}

/** A model that mends grammar, or turns a word into its opposite, does not mend hearing. */
function isOtherForm(word: string, other: string): boolean {
  const [one, two] = [stem(word), stem(other)];
  return one === two ? word !== other : oppositesOf(one).has(two) || bare(one) === bare(two);
}

const bare = (word: string): string => word.replace(PREFIX, "");

const turning = (text: string): string => (text.toLowerCase().match(TURNING) ?? []).join(" ");

export function hanOf(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

export function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/** Han characters as they are read, letters near to how they sound. */
function soundOf(text: string): string {
  return Array.from(lettersOf(text), (character) => looseSyllable(syllableOf(character)))
    .join("")
    .replaceAll("ph", "f")
    .replaceAll(/c(?=[aoukrlt]|$)|q(?=u)|ck/gu, "k")
    .replaceAll(/(\p{L})\1+/gu, "$1");
}

/** 1 where the two are equal, 0 where nothing of them is: by edits. */
function alike(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let x = 1; x <= one.length; x++) {
    const next = [x];
    for (let y = 1; y <= other.length; y++) {
      const swapped = row[y - 1]! + (one[x - 1] === other[y - 1] ? 0 : 1);
      next.push(Math.min(swapped, row[y]! + 1, next[y - 1]! + 1));
    }
    row = next;
  }
  return 1 - row[other.length]! / Math.max(1, one.length, other.length);
}
