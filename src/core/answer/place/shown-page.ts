/**
 * What a browser shows of a stored text, block by block: a browser looks for words within one paragraph, list item or
 * cell, and without the marks that our reading puts around them. Not covered: formulas, and notes that the reading
 * left out of the middle of a sentence.
 */

import { FENCE } from "../../../lib/markdown/line-rules.ts";

/** A stored text as browsers look through it; made once for all quotes of it. */
export interface ShownPage {
  readonly text: string;
  readonly isMarked: boolean;
  readonly blocks: readonly ShownBlock[];
  /** The blocks one below the other, in small letters, as browsers compare. */
  readonly folded: string;
}

/** A line, or a cell of a table's row. */
export interface ShownBlock {
  /** Offsets into the stored text, without what only marks the line. */
  readonly start: number;
  readonly end: number;
  /** Where it begins in `folded`. */
  readonly foldedAt: number;
}

/** `isMarked`: the text carries the marks of a page read as Markdown; else it is shown as it is. */
export function shownPage(text: string, isMarked: boolean): ShownPage {
  let folded = "";
  const blocks = blocksOf(text, isMarked).map(({ start, end }): ShownBlock => {
    const foldedAt = folded.length;
    folded += `${fold(shownText(text.slice(start, end), isMarked))}\n`;
    return { start, end, foldedAt };
  });
  return { text, isMarked, blocks, folded };
}

export function fold(text: string): string {
  return text.toLowerCase();
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function blocksOf(text: string, isMarked: boolean): Span[] {
  const blocks: Span[] = [];
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    if (!isMarked) blocks.push({ start: start + (line.length - line.trimStart().length), end });
    else if (line.startsWith("|")) pushCells(blocks, line, start);
    else if (!FENCE.test(line)) blocks.push({ start: start + leadOf(line), end });
    start = end + 1;
  }
  return blocks.filter((block) => block.end > block.start);
}

function leadOf(line: string): number {
  return /^(?:\s|> ?|[-:] |\d+\. |#{1,6} )*/u.exec(line)?.[0].length ?? 0;
}

function pushCells(blocks: Span[], row: string, offset: number): void {
  for (const cell of row.matchAll(/\|\s*((?:\\.|[^|\\])*)/gu)) {
    const words = (cell[1] ?? "").trimEnd();
    const start = offset + cell.index + cell[0].length - (cell[1] ?? "").length;
    if (!/^-*$/u.test(words)) blocks.push({ start, end: start + words.length });
  }
}

/** A piece of a block as it is shown: of a page, white space as single spaces. */
export function shownText(piece: string, isMarked: boolean): string {
  if (!isMarked) return piece;
  return piece.replace(/`|\\(?=\|)|\^(?=[-+]?\d)/gu, "").replace(/\s+/gu, " ");
}
