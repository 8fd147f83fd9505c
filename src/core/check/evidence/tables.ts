/**
 * The rows of tables in a text, each cell with the head of its column: pipe tables, lines of values with one separator
 * (CSV), objects of JSON. Places only; what a cell means to a claim is read in `cells.ts`. Not covered: cells that span
 * columns, quoted values with line breaks, tables whose heads stand in another passage.
 */
import { RULE_OR_TABLE_RULE, TABLE_ROW } from "../../../lib/markdown/line-rules.ts";

export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Row {
  readonly start: number;
  readonly end: number;
  /** The same for all rows of a table. */
  readonly heads: readonly string[];
  readonly cells: readonly Cell[];
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** Rows, with the heads, that make a table of values. */
const LEAST_LINES = 3;
const LONGEST_VALUE = 80;
const SEPARATORS = [",", ";", "\t"] as const;

export function rowsIn(text: string): Row[] {
  const lines = linesOf(text);
  const rows = [...pipeRows(lines), ...valueRows(lines)];
  return rows.length > 0 ? rows : [...objectRows(text)];
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const one = { start, text: line };
    start += line.length + 1;
    return one;
  });
}

function* pipeRows(lines: readonly Line[]): Generator<Row> {
  let heads: readonly string[] | undefined;
  for (const [nth, line] of lines.entries()) {
    if (!TABLE_ROW.test(line.text)) heads = undefined;
    else if (heads === undefined) {
      const next = lines[nth + 1]?.text ?? "";
      if (/^\s*\|?[\s:|-]*-[\s:|-]*$/u.test(next)) heads = cut(line, "|").map((cell) => cell.text);
    } else if (!RULE_OR_TABLE_RULE.test(line.text)) yield rowOf(line, heads, cut(line, "|"));
  }
}

function* valueRows(lines: readonly Line[]): Generator<Row> {
  for (const separator of SEPARATORS) {
    let at = 0;
    while (at < lines.length) {
      const heads = cut(lines[at] as Line, separator);
      let end = at + 1;
      while (end < lines.length && isLike(heads, cut(lines[end] as Line, separator))) end += 1;
      if (heads.length >= 3 && end - at >= LEAST_LINES && isHead(heads)) {
        const names = heads.map((cell) => cell.text);
        for (const line of lines.slice(at + 1, end)) yield rowOf(line, names, cut(line, separator));
      }
      at = end;
    }
  }
}

function isLike(heads: readonly Cell[], cells: readonly Cell[]): boolean {
  return heads.length === cells.length && cells.every(({ text }) => text.length <= LONGEST_VALUE);
}

function isHead(cells: readonly Cell[]): boolean {
  return cells.every(({ text }) => text.length <= LONGEST_VALUE / 2 && !/^[\d.,:%-]+$/u.test(text));
}

function rowOf({ start, text }: Line, heads: readonly string[], cells: readonly Cell[]): Row {
  return { start, end: start + text.trimEnd().length, heads, cells };
}

/** Values between separators; within double quotes a separator is none, an outer pipe begins no cell. */
function cut({ start, text }: Line, separator: string): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at <= text.length; at++) {
    if (separator !== "|" && text[at] === '"') isQuoted = !isQuoted;
    if (at < text.length && (text[at] !== separator || isQuoted || text[at - 1] === "\\")) continue;
    const raw = text.slice(from, at);
    const value = raw.trim().replace(/^"(.*)"$/u, "$1");
    const isOutside = separator === "|" && value === "" && (from === 0 || at === text.length);
    const lead = raw.indexOf(value);
    if (!isOutside)
      cells.push({
        start: start + from + Math.max(0, lead),
        end: start + from + Math.max(0, lead) + value.length,
        text: value,
      });
    from = at + 1;
  }
  return cells;
}

function* objectRows(text: string): Generator<Row> {
  if (!/^\s*[[{]/u.test(text)) return;
  for (const { 0: object, index } of text.matchAll(/\{[^{}]*\}/gu)) {
    const heads: string[] = [];
    const cells: Cell[] = [];
    for (const match of object.matchAll(
      /"(?<head>[^"\\]+)"\s*:\s*(?:"(?<words>(?:[^"\\]|\\.)*)"|(?<value>[^,}\]\s][^,}\]]*))/gu,
    )) {
      const value = match.groups?.["words"] ?? match.groups?.["value"]?.trim() ?? "";
      const start = index + match.index + match[0].lastIndexOf(value);
      heads.push((match.groups?.["head"] ?? "").replaceAll(/[_-]/gu, " "));
      cells.push({ start, end: start + value.length, text: value });
    }
    if (cells.length >= 2) yield { start: index, end: index + object.length, heads, cells };
  }
}
