/**
 * The cells of a table, from rows of a page that stand in columns: cells of several lines put together, empty ones kept,
 * and whether the first row names the columns.
 */
import { filled, isFigure, type Column } from "./band-kind.ts";
import { middleOf } from "./middle-of.ts";
import type { Piece } from "./page-row.ts";

export interface PdfTable {
  /** One for each column; empty where the cell is. */
  readonly rows: readonly (readonly string[])[];
  readonly hasHead: boolean;
  /** Where each column stands, along the line. */
  readonly spans: readonly { readonly left: number; readonly right: number }[];
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

export function tableCells(columns: readonly Column[], spans: PdfTable["spans"]): PdfTable {
  const records = recordsOf(columns);
  const rows = records.map((record) =>
    columns.map((column) => joined(record.flatMap((row) => column[row] ?? []))),
  );
  const pieces = columns.flatMap(filled);
  return {
    rows,
    hasHead: hasHead(rows, records, columns),
    spans,
    top: Math.max(...pieces.map((piece) => piece.y)),
    bottom: Math.min(...pieces.map((piece) => piece.y)),
    size: pieces[0]?.size ?? 10,
  };
}

/** Stands after a hyphen that ends a line of a cell, until it is known whose hyphen it is. */
export const CELL_FOLD = "\n";

/** Lines of one cell; what a line broke is put together again with a space, or nothing between Chinese. */
function joined(lines: readonly Piece[]): string {
  return lines
    .map((line) => line.text)
    .reduce((before, next) => {
      if (before === "") return next;
      if (/\p{L}[-\u{2010}]$/u.test(before)) return `${before}${CELL_FOLD}${next}`;
      const isHan = /[\p{Script=Han}，。、；：]$/u.test(before) && /^[\p{Script=Han}，。、；：]/u.test(next);
      return before + (isHan ? "" : " ") + next;
    }, "");
}

/** Rows of the page that make up each row of the table. */
function recordsOf(columns: readonly Column[]): number[][] {
  const count = columns[0]?.length ?? 0;
  const records: number[][] = [];
  const pitch = pitchOf(columns);
  let lastY = Number.POSITIVE_INFINITY;
  let firstY = Number.POSITIVE_INFINITY;
  for (let row = 0; row < count; row++) {
    const pieces = columns.flatMap((column) => column[row] ?? []);
    if (pieces.length === 0) continue;
    const { y, size } = pieces[0]!;
    const first = columns[0]?.[row];
    // A label of two lines is told by its own lines; rows between may belong to other cells.
    const step = (first === undefined ? lastY : firstY) - y;
    const isTight = step < 0.8 * pitch && step <= 1.6 * size;
    const isOpen = pieces.every((piece) => /^[\p{Ll}(,;]/u.test(piece.text)) && step <= 1.6 * size;
    const isAlone = first !== undefined && pieces.length === 1;
    const goesOn =
      first === undefined || isAlone ? isTight || isOpen : pieces.length < columns.length && isTight;
    const last = records.at(-1);
    if (goesOn && last !== undefined) last.push(row);
    else records.push([row]);
    lastY = y;
    if (first !== undefined) firstY = first.y;
  }
  return records;
}

/** The usual step from one row of the table to the next: between those that have a first cell and another. */
function pitchOf(columns: readonly Column[]): number {
  const heights = (columns[0] ?? [])
    .filter(
      (piece, row) => piece !== undefined && columns.slice(1).some((column) => column[row] !== undefined),
    )
    .map((piece) => piece!.y);
  return middleOf(heights.slice(1).map((y, nth) => heights[nth]! - y)) ?? 0;
}

/** Names of columns have no figures where the rows under them do; or they are set in a font of their own. */
function hasHead(
  rows: readonly (readonly string[])[],
  records: readonly (readonly number[])[],
  columns: readonly Column[],
): boolean {
  const [head = [], ...others] = rows;
  const names = head.slice(1).filter((cell) => cell !== "");
  if (others.length === 0 || names.length === 0 || names.length < head.length - 2) return false;
  if (head.some((cell) => /[:：]$/u.test(cell))) return false;
  if (names.every((cell) => /^(?:19|20)\d\d(?:\/\d\d)?$/u.test(cell))) return true;
  if (names.some(isFigure)) return false;
  const fontAt = (record: readonly number[] | undefined): string | undefined =>
    record === undefined ? undefined : columns.flatMap((column) => column[record[0]!] ?? [])[0]?.font;
  if (fontAt(records[0]) !== fontAt(records[1])) return true;
  if (names.some((cell) => /\d/u.test(cell))) return false;
  if (head.length > 2) return true;
  const values = others.map((row) => row[1] ?? "").filter((cell) => cell !== "");
  return values.filter((cell) => isFigure(cell) || /\d/u.test(cell)).length >= 0.6 * values.length;
}
