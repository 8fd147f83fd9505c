/**
 * Hard-wrapped paragraphs of files into lines of their own, so that a sentence that goes on in the next line is one.
 * Every character keeps its place: breaks become spaces. Lines that may stand for themselves are left alone.
 */
import { isHan } from "../../../lib/text/sentence-end.ts";
import { textBlocks } from "../../../lib/text/text-blocks.ts";

/** Narrower lines are not wrapped but ended: names, verses, fields of a form. In columns; a Chinese character has two. */
const LEAST_COLUMNS = 40;
/** The break, with the next line's indent and quotation signs. */
const BREAK = /(?:\r\n|[\n\r\u2028\u2029])[ \t>]*/g;
/** A line that begins with a footnote marker and goes on with words: a line of its own, or a reference. */
const OWN_MARKER = /^(?:[[【［]\^?\d[\d,\s^–-]*[\]】］]\s*)+[:：]?\s*[\p{L}\p{N}]/u;

export function unwrapLines(text: string): string {
  let unwrapped = "";
  let at = 0;
  for (const { start, end, kind } of textBlocks(text)) {
    if (kind !== "prose" && kind !== "item") continue;
    unwrapped += text.slice(at, start) + joined(text.slice(start, end));
    at = end;
  }
  return unwrapped + text.slice(at);
}

function joined(block: string): string {
  let lineStart = 0;
  return block.replace(BREAK, (between: string, at: number) => {
    const width = columns(block, lineStart, at);
    const next = at + between.length;
    lineStart = next;
    const isWrapped = width >= LEAST_COLUMNS && !OWN_MARKER.test(block.slice(next, next + 60));
    return isWrapped ? " ".repeat(between.length) : between;
  });
}

function columns(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) count += isHan(text.charCodeAt(at)) ? 2 : 1;
  return count;
}
