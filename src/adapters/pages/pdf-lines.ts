/**
 * The pieces of text that pdf.js finds on a page into lines, in the order of the page's own content, which is the
 * reading order in all but a few files. Columns are kept apart because their lines are.
 */

import { withoutRadicals } from "./cjk-radicals.ts";

/** What is used of pdf.js's `TextItem`. Lengths in points, origin at the lower left. */
export interface PdfItem {
  readonly str: string;
  /** Text matrix: `[a, b, c, d, x, y]`. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
  readonly fontName: string;
}

export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Base line. */
  readonly y: number;
  /** Height of the greater part of its letters. */
  readonly size: number;
  /** Set in letters of one width: code, or what a terminal shows. */
  readonly isCode: boolean;
}

/** `codeFonts`: names of the fonts whose letters have one width. */
export function pdfLines(items: readonly PdfItem[], codeFonts: ReadonlySet<string>): PdfLine[] {
  const lines: PdfLine[] = [];
  let pieces: PdfItem[] = [];
  const flush = (): void => {
    const line = lineOf(pieces, codeFonts);
    if (line !== undefined) lines.push(line);
    pieces = [];
  };
  for (const item of items) {
    if (item.str !== "") pieces.push(item);
    if (item.hasEOL) flush();
  }
  flush();
  return lines;
}

function lineOf(pieces: readonly PdfItem[], codeFonts: ReadonlySet<string>): PdfLine | undefined {
  const text = withoutStretch(clean(pieces.map((piece) => piece.str).join("")));
  if (text === "") return undefined;
  const solid = pieces.filter((piece) => piece.str.trim() !== "");
  const lengthOfSize = new Map<number, number>();
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of solid) {
    const x = piece.transform[4] ?? 0;
    left = Math.min(left, x);
    right = Math.max(right, x + piece.width);
    const size = Math.round((piece.height || Math.abs(piece.transform[3] ?? 0)) * 2) / 2;
    lengthOfSize.set(size, (lengthOfSize.get(size) ?? 0) + piece.str.length);
  }
  const size = mostFrequent(lengthOfSize);
  // Chinese characters all have one width, whatever they are used for.
  const isCode =
    solid.every((piece) => codeFonts.has(piece.fontName)) && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(text);
  return { text, left, right, y: solid[0]?.transform[5] ?? 0, size, isCode };
}

/** The size in which most of the document's letters are set: that of its running text. */
export function mostFrequentSize(pages: readonly (readonly PdfLine[])[]): number {
  return mostFrequent(lettersOfSizes(pages));
}

/** How many letters are set in each size. */
export function lettersOfSizes(pages: readonly (readonly PdfLine[])[]): Map<number, number> {
  const letters = new Map<number, number>();
  for (const lines of pages) {
    for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  return letters;
}

/** The key with the highest count; 0 where there is none. */
function mostFrequent(counts: ReadonlyMap<number, number>): number {
  let best = 0;
  let bestCount = 0;
  for (const [key, count] of counts) {
    if (count > bestCount) {
      best = key;
      bestCount = count;
    }
  }
  return best;
}

/** Dots that lead the eye from a heading to its page number, in a table of contents. */
const LEADER = / ?(?:[.·•…] ?){5,}/gu;

/** Fonts without a table of characters give controls and private ones: not text. */
function clean(text: string): string {
  return (
    withoutRadicals(text.toWellFormed())
      .replace(/[\p{Cc}\u{ad}\u{200b}\u{feff}\u{fffd}\u{fffe}\u{ffff}]/gu, (character) => {
        if (character === "\u{ad}") return "\u{ad}";
        return /\s/u.test(character) ? " " : "";
      })
      .replace(LEADER, " … ")
      // One glyph for the Chinese dash, which is written as two.
      .replaceAll("⸺", "——")
      .replace(/ {2,}/gu, " ")
      .trim()
  );
}

/** Chinese set wide comes with a space after every character; those are not words apart. */
function withoutStretch(text: string): string {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const apart = text.match(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu)?.length ?? 0;
  return apart > 2 && apart > 0.5 * han ? text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "") : text;
}
