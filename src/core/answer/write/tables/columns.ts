/** What the columns of a table hold: figures, days, or words; and which of them names its rows. */
import { type Day, dayOf, type Figure, figureOf } from "../../../../lib/table/cell-value.ts";
import type { Table, TableRow } from "../../../../lib/table/tables-in.ts";
import { type Concept, CONCEPT_NAMES, CONCEPTS } from "./concepts.ts";

export interface Column {
  readonly nth: number;
  readonly head: string;
  readonly kind: "figure" | "day" | "clock" | "words";
  readonly concepts: ReadonlySet<Concept>;
  /** How many different cells it has, by the number of rows. */
  readonly distinct: number;
  readonly isEverFilled: boolean;
  readonly isSometimesEmpty: boolean;
}

/** Share of the cells that are filled which must be figures, or days. */
const MOSTLY = 0.8;

/** Cells of a long column by which it is seen what it holds. */
const JUDGED_CELLS = 2_000;

export function columnsOf({ heads, rows }: Table): Column[] {
  return heads.map((head, nth) => {
    const cells = rows.map((row) => textAt(row, nth)).filter((text) => text !== "");
    const step = Math.max(1, Math.floor(cells.length / JUDGED_CELLS));
    const judged = step === 1 ? cells : cells.filter((_, at) => at % step === 0);
    const share = (is: (text: string) => boolean): number =>
      judged.filter((text) => is(text)).length / Math.max(1, judged.length);
    const concepts = new Set(CONCEPT_NAMES.filter((name) => CONCEPTS[name].head.test(head)));
    const isYears = /year|年/iu.test(head) && share((text) => /^(?:1[5-9]|20)\d\d年?$/u.test(text)) >= MOSTLY;
    const isDays = isYears || share((text) => dayOf(text) !== undefined) >= MOSTLY;
    const kind = isDays
      ? "day"
      : share((text) => figureOf(text) !== undefined) >= MOSTLY
        ? "figure"
        : share((text) => clockAt(text) !== undefined) >= MOSTLY
          ? "clock"
          : "words";
    if (kind === "day") concepts.add("date");
    if (kind === "clock") concepts.add("clock");
    // "Mon–Sat" is no duration, though its column is called Days.
    if (kind === "words") concepts.delete("duration");
    return {
      nth,
      head,
      kind: cells.length === 0 ? "words" : kind,
      concepts,
      distinct: new Set(cells).size / Math.max(1, rows.length),
      isEverFilled: cells.length > 0,
      isSometimesEmpty: cells.length < rows.length,
    };
  });
}

export const textAt = (row: TableRow, nth: number): string => row.cells[nth]?.text ?? "";

export const figureAt = (row: TableRow, nth: number): Figure | undefined => figureOf(textAt(row, nth));

export function dayAt(row: TableRow, nth: number): Day | undefined {
  const text = textAt(row, nth);
  return dayOf(text) ?? (/^(?:1[5-9]|20)\d\d$/u.test(text) ? { year: Number(text) } : undefined);
}

/** What a head calls its column, without the unit in brackets behind it. */
export const nameInHead = (head: string): string => head.replace(/[（(].*$/u, "").trim();

/** Minutes from midnight of "07:15" or 7点15; `undefined` where the cell is no single time of day. */
export function clockAt(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2})[:：.点](\d\d)分?$/u.exec(text.trim()) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** Numbers of things, which name them to nobody: "T-121", "PO-2024-000317". */
const CODE = /^\p{Lu}{0,4}(?:-?\d{1,8}){1,3}$/u;

export const hasCodes = ({ nth }: Column, rows: readonly TableRow[]): boolean =>
  rows.every((row) => CODE.test(textAt(row, nth)));

/** The column by which what is greatest is called: not by its number, where words tell the rows apart. */
export function nameColumn(columns: readonly Column[], rows: readonly TableRow[]): Column | undefined {
  const key = keyColumn(columns);
  if (key === undefined || !hasCodes(key, rows)) return key;
  return (
    columns.find(({ kind, distinct, nth }) => kind === "words" && distinct > 0.9 && nth !== key.nth) ?? key
  );
}

/** The column that says what a row is of: names of persons, else the first with words that tell rows apart. */
export function keyColumn(columns: readonly Column[]): Column | undefined {
  const worded = columns.filter(({ kind, isEverFilled }) => kind === "words" && isEverFilled);
  return (
    worded.find(({ concepts, distinct }) => concepts.has("person") && distinct > 0.9) ??
    worded.find(({ distinct }) => distinct > 0.9) ??
    worded.find(({ nth }) => nth === 0) ??
    columns.find(({ kind }) => kind === "day") ??
    worded[0] ??
    columns[0]
  );
}
