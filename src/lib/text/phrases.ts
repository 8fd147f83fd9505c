/**
 * For finding the very words that somebody remembers: a text as the words in it, folded, and what is looked for as runs of such words.
 * Scripts without spaces are cut into single characters, so that any part of a run is found. No stems, no synonyms, no rank.
 */
import { simplified } from "./simplified.ts";

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;
/** Databases refuse words of thousands of characters; nobody types them. */
const LONGEST_WORD = 100;

/** Lower case, without accents, in simplified characters; in their order. */
export function plainWords(text: string): string[] {
  const folded = simplified(text).normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();
  const words = folded.replace(UNSPACED, " $& ").match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.slice(0, LONGEST_WORD).toWellFormed());
}

/** What stands between spaces is a phrase: its words follow each other, and the last one may go on. None where no word is given. */
export function phrasesOf(looked: string): string[][] {
  return looked
    .split(/\s/u)
    .map(plainWords)
    .filter((words) => words.length > 0);
}

/** Whether the words of a text have each of the phrases. */
export function hasPhrases(words: readonly string[], phrases: readonly (readonly string[])[]): boolean {
  const line = ` ${words.join(" ")} `;
  return phrases.every((phrase) => line.includes(` ${phrase.join(" ")}`));
}

const BEFORE = 16;

/** So much of a text, around the first of the looked-for words that stands in it as it was typed; else its beginning. */
export function excerptOf(text: string, looked: string, length: number): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  const folded = simplified(flat).toLowerCase();
  // Lower case may be longer, as of "İ": then places do not hold.
  const places =
    folded.length === flat.length
      ? simplified(looked)
          .toLowerCase()
          .split(/\s/u)
          .filter((piece) => piece !== "")
          .map((piece) => folded.indexOf(piece))
          .filter((at) => at >= 0)
      : [];
  const from = places.length === 0 ? 0 : Math.max(0, Math.min(...places) - BEFORE);
  const cut = flat.slice(from, from + length).toWellFormed();
  return `${from > 0 ? "…" : ""}${cut}${from + length < flat.length ? "…" : ""}`;
}
