/**
 * Markdown and plain text into documents. The stored text is the file's own, byte for byte once decoded, except
 * that front matter is left out: it is about the document, and its title and date are kept as such.
 * Headings are marked; nothing else of Markdown is parsed here.
 */
import type { Mark } from "../../core/domain/document.ts";
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

/** Longer lines are text, whatever they begin with; this also bounds what looking for markup in them may take. */
const MAX_HEADING_LENGTH = 1_000;

/** ATX and setext headings outside fenced code, as CommonMark has them (setext of one line only, none in lists or quotes). */
export function findHeadings(text: string): HeadingMark[] {
  const marks: HeadingMark[] = [];
  let fence: string | undefined;
  let paragraph: { start: number; end: number; line: string; lines: number } | undefined;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    if (line.length > MAX_HEADING_LENGTH) {
      paragraph = undefined;
      continue;
    }
    const fenceMark = /^ {0,3}(`{3,}|~{3,})(.*)$/u.exec(line);
    if (fence !== undefined) {
      const closes = fenceMark?.[1]?.startsWith(fence) === true && fenceMark[2]?.trim() === "";
      if (closes) fence = undefined;
      continue;
    }
    if (
      fenceMark?.[1] !== undefined &&
      !(fenceMark[1].startsWith("`") && fenceMark[2]?.includes("`") === true)
    ) {
      fence = fenceMark[1];
      paragraph = undefined;
      continue;
    }
    const atx = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/u.exec(line);
    if (atx?.[1] !== undefined) {
      const title = plainTitle(atx[2] ?? "");
      if (title !== "") marks.push({ kind: "heading", start, end, level: atx[1].length, title });
      paragraph = undefined;
      continue;
    }
    const underline = /^ {0,3}(=+|-+)[ \t]*$/u.exec(line)?.[1];
    if (underline !== undefined && paragraph !== undefined && paragraph.lines === 1) {
      const title = plainTitle(paragraph.line);
      const level = underline.startsWith("=") ? 1 : 2;
      if (title !== "") marks.push({ kind: "heading", start: paragraph.start, end, level, title });
      paragraph = undefined;
      continue;
    }
    // A rule under nothing is a rule; it begins no paragraph.
    if (/^ {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$/u.test(line)) {
      paragraph = undefined;
      continue;
    }
    if (line.trim() === "" || /^(?: {4}|\t| {0,3}(?:[>|]|[-*+][ \t]|\d+[.)][ \t]))/u.test(line))
      paragraph = undefined;
    else paragraph = { start, end, line, lines: (paragraph?.lines ?? 0) + 1 };
  }
  return marks;
}

/** Spans of lines without their endings (`\n`, `\r\n`, `\r`). */
function* linesOf(text: string): Generator<{ start: number; end: number }> {
  const ending = /\r\n|\n|\r/gu;
  let start = 0;
  for (const match of text.matchAll(ending)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** A heading's words without inline markup. */
function plainTitle(source: string): string {
  return source
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/<[^>]{1,200}>/gu, "")
    .replace(/\s*\{#[^}]*\}\s*$/u, "")
    .replace(/(\*\*|__|`|\*)(?=\S)(.+?)(?<=\S)\1/gu, "$2")
    .trim();
}
