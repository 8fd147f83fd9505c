/**
 * Reads a question as one of a table: which rows it is about, what of them is asked, and whether something is to be
 * computed. `undefined` where the table does not account for all that the question names; then it is not the table's to
 * answer. Not covered: joins of two tables, sorting, differences between rows.
 */
import type { Table } from "../../../../lib/table/tables-in.ts";
import { isWithinSpans, type Unit } from "./asked-units.ts";
import { type Column, keyColumn, nameColumn, nameInHead } from "./columns.ts";
import { codeRow, nameBesideCode } from "./code-row.ts";
import { CONCEPT_NAMES, CONCEPTS, SUM } from "./concepts.ts";
import { type Asked, readAsked } from "./read-asked.ts";
import type { TableReading } from "./table-reading.ts";
import { isMeant, measureColumns, operationOf } from "./told-operation.ts";

const MOST_ROWS = 2000;
/** Columns told of a row where none was asked for. */
const MOST_SHOWN = 8;
const LEFT_LATIN = 1;
const LEFT_HAN = 1;

/** Reasons and ways of doing things are told in words. */
const NO_TABLE =
  /\bwhy\b|\bhow (?:do|can|to|should|could|did|does|come)\b|为什么|為什麼|为何|為何|怎么|怎麼|怎样|怎樣|如何/iu;

/** Of a table of many rows, what a few of them have told already. */
export interface LongTable {
  readonly mostRows: number;
  /** Columns whose cells the question names. */
  readonly conditionsOn: ReadonlySet<number>;
}

/** `about`: what the table is called, by its document and headings. */
export function readTable(
  question: string,
  table: Table,
  about: string,
  now: string,
  long?: LongTable,
): TableReading | undefined {
  if (table.rows.length > (long?.mostRows ?? MOST_ROWS)) return undefined;
  const coded = asksForCell(question, table) ? undefined : codeRow(question, table);
  if (coded !== undefined) return coded;
  if (NO_TABLE.test(question)) return undefined;
  const asked = readAsked(question, table, about, now, long?.conditionsOn);
  if (asked === undefined || asked.rows.length === 0) return undefined;
  const { isTold, operation, rows, of } = operationOf(asked);
  if (!isTold) return undefined;
  const wanted = wantedColumns(asked, of);
  const leftOver = leftOverOf(asked, operation, of, wanted);
  if (leftOver === undefined) return undefined;
  const key =
    asked.keyAsked ??
    (operation === "rows" ? keyColumn(asked.columns) : nameColumn(asked.columns, table.rows));
  const where = asked.conditions.map(({ column }) => column);
  if (asked.whether !== undefined) where.push(asked.whether);
  const named = keyColumn(asked.columns);
  const beside = operation === "rows" ? nameBesideCode(asked.columns, table) : undefined;
  const told = new Set([
    ...(key === undefined ? [] : [key]),
    ...(named === undefined ? [] : [named]),
    ...(beside === undefined ? [] : [beside]),
    ...where,
    ...wanted,
    ...(of === undefined ? [] : [of]),
    ...(asked.dayColumn === undefined ? [] : [asked.dayColumn]),
  ]);
  const isLookup = operation === "rows" && wanted.every((column) => column === key);
  // Of names with a value each the name alone says nothing.
  const isWhole = isLookup && (!asked.isList || asked.columns.length === 2);
  const shown = asked.columns.filter((column) => isWhole || told.has(column)).slice(0, MOST_SHOWN);
  const { question: text, columns } = asked;
  const days = columns.find(({ kind }) => kind === "day");
  const by =
    days !== undefined && operation !== "rows" ? PERIODS.find(([, said]) => said.test(text))?.[0] : undefined;
  return { operation, rows, of, key, shown, wanted, where, by, days, leftOver };
}

/** "What is the price of M17?": one of its columns is asked for, not what it is. */
const asksForCell = (question: string, { heads }: Table): boolean =>
  heads.slice(1).some((head) => {
    const name = nameInHead(head).toLowerCase();
    return name.length > 1 && question.toLowerCase().includes(name);
  });

const PERIODS = [
  ["month", /\b(?:which|what) month\b|哪个?月|哪個?月|几月|幾月/iu],
  ["year", /\b(?:which|what) year\b|哪一?年/iu],
] as const;

/** The columns whose cells the question asks for. */
function wantedColumns(asked: Asked, of: Column | undefined): Column[] {
  const { question, columns, named, conditions, keyAsked } = asked;
  if (of !== undefined) return [...(keyAsked === undefined ? [] : [keyAsked]), of];
  if (keyAsked !== undefined) return [keyAsked];
  const used = new Set(conditions.map(({ column }) => column));
  const free = named.filter((column) => !used.has(column));
  const measures = measureColumns(question, columns).filter((column) => !used.has(column));
  // "How long can I keep it?" of a column of weeks, beside one of where it is kept.
  if (measures.length > 0 && free.every(({ kind }) => kind === "words")) return measures.slice(0, 1);
  if (free.length > 0) return free;
  return CONCEPT_NAMES.filter((name) => CONCEPTS[name].asked.test(question)).flatMap((name) =>
    columns.filter((column) => column.concepts.has(name) && !used.has(column)).slice(0, 1),
  );
}

/** "All the Aquor machines", "the last boat": what the rows are, behind what says which. */
const isBehind = (question: string, start: number, conditions: Asked["conditions"]): boolean =>
  /\b(?:first|last|final) $/iu.test(question.slice(0, start)) ||
  conditions.some(({ spans }) => spans.some(({ end }) => /^\s$/u.test(question.slice(end, start))));

/** `undefined` where more is left over than may be, or nothing of the table itself was named. */
function leftOverOf(
  { question, units, spans, rows, conditions, named, time, bound, keyAsked, aboutSpans }: Asked,
  operation: TableReading["operation"],
  of: Column | undefined,
  wanted: readonly Column[],
): number | undefined {
  const left = units.filter(
    (unit) =>
      !isWithinSpans(unit, spans) && !(unit.isHan && wanted.some(({ head }) => head.includes(unit.word))),
  );
  const isOfTable =
    conditions.length > 0 ||
    named.length > 0 ||
    of !== undefined ||
    operation === "count" ||
    time !== undefined ||
    // A single thing, which the question calls as its document is called.
    (rows.length === 1 && wanted.length > 0 && aboutSpans.length > 0);
  if (!isOfTable || units.length === 0) return undefined;
  // "How much was the fee?" names nothing of which the whole table would tell.
  const isBare =
    (operation === "rows" || (operation === "sum" && !SUM.test(question))) &&
    conditions.length + named.length === 0 &&
    time === undefined &&
    bound === undefined &&
    !units.some((unit) => isWithinSpans(unit, aboutSpans));
  if (isBare) return undefined;
  if (left.some(({ isName }) => isName)) return undefined;
  const latin = left.filter(({ isHan }) => !isHan).length;
  const han = left.length - latin;
  if (latin > LEFT_LATIN || han > LEFT_HAN) return undefined;
  if (left.length > 0 && of !== undefined && !isMeant(of, question, named)) return undefined;
  // Whatever is left over might be one more condition; only what the rows themselves are called is none.
  const isComputed = operation !== "rows";
  const noun = /\b(?:how many|which|what) (?:of (?:our|the|my) )?(\w+)/iu.exec(question);
  const nounAt = noun === null ? -1 : noun.index + noun[0].length - (noun[1] ?? "").length;
  const isOfRows = conditions.length > 0 || operation === "greatest" || operation === "least";
  const isNoun = ({ start }: Unit): boolean => start === nounAt || isBehind(question, start, conditions);
  if (isComputed && left.some((unit) => !isNoun(unit) || !isOfRows)) return undefined;
  const isRepeated = wanted.every((column) => conditions.some((one) => one.column === column));
  if (left.length > 0 && operation === "rows" && of === undefined && isRepeated) return undefined;
  // What was asked for may be just the word that the table lacks.
  const isLookup = operation === "rows" && of === undefined && bound === undefined;
  // "How often must it be replaced?": of what is done to it once in a while a column of intervals tells.
  const isOften =
    CONCEPTS.interval.asked.test(question) && wanted.some(({ concepts }) => concepts.has("interval"));
  const isUnnamed =
    isLookup && !isOften && (wanted.length === 0 || keyAsked === undefined) && named.length === 0;
  const asksWhat = /\b(?:what|when|where|how)\b|什么|什麼|多少|几|幾|哪/iu.test(question);
  if (left.length > 0 && (isUnnamed || (isLookup && asksWhat && wanted.length === 0))) return undefined;
  if (isLookup && conditions.length === 0 && time === undefined && wanted.length === 0) return undefined;
  return left.length;
}
