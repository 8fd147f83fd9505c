/**
 * The block part of a small, safe Markdown: paragraphs, headings, lists, quotes, fenced code, rules. Blocks are spans
 * of the raw text. Not covered: tables (they stay lines), HTML blocks (text), indented code, setext headings.
 */
import type { Span } from "./inline.ts";

export type Block = Span &
  (
    | { readonly kind: "paragraph"; readonly spans: readonly Span[] }
    | { readonly kind: "heading"; readonly level: number; readonly spans: readonly Span[] }
    | { readonly kind: "list"; readonly first: number | undefined; readonly items: readonly ListItem[] }
    | { readonly kind: "quote"; readonly blocks: readonly Block[] }
    | { readonly kind: "code"; readonly lines: readonly Span[] }
    | { readonly kind: "rule" }
  );

export interface ListItem extends Span {
  readonly blocks: readonly Block[];
}

/** Lists in lists, quotes in quotes: deeper than this they are paragraphs. */
const MAX_DEPTH = 8;
const FENCE = /^(`{3,}|~{3,})[^`]*$/;
const HEADING = /^(#{1,6})[ \t]+(?=\S)/;
const ITEM = /^(?:[-*+•]|(\d{1,9})[.)])(?:[ \t]+(?=\S)|$)/;
const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;

export function parseBlocks(raw: string): Block[] {
  return parseLines(raw, splitLines(raw), 0);
}

/** `start` is after the indentation. */
interface Line extends Span {
  readonly indent: number;
}

function splitLines(raw: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < raw.length;) {
    const newline = raw.indexOf("\n", at);
    const end = newline < 0 ? raw.length : newline;
    lines.push(toLine(raw, at, end, 0));
    at = end + 1;
  }
  return lines;
}

function toLine(raw: string, from: number, end: number, indent: number): Line {
  let start = from;
  for (; start < end && (raw[start] === " " || raw[start] === "\t"); start++)
    indent += raw[start] === "\t" ? 4 : 1;
  while (end > start && /\s/.test(raw[end - 1] as string)) end--;
  return { start, end, indent };
}

function parseLines(raw: string, lines: readonly Line[], depth: number): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as Line;
    const text = raw.slice(line.start, line.end);
    let next = at + 1;
    const fence = FENCE.exec(text)?.[1];
    const heading = HEADING.exec(text);
    if (text === "") {
      at = next;
      continue;
    }
    if (fence !== undefined) {
      while (next < lines.length && !closesFence(raw, lines[next] as Line, fence)) next++;
      const inside = lines.slice(at + 1, next).map((one) => codeLine(raw, one, line.indent));
      const end = (lines[Math.min(next, lines.length - 1)] as Line).end;
      blocks.push({ kind: "code", start: line.start, end, lines: inside });
      next++;
    } else if (heading !== null) {
      const span = { start: line.start + heading[0].length, end: line.end };
      blocks.push({
        kind: "heading",
        start: line.start,
        end: line.end,
        level: (heading[1] as string).length,
        spans: [span],
      });
    } else if (RULE.test(text)) {
      blocks.push({ kind: "rule", start: line.start, end: line.end });
    } else if (text.startsWith(">") && depth < MAX_DEPTH) {
      while (next < lines.length && raw[(lines[next] as Line).start] === ">" && !isBlank(lines[next] as Line))
        next++;
      const inside = lines.slice(at, next).map((one) => toLine(raw, one.start + 1, one.end, 0));
      blocks.push({
        kind: "quote",
        start: line.start,
        end: lastEnd(lines, next),
        blocks: parseLines(raw, inside, depth + 1),
      });
    } else if (ITEM.test(text) && depth < MAX_DEPTH) {
      const list = readList(raw, lines, at, depth);
      blocks.push(list.block);
      next = list.next;
    } else {
      while (next < lines.length && !isBlank(lines[next] as Line) && !beginsBlock(raw, lines[next] as Line))
        next++;
      blocks.push({
        kind: "paragraph",
        start: line.start,
        end: lastEnd(lines, next),
        spans: join(raw, lines.slice(at, next)),
      });
    }
    at = next;
  }
  return blocks;
}

function readList(
  raw: string,
  lines: readonly Line[],
  from: number,
  depth: number,
): { block: Block; next: number } {
  const first = lines[from] as Line;
  const isOrdered = markerOf(raw, first)?.[1] !== undefined;
  const items: ListItem[] = [];
  let at = from;
  while (at < lines.length) {
    const line = lines[at] as Line;
    const marker = markerOf(raw, line);
    if (!marker || (marker[1] !== undefined) !== isOrdered || line.indent > first.indent + 1) break;
    const inside = [toLine(raw, line.start + marker[0].length, line.end, 0)];
    let next = at + 1;
    for (; next < lines.length; next++) {
      const follower = lines[next] as Line;
      const isLoose = isBlank(lines[next - 1] as Line);
      if (isBlank(follower)) {
        inside.push(follower);
      } else if (follower.indent > first.indent + 1) {
        inside.push({ ...follower, indent: follower.indent - first.indent - 2 });
      } else if (!isLoose && !beginsBlock(raw, follower)) {
        inside.push(follower);
      } else {
        break;
      }
    }
    items.push({ start: line.start, end: lastEnd(lines, next), blocks: parseLines(raw, inside, depth + 1) });
    at = next;
  }
  const number = isOrdered ? Number(markerOf(raw, first)?.[1]) : undefined;
  return {
    block: { kind: "list", start: first.start, end: lastEnd(lines, at), first: number, items },
    next: at,
  };
}

function markerOf(raw: string, line: Line): RegExpExecArray | null {
  const text = raw.slice(line.start, line.end);
  return RULE.test(text) ? null : ITEM.exec(text);
}

function beginsBlock(raw: string, line: Line): boolean {
  const text = raw.slice(line.start, line.end);
  return FENCE.test(text) || HEADING.test(text) || ITEM.test(text) || RULE.test(text) || text.startsWith(">");
}

function closesFence(raw: string, line: Line, fence: string): boolean {
  const text = raw.slice(line.start, line.end);
  return text.length >= fence.length && text === (fence[0] as string).repeat(text.length);
}

function isBlank(line: Line): boolean {
  return line.start === line.end;
}

/** A line of code keeps its indentation beyond that of its fence. */
function codeLine(raw: string, line: Line, fenceIndent: number): Span {
  let start = line.start;
  while (line.start - start < line.indent - fenceIndent && /[ \t]/.test(raw[start - 1] ?? "")) start--;
  return { start, end: line.end };
}

function lastEnd(lines: readonly Line[], next: number): number {
  for (let at = next - 1; at >= 0; at--) if (!isBlank(lines[at] as Line)) return (lines[at] as Line).end;
  return 0;
}

/** Neighbouring lines are one span where only white space lies between them, so that emphasis may cross the line. */
function join(raw: string, lines: readonly Line[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of lines) {
    const last = spans.at(-1);
    if (last && raw.slice(last.end, start).trim() === "")
      spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}
