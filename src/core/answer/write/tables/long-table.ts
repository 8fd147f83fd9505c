/**
 * Tables of hundreds of thousands of rows, which cannot be taken apart cell by cell at each question. What is asked is read off
 * the rows that were found and the first of the table; where it is one row by its own name, that is all. What is counted or
 * computed takes one more walk over all lines, of which only those that it is about are taken apart, and of these the columns that it
 * needs. Not covered: more than one table of a document, traditional characters for simplified ones.
 */
import { type Cell, pipeRow, type Table, type TableRow } from "../../../../lib/table/tables-in.ts";
import { tableBodies } from "../../../../lib/table/table-heads.ts";
import type { Hit } from "../../../domain/passage.ts";
import { type Column, textAt } from "./columns.ts";
import { readTable } from "./read-table.ts";
import type { TableReading } from "./table-reading.ts";

/** Rows from the beginning, beside those that were found: enough to see what each column holds. */
const SAMPLE_ROWS = 1_500;
/** Rows that are computed of. */
const MOST_ROWS = 400_000;
/** Lines between which others have their turn: some ten milliseconds. */
const LINES_A_TURN = 5_000;
/** So different are cells that each names its own row. */
const DISTINCT = 0.9;
/** Texts of one column that the lines are looked through for; with more of them any line may have one. */
const MOST_TEXTS = 200;

const NO_CELL: Cell = { text: "", start: -1, end: -1 };

export interface LongTableQuestion {
  readonly question: string;
  readonly text: string;
  /** Of this document, best first. */
  readonly hits: readonly Hit[];
  readonly about: string;
  readonly now: string;
  readonly turn: (() => Promise<void>) | undefined;
}

export async function readLongTable(
  asking: LongTableQuestion,
): Promise<{ table: Table; reading: TableReading } | undefined> {
  const { question, text, hits, about, now, turn } = asking;
  const bodies = tableBodies(text);
  const body = hits
    .map(({ passage }) => bodies.find(({ start, end }) => passage.start < end && passage.end > start))
    .find((one) => one !== undefined);
  if (body === undefined) return undefined;
  await turn?.();
  const { heads } = body;
  const head = headAbove(text, body.start);
  const places = [
    { start: body.start, end: body.end, most: SAMPLE_ROWS },
    ...hits.map(({ passage }) => ({ start: passage.start, end: passage.end, most: SAMPLE_ROWS })),
  ];
  const byStart = new Map<number, TableRow>();
  for (const { start, end, most } of places)
    for (const row of rowsWithin(text, Math.max(start, body.start), Math.min(end, body.end), heads, most))
      byStart.set(row.start, row);
  const sample: Table = {
    head,
    heads,
    rows: [...byStart.values()].toSorted((a, b) => a.start - b.start),
  };
  const first = readTable(question, sample, about, now);
  if (first === undefined) return undefined;
  if (isOneByName(first)) return { table: sample, reading: first };
  await turn?.();
  const rows = await rowsAskedFor(text, body, heads, first, turn);
  if (rows === undefined) return undefined;
  const whole: Table = { head, heads, rows };
  const reading = readTable(question, whole, about, now, {
    mostRows: MOST_ROWS,
    conditionsOn: new Set(first.where.map(({ nth }) => nth)),
  });
  return reading === undefined ? undefined : { table: whole, reading };
}

/** A row by a cell that no other row has: its words found it, wherever it stands. */
function isOneByName({ operation, where, rows }: TableReading): boolean {
  return operation === "rows" && rows.length > 0 && where.some(({ distinct }) => distinct > DISTINCT);
}

/** Lines between two places, from the first that begins there. */
function* linesWithin(text: string, from: number, to: number): Generator<{ text: string; start: number }> {
  const isAtLine = from === 0 || text[from - 1] === "\n";
  const next = isAtLine ? from : text.indexOf("\n", from) + 1;
  let start = isAtLine || next > 0 ? next : to;
  while (start < to) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    yield { text: text.slice(start, end), start };
    start = end + 1;
  }
}

function rowsWithin(
  text: string,
  from: number,
  to: number,
  heads: readonly string[],
  most: number,
): TableRow[] {
  const rows: TableRow[] = [];
  for (const line of linesWithin(text, from, to)) {
    if (rows.length >= most) break;
    rows.push(pipeRow(line, heads.length));
  }
  return rows;
}

/** All rows that what is asked may be about, with the cells that it needs; `undefined` where there are too many. */
async function rowsAskedFor(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  heads: readonly string[],
  { rows: about, where, shown, wanted, of, key, days }: TableReading,
  turn: (() => Promise<void>) | undefined,
): Promise<TableRow[] | undefined> {
  const needed = new Set(
    [...where, ...shown, ...wanted, of, key, days].flatMap((one) => (one === undefined ? [] : [one.nth])),
  );
  const tests = where.flatMap((column) => textsOf(column, about));
  const rows: TableRow[] = [];
  let lines = 0;
  for (const line of linesWithin(text, start, end)) {
    if (++lines % LINES_A_TURN === 0) await turn?.();
    if (!tests.every(({ texts }) => texts.some((one) => line.text.includes(one)))) continue;
    const row = pipeRow(line, heads.length);
    if (!tests.every(({ nth, set }) => set.has(textAt(row, nth)))) continue;
    if (rows.length >= MOST_ROWS) return undefined;
    rows.push({ ...row, cells: row.cells.map((cell, nth) => (needed.has(nth) ? cell : NO_CELL)) });
  }
  return rows;
}

/** What the rows that were chosen have in a column: the others need it too. */
function textsOf(
  { nth, distinct, kind }: Column,
  rows: readonly TableRow[],
): { nth: number; texts: string[]; set: Set<string> }[] {
  const set = new Set(rows.map((row) => textAt(row, nth)));
  return kind !== "words" || distinct > DISTINCT || set.size > MOST_TEXTS
    ? []
    : [{ nth, texts: [...set], set }];
}

/** The line over the rule. */
function headAbove(text: string, bodyStart: number): TableRow {
  const ruleStart = text.lastIndexOf("\n", bodyStart - 2) + 1;
  const start = ruleStart < 2 ? 0 : text.lastIndexOf("\n", ruleStart - 2) + 1;
  const line = text.slice(start, Math.max(start, ruleStart - 1));
  return pipeRow({ text: line, start }, 0);
}
