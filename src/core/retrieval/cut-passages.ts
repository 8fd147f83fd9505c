/**
 * Cuts a document's text into passages: what is indexed, ranked and cited. Whole sentences, within one section
 * where sections are not tiny. Not covered: overlapping passages; the writer looks at neighbours instead.
 */
import { tableBodies } from "../../lib/table/table-heads.ts";
import { isHan } from "../../lib/text/sentence-end.ts";
import { splitSentences } from "../../lib/text/sentences.ts";
import type { Mark } from "../domain/document.ts";
import type { PassageSpan } from "../domain/passage-span.ts";

/** Sizes in words; two Chinese characters count as one word. */
const TARGET_WORDS = 150;
const MOST_WORDS = 200;
/** A paragraph's end is taken where the piece has this share of its size: a little short, but whole. */
const GOOD_SHARE = 0.75;
/** A section under this is joined with the one that follows it. */
const TINY_WORDS = 30;
/** Headings deeper than this do not bound a passage: their sections are usually a few lines. */
const BOUNDING_LEVEL = 3;

type Heading = Extract<Mark, { kind: "heading" }>;

/** Characters: every passage under a heading is kept, indexed and ranked with it. Titles of documents are as long. */
const LONGEST_HEADING = 120;

function headingTitle({ title }: Heading): string {
  if (title.length <= LONGEST_HEADING) return title;
  return `${title.slice(0, LONGEST_HEADING - 1).trimEnd()}…`.toWellFormed();
}

interface Section {
  /** Where the heading's line begins, and where the text under it does. */
  readonly start: number;
  readonly bodyStart: number;
  end: number;
  readonly path: readonly string[];
  words: number;
}

/**
 * Spans in order, without surrounding white space, never overlapping. Everything that is not white space is in one
 * of them, except heading lines that stand in `headingPath` instead. Linear in the length of the text.
 */
export function cutPassages(text: string, marks: readonly Mark[]): PassageSpan[] {
  const places = placesOf(marks);
  const headsAt = headsOf(text);
  const spans: PassageSpan[] = [];
  for (const section of joinTiny(text, sectionsOf(text, marks))) {
    for (const span of cutSection(text, section)) {
      const headingPath = [...places.pathAt(span.start, section.path), ...headsAt(span.start)];
      spans.push({ ...span, headingPath, ...places.at(span.start) });
    }
  }
  return spans;
}

/** Characters of the names of columns. */
const LONGEST_HEADS = 300;

/** What the columns are called where a passage begins among rows: it is found, shown and quoted with them. */
function headsOf(text: string): (start: number) => string[] {
  const bodies = tableBodies(text);
  let next = 0;
  return (start) => {
    while ((bodies[next]?.end ?? Infinity) <= start) next++;
    const body = bodies[next];
    if (body === undefined || start < body.start) return [];
    return [
      body.heads
        .filter((head) => head !== "")
        .join(" · ")
        .slice(0, LONGEST_HEADS)
        .toWellFormed(),
    ];
  };
}

/** How many words a span counts for: runs of letters and digits, and half of the Chinese characters. Not above `enough`. */
export function countWords(text: string, start: number, end: number, enough = Infinity): number {
  let count = 0;
  let han = 0;
  let inWord = false;
  for (let i = start; i < end && count + han / 2 < enough; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) {
      han++;
      inWord = false;
      continue;
    }
    const isWord =
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      (code >= 0xc0 && code < 0x2000) ||
      code > 0xa000;
    if (isWord && !inWord) count++;
    inWord = isWord;
  }
  return count + han / 2;
}

function sectionsOf(text: string, marks: readonly Mark[]): Section[] {
  const sections: Section[] = [];
  const open: Heading[] = [];
  let current: Section = { start: 0, bodyStart: 0, end: text.length, path: [], words: 0 };
  for (const mark of marks) {
    if (mark.kind !== "heading" || mark.level > BOUNDING_LEVEL || mark.start < current.bodyStart) continue;
    current.end = mark.start;
    sections.push(current);
    while (open.length > 0 && open.at(-1)!.level >= mark.level) open.pop();
    open.push(mark);
    const path = open.map(headingTitle);
    current = {
      start: mark.start,
      bodyStart: Math.min(mark.end, text.length),
      end: text.length,
      path,
      words: 0,
    };
  }
  sections.push(current);
  // What is more than a passage is not joined with anything, however much more it is.
  for (const section of sections)
    section.words = countWords(text, section.bodyStart, section.end, TARGET_WORDS + 1);
  return sections;
}

/**
 * Tiny sections go together with the next one as long as both stay small, heading lines included. A section
 * without any text is left out where a deeper one follows: its title stands in the path of that.
 */
function joinTiny(text: string, sections: readonly Section[]): Section[] {
  const joined: Section[] = [];
  let held: Section | undefined;
  sections.forEach((section, i) => {
    const next = sections[i + 1];
    if (section.words === 0) {
      const deeper = next !== undefined && next.path.length > section.path.length;
      const nothing = section.path.length === 0 || deeper;
      if (nothing && text.slice(section.bodyStart, section.end).trim() === "") return;
    }
    const here: Section =
      held === undefined
        ? section
        : {
            start: held.start,
            bodyStart: held.start,
            end: section.end,
            path: shared(held.path, section.path),
            words: held.words + section.words + 4,
          };
    held = undefined;
    const isTiny = section.words < TINY_WORDS;
    if (isTiny && next !== undefined && here.words + next.words <= TARGET_WORDS && next.start === here.end) {
      held = { ...here, bodyStart: here.bodyStart };
    } else if (section.words === 0) {
      joined.push({ ...here, bodyStart: here.start });
    } else joined.push(here);
  });
  return joined;
}

function shared(a: readonly string[], b: readonly string[]): string[] {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return a.slice(0, i);
}

/** Even pieces, cut between sentences, and between paragraphs where one ends near the wanted place. */
function cutSection(text: string, section: Section): { start: number; end: number }[] {
  const sentences = splitSentences(text, section.bodyStart, section.end);
  const sizes = sentences.map(({ start, end }) => countWords(text, start, end));
  const spans: { start: number; end: number }[] = [];
  let left = sizes.reduce((sum, size) => sum + size, 0);
  let target = evenPiece(left);
  let start = sentences[0]?.start ?? 0;
  let size = 0;
  sentences.forEach((sentence, i) => {
    size += sizes[i]!;
    left -= sizes[i]!;
    const next = sentences[i + 1];
    if (next !== undefined) {
      const nextSize = sizes[i + 1]!;
      const isFull = size + nextSize > MOST_WORDS || size + nextSize / 2 > target;
      const isGood = size >= target * GOOD_SHARE && isParagraphBreak(text, sentence.end, next.start);
      if (size + left <= MOST_WORDS || !(isFull || isGood)) return;
      target = evenPiece(left);
    }
    spans.push({ start, end: sentence.end });
    start = next?.start ?? start;
    size = 0;
  });
  return spans;
}

/** The size that cuts so many words into pieces of equal size near the target. */
function evenPiece(words: number): number {
  return words / Math.max(1, Math.round(words / TARGET_WORDS));
}

function isParagraphBreak(text: string, from: number, to: number): boolean {
  let breaks = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) breaks++;
  return breaks > 1;
}

/** Walks through the marks once, as the spans come in order. */
function placesOf(marks: readonly Mark[]) {
  let next = 0;
  let page: number | undefined;
  let atMs: number | undefined;
  const deep: Heading[] = [];
  const advance = (to: number): void => {
    for (let mark = marks[next]; mark !== undefined && mark.start <= to; mark = marks[++next]) {
      if (mark.kind === "page") page = mark.page;
      else if (mark.kind === "time") atMs = mark.atMs;
      else {
        while (deep.length > 0 && deep.at(-1)!.level >= mark.level) deep.pop();
        deep.push(mark);
      }
    }
  };
  return {
    at(start: number): { page?: number; atMs?: number } {
      advance(start);
      return { ...(page === undefined ? {} : { page }), ...(atMs === undefined ? {} : { atMs }) };
    },
    /** The section's path, and under it the deeper headings in force where the passage starts. */
    pathAt(start: number, path: readonly string[]): string[] {
      advance(start);
      return [...path, ...deep.filter((heading) => heading.level > BOUNDING_LEVEL).map(headingTitle)];
    },
  };
}
