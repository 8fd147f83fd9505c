/**
 * Footnotes as HTML writes them, in a page or among Markdown: a small number that links to a place further down
 * (`<sup><a href="#fn1">1</a></sup>`, `[2](#note-2)`) becomes `[1]`, and what stands at that place a note that begins with it, with
 * the addresses that it links to written out. Links to places that are not there, or to what stands before, are left alone.
 */

import { type Edit, edited } from "./edited.ts";

const NUMBER = String.raw`(?:\s|</?(?:sup|span|small|b|i)\b[^<>]{0,200}>|[[\]()])*(?<number>\d{1,3})(?:\s|</?(?:sup|span|small|b|i)\b[^<>]{0,200}>|[[\]()])*`;
const SUP = String.raw`(?:<sup\b[^<>]{0,200}>\s?)?`;
const LINK = new RegExp(
  String.raw`${SUP}<a\b(?=[^<>]{0,400}\shref\s?=\s?["']?#(?<id>[^"'\s<>]{1,200}))[^<>]{1,600}>${NUMBER}</a>(?:\s?</sup>)?`,
  "giu",
);
const MARKDOWN_LINK = new RegExp(
  String.raw`${SUP}\[\\?\[?(?<number>\d{1,3})\\?\]?\]\(#(?<id>[^()\s]{1,200})\)(?:\s?</sup>)?`,
  "giu",
);
/** A heading or a figure that is linked to by its number is no note. */
const TARGET =
  /<(?!(?:h[1-6]|section|article|main|nav|figure|table|img|svg)\b)[a-z]\w{0,9}\b[^<>]{0,400}?\s(?:id|name)\s?=\s?["']?(?<id>[^"'\s<>]{1,200})["']?[^<>]{0,400}>/giu;
/** Where a note's words begin, behind its own number. */
const LEAD =
  /^\s*(?:<\/a>\s*)?(?:<p\b[^<>]{0,200}>\s*)?(?:(?:<sup>)?[[(]?\d{1,3}[\])]?[.:、]?(?:<\/sup>)?\s+)?/iu;
const BACK =
  /<a\b(?=[^<>]{0,400}\shref\s?=\s?["']?#)[^<>]{1,600}>[^<>]{0,20}<\/a>|\[[^\][\n]{0,6}\]\(#[^()\s]{1,200}\)/giu;
const OUT =
  /<a\b(?=[^<>]{0,400}\shref\s?=\s?["']?(?<target>[^#"'\s<>][^"'\s<>]{0,2000}))[^<>]{1,2400}>(?<words>[^<>]{0,400})<\/a>/giu;
const ONLY_TAGS = /^[ \t]*(?:<\/?(?:ol|ul|li|p|section|div|aside|footer|hr)\b[^<>]{0,200}>[ \t]*)+$/gimu;
const CLOSING = /<\/(?:li|p|div|small|ol|ul)>/giu;
const PLAIN_SUP = /<sup\b[^<>]{0,200}>\s?\[?(?<number>\d{1,3})\]?\s?<\/sup>/giu;

/** `keepsTags`: the text goes on to be read as a page. */
export function htmlNoteEdits(text: string, keepsTags = false): Edit[] {
  const targets = new Map<string, { readonly start: number; readonly end: number }>();
  for (const { groups = {}, index, 0: written } of text.matchAll(TARGET))
    targets.set(groups["id"] ?? "", {
      start: index,
      end: index + written.length,
    });
  const marks = [LINK, MARKDOWN_LINK].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ groups = {}, index, 0: written }) => {
      const target = targets.get(groups["id"] ?? "");
      return target === undefined || target.start < index || !isBehindWords(text, index)
        ? []
        : [{ start: index, end: index + written.length, number: Number(groups["number"]), target }];
    }),
  );
  if (marks.length === 0) return [];
  const notes = new Map(marks.map(({ target, number }) => [target.start, { ...target, number }]));
  const first = Math.min(...notes.keys());
  const edits: Edit[] = marks
    .filter(({ start }) => start < first)
    .map(({ start, end, number }) => ({ start, end, written: ` [${number}]` }));
  for (const { start, end, number } of notes.values()) {
    const lead = LEAD.exec(text.slice(end, end + 400))?.[0] ?? "";
    const kept = keepsTags ? text.slice(start, end) + (/<\/a>|<p\b[^<>]*>/giu.exec(lead)?.[0] ?? "") : "";
    edits.push({ start, end: end + lead.length, written: `${kept}[${number}] ` });
  }
  const numbers = new Set([...notes.values()].map(({ number }) => number));
  edits.push(...plainMarks(text.slice(0, first), numbers), ...inNotes(text, first, keepsTags));
  return edits.toSorted((a, b) => a.start - b.start);
}

/** A number alone in its line or cell is an entry of a list. */
function isBehindWords(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 300), at).replaceAll(INLINE_TAG, "");
  return /[^\s>][^\S\n]*$/u.test(before);
}

const INLINE_TAG = /<\/?(?:a|abbr|b|cite|code|em|i|q|small|span|strong|sup|u)\b[^<>]{0,200}>/giu;

/** `<sup>1</sup>` without a link, where others have one. */
function plainMarks(body: string, numbers: ReadonlySet<number>): Edit[] {
  return [...body.matchAll(PLAIN_SUP)].flatMap(({ groups = {}, index, 0: written }) => {
    const number = Number(groups["number"]);
    return numbers.has(number)
      ? [{ start: index, end: index + written.length, written: ` [${number}]` }]
      : [];
  });
}

/** Links back go, links to sources are written out; among Markdown the tags of the list go. */
function inNotes(text: string, first: number, keepsTags: boolean): Edit[] {
  const rest = text.slice(first);
  const within = (pattern: RegExp, written: (groups: Readonly<Record<string, string>>) => string): Edit[] =>
    [...rest.matchAll(pattern)].map(({ groups = {}, index, 0: found }) => ({
      start: first + index,
      end: first + index + found.length,
      written: written(groups),
    }));
  const edits = [
    ...within(BACK, () => ""),
    ...within(OUT, ({ words = "", target = "" }) => (words.includes(target) ? words : `${words} ${target}`)),
  ];
  if (keepsTags) return edits;
  const lines = [...text.matchAll(ONLY_TAGS)]
    // The list begins before its first note.
    .filter(
      ({ index, 0: found }) =>
        index > first - LIST_HEAD && !found.includes(" id=") && !found.includes(" name="),
    )
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length, written: "" }));
  return [...edits, ...lines, ...within(CLOSING, () => "")];
}

const LIST_HEAD = 300;

/** A page whose notes are written as text, to be read on. */
export function withNotesInText(html: string): string {
  return edited(html, htmlNoteEdits(html, true)).text;
}
