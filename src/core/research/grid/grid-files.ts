/** A grid for spreadsheets, as CSV (RFC 4180) or a workbook: a row a document, and for each question what it says and where. */
import { clockTime } from "../../../lib/clock-time.ts";
import { csvLines, inertField } from "../../../lib/table/csv-lines.ts";
import type { Citation } from "../../domain/answer.ts";
import { workbookParts } from "../../export/office/sheet.ts";
import type { PackedFile } from "../../ports/pack-files.ts";
import type { Grid, GridCell } from "../../domain/grid.ts";

export function gridCsv(grid: Grid): string {
  return csvLines(rowsOf(grid).map((line) => line.map(inertField)));
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
