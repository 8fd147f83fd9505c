/**
 * Markdown and plain text into documents. The stored text is the file's own, byte for byte once decoded, except
 * that front matter is left out: it is about the document, and its title and date are kept as such.
 * Headings are marked; nothing else of Markdown is kept here.
 */
import type { Mark } from "../../core/domain/document.ts";
import { parseBlocks } from "../../lib/markdown/blocks.ts";
import { leavesOf } from "../../lib/markdown/leaves.ts";
import { blockSkeleton } from "./block-skeleton.ts";
import { publishedAt } from "./published-at.ts";
import type { ReadParts } from "./read-parts.ts";

type HeadingMark = Extract<Mark, { kind: "heading" }>;

export function readMarkdown(source: string): ReadParts {
  const { text, fields } = splitFrontMatter(source);
  const marks = findHeadings(text);
  const title = fields.get("title") ?? marks.find((mark) => mark.level === 1)?.title;
  const published = publishedAt(fields.get("date") ?? fields.get("published") ?? fields.get("pubdate"));
  return {
    text,
    marks,
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { publishedAt: published }),
  };
}

/** Longest front matter believed: a text that only begins with a rule is not searched to its end. */
const MAX_FRONT_MATTER_LENGTH = 20_000;

/** YAML (`---`) or TOML (`+++`) front matter; only plain one-line `key: value` fields are read. */
function splitFrontMatter(source: string): { text: string; fields: Map<string, string> } {
  const fields = new Map<string, string>();
  const head = source.slice(0, MAX_FRONT_MATTER_LENGTH);
  const block = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)/u.exec(head);
  if (block === null) return { text: source, fields };
  const body = block[2] ?? "";
  for (const line of body.split(/\r?\n/u)) {
    const field = /^([\w-]{1,60})[ \t]{0,20}[:=](.*)$/u.exec(line);
    if (field?.[1] !== undefined && field[2] !== undefined)
      fields.set(field[1].toLowerCase(), unquote(field[2].trim()));
  }
  // Two rules around prose are not front matter.
  if (fields.size === 0 && body.trim() !== "") return { text: source, fields };
  return { text: source.slice(block[0].length).replace(/^(?:[ \t]*\r?\n)+/u, ""), fields };
}

function unquote(value: string): string {
  return /^(["'])(.*)\1$/u.exec(value)?.[2] ?? value;
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
    if (isUnderlined && /^\||[\r\n]+[^\r\n]+[\r\n]/u.test(written)) return [];
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
    .replace(/\s*\{#[^}]*\}\s*$/u, "")
    .trim();
}
