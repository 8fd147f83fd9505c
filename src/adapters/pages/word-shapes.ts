/**
 * What no writer of a language would write, blanked out in a text that may be decoded wrongly: so that an encoding whose
 * letters fill its whole code page does not find them everywhere. For telling encodings; says nothing of meaning.
 */

/**
 * How letters stand. `scattered`: singly among ASCII ones. `words`: in words of their own, with one capital at most.
 * `latin`: in words with ASCII letters, no signs among them.
 */
export type WordShape = "scattered" | "words" | "latin" | "hebrew" | "thai";

/** Stands in the place of what is blanked: no text of any encoding has it. */
const BLANK = "\u{80}";

export function inShape(text: string, shape: WordShape | undefined): string {
  switch (shape) {
    case "words":
      return text.replace(/[\p{L}\p{N}]+/gu, blankUnlessWord);
    case "latin":
      return text.replace(/(?<!\S)\S*\P{ASCII}\S*/gu, blankUnlessLatin);
    case "hebrew":
      // Five letters have another form at the end of a word, and only there.
      return text.replace(
        /[ךםןףץ](?=[\u{5d0}-\u{5ea}])|(?<=[A-Za-z])[\u{5d0}-\u{5ea}]|[\u{5d0}-\u{5ea}](?=[A-Za-z])/gu,
        BLANK,
      );
    case "thai":
      // Signs above and below stand on a consonant, leading vowels before one.
      return text.replace(
        /(?<![\u{e01}-\u{e2e}\u{e31}\u{e34}-\u{e3a}\u{e47}-\u{e4e}])[\u{e31}\u{e34}-\u{e3a}\u{e47}-\u{e4e}]|[\u{e40}-\u{e44}](?![\u{e01}-\u{e2e}])/gu,
        BLANK,
      );
    default:
      return text;
  }
}

/** What no Russian or Greek writer would write: mixed case, mixed scripts, endless words. */
function blankUnlessWord(token: string): string {
  const isCased =
    /^(?:\p{Script=Cyrillic}?[а-яёіїєґў]{1,24}|[А-ЯЁІЇЄҐЎ]{1,24}|\p{Script=Greek}?[ά-ώ]{1,24}|[Α-ΩΆ-Ώ]{1,24}|\p{ASCII}+)$/u.test(
      token,
    );
  const isSpoken =
    token.length < 3 || /[аеёиоуыэюяіїєαεηιουωάέήίόύώ]/iu.test(token) || !/\P{ASCII}/u.test(token);
  return isCased && isSpoken ? token : "\u{fffd}".repeat(token.length);
}

/** Signs that stand at a word's side, and none within it. */
const BESIDE = /^[\p{P}\p{S}\p{N}]*|(?<![\p{P}\p{S}\p{N}])[\p{P}\p{S}\p{N}]*$/gu;

/** A capital begins a word, or all are capitals; parts of a word are joined by hyphens and apostrophes. */
function blankUnlessLatin(token: string): string {
  const parts = token.split(/[-/'’–—.,;:()]+/u).map((part) => part.replace(BESIDE, ""));
  const areWords = parts.every((part) => /^(?:|\p{Lu}?\p{Ll}+|\p{Lu}+|[\p{ASCII}]+)$/u.test(part));
  return areWords ? token : token.replace(/\P{ASCII}/gu, BLANK);
}
