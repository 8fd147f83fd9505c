/**
 * What stands side by side on a part of a page: columns of running text, a table, a list with its marks apart, or text
 * with its lines numbered in the margin. Told by what the columns hold; the order of drawing is asked last.
 */
import { middleOf } from "./middle-of.ts";
import type { PageRow, Piece } from "./page-row.ts";

export type BandKind = "columns" | "table" | "list" | "numbered" | "numbered at the end";

/** A column's part of each row; `undefined` where the row has nothing there. */
export type Column = readonly (Piece | undefined)[];

/** Characters of a line of running text, at the middle line. Columns of a newspaper have 25. */
const PROSE_LETTERS = 18;
const PROSE_HAN = 10;
/** Share of lines that go to the column's end, and of those that begin in mid-sentence. */
const FULL_LINES = 0.5;
const OPEN_STARTS = 0.3;

/** `rows` and `columns` from the first row with something beside to the last; `whole`: with what stands alone, too. */
export function bandKind(
  rows: readonly PageRow[],
  columns: readonly Column[],
  whole: readonly Column[],
): BandKind {
  const [first = [], second = []] = columns;
  if (columns.length === 2 && areLabels(first) && isAligned(columns)) return "table";
  if (whole.filter(isProse).length >= 2 && !haveCells(whole)) return "columns";
  if (columns.length === 2 && isEach(first, LIST_MARK) && filled(second).length >= filled(first).length)
    return "list";
  const prose = columns.filter(isProse);
  if (columns.length === 2 && isLineNumbers(first) && isProse(second)) return "numbered";
  if (columns.length === 2 && isLineNumbers(second) && isProse(first)) return "numbered at the end";
  if (prose.length >= 2) return haveCells(columns) ? "table" : "columns";
  if (prose.length === 1) {
    return isAligned(columns) && startsWithFirst(columns) && isBesideProse(whole) ? "table" : "columns";
  }
  if (!isAligned(columns)) return "columns";
  return isTable(rows, columns) ? "table" : "columns";
}

const LIST_MARK =
  /^(?:[•◦▪●○■□▶►➢✓‣–—*·-]|\(?(?:\d{1,3}|\p{L}|[ivxlcIVXLC]{1,5}|\d{1,2}(?:\.\d{1,2})+|[一二三四五六七八九十]{1,3})[.)、）:]|\d{1,2}(?:\.\d{1,2})+|[①-⑳]|\[\d{1,3}\])$/u;

export function filled(column: Column): Piece[] {
  return column.filter((piece) => piece !== undefined);
}

function isEach(column: Column, shape: RegExp): boolean {
  const pieces = filled(column);
  return pieces.length > 0 && pieces.every((piece) => shape.test(piece.text));
}

function areLabels(column: Column): boolean {
  const labels = filled(column);
  return labels.filter((piece) => /[:：]$/u.test(piece.text)).length >= 0.5 * Math.max(1, labels.length);
}

/** Figures that go up by one or by five. */
function isLineNumbers(column: Column): boolean {
  const numbers = filled(column).map((piece) =>
    /^\d{1,4}$/u.test(piece.text) ? Number(piece.text) : Number.NaN,
  );
  const steps = new Set(numbers.slice(1).map((number, nth) => number - numbers[nth]!));
  return numbers.length >= 4 && steps.size === 1 && (steps.has(1) || steps.has(5));
}

export function isProse(column: Column): boolean {
  const lines = filled(column);
  if (lines.length < 3) return false;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const isHan = lines.filter((line) => /\p{Script=Han}/u.test(line.text)).length > lines.length / 2;
  const length = middleOf(lines.map((line) => line.text.length)) ?? 0;
  if (length < (isHan ? PROSE_HAN : PROSE_LETTERS)) return false;
  const full = lines.filter((line) => line.right - line.left >= 0.7 * (right - left)).length;
  const figures = lines.filter((line) => isFigure(line.text)).length;
  if (full < FULL_LINES * lines.length || figures > 0.3 * lines.length) return false;
  const open = lines.filter((line, nth) => nth > 0 && /^[\p{Ll}\p{Lo}]/u.test(line.text)).length;
  return open >= OPEN_STARTS * (lines.length - 1);
}

/** Whether a cell is a figure, a date, a time, a sum or a sign for none. */
export function isFigure(text: string): boolean {
  const digits = text.match(/\d/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return /^[-–—/.]+$/u.test(text) || (digits > 0 && digits >= letters);
}

/** Whether the sides begin on the same base lines, as cells of a row do. */
function isAligned(columns: readonly Column[]): boolean {
  const rowCount = columns[0]?.length ?? 0;
  let both = 0;
  let fewest = rowCount;
  for (const column of columns) fewest = Math.min(fewest, filled(column).length);
  for (let row = 0; row < rowCount; row++) {
    if (columns.filter((column) => column[row] !== undefined).length >= 2) both += 1;
  }
  return both >= 0.6 * fewest;
}

/** Labels or values beside text that goes on under them: clearly fewer lines than the text has. */
function isBesideProse(columns: readonly Column[]): boolean {
  const lines = Math.max(...columns.filter(isProse).map((column) => filled(column).length));
  return columns.filter((column) => !isProse(column)).every((column) => filled(column).length <= 0.7 * lines);
}

/** Whether something of the first column stands beside the first line of the others. */
function startsWithFirst(columns: readonly Column[]): boolean {
  const firstRow = columns[0]?.findIndex((piece) => piece !== undefined) ?? -1;
  return columns.slice(1).every((column) => {
    const at = column.findIndex((piece) => piece !== undefined);
    return at >= firstRow;
  });
}

/** Running text in cells: all columns begin anew at the same heights, with room above. */
function haveCells(columns: readonly Column[]): boolean {
  const starts = columns.map(startsOf);
  const fewest = Math.min(...starts.map((one) => one.size));
  const [first = new Set<number>(), ...others] = starts;
  const shared = Array.from(first).filter((row) => others.every((one) => one.has(row))).length;
  return fewest >= 3 && shared >= 0.8 * Math.max(...starts.map((one) => one.size));
}

/** Rows at which a column begins after more room than its lines have between them. */
function startsOf(column: Column): Set<number> {
  const steps: { row: number; step: number }[] = [];
  let last: Piece | undefined;
  column.forEach((piece, row) => {
    if (piece === undefined) return;
    if (last !== undefined) steps.push({ row, step: last.y - piece.y });
    last = piece;
  });
  const least = Math.min(...steps.map(({ step }) => step));
  const begun = new Set(steps.filter(({ step }) => step > 1.3 * least).map(({ row }) => row));
  begun.add(column.findIndex((piece) => piece !== undefined));
  return begun;
}

function isTable(rows: readonly PageRow[], columns: readonly Column[]): boolean {
  const values = columns.slice(1).flatMap(filled);
  const figures = values.filter((piece) => isFigure(piece.text)).length / Math.max(1, values.length);
  if (areLabels(columns[0] ?? [])) return true;
  if (figures >= (columns.length > 2 ? 0.25 : 0.5)) return true;
  return isDrawnByRow(rows);
}

/** Whether the rows were drawn one after the other, as tables mostly are and columns mostly are not. */
function isDrawnByRow(rows: readonly PageRow[]): boolean {
  const shared = rows.filter((row) => row.pieces.length > 1);
  const inOrder = shared.filter((row, nth) => {
    const orders = row.pieces.map((piece) => piece.order);
    const isRising = orders.every((order, at) => at === 0 || order > orders[at - 1]!);
    const next = shared[nth + 1];
    return isRising && (next === undefined || orders.at(-1)! < next.pieces[0]!.order);
  });
  return shared.length >= 2 && inOrder.length >= 0.8 * shared.length;
}
