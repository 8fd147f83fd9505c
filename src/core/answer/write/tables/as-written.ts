/**
 * A table is read in simplified characters, and told as it is written: 曾文德教哪些课 of a table in traditional ones, or the other
 * way round. A day of the week is asked for as the table has it: 礼拜五 or 周五 for 星期五. Not covered: words that differ by
 * region (軟體, 软件).
 */
import type { Table, TableRow } from "../../../../lib/table/tables-in.ts";
import type { Column } from "./columns.ts";
import type { TableReading } from "./table-reading.ts";

/** `read` is the table that the reading is of, `written` the same table as it stands in its text. */
export function asWritten(reading: TableReading, read: Table, written: Table): TableReading {
  const places = new Map(read.rows.map((row, nth) => [row, nth]));
  const rowOf = (row: TableRow): TableRow => written.rows[places.get(row) ?? -1] ?? row;
  const columns = new Map<Column, Column>();
  const columnOf = (column: Column): Column => {
    const own = columns.get(column) ?? { ...column, head: written.heads[column.nth] ?? column.head };
    columns.set(column, own);
    return own;
  };
  const maybe = (column: Column | undefined): Column | undefined =>
    column === undefined ? undefined : columnOf(column);
  const { rows, of, key, shown, wanted, where, days } = reading;
  return {
    ...reading,
    rows: rows.map(rowOf),
    of: maybe(of),
    key: maybe(key),
    shown: shown.map(columnOf),
    wanted: wanted.map(columnOf),
    where: where.map(columnOf),
    days: maybe(days),
  };
}

/** With heads as people say them: "weekly fee" for `weekly_fee` and `weeklyFee`. */
export function inWords(table: Table): Table {
  const heads = table.heads.map((head) =>
    /^\S+$/u.test(head) ? head.replace(/_+/gu, " ").replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ") : head,
  );
  return { ...table, heads };
}

const HAN_DAY = /(?:星期|礼拜|周)([一二三四五六日天])/gu;
const LATIN_DAY = /\b((?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)s?\b/giu;

/** The question with its days of the week as the text writes them. */
export function daysAsIn(text: string, question: string): string {
  const han = question.replace(HAN_DAY, (day, nth: string) => {
    const same = nth === "日" || nth === "天" ? ["日", "天"] : [nth];
    const forms = same.flatMap((one) => [`星期${one}`, `礼拜${one}`, `周${one}`]);
    return text.includes(day) ? day : (forms.find((form) => text.includes(form)) ?? day);
  });
  return han.replace(LATIN_DAY, (day: string) => {
    const short = day.slice(0, 3);
    const found = new RegExp(`\\b${short}(?:\\p{L}{0,3}day)?\\b`, "iu").exec(text)?.[0];
    return new RegExp(`\\b${day}\\b`, "iu").test(text) ? day : (found ?? day);
  });
}
