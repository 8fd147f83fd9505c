/** Values set apart by commas, semicolons, tabs or bars (CSV, TSV), as tables whose rows carry the names of their columns. */
import type { ReadParts } from "../read-parts.ts";
import { DocumentWriter } from "./document-writer.ts";
import { writeSheet } from "./write-sheet.ts";

const SEPARATORS = ["\t", ",", ";", "|", "，"] as const;
/** Lines looked at to see which one it is. */
const SAMPLE_LINES = 200;
/** Share of the rows that have the commonest number of cells. */
const EVEN_SHARE = 0.5;

/** Text that no separator cuts evenly stays as it is. */
export function readSeparated(source: string): ReadParts {
  const { separator, text } = stated(source);
  const chosen = separator ?? separatorOf(text);
  if (chosen === undefined) return { text: source, marks: [] };
  const rows = separatedRows(text, chosen);
  const writer = new DocumentWriter();
  writeSheet(writer, "", rows);
  return writer.finish();
}

/** `sep=;` in a first line, as Excel writes and reads it. */
function stated(source: string): { separator: string | undefined; text: string } {
  const found = /^sep=(.)\r?\n/u.exec(source);
  return found === null
    ? { separator: undefined, text: source }
    : { separator: found[1], text: source.slice(found[0].length) };
}

function separatorOf(text: string): string | undefined {
  const sample = text.slice(0, 200_000);
  const scored = SEPARATORS.map((separator) => {
    const rows = separatedRows(sample, separator)
      .slice(0, SAMPLE_LINES)
      .filter((row) => row.length > 0);
    const widths = new Map<number, number>();
    for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    const [width, times] = [...widths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
    const share = rows.length === 0 ? 0 : times / rows.length;
    return { separator, score: width < 2 || share < EVEN_SHARE ? 0 : share * Math.min(4, width) };
  });
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best === undefined || best.score === 0 ? undefined : best.separator;
}

/** As RFC 4180 has it; a quotation mark that is never closed counts as a character. */
export function separatedRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  /** Up to here no quotation ends, so that none is looked for twice. */
  let unclosedTo = 0;
  const endRow = (): void => {
    rows.push(row.length === 1 && row[0] === "" ? [] : row);
    row = [];
  };
  while (at <= text.length) {
    let cell: string;
    if (text[at] === '"') {
      const closed = at < unclosedTo ? undefined : quotedEnd(text, at, separator);
      if (closed === undefined) unclosedTo = Math.max(unclosedTo, at + LONGEST_QUOTED);
      if (closed !== undefined) {
        cell = text.slice(at + 1, closed).replaceAll('""', '"');
        at = closed + 1;
      } else {
        const end = cellEnd(text, at, separator);
        cell = text.slice(at, end);
        at = end;
      }
    } else {
      const end = cellEnd(text, at, separator);
      cell = text.slice(at, end);
      at = end;
    }
    row.push(cell);
    if (at >= text.length) break;
    if (text.startsWith(separator, at)) {
      at += separator.length;
      continue;
    }
    endRow();
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (at === text.length) return rows;
  }
  endRow();
  return rows;
}

function cellEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r" && !text.startsWith(separator, at))
    at += 1;
  return at;
}

/** A cell of more is a mark that was forgotten. */
const LONGEST_QUOTED = 200_000;

/** Where the quotation ends that begins at `from`: a mark before a separator or the end of a line. */
function quotedEnd(text: string, from: number, separator: string): number | undefined {
  const limit = Math.min(text.length, from + LONGEST_QUOTED);
  for (let at = from + 1; at < limit; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else {
      const next = text[at + 1];
      const isEnd =
        next === undefined || next === "\n" || next === "\r" || text.startsWith(separator, at + 1);
      if (isEnd) return at;
    }
  }
  return undefined;
}
