/**
 * Says what was read of a table: each row with the names of its columns, and before it what was computed of the cells,
 * called computed. The cells are quoted with the head of their table. Not covered: more than `MOST_ITEMS` rows, of which
 * the first are told.
 */
import type { Quote, Series } from "../../../domain/answer.ts";
import type { Hit, Passage } from "../../../domain/passage.ts";
import type { Document } from "../../../domain/document.ts";
import type { PassageId } from "../../../domain/ids.ts";
import type { Table, TableRow } from "../../../../lib/table/tables-in.ts";
import type { ExtractedSentence } from "../extractive/extracted.ts";
import { type Column, dayAt, textAt } from "./columns.ts";
import { extremeOf, totalOf } from "./compute-cells.ts";
import type { TableReading } from "./table-reading.ts";
import { TABLE_WORDS } from "./table-words.ts";

const MOST_ITEMS = 20;
/** Rows whose cells are quoted behind a computed line. */
const MOST_QUOTED = 50;
const MOST_COMPARED = 4;
/** Figures of a sum that are shown one by one. */
const FEW_FIGURES = 8;

export interface TablePlace {
  readonly document: Document;
  readonly text: string;
  readonly table: Table;
  readonly hit: Hit;
}

/** Empty where nothing can be computed after all, as of prices in two currencies. */
export function tableSentences(
  { document, text, table, hit }: TablePlace,
  reading: TableReading,
  isChinese: boolean,
): ExtractedSentence[] {
  const say = isChinese ? TABLE_WORDS.zh : TABLE_WORDS.en;
  const quoteOf = ({ start, end }: { start: number; end: number }): Quote => ({
    documentId: document.id,
    start,
    end,
    text: text.slice(start, end),
  });
  const quotesOf = (row: TableRow): Quote[] => linesOf(row, reading, text).map(quoteOf);
  const headQuotes = table.head === undefined ? [] : [quoteOf(table.head)];
  const rowSentence = (row: TableRow, item: number): ExtractedSentence => {
    const told = rowText(row, reading, say.comma);
    const [quote, ...more] = [...quotesOf(row), ...headQuotes] as [Quote, ...Quote[]];
    return {
      text: told.text,
      quote,
      more,
      hit: hitAt(hit, quote),
      ...(told.mark === undefined ? {} : { mark: told.mark }),
      ...(item === 0 ? {} : { item }),
    };
  };
  if (reading.operation === "rows") {
    const rows = reading.rows.filter((row) => tellsWanted(row, reading)).slice(0, MOST_ITEMS);
    return rows.map((row, nth) => rowSentence(row, rows.length > 1 ? nth + 1 : 0));
  }
  const computed = computedLine(reading, say);
  if (computed === undefined) return [];
  const isExtreme = reading.operation === "greatest" || reading.operation === "least";
  const quotes = [...computed.rows.slice(0, MOST_QUOTED).flatMap(quotesOf), ...headQuotes];
  const [quote, ...more] = [...new Map(quotes.map((one) => [one.start, one])).values()] as [
    Quote,
    ...Quote[],
  ];
  const line: ExtractedSentence = {
    text: computed.text,
    quote,
    more,
    hit: hitAt(hit, quote),
    computed: {
      operation: reading.operation,
      rows: computed.rows.length,
      ...seriesOf(reading, isExtreme ? reading.rows : computed.rows, quotesOf),
    },
    mark: computed.mark,
  };
  // Of things that were held against each other each is told.
  const isCompared = reading.where.length > 0 && reading.rows.length <= MOST_COMPARED;
  const beside = isExtreme ? (isCompared ? reading.rows : computed.rows.slice(0, 3)) : [];
  return [line, ...beside.map((row, nth) => rowSentence(row, nth + 1))];
}

/** A cell that is empty is no answer: what the row is called says nothing of what was asked. */
function tellsWanted(row: TableRow, { wanted, key, shown }: TableReading): boolean {
  const others = wanted.filter((column) => column !== key && shown.includes(column));
  const asked = others.length > 0 ? others : wanted;
  return asked.length === 0 || asked.some((column) => textAt(row, column.nth) !== "");
}

/** Fewer are no series, more no figure that anybody reads. */
const FEWEST_POINTS = 3;
const MOST_POINTS = 12;

/** Where each row has a name of its own and a figure. */
function seriesOf(
  { key, of }: TableReading,
  rows: readonly TableRow[],
  quotesOf: (row: TableRow) => readonly Quote[],
): { series?: Series } {
  if (key === undefined || of === undefined || of.kind !== "figure" || key.nth === of.nth) return {};
  const points = rows.flatMap((row) => {
    const [quote] = quotesOf(row);
    return quote === undefined ? [] : [{ name: textAt(row, key.nth), value: textAt(row, of.nth), quote }];
  });
  const names = new Set(points.map(({ name }) => name));
  const isWhole = points.every(({ name, value }) => name !== "" && value !== "");
  if (points.length < FEWEST_POINTS || points.length > MOST_POINTS || names.size < points.length || !isWhole)
    return {};
  return { series: { head: key.head, value: of.head, points } };
}

interface Line {
  readonly text: string;
  readonly mark: { readonly start: number; readonly end: number };
  readonly rows: readonly TableRow[];
}

type Say = (typeof TABLE_WORDS)["en" | "zh"];

function computedLine(reading: TableReading, say: Say): Line | undefined {
  const { operation, rows, of } = reading;
  if (operation === "count") {
    const where = reading.where.map((column) => shownValues(rows, column, say));
    return marked(say.counted(rows.length, where.join(say.comma)), String(rows.length), rows);
  }
  if (of === undefined) return undefined;
  if (operation === "sum" || operation === "average") {
    const total = totalOf(rows, of, operation === "average");
    if (total === undefined) return undefined;
    const figures = total.rows.length <= FEW_FIGURES ? total.rows.map((row) => textAt(row, of.nth)) : [];
    const text = say[operation](of.head, total.value, total.rows.length, figures.join(" + "));
    return marked(text, total.value, total.rows);
  }
  return extremeLine(reading, of, operation as "greatest" | "least", say);
}

function extremeLine(
  reading: TableReading,
  of: Column,
  operation: "greatest" | "least",
  say: Say,
): Line | undefined {
  const { rows, key, by } = reading;
  const days = by === undefined ? undefined : reading.days;
  const nameOf =
    days !== undefined && by !== undefined
      ? (row: TableRow): string => periodOf(row, days, by)
      : (row: TableRow): string => (key === undefined ? "" : textAt(row, key.nth));
  const groups = grouped(rows, nameOf, of, operation === "greatest");
  if (groups !== undefined) {
    const head = days === undefined || by === undefined ? (key?.head ?? "") : say[by];
    const text = say.grouped(operation, of.head, head, groups.name, groups.value, groups.others);
    return marked(text, groups.name, groups.rows);
  }
  const best = extremeOf(rows, of, operation === "greatest");
  if (best === undefined) return undefined;
  // What leaves last is called by nothing but its time.
  const isBare = key === undefined || of.kind === "clock";
  const name = isBare ? "" : best.rows.map((row) => textAt(row, key.nth)).join(say.comma);
  const text = say.extreme(
    operation,
    of.head,
    of.kind === "day" || of.kind === "clock",
    name,
    best.value,
    rows.length,
  );
  return marked(text, name === "" ? best.value : name, best.rows);
}

/** Where several rows are of one thing, as a month's sales of a shop, they are added up for each. */
function grouped(
  rows: readonly TableRow[],
  nameOf: (row: TableRow) => string,
  of: Column,
  isGreatest: boolean,
): { name: string; value: string; rows: readonly TableRow[]; others: string } | undefined {
  if (of.kind !== "figure") return undefined;
  const byName = new Map<string, TableRow[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const own = byName.get(name);
    if (own === undefined) byName.set(name, [row]);
    else own.push(row);
  }
  const isRepeated = byName.size > 1 && byName.size < rows.length;
  const isRate =
    /%|率|rate|price|单价|單價|价格|score|成绩|评分/iu.test(of.head) ||
    rows.some((row) => /%/u.test(textAt(row, of.nth)));
  if (!isRepeated || isRate) return undefined;
  const totals = [...byName].flatMap(([name, own]) => {
    const total = totalOf(own, of, false);
    return total === undefined
      ? []
      : [{ name, value: total.value, number: numberOf(total.value), rows: own }];
  });
  const sorted = totals.toSorted((a, b) => (isGreatest ? b.number - a.number : a.number - b.number));
  const [best, ...rest] = sorted;
  if (best === undefined) return undefined;
  return {
    ...best,
    others: rest
      .slice(0, 4)
      .map(({ name, value }) => `${name} ${value}`)
      .join(", "),
  };
}

function periodOf(row: TableRow, days: Column, by: "month" | "year"): string {
  const { year, month } = dayAt(row, days.nth) ?? {};
  if (by === "year") return String(year ?? "");
  return [...(year === undefined ? [] : [year]), String(month ?? "").padStart(2, "0")].join("-");
}

const numberOf = (value: string): number => Number(value.replace(/[^\d.-]/gu, ""));

function shownValues(rows: readonly TableRow[], column: Column, say: Say): string {
  const values = [...new Set(rows.map((row) => textAt(row, column.nth)))];
  return values.length > 3 ? column.head : `${column.head} = ${values.join(say.or)}`;
}

function marked(text: string, value: string, rows: readonly TableRow[]): Line {
  const start = Math.max(0, text.indexOf(value));
  return { text, mark: { start, end: start + value.length }, rows };
}

/** `name = Priya Nair; city = Berlin`; what was asked for is marked. */
function rowText(
  row: TableRow,
  { shown, wanted, key }: TableReading,
  comma: string,
): { text: string; mark?: { start: number; end: number } } {
  let text = "";
  let mark: { start: number; end: number } | undefined;
  const marks = wanted.filter((column) => column !== key);
  const target = marks.at(-1) ?? wanted[0] ?? key;
  for (const column of shown) {
    const cell = textAt(row, column.nth);
    if (cell === "") continue;
    const name = column.head === "" ? "" : `${column.head} = `;
    text += `${text === "" ? "" : comma}${name}`;
    if (column === target) mark = { start: text.length, end: text.length + cell.length };
    text += cell;
  }
  return mark === undefined ? { text } : { text, mark };
}

/** The lines that a row's shown cells stand on: one, but for a table whose columns were read as rows. */
function linesOf(row: TableRow, { shown }: TableReading, text: string): { start: number; end: number }[] {
  if (row.start >= 0) return [row];
  const lines = new Map<number, { start: number; end: number }>();
  for (const { nth } of shown) {
    const cell = row.cells[nth];
    if (cell === undefined || cell.text === "") continue;
    const start = text.lastIndexOf("\n", cell.start - 1) + 1;
    const end = text.indexOf("\n", cell.end);
    lines.set(start, { start, end: end < 0 ? text.length : end });
  }
  return [...lines.values()].map(({ start, end }) => {
    const line = text.slice(start, end);
    const lead = line.length - line.trimStart().length;
    return { start: start + lead, end: start + line.trimEnd().length };
  });
}

/** The passage that stands for the quote: the row may lie far from the one that was found. */
function hitAt(hit: Hit, quote: Quote): Hit {
  const { passage } = hit;
  if (quote.start >= passage.start && quote.end <= passage.end) return hit;
  const own: Passage = {
    id: -1 as PassageId,
    documentId: quote.documentId,
    start: quote.start,
    end: quote.end,
    headingPath: [],
    text: quote.text,
  };
  return { ...hit, passage: own };
}
