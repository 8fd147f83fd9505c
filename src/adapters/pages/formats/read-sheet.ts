/**
 * The cells of one sheet of a workbook, row by row, as it is unpacked. Cells that are merged over several rows have their
 * value in each of these, so that a row can be understood alone; over several columns in the first. Heads of two lines, the upper
 * of which stand over several columns each, are one line, in which every column has its whole name.
 */
import { Parser } from "htmlparser2";
import type { CellStyles } from "./cell-styles.ts";
import type { PackedFiles } from "./packed-files.ts";
import { plain } from "./shared-texts.ts";
import { MOST_COLUMNS } from "./write-sheet.ts";
import { localName } from "./xml-tree.ts";

/** Characters of all cells; a sheet of more takes minutes to index. */
const MOST_TEXT = 24_000_000;

/** Merged stretches of one sheet; and rows of one of them. */
const MOST_MERGED = 20_000;
const MOST_MERGED_ROWS = 2_000;

export interface Sheet {
  /** By their number, from 0; a row without cells is empty or missing. */
  readonly rows: readonly (readonly string[])[];
  readonly isCut: boolean;
  /** Formulas whose result no program has stored. */
  readonly unsolved: number;
}

export async function readSheet(
  files: PackedFiles,
  path: string,
  texts: readonly string[],
  styles: CellStyles,
  mostRows: number,
): Promise<Sheet> {
  const rows: string[][] = [];
  let row: string[] = [];
  let number = 0;
  let length = 0;
  let isCut = false;
  let cell: { column: number; type: string; style: number } | undefined;
  let value = "";
  let isValue = false;
  let hasFormula = false;
  let unsolved = 0;
  let inReading = 0;
  const numbered = new Map<number, string[]>();
  const merged: string[] = [];

  const endCell = (): void => {
    if (cell === undefined) return;
    const text = shownValue(cell.type, value, cell.style, texts, styles);
    if (hasFormula && value === "" && cell.type !== "str") unsolved += 1;
    if (text !== "" && cell.column < MOST_COLUMNS) {
      while (row.length < cell.column) row.push("");
      row[cell.column] = text;
      length += text.length;
    }
    cell = undefined;
  };

  const parser = new Parser(
    {
      onopentag(written, attributes) {
        const name = localName(written);
        if (name === "row") {
          const given = Number(attributes["r"]);
          // Blank rows between two tables count, thousands of them do not.
          const gap = Number.isInteger(given) && given > number + 1 ? 1 : 0;
          number = Number.isInteger(given) ? given : number + 1;
          if (gap > 0 && rows.length > 0) rows.push([]);
          row = [];
        } else if (name === "c") {
          const column = columnOf(attributes["r"]) ?? row.length;
          cell = { column, type: attributes["t"] ?? "n", style: Number(attributes["s"] ?? 0) };
          value = "";
          hasFormula = false;
        } else if (name === "f") hasFormula = true;
        else if (name === "v" || (name === "t" && cell !== undefined)) isValue = inReading === 0;
        else if (name === "rph") inReading += 1;
        else if (name === "mergecell" && merged.length < MOST_MERGED) merged.push(attributes["ref"] ?? "");
      },
      ontext(piece) {
        if (isValue) value += piece;
      },
      onclosetag(written) {
        const name = localName(written);
        if (name === "v" || name === "t") isValue = false;
        else if (name === "rph") inReading -= 1;
        else if (name === "c") endCell();
        else if (name === "row") {
          if (rows.length >= mostRows) isCut = row.some((one) => one !== "") || isCut;
          else {
            rows.push(row);
            numbered.set(number, row);
          }
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  await files.pieces(path, (piece) => {
    parser.write(piece);
    // One long row after another ends too: no more is written.
    isCut ||= length > MOST_TEXT;
    return !isCut;
  });
  const stretches = merged.flatMap((reference) => stretchOf(reference) ?? []);
  for (const stretch of stretches) fillDown(stretch, numbered);
  joinHeads(stretches, numbered, rows);
  return { rows, isCut, unsolved };
}

/** Merged cells: columns from 0, rows as they are numbered. */
interface Stretch {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** `A2:B4`. */
function stretchOf(reference: string): Stretch | undefined {
  const [, first, top, last, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(reference) ?? [];
  const [left, right] = [columnOf(first), columnOf(last)];
  if (left === undefined || right === undefined) return undefined;
  return { left, top: Number(top), right, bottom: Number(bottom) };
}

/** What the cell at its upper left says, in the rows below. */
function fillDown({ left: column, top, bottom }: Stretch, rows: ReadonlyMap<number, string[]>): void {
  if (bottom === top) return;
  const value = rows.get(top)?.[column];
  if (value === undefined || value === "") return;
  for (let at = top + 1; at <= Math.min(bottom, top + MOST_MERGED_ROWS); at += 1) {
    const row = rows.get(at);
    if (row === undefined || (row[column] ?? "") !== "") continue;
    while (row.length < column) row.push("");
    row[column] = value;
  }
}

/** A lone merged cell is a title, and figures below a head are its values. */
function joinHeads(
  merged: readonly Stretch[],
  numbered: ReadonlyMap<number, string[]>,
  rows: string[][],
): void {
  const [number, top] = [...numbered].find(([, cells]) => cells.some((cell) => (cell ?? "") !== "")) ?? [];
  if (number === undefined || top === undefined) return;
  const below = numbered.get(number + 1);
  const isHeads = below !== undefined && below.every((cell) => !/^[\d.,%-]+$/u.test(cell ?? ""));
  if (!isHeads || top.filter((cell) => cell !== "").length < 2) return;
  let isWide = false;
  for (const { left, top: from, right, bottom: to } of merged) {
    if (from !== number || to !== number) continue;
    for (let at = left + 1; at <= Math.min(right, MOST_COLUMNS - 1); at++) top[at] = top[left] ?? "";
    isWide ||= right > left;
  }
  if (!isWide) return;
  for (let at = 0; at < Math.max(top.length, below.length); at++)
    below[at] = [...new Set([top[at] ?? "", below[at] ?? ""])].filter((part) => part !== "").join(" ");
  rows.splice(rows.indexOf(top), 1);
}

/** `B7` as 1. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? "")?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function shownValue(
  type: string,
  value: string,
  style: number,
  texts: readonly string[],
  styles: CellStyles,
): string {
  if (type === "s") return (texts[Number(value)] ?? "").trim();
  if (type === "b") return value === "1" ? "TRUE" : value === "0" ? "FALSE" : "";
  if (type === "d") return value.replace(/T00:00:00(?:\.0+)?$/u, "");
  if (type !== "n") return plain(value).trim();
  const number = Number(value);
  return value.trim() === "" ? "" : Number.isFinite(number) ? styles.show(number, style) : value;
}
