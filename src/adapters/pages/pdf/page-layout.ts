/**
 * The order in which a page is read: parts that stand side by side are found by the gutters between them, columns are
 * read one after the other, tables row by row. Not covered: text that flows around a picture, tables within a cell.
 */
import { bandKind, type Column } from "./band-kind.ts";
import { columnSpans, tallestGutter } from "./gutters.ts";
import { middleOf } from "./middle-of.ts";
import { mostFrequent, type PageRow, type Piece } from "./page-row.ts";
import { tableCells, type PdfTable } from "./table-cells.ts";
import type { PlacedText } from "./text-run.ts";

/** A part of a page that is read from its top to its bottom. */
export type PdfBlock =
  | { readonly kind: "lines"; readonly lines: readonly PlacedText[] }
  | { readonly kind: "table"; readonly table: PdfTable };

/** Rows on both sides of a gutter; with fewer, two pieces of a row are one line. */
const FEWEST_ROWS = 3;
/** Tables of three columns are told by a head and one row. */
const FEWEST_TABLE_ROWS = 2;
/** In letter sizes, and in letters. */
const PAIR_GAP = 4;
const PAIR_LETTERS = 40;
/** Columns within columns go no deeper on any honest page. */
const DEEPEST = 6;
/** Beyond it a page is a drawing made of letters; then rows are read as they come. */
const MOST_ROWS = 2000;

export function pageBlocks(rows: readonly PageRow[]): PdfBlock[] {
  const isRightToLeft = mostlyRightToLeft(rows);
  return rows.length > MOST_ROWS ? linesBlock(rows) : blocksOf(rows, isRightToLeft, 0);
}

function blocksOf(rows: readonly PageRow[], isRightToLeft: boolean, depth: number): PdfBlock[] {
  if (rows.length < FEWEST_TABLE_ROWS || depth > DEEPEST) return linesBlock(rows);
  const size = mostFrequent(
    rows.flatMap((row) => row.pieces.map((piece): [number, number] => [piece.size, piece.text.length])),
  );
  const gutter = tallestGutter(rows, size, FEWEST_TABLE_ROWS);
  if (gutter === undefined) return linesBlock(rows);
  const band = rows.slice(gutter.from, gutter.to + 1);
  const inner = innerRows(band);
  const spans = spansUnderHeads(inner.rows, size);
  const columns = spans.map((_, at): Column => inner.rows.map((row) => pieceWithin(row, spans, at)));
  const above = (): PdfBlock[] => blocksOf(rows.slice(0, gutter.from), isRightToLeft, depth);
  const below = (): PdfBlock[] => blocksOf(rows.slice(gutter.to + 1), isRightToLeft, depth);
  const bandSpans = columnSpans(band, size);
  const sidesOfBand = bandSpans.map((_, at): Column => band.map((row) => pieceWithin(row, bandSpans, at)));
  const kind =
    spans.length < 2 ||
    isMostlyCode(band) ||
    (gutter.support < FEWEST_ROWS && spans.length < 3 && !isPair(inner.rows, gutter, size))
      ? "list"
      : bandKind(inner.rows, columns, sidesOfBand);
  if (kind === "list" || (kind === "columns" && gutter.support < FEWEST_ROWS)) {
    return withoutCuts([...above(), ...linesBlock(band), ...below()]);
  }
  if (kind === "columns") {
    const sides = [
      sideOf(band, (piece) => piece.right <= gutter.left),
      sideOf(band, (piece) => piece.left >= gutter.right),
    ];
    if (isRightToLeft) sides.reverse();
    return [...above(), ...sides.flatMap((side) => blocksOf(side, isRightToLeft, depth + 1)), ...below()];
  }
  const gap = kind === "table" ? wideGap(inner.rows) : undefined;
  if (gap !== undefined) {
    const parts = [inner.rows.slice(0, gap), inner.rows.slice(gap)];
    const between = parts.flatMap((part) => blocksOf(part, isRightToLeft, depth + 1));
    const edges = [
      linesBlock(band.slice(0, inner.from)),
      linesBlock(band.slice(inner.from + inner.rows.length)),
    ];
    return [...above(), ...edges[0]!, ...between, ...edges[1]!, ...below()];
  }
  const seam = seamOf(columns);
  if (kind === "table" && seam !== undefined) {
    const sides = [
      sideOf(band, (piece) => piece.right <= spans[seam]!.right),
      sideOf(band, (piece) => piece.left >= spans[seam + 1]!.left),
    ];
    return [...above(), ...sides.flatMap((side) => blocksOf(side, isRightToLeft, depth + 1)), ...below()];
  }
  const before = band.slice(0, inner.from);
  const after = band.slice(inner.from + inner.rows.length);
  const within: PdfBlock[] =
    kind === "table"
      ? [{ kind: "table", table: tableCells(columns, spans) }]
      : linesBlock(sideOf(inner.rows, (piece) => piece.left >= spans[1]!.left === (kind === "numbered")));
  return [...above(), ...linesBlock(before), ...within, ...linesBlock(after), ...below()];
}

/** Two short texts far apart with two under them: labels and their values, not two lines. */
function isPair(rows: readonly PageRow[], gutter: { left: number; right: number }, size: number): boolean {
  const isFar = gutter.right - gutter.left >= PAIR_GAP * size;
  return (
    isFar &&
    rows.every(({ pieces }) => pieces.length === 2 && pieces.every(({ text }) => text.length <= PAIR_LETTERS))
  );
}

/** Heads that reach over several columns hide what parts these: up to two rows of them are looked under. */
function spansUnderHeads(rows: readonly PageRow[], size: number): ReturnType<typeof columnSpans> {
  let best = columnSpans(rows, size);
  for (let heads = 1; heads <= 2 && rows.length - heads >= FEWEST_ROWS; heads++) {
    const spans = columnSpans(rows.slice(heads), size);
    if (spans.length > best.length) best = spans;
  }
  return best;
}

/** Lines that follow each other are one block: a paragraph may go on from one to the next. */
function withoutCuts(blocks: readonly PdfBlock[]): PdfBlock[] {
  const merged: PdfBlock[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    if (last?.kind === "lines" && block.kind === "lines") {
      merged[merged.length - 1] = { kind: "lines", lines: [...last.lines, ...block.lines] };
    } else merged.push(block);
  }
  return merged;
}

/** Two tables one under the other have room between them: the row that begins the second. */
function wideGap(rows: readonly PageRow[]): number | undefined {
  const steps = rows.slice(1).map((row, nth) => rows[nth]!.y - row.y);
  const usual = middleOf(steps) ?? 0;
  const size = rows[0]?.pieces[0]?.size ?? 0;
  const at = steps.findIndex((step) => step > Math.max(3 * usual, 3 * size));
  return at === -1 || rows.length < 4 ? undefined : at + 1;
}

/** Two tables side by side keep to base lines of their own: the column after which they part. */
function seamOf(columns: readonly Column[]): number | undefined {
  const rowCount = columns[0]?.length ?? 0;
  for (let seam = 0; seam + 1 < columns.length; seam++) {
    let left = 0;
    let right = 0;
    let both = 0;
    for (let row = 0; row < rowCount; row++) {
      const isLeft = columns.slice(0, seam + 1).some((column) => column[row] !== undefined);
      const isRight = columns.slice(seam + 1).some((column) => column[row] !== undefined);
      if (isLeft) left += 1;
      if (isRight) right += 1;
      if (isLeft && isRight) both += 1;
    }
    if (Math.min(left, right) >= 4 && both < 0.5 * Math.min(left, right)) return seam;
  }
  return undefined;
}

/** What a program shows is laid out by blanks: it stays as it is. */
function isMostlyCode(rows: readonly PageRow[]): boolean {
  const pieces = rows.flatMap((row) => row.pieces);
  return pieces.filter((piece) => piece.isCode).length > 0.6 * pieces.length;
}

/** Rows at the edges with nothing beside them belong to the text around: a caption, a note under a table. */
function innerRows(band: readonly PageRow[]): { from: number; rows: PageRow[] } {
  const from = band.findIndex((row) => row.pieces.length > 1);
  let to = band.findLastIndex((row) => row.pieces.length > 1);
  // A last row with text where no other row has any is no row of the table: a foot with a page number.
  while (to - from >= FEWEST_ROWS && standsAlone(band[to]!, band.slice(from, to))) to -= 1;
  if (from === -1) return { from: 0, rows: [...band] };
  // A last cell of several lines goes on below the last row.
  let end = to + 1;
  const pitch = to > from ? (band[from]!.y - band[to]!.y) / (to - from) : 0;
  while (end < band.length && goesOnBelow(band[end]!, (band[end - 1]!.y - band[end]!.y) / pitch)) end += 1;
  return { from, rows: band.slice(from, end) };
}

/** `step`: from the row above, in usual steps. */
function goesOnBelow({ pieces }: PageRow, step: number): boolean {
  return step <= 0.85 || (step <= 1.2 && pieces.every(({ text }) => /^\p{Ll}/u.test(text)));
}

function standsAlone(row: PageRow, others: readonly PageRow[]): boolean {
  return row.pieces.some((piece) =>
    others.every((other) =>
      other.pieces.every(({ left, right }) => right <= piece.left || left >= piece.right),
    ),
  );
}

function sideOf(rows: readonly PageRow[], isOn: (piece: Piece) => boolean): PageRow[] {
  return rows.flatMap((row) => {
    const pieces = row.pieces.filter(isOn);
    return pieces.length === 0 ? [] : [{ y: pieces[0]!.y, pieces }];
  });
}

/** What begins within the column, or before it and after the one on its left. */
function pieceWithin(
  row: PageRow,
  spans: readonly { left: number; right: number }[],
  at: number,
): Piece | undefined {
  const from = at === 0 ? Number.NEGATIVE_INFINITY : spans[at - 1]!.right;
  const to = at + 1 === spans.length ? Number.POSITIVE_INFINITY : spans[at]!.right;
  const pieces = row.pieces.filter((piece) => piece.left >= from && piece.left < to);
  return pieces.length === 0 ? undefined : together(pieces);
}

function linesBlock(rows: readonly PageRow[]): PdfBlock[] {
  if (rows.length === 0) return [];
  return [{ kind: "lines", lines: rows.map((row) => together(row.pieces)) }];
}

/** Pieces of one row as one line; in code, with the room that was left between them. */
function together(pieces: readonly Piece[]): Piece {
  const first = pieces[0]!;
  const isCode = pieces.every((piece) => piece.isCode);
  const text = pieces
    .map((piece, nth) => {
      const last = pieces[nth - 1];
      if (last === undefined) return piece.text;
      const letters = (last.right - last.left) / Math.max(1, last.text.length);
      const room = isCode ? Math.max(1, Math.round((piece.left - last.right) / Math.max(1, letters))) : 1;
      return " ".repeat(Math.min(room, 80)) + piece.text;
    })
    .join("");
  const size = mostFrequent(pieces.map((piece) => [piece.size, piece.text.length]));
  return {
    ...first,
    text: isCode ? text : withoutWideWords(text, pieces),
    right: pieces.at(-1)!.right,
    size,
    isCode,
  };
}

/** Words of a heading set wide stand as far apart as columns; Chinese set wide is one text. */
function withoutWideWords(text: string, pieces: readonly Piece[]): string {
  const isWide =
    pieces.length > 2 && pieces.every((piece) => /^[\p{Script=Han}，。、；：！？]$/u.test(piece.text));
  return isWide ? text.replaceAll(" ", "") : text;
}

function mostlyRightToLeft(rows: readonly PageRow[]): boolean {
  const text = rows.map((row) => row.pieces.map((piece) => piece.text).join("")).join("");
  const rightToLeft = text.match(/[\p{Script=Hebrew}\p{Script=Arabic}]/gu)?.length ?? 0;
  return rightToLeft > 0.5 * (text.match(/\p{L}/gu)?.length ?? 1);
}
