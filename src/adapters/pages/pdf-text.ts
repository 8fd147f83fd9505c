/**
 * Lines of PDF pages into running text: wrapped lines joined, hyphenation undone, paragraphs apart, headings told
 * by their size, pages marked. A file's own structure tags are not read: few files have them, fewer have them right.
 */
import type { Mark } from "../../core/domain/document.ts";
import { withoutFurniture } from "./pdf-furniture.ts";
import { lettersOfSizes, mostFrequentSize, type PdfLine } from "./pdf-lines.ts";
import { joinLines, joinWords, knownWords, type KnownWords } from "./pdf-words.ts";

interface Paragraph {
  readonly page: number;
  readonly lines: PdfLine[];
  /** 0 for text; 1 to 4 for a heading. */
  readonly level: number;
}

/** Letters this much larger than the text's are a heading's. */
const HEADING_RATIO = 1.15;
const MAX_HEADING_LENGTH = 200;
const HEADING_LEVELS = 4;

/** Lines of a paragraph are closer than this many times their size. */
const MAX_LEADING = 1.9;

/** Room, in letter sizes, that a ragged margin may leave beside the word that did not fit. */
const ROOM = 1.5;

const LIST_ITEM = /^(?:[•◦▪●○■□‣–—*]\s*|\(?\d{1,3}[.)、]\s|\(?[a-z][.)]\s)/u;
const LEADER_END = / … ?[\divxlc]*$/iu;
const SENTENCE_END = /[.!?:…。！？：；]["'”’」』)）\]]*$/u;

export function pdfText(source: readonly (readonly PdfLine[])[]): { text: string; marks: Mark[] } {
  const pages = withoutFurniture(source);
  const levelOf = headingLevels(pages);
  const known = knownWords(pages);
  const marks: Mark[] = [];
  const parts: string[] = [];
  let length = 0;
  let page = 0;
  let last: Paragraph | undefined;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const paragraph of pages.flatMap((lines, index) => paragraphsOf(lines, index + 1, levelOf))) {
    const isCode = paragraph.lines.every((line) => line.isCode);
    const words = isCode
      ? paragraph.lines.map((line) => line.text).join("\n")
      : joinLines(paragraph.lines, known);
    if (words === "") continue;
    if (last !== undefined) {
      const before = parts.pop() ?? "";
      length -= before.length;
      add(goesOn(before, last, paragraph, words) ? beforeJoint(before, words, known) : `${before}\n\n`);
    }
    for (; page < paragraph.page; page += 1) marks.push({ kind: "page", start: length, page: page + 1 });
    const { level } = paragraph;
    const start = length;
    add(level > 0 ? `${"#".repeat(level)} ${words}` : words);
    if (level > 0) marks.push({ kind: "heading", start, end: length, level, title: words });
    last = paragraph;
  }
  return { text: parts.join(""), marks };
}

/** Whether a paragraph that begins a page ends the one before: a sentence was open, and its kind is the same. */
function goesOn(before: string, last: Paragraph, paragraph: Paragraph, words: string): boolean {
  return (
    last.page !== paragraph.page &&
    last.level === 0 &&
    paragraph.level === 0 &&
    !SENTENCE_END.test(before.slice(-8)) &&
    /^[\p{Ll}\p{Script=Han}\p{Script=Hiragana}]/u.test(words)
  );
}

/** `before` as it stands once `words` follow it: with its space, or without its hyphen. */
function beforeJoint(before: string, words: string, known: KnownWords): string {
  return joinWords(before, words, known).slice(0, -words.length);
}

function paragraphsOf(
  lines: readonly PdfLine[],
  page: number,
  levelOf: (line: PdfLine) => number,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const rightOf = columnRights(lines);
  let current: Paragraph | undefined;
  for (const line of lines) {
    const level = levelOf(line);
    const previous = current?.lines.at(-1);
    if (
      current?.level === level &&
      previous !== undefined &&
      belongsTo(previous, line, level, rightOf(previous))
    ) {
      current.lines.push(line);
    } else {
      current = { page, lines: [line], level };
      paragraphs.push(current);
    }
  }
  return paragraphs;
}

/** Whether `line` goes on with what `previous` says. */
function belongsTo(previous: PdfLine, line: PdfLine, level: number, columnRight: number): boolean {
  const size = Math.max(previous.size, line.size, 1);
  const leading = previous.y - line.y;
  // The same line, broken by a gap: the cells of a table, or a word set apart.
  if (Math.abs(leading) < 0.3 * size) return true;
  // Upwards or far down: another column, or another part of the page.
  const isApart = leading < 0 || leading > MAX_LEADING * size;
  if (isApart || Math.abs(previous.size - line.size) > 0.15 * size) return false;
  if (level > 0) return true;
  if (previous.isCode || line.isCode) return previous.isCode && line.isCode;
  if (LIST_ITEM.test(line.text) || LEADER_END.test(previous.text)) return false;
  if (SENTENCE_END.test(previous.text) && line.left > previous.left + 0.8 * size) return false;
  return wasWrapped(previous, line, columnRight);
}

/** A line is wrapped where the next word does not fit: so not if there was room for the word that follows it. */
function wasWrapped(previous: PdfLine, line: PdfLine, columnRight: number): boolean {
  const first = /^(?:\p{Script=Han}|\S+)/u.exec(line.text)?.[0] ?? "";
  const wordWidth = ((line.right - line.left) * first.length) / Math.max(1, line.text.length);
  return previous.right + wordWidth + ROOM * previous.size >= columnRight;
}

/** How far to the right the column of a line goes: where most lines that begin like it come near to. */
function columnRights(lines: readonly PdfLine[]): (line: PdfLine) => number {
  return (line) => {
    const rights = lines
      .filter(
        (other) => Math.abs(other.left - line.left) <= 3 * line.size && Math.abs(other.size - line.size) < 1,
      )
      .map((other) => other.right)
      .sort((a, b) => a - b);
    // Not the very last: one formula or long address may stick out.
    return rights[Math.floor(0.9 * (rights.length - 1))] ?? line.right;
  };
}

/** Sizes clearly above the text's own, largest first, are levels 1 to 4. */
function headingLevels(pages: readonly (readonly PdfLine[])[]): (line: PdfLine) => number {
  const lettersOfSize = lettersOfSizes(pages);
  const textSize = mostFrequentSize(pages);
  const total = lettersOfSize.values().reduce((sum, letters) => sum + letters, 0);
  const larger = Array.from(lettersOfSize.keys())
    .filter((size) => size >= HEADING_RATIO * textSize)
    // A size that much of the text is in is another body, not a heading's.
    .filter((size) => (lettersOfSize.get(size) ?? 0) < 0.2 * total)
    .sort((a, b) => b - a);
  return (line) => {
    const rank = larger.indexOf(line.size);
    const isTitle =
      rank !== -1 && line.text.length <= MAX_HEADING_LENGTH && /\p{L}{2}|\p{Script=Han}/u.test(line.text);
    return isTitle ? Math.min(rank + 1, HEADING_LEVELS) : 0;
  };
}
