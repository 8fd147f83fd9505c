/**
 * Rows of cells as text in which each row is a unit with the names of its columns: a pipe table, which the table reader
 * knows, or, where cells are whole texts, records of `name: value` lines. Not covered: tables within cells.
 */

/** A cell beyond this, or one of several lines beyond that, is a text of its own rather than a cell. */
const LONGEST_CELL = 240;
const LONGEST_LINES = 60;
/** A longer row would be cut as a sentence of this length is. */
const LONGEST_ROW = 560;
/** Share of the columns that the first row has to name to be their names. */
const NAMED_SHARE = 0.6;
/** Wider tables are not filled up. */
const MOST_COLUMNS = 200;

export function writeTable(given: readonly (readonly string[])[]): string {
  const rows = given
    .map((row) => row.slice(0, MOST_COLUMNS).map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ""));
  const [first = [], ...rest] = rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return "";
  if (width === 1) return rows.map(([cell = ""]) => oneLine(cell)).join("\n");
  const isLong = rows.some((row) => row.some(isText) || row.join(" | ").length > LONGEST_ROW);
  if (isLong && namesColumns(first, width)) return recordsText(first, rest);
  const lines = rows.map((row) => rowText(row, width));
  // Without names of its own the head stays empty: a first row of data is data.
  const head = namesColumns(first, width) ? (lines.shift() ?? "") : rowText([], width);
  return [head, `|${" --- |".repeat(width)}`, ...lines].join("\n");
}

function isText(cell: string): boolean {
  return cell.length > LONGEST_CELL || (cell.length > LONGEST_LINES && /[\r\n]/u.test(cell));
}

/** Whether a row holds names: short, mostly filled, no figures. */
function namesColumns(row: readonly string[], width: number): boolean {
  const filled = row.filter((cell) => cell !== "");
  return (
    filled.length >= NAMED_SHARE * width &&
    filled.every((cell) => cell.length <= 80 && !isFigure(cell)) &&
    filled.some((cell) => /\p{L}/u.test(cell))
  );
}

/** A year names a column often enough. */
function isFigure(cell: string): boolean {
  return /^[-+−]?[€$£¥￥]?\s?\d[\d.,' ]*\s?(?:%|[€$£¥￥])?$/u.test(cell) && !/^(?:19|20)\d\d$/u.test(cell);
}

function rowText(row: readonly string[], width: number): string {
  const cells = Array.from({ length: width }, (_, at) => oneLine(row[at] ?? "").replaceAll("|", "\\|"));
  return `| ${cells.join(" | ")} |`;
}

function recordsText(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row
        .map((cell, at) => (cell === "" ? "" : `${heads[at] ?? ""}: ${cell}`.replace(/^: /u, "")))
        .filter((line) => line !== "")
        .join("\n"),
    )
    .join("\n\n");
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
