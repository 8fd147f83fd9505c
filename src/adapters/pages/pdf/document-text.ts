/**
 * Pages of blocks into running text: paragraphs apart, hyphenation undone, sentences that go over a column or page put
 * together, headings told by their size, pages marked. A file's own structure tags are not read: few files have them,
 * fewer have them right.
 */
import type { Mark } from "../../../core/domain/document.ts";
import { joinLines, joinWords, knownWords, withoutSoftHyphens, type KnownWords } from "./join-words.ts";
import { numberedAlike } from "./numbered-alike.ts";
import type { PdfBlock } from "./page-layout.ts";
import type { PdfPage } from "./pages-of-runs.ts";
import {
  columnRights,
  headingLevels,
  LIST_ITEM,
  paragraphsOf,
  SENTENCE_END,
  wasWrapped,
} from "./paragraphs.ts";
import { CELL_FOLD, type PdfTable } from "./table-cells.ts";
import { continuesTable, tableLines } from "./table-text.ts";
import type { PlacedText } from "./text-run.ts";

/** What becomes one paragraph, with the pages that its parts stand on. */
interface Paragraph {
  readonly kind: "text" | "table" | "aside";
  readonly level: number;
  readonly parts: { readonly page: number; readonly text: string }[];
  /** Joins a part with the next. */
  readonly join: (before: string, after: string) => string;
  /** Of text alone. */
  readonly lines: PlacedText[];
  readonly columnRight: number;
  /** The first of its column or page. */
  readonly isFirst: boolean;
  readonly table?: PdfTable;
}

export function documentText(pages: readonly PdfPage[]): { text: string; marks: Mark[] } {
  const all = pages.flatMap((page) => page.blocks);
  const lines = all.flatMap((block) => (block.kind === "lines" ? block.lines : []));
  const tables = all.flatMap((block) => (block.kind === "table" ? [block.table] : []));
  const known = knownWords([
    ...lines.map((line) => line.text),
    ...tables.flatMap((table) => table.rows.flat().flatMap((cell) => cell.split(CELL_FOLD))),
  ]);
  const levelOf = headingLevels([
    ...lines,
    ...tables.flatMap(({ rows, size }) => rows.flat().map((text) => ({ text, size }))),
  ]);
  const paragraphs: Paragraph[] = [];
  pages.forEach(({ blocks, asides, notes }, index) => {
    const page = index + 1;
    for (const block of blocks) {
      for (const paragraph of ofBlock(block, page, known, levelOf)) addOrJoin(paragraphs, paragraph, known);
    }
    for (const block of asides) {
      for (const paragraph of ofBlock(block, page, known, () => 0))
        paragraphs.push({ ...paragraph, kind: "aside" });
    }
    for (const text of notes) paragraphs.push(withoutLines("aside", page, text));
  });
  return written(asForms(paragraphs));
}

/** Longer lines are text. */
const MAX_FORM_LINE = 80;
const FORM_LEVEL = 2;
/** The name of who wrote the form may stand above. */
const HEAD_LINES = 3;

/**
 * `Receipt no. 4411` at the head of page after page: what stands under it is of that one, as under a heading, though its
 * letters are no larger; where a page has nothing but short lines, each is an item of it.
 */
function asForms(paragraphs: readonly Paragraph[]): Paragraph[] {
  const pages = Map.groupBy(
    paragraphs.filter(({ kind }) => kind !== "aside"),
    ({ parts }) => parts[0]!.page,
  );
  const firsts = [...pages.values()].flatMap(
    (own) => own.slice(0, HEAD_LINES).find((one) => isFormLine(one) && /\d/u.test(textOf(one))) ?? [],
  );
  const titles = new Set(numberedAlike(firsts, textOf));
  if (titles.size === 0) return [...paragraphs];
  const items = new Set(
    [...pages.values()].flatMap((own) => {
      const under = own.slice(own.findIndex((one) => titles.has(one)) + 1);
      return under.length < own.length && under.every(isFormLine) ? under : [];
    }),
  );
  return paragraphs.map((paragraph) => {
    if (titles.has(paragraph)) return { ...paragraph, level: FORM_LEVEL };
    if (!items.has(paragraph)) return paragraph;
    return { ...paragraph, parts: [{ ...paragraph.parts[0]!, text: `- ${textOf(paragraph)}` }] };
  });
}

const textOf = ({ parts }: Paragraph): string => parts[0]!.text;

function isFormLine(paragraph: Paragraph): boolean {
  const { kind, level, lines, parts } = paragraph;
  const text = textOf(paragraph);
  const isLine = kind === "text" && level === 0 && lines.length === 1 && parts.length === 1;
  return isLine && text.length <= MAX_FORM_LINE && /\p{L}/u.test(text) && !/[.!?。！？]$|^[-•]/u.test(text);
}

/** A paragraph that is no running text: what goes on of it begins a line. */
const withoutLines = (kind: "table" | "aside", page: number, text: string): Paragraph => ({
  kind,
  level: 0,
  parts: [{ page, text }],
  join: (before, after) => `${before}\n${after}`,
  lines: [],
  columnRight: 0,
  isFirst: false,
});

function ofBlock(
  block: PdfBlock,
  page: number,
  known: KnownWords,
  levelOf: (line: PlacedText) => number,
): Paragraph[] {
  if (block.kind === "table") {
    const { table } = block;
    const text = tableLines(table, known).map(withoutSoftHyphens).join("\n");
    return [{ ...withoutLines("table", page, text), table }];
  }
  const rightOf = columnRights(block.lines);
  const all = paragraphsOf(block.lines, levelOf);
  return all.map(({ lines, level }, nth): Paragraph => {
    const isCode = lines.every((line) => line.isCode);
    const text = isCode
      ? codeText(lines)
      : joinLines(
          lines.map((line) => line.text),
          known,
        );
    return {
      kind: "text",
      level,
      parts: [{ page, text }],
      join: (before, after) => joinWords(before, after, known),
      lines,
      columnRight: rightOf(lines.at(-1)!),
      // A running head in small letters stands before the text, and is none of it.
      isFirst: !isCode && all.slice(0, nth).every((head) => isSmaller(head.lines, lines)),
    };
  });
}

const isSmaller = (one: readonly PlacedText[], other: readonly PlacedText[]): boolean =>
  one.length === 1 && one[0]!.size <= SMALLER * other[0]!.size;

/** With the room that lines have before them. */
function codeText(lines: readonly PlacedText[]): string {
  const margin = Math.min(...lines.map((line) => line.left));
  return lines
    .map(({ text, left, right }) => {
      const letter = (right - left) / Math.max(1, text.length);
      const indent = letter > 0 ? Math.round((left - margin) / letter) : 0;
      return " ".repeat(Math.min(indent, 40)) + text;
    })
    .join("\n");
}

/** What may stand between the halves of a sentence: notes, captions, tables, feet. */
const MOST_BETWEEN = 8;

function addOrJoin(paragraphs: Paragraph[], next: Paragraph, known: KnownWords): void {
  const last = paragraphs.at(-1);
  if (next.table !== undefined) {
    const before = paragraphs.findLast((one) => one.kind !== "aside");
    const isNextPage = before?.parts.at(-1)?.page === next.parts[0]!.page - 1;
    if (before?.table !== undefined && isNextPage && continuesTable(before.table, next.table)) {
      const lines = tableLines({ ...next.table, hasHead: false }, known);
      const head = before.parts[0]!.text.split("\n")[0];
      const rows = lines[0] === head ? lines.slice(1) : lines;
      if (rows.length > 0)
        before.parts.push({ page: next.parts[0]!.page, text: rows.map(withoutSoftHyphens).join("\n") });
      return;
    }
  }
  if (last !== undefined && next.isFirst && next.level === 0) {
    for (let at = paragraphs.length - 1; at >= 0 && at >= paragraphs.length - MOST_BETWEEN; at--) {
      const open = paragraphs[at]!;
      if (goesOn(open, next)) {
        open.parts.push(...next.parts);
        open.lines.push(...next.lines);
        return;
      }
      if (!isBetween(open, next)) break;
    }
  }
  paragraphs.push(next);
}

/** Of the size of the text: notes, captions, heads and feet. */
const SMALLER = 0.93;
const CAPTION = /^(?:Fig(?:ure)?|Table|Tab|Chart|Abb(?:ildung)?|Tabelle|图|圖|表)\.?\s*\d/iu;

function isBetween(paragraph: Paragraph, next: Paragraph): boolean {
  const size = next.lines[0]?.size ?? 0;
  const own = paragraph.lines[0]?.size ?? size;
  const text = paragraph.parts[0]?.text ?? "";
  return paragraph.kind !== "text" || own <= SMALLER * size || CAPTION.test(text) || NOTE.test(text);
}

const NOTE = /^(?:\[\^\d{1,3}\]|[*†‡§])\s/u;

/** Shorter lines of Chinese are entries: `收款人：陈立`. */
const FULL_HAN = 10;

/** Whether `next`, which begins a column or page, ends the sentence that `open` leaves open. */
function goesOn(open: Paragraph, next: Paragraph): boolean {
  const last = open.lines.at(-1);
  const first = next.lines[0];
  if (last === undefined || first === undefined || open.kind !== "text" || open.level > 0) return false;
  const words = next.parts[0]!.text;
  if (Math.abs(last.size - first.size) > 0.07 * last.size || last.isCode) return false;
  if (SENTENCE_END.test(last.text) || LIST_ITEM.test(words)) return false;
  if (/^\p{Ll}/u.test(words)) return true;
  if (/^[\p{Script=Han}\p{Script=Hiragana}]/u.test(words)) {
    const isFull = last.text.length >= FULL_HAN && wasWrapped(last, first, open.columnRight);
    return isFull || /[，、；,]$/u.test(last.text);
  }
  // A name or a figure may begin a new paragraph as well: then the line before was full, and in mid-sentence.
  return (
    last.text.length >= 20 &&
    first.text.length >= 20 &&
    /[\p{Ll},;-]$/u.test(last.text) &&
    wasWrapped(last, first, open.columnRight)
  );
}

function written(paragraphs: readonly Paragraph[]): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = "";
  let page = 0;
  const begin = (at: number, on: number): void => {
    // Every page has its mark, those without text too.
    if (on > page)
      for (let passed = page + 1; passed <= on; passed++)
        marks.push({ kind: "page", start: at, page: passed });
    else if (on < page) marks.push({ kind: "page", start: at, page: on });
    page = on;
  };
  for (const { level, parts, join } of paragraphs) {
    let words = "";
    const joints: { at: number; page: number }[] = [];
    for (const part of parts) {
      const joined = words === "" ? part.text : join(words, part.text);
      joints.push({
        at: withoutSoftHyphens(joined.slice(0, joined.length - part.text.length)).length,
        page: part.page,
      });
      words = joined;
    }
    words = withoutSoftHyphens(words);
    if (words.trim() === "") continue;
    if (text !== "") text += "\n\n";
    const start = text.length;
    for (const joint of joints) begin(start + joint.at, joint.page);
    text += level > 0 ? `${"#".repeat(level)} ${words}` : words;
    if (level > 0) marks.push({ kind: "heading", start, end: text.length, level, title: words });
  }
  return { text, marks };
}
