/** Tells mathematics between dollars from sums of money, and footnote numbers in escaped brackets from formulas. */

/** `$O(n)$`: longer ones without a sign of mathematics are prose between two sums of money. */
const LONGEST_PLAIN = 40;

/** `content` stands between two dollars. Whoever asks has seen to it that no digit or letter touches them outside. */
export function isFormula(content: string): boolean {
  if (/^\s|\s$/u.test(content) || content === "") return false;
  // "$5 to 6 euros, or US$": a sum, then words.
  if (/^\d[\d.,]*\s*(?:\p{L}{2,}|\p{Script=Han})/u.test(content)) return false;
  if (/[\\^_={}<>]/u.test(content)) return true;
  if (/\p{Script=Han}/u.test(content)) return false;
  if (!/\s/u.test(content)) return content.length <= LONGEST_PLAIN;
  return !/\p{L}{3,}/u.test(content) && /[+\-*/|!,]/u.test(content);
}

/** `\[1\]`, `\[2, 3\]`: an escaped footnote number, which no formula consists of. */
export function isEscapedNumber(content: string): boolean {
  return /^[\s\d,，、–-]*$/u.test(content);
}
