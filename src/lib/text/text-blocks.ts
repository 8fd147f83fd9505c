/**
 * Cuts text into blocks by its lines: paragraphs (hard-wrapped lines joined), list items, table rows, headings
 * and the lines of fenced code. A sentence never crosses a block. Not a Markdown parser: it knows only what a
 * line begins with, so that it works on plain text too.
 */

import { ENTRY_START, fenceAfter, HEADING_START, ITEM_START, RULE } from "../markdown/line-rules.ts";

export interface TextBlock {
  /** UTF-16 offsets, without surrounding white space. */
  readonly start: number;
  readonly end: number;
  readonly kind: "prose" | "item" | "row" | "heading" | "code";
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** What may open code or a formula; most lines do not, and need not be looked at whole. */
const OPENS_FENCE = /^(?:`{3}|~{3}|\$\$|\\\[)/u;
/** Of a longer line its beginning says what it is. */
const LONGEST_FENCE_LINE = 1_000;
/** Below this many characters a line says nothing about the width at which its paragraph was wrapped. */
const NARROW = 24;

export function textBlocks(text: string, from = 0, to = text.length): TextBlock[] {
  const blocks: TextBlock[] = [];
  let paragraph: Line[] = [];
  let paragraphKind: "prose" | "item" = "prose";
  let fence = "";

  const flush = (): void => {
    for (const part of splitAtFreeBreaks(text, paragraph)) {
      blocks.push({ ...part, kind: paragraphKind });
      paragraphKind = "prose";
    }
    paragraph = [];
    paragraphKind = "prose";
  };

  for (const line of lines(text, from, to)) {
    if (line.start === line.end) {
      flush();
      continue;
    }
    const head = text.slice(line.start, Math.min(line.end, line.start + 8));
    if (fence !== "" || OPENS_FENCE.test(head)) {
      const whole = text.slice(line.start, Math.min(line.end, line.start + LONGEST_FENCE_LINE));
      const after = fenceAfter(fence, whole);
      if (fence !== "" || after !== "") {
        flush();
        fence = after;
        blocks.push({ ...line, kind: "code" });
        continue;
      }
    }
    if (HEADING_START.test(head)) {
      flush();
      blocks.push({ ...line, kind: "heading" });
    } else if (head.startsWith("|")) {
      flush();
      blocks.push({ ...line, kind: "row" });
    } else if (line.end - line.start < 200 && RULE.test(text.slice(line.start, line.end))) {
      flush();
      blocks.push({ ...line, kind: "row" });
    } else if (ITEM_START.test(head)) {
      flush();
      paragraphKind = "item";
      paragraph.push(line);
    } else {
      paragraph.push(line);
    }
  }
  flush();
  return blocks;
}

/** Lines without their ends and without surrounding white space; blank ones as empty spans. */
function* lines(text: string, from: number, to: number): Generator<Line> {
  let at = from;
  while (at < to) {
    let end = at;
    while (end < to && !isLineBreak(text.charCodeAt(end))) end++;
    let start = at;
    let last = end;
    while (start < last && isSpace(text.charCodeAt(start))) start++;
    while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
    yield { start, end: last };
    at = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
}

/**
 * A break that wrapping did not force stands for something: where the next line's first word would have fitted
 * easily and does not go on in lower case, the line above was a title or a line of its own.
 */
function splitAtFreeBreaks(text: string, paragraph: readonly Line[]): Line[] {
  const first = paragraph[0];
  if (first === undefined) return [];
  let width = 0;
  for (const line of paragraph) width = Math.max(width, line.end - line.start);
  const parts: Line[] = [];
  let start = first.start;
  for (let i = 1; i < paragraph.length; i++) {
    const above = paragraph[i - 1]!;
    const line = paragraph[i]!;
    const free = above.end - above.start + firstWordLength(text, line) < width / 2;
    // "Wool: 45 min" under "Quick: 30 min": entries of a list without marks.
    const isEntry = isEntryAt(text, line) && isEntryAt(text, { start, end: above.end });
    const isTitle =
      start === above.start && isTitleLine(text.slice(start, above.end), text.slice(line.start, line.end));
    if (isEntry || isTitle) {
      parts.push({ start, end: above.end });
      start = line.start;
    } else if (
      width >= NARROW &&
      free &&
      !/^[\p{Ll}(（,，、]/u.test(text.slice(line.start, line.start + 2))
    ) {
      parts.push({ start, end: above.end });
      start = line.start;
    }
  }
  parts.push({ start, end: paragraph.at(-1)!.end });
  return parts;
}

/** 二、设置, SETTINGS: a title of a part, on a line of its own. */
const isTitleLine = (line: string, next: string): boolean =>
  (/^\p{Lu}[\p{Lu}\d &/-]{2,39}$/u.test(line) && /\p{Ll}/u.test(next)) || isHanTitle(line);

const isHanTitle = (line: string): boolean =>
  line.length <= 16 &&
  /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节節部]\s*).*\p{Script=Han}$/u.test(
    line,
  );

const isEntryAt = (text: string, { start, end }: Line): boolean =>
  ENTRY_START.test(text.slice(start, Math.min(end, start + 40)));

function firstWordLength(text: string, line: Line): number {
  let end = line.start;
  while (end < line.end && end - line.start < 40 && !isSpace(text.charCodeAt(end))) end++;
  return end - line.start;
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 12 || code === 0x2028 || code === 0x2029;
}

/** White space as `String.prototype.trim` knows it, and the zero-width space. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0xa0) return code === 0x85;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
