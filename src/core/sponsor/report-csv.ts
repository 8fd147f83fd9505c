/** A report for spreadsheets (RFC 4180), in amounts of the smallest part that there is: micros. */
import { csvLines } from "../../lib/table/csv-lines.ts";
import { REJECT_REASONS } from "../domain/sponsored.ts";
import { type ReportRow } from "../domain/sponsored-accounts.ts";

const COLUMNS = [
  "day",
  "flightId",
  "topic",
  "offers",
  "rendered",
  "viewed",
  "givenBack",
  "heldOut",
  "closed",
  "opened",
  "late",
] as const;

/** Every field is a date, an id, a name of ours or a number: none needs quotes, and none begins a formula. */
export function reportCsv(rows: readonly ReportRow[]): string {
  const head = [...COLUMNS, ...REJECT_REASONS.map((reason) => `rejected ${reason}`), "spentMicros"];
  const lines = rows.map((row) => [
    ...COLUMNS.map((column) => String(row[column])),
    ...REJECT_REASONS.map((reason) => String(row.rejected[reason] ?? 0)),
    String(row.spentMicros),
  ]);
  return csvLines([head, ...lines]);
}
