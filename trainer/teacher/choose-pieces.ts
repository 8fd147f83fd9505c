/**
 * Which of the teacher's 250,000 pieces are kept: what English and Chinese texts use. Every character of a piece that
 * is kept has a piece of its own too, where the teacher has one, so that each word can still be divided.
 */
import { FIRST_PIECE } from "../../src/core/reader/tokenizer.ts";

/** Pieces with a Chinese character, and none of kana or hangul. */
const HAN = /^\u2581?\p{Script=Han}+$/u;
/** Digits, punctuation, symbols and blanks in any order: figures, dates, formulas. */
const NO_LETTERS = /^[\p{N}\p{P}\p{S}\u2581]+$/u;
/** A Latin word, or a part of one, with a capital in front: names, for the most part. */
const NAME = /^\u2581?[A-Z][a-zA-Z]*$/u;
const LATIN = /^\u2581?\p{ASCII}+$/u;
/** Single characters of other scripts that both languages quote: Latin with marks, Greek, Cyrillic, kana. */
const QUOTED =
  /^\u2581?[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
/** Characters in a piece without letters at most: longer ones are rows of dashes and dots. */
const LONGEST_OF_SIGNS = 4;

/**
 * Numbers of the pieces to keep, rising. First all control pieces, single characters, Chinese ones and figures; then
 * those that the texts used, the commonest first; then Latin ones by the teacher's own scores, names before other
 * words, for what no text had; `count` in all.
 */
export function choosePieces(
  pieces: readonly string[],
  scores: Float32Array,
  uses: ReadonlyMap<number, number>,
  count: number,
): number[] {
  const kept = new Set<number>();
  const keep = (numbers: readonly number[]): void => {
    for (const number of numbers) if (kept.size < count) kept.add(number);
  };
  const all = pieces.map((_, number) => number);
  keep(all.slice(0, FIRST_PIECE));
  keep(
    all.filter((number) => {
      const piece = pieces[number] ?? "";
      if (QUOTED.test(piece) || HAN.test(piece)) return true;
      return NO_LETTERS.test(piece) && piece.length <= LONGEST_OF_SIGNS;
    }),
  );
  keep([...uses].toSorted(([a, first], [b, second]) => second - first || a - b).map(([number]) => number));
  for (const form of [NAME, LATIN]) {
    const others = all.filter((number) => form.test(pieces[number] ?? ""));
    keep(others.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b));
  }
  return [...kept].toSorted((a, b) => a - b);
}
