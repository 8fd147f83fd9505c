/** Joins lines that were wrapped: with a space, with nothing between Chinese, and with the word's halves made one. */
import type { PdfLine } from "./pdf-lines.ts";

/** Words that stand whole somewhere in the document, lower case: they tell a word's hyphen from a line's. */
export type KnownWords = ReadonlySet<string>;

export function knownWords(pages: readonly (readonly PdfLine[])[]): KnownWords {
  const words = new Set<string>();
  for (const lines of pages) {
    for (const { text } of lines) {
      // Not the last on its line: that one may be half a word.
      for (const match of text.matchAll(/\p{L}+(?:-\p{L}+)+(?=[^-])/gu)) words.add(match[0].toLowerCase());
    }
  }
  return words;
}

export function joinLines(lines: readonly PdfLine[], known: KnownWords): string {
  return withoutSoftHyphens(
    lines.map((line) => line.text).reduce((joined, next) => joinWords(joined, next, known)),
  );
}

/** `before` and `after` as running text. */
export function joinWords(before: string, after: string, known: KnownWords): string {
  const half = /\p{L}[\p{L}-]*(?=[-\u{ad}\u{2010}]$)/u.exec(before.slice(-60))?.[0];
  if (half !== undefined && /^\p{Ll}/u.test(after)) {
    const rest = /^[\p{L}]+/u.exec(after)?.[0] ?? "";
    const isCompound = known.has(`${half}-${rest}`.toLowerCase());
    return isCompound ? before + after : before.slice(0, -1) + after;
  }
  return before + separatorBetween(before, after) + after;
}

/** Scripts that are written without spaces, and their punctuation. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u{3000}-\u{303f}\u{ff00}-\u{ff65}]/u;
/** Between Chinese and a number or foreign word in a line's fold, most writers leave no space either. */
function separatorBetween(before: string, after: string): string {
  return UNSPACED.test(before.at(-1) ?? "") || UNSPACED.test(after.at(0) ?? "") ? "" : " ";
}

function withoutSoftHyphens(text: string): string {
  return text.replaceAll("\u{ad}", "");
}
