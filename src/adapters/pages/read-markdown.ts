/**
 * Markdown into documents. The stored text is the file's own, byte for byte once decoded, except that its properties
 * stand before it as items, that what its writer hid in comments is left out, and that links between notes are the words
 * that are shown for them, and tables of HTML are those of Markdown. Headings are marked; nothing else of
 * Markdown is kept here.
 */
import type { Mark } from "../../core/domain/document.ts";
import { parseBlocks } from "../../lib/markdown/blocks.ts";
import { leavesOf } from "../../lib/markdown/leaves.ts";
import { blockSkeleton } from "./block-skeleton.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { withPipeTables } from "./markdown-tables.ts";
import { publishedAt } from "./published-at.ts";
import type { ReadParts } from "./read-parts.ts";
import { withoutComments } from "./without-comments.ts";

type HeadingMark = Extract<Mark, { kind: "heading" }>;

/** `isMdx`: with components, which are no words. */
export function readMarkdown(source: string, isMdx = false): ReadParts {
  const { rest, fields, items } = splitFrontMatter(source);
  const own = withPipeTables(withoutComments(rest, isMdx));
  const properties = withoutComments(items, false);
  const text = properties === "" ? own : own.trim() === "" ? `${properties}\n` : `${properties}\n\n${own}`;
  const marks = findHeadings(text);
  const title = fields.get("title") ?? marks.find((mark) => mark.level === 1)?.title;
  const told = (...names: string[]): string | undefined =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined && value !== "");
  const published = publishedAt(told("date", "published", "pubdate", "created"));
  const author = told("author", "authors", "creator", "作者");
  const doi = /10\.\d{4,9}\/\S+$/u.exec(told("doi") ?? "")?.[0];
  return {
    text,
    marks,
    ...(title === undefined || title === "" ? {} : { title }),
    ...(published === undefined ? {} : { publishedAt: published }),
    ...(author === undefined ? {} : { author: author.slice(0, 300) }),
    ...(doi === undefined ? {} : { doi }),
  };
}

/** Longer ones are text, whatever they begin with: nobody could find his way by them. */
const MAX_HEADING_LENGTH = 1_000;

/**
 * The headings of the document itself, none in lists or quotations, as CommonMark has them; but that of underlined ones
 * several lines are a paragraph over a rule, and cells of a table are none.
 */
export function findHeadings(text: string): HeadingMark[] {
  const skeleton = blockSkeleton(text);
  return parseBlocks(skeleton.text, "document").flatMap((block): HeadingMark[] => {
    const { kind } = block;
    const start = skeleton.toGiven(block.start);
    const end = start + block.end - block.start;
    if (kind !== "heading" || end - start > MAX_HEADING_LENGTH) return [];
    const written = text.slice(start, end);
    const isUnderlined = /[\r\n]/u.test(written);
    if (isUnderlined && /^\||[\r\n][^\r\n]+[\r\n]/u.test(written)) return [];
    const title = titleOf(written);
    return title === "" ? [] : [{ kind, start, end, level: block.level, title }];
  });
}

/** A heading's words without inline markup, tags and anchors; most have none, and need no parser. */
function titleOf(heading: string): string {
  const underlined = /^(.*)[\r\n]+[ \t]*(?:=+|-+)[ \t]*$/u.exec(heading)?.[1];
  const line = underlined === undefined ? heading : `# ${underlined.trim()}`;
  const plain = /^ {0,3}#{1,6}[ \t]+([^\\`*_[\]<>!&~$:#@\r\n]*)$/u.exec(line)?.[1];
  if (plain !== undefined) return plain.replace(/\s+/gu, " ").trim();
  const words = parseBlocks(line)
    .flatMap(leavesOf)
    .map(({ start, end }) => line.slice(start, end));
  return words
    .join("")
    .replace(/\]?\(https?:[^\s()]*\)/gu, "")
    .replace(/<[^>]{1,200}>/gu, "")
    .trim()
    .replace(/\{#[^{}]*\}$/u, "")
    .trim();
}
