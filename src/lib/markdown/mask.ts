/**
 * Bounds what hostile text can cost the parser, whose time grows with the square of nesting and of signs that may
 * open something. What is too much is replaced by letters, sign for sign, so that every offset stays true; what is
 * shown is the raw text. Nobody writes so much by hand.
 */

/** Lists in lists, quotes in quotes: deeper than this they are text. */
const MAX_DEPTH = 8;
/** Emphasis, brackets and formulas within one paragraph: 2,000 cost the parser some tenths of a second. */
const MAX_SIGNS = 1_000;

const DEEP = new RegExp(
  String.raw`^((?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){${MAX_DEPTH}})(.*)$`,
  "gmu",
);
const PARAGRAPH = /(?:(?<![^\n])[^\S\n]*\S[^\n]*(?:\n|$))+/gu;
/** Bullets that models write and Markdown does not have. */
const BULLET = /^([ \t]*)[•◦▪](?=[ \t]+\S)/gmu;

/** The same length as `text`, and a parser reads it in time that grows with the length. */
export function mask(text: string): string {
  const plain = text
    .replace(/^\ufeff/u, " ")
    .replace(BULLET, "$1-")
    .replace(DEEP, (_, kept: string, rest: string) => kept + rest.replace(/[>\-*+.)]/gu, "x"));
  if (!hasMany(plain)) return plain;
  return plain.replace(PARAGRAPH, (paragraph) => {
    let signs = 0;
    return paragraph.replace(/[*_[\]$\\`]/gu, (sign) => (++signs > MAX_SIGNS ? "x" : sign));
  });
}

function hasMany(text: string): boolean {
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 42 || code === 95 || code === 91 || code === 93 || code === 36 || code === 92 || code === 96)
      signs++;
  }
  return signs > MAX_SIGNS;
}
