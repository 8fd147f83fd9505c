/**
 * Rows of a page: runs on one base line, put together into pieces wherever no wide gap stands between them. What a gap
 * means (a gutter, the next cell, a line set wide) is not told here.
 */
import type { PlacedText, TextRun } from "./text-run.ts";

/** Text without a wide gap in it. */
export interface Piece extends PlacedText {
  /** Place of its first run in the order of drawing. */
  readonly order: number;
}

export interface PageRow {
  readonly y: number;
  /** From left to right, one at least. */
  readonly pieces: readonly Piece[];
}

/** Base lines of one row lie within this share of a letter's size. */
const SAME_LINE = 0.45;
/** A gap of this many letter sizes is wide. pdf.js itself puts a new run after .6. */
const WIDE_GAP = 0.62;
/** A gap of this many letter sizes is a space where none is drawn. */
const SPACE = 0.13;

/** From top to bottom. */
export function pageRows(runs: readonly TextRun[]): PageRow[] {
  const rows: PageRow[] = [];
  const byHeight = runs.toSorted((a, b) => b.y - a.y || a.left - b.left);
  let held: TextRun[] = [];
  const flush = (): void => {
    for (const line of linesApart(held)) rows.push({ y: line[0]!.y, pieces: piecesOf(line) });
    held = [];
  };
  for (const run of byHeight) {
    const first = held[0];
    if (first !== undefined && first.y - run.y > SAME_LINE * Math.min(largest(held), run.size * 2)) flush();
    held.push(run);
  }
  flush();
  return rows.filter((row) => row.pieces.length > 0).sort((a, b) => b.y - a.y);
}

function largest(runs: readonly TextRun[]): number {
  return runs.reduce((most, run) => Math.max(most, run.size), 0);
}

/** Runs at one height that lie upon each other are of different lines. */
function linesApart(runs: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = [];
  for (const run of runs.toSorted((a, b) => a.left - b.left || a.order - b.order)) {
    const line = lines.find((other) => {
      const last = other.at(-1)!;
      return (
        run.left - last.right > -0.5 * Math.min(run.right - run.left, last.right - last.left) - 0.1 * run.size
      );
    });
    if (line === undefined) lines.push([run]);
    else line.push(run);
  }
  return lines;
}

function piecesOf(runs: readonly TextRun[]): Piece[] {
  const pieces: Piece[] = [];
  let held: TextRun[] = [];
  const flush = (): void => {
    const piece = pieceOf(held);
    if (piece !== undefined) pieces.push(piece);
    held = [];
  };
  for (const run of runs) {
    const last = held.at(-1);
    if (last !== undefined && run.left - last.right > WIDE_GAP * Math.max(1, Math.min(run.size, last.size)))
      flush();
    held.push(run);
  }
  flush();
  return pieces;
}

function pieceOf(runs: readonly TextRun[]): Piece | undefined {
  const first = runs[0];
  if (first === undefined) return undefined;
  let text = "";
  runs.forEach((run, index) => {
    const last = runs[index - 1];
    const isApart =
      last !== undefined && (run.left - last.right > SPACE * run.size || isSpaceDrawn(last, run));
    text += isApart && !text.endsWith(" ") ? ` ${run.text}` : run.text;
  });
  const right = runs.reduce((most, run) => Math.max(most, run.right), first.right);
  const size = mostFrequent(runs.map((run) => [run.size, run.text.length]));
  const isCode = runs.every((run) => run.isCode);
  return {
    text: text.trim(),
    left: first.left,
    right,
    y: first.y,
    size,
    font: first.font,
    isCode,
    order: first.order,
  };
}

/** Blank space between two that were drawn one after the other. */
function isSpaceDrawn(last: TextRun, run: TextRun): boolean {
  return (
    run.isAfterSpace &&
    run.order - last.order <= 2 &&
    run.order > last.order &&
    run.left > last.right - 0.05 * run.size
  );
}

/** The key with the highest count; 0 where there is none. */
export function mostFrequent(counts: Iterable<readonly [number, number]>): number {
  const sums = new Map<number, number>();
  let best = 0;
  for (const [key, count] of counts) {
    sums.set(key, (sums.get(key) ?? 0) + count);
    if (best === 0 || (sums.get(key) ?? 0) > (sums.get(best) ?? 0)) best = key;
  }
  return best;
}
