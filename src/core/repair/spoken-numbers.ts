/**
 * What in a text is a number or a part of one, in figures, Chinese characters or English words, and whether a change
 * would touch it. Values are not read: "16" and "sixteen" are two numbers here, and which was said a person decides.
 */

const NUMERALS =
  /\p{N}+(?:[.,:]\p{N}+)*%?|[零〇一二两兩三四五六七八九十百千万萬亿億半]|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|trillion|dozen|half|quarter|first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th|once|twice|double|triple)s?\b/giu;

/** In order, in lower case. */
export function numeralsOf(text: string): string[] {
  return Array.from(text.matchAll(NUMERALS), ([numeral]) => numeral.toLowerCase());
}

/** True where a numeral would come, go or become another. */
export function changesNumber(before: string, after: string): boolean {
  return numeralsOf(before).join(" ") !== numeralsOf(after).join(" ");
}
