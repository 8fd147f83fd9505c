/** A grid for spreadsheets, as CSV (RFC 4180) or a workbook: a row a document, and for each question what it says and where. */
import { clockTime } from "../../../lib/clock-time.ts";
import type { Citation } from "../../domain/answer.ts";
import { workbookParts } from "../../export/office/sheet.ts";
import type { PackedFile } from "../../ports/pack-files.ts";
import type { Grid, GridCell } from "../../domain/grid.ts";

export function gridCsv(grid: Grid): string {
  return rowsOf(grid)
    .map((line) => `${line.map(field).join(",")}\r\n`)
    .join("");
}

/** The parts of an Excel workbook. */
export function gridWorkbook(grid: Grid): PackedFile[] {
  return workbookParts("grid", rowsOf(grid));
}

function rowsOf({ questions, rows }: Grid): string[][] {
  const head = ["document", "address", ...questions.flatMap((question) => [question, `${question} (where)`])];
  const lines = rows.map(({ source, cells }) => [
    source.title,
    source.url,
    ...cells.flatMap((cell) => [cell.text, placesOf(cell)]),
  ]);
  return [head, ...lines];
}

function placesOf({ citations }: GridCell): string {
  return citations.map(placeOf).join("; ");
}

/** A page or a time where the document has them, and the offsets of the words in its text. */
function placeOf({ page, atMs, quote }: Citation): string {
  const place = page === undefined ? (atMs === undefined ? "" : `${clockTime(atMs)}, `) : `page ${page}, `;
  return `${place}${quote.start}–${quote.end}`;
}

/** What a spreadsheet would take for a formula is text: an apostrophe before it says so. */
function field(text: string): string {
  const plain = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
