/** A report for spreadsheets (RFC 4180), in amounts of the smallest part that there is: micros. */
import { csvLines } from "../../lib/table/csv-lines.ts";
import { REJECT_REASONS } from "../domain/sponsored.ts";
import type { OwnReportRow } from "../domain/sponsored-accounts.ts";

const COUNTS = ["offers", "rendered", "viewed", "givenBack", "heldOut", "closed", "opened", "late"] as const;

/** What is not told. */
const told = (count: number | null): string => (count === null ? "<50" : String(count));

/** Every field is a date, an id, a name of ours or a number: none needs quotes, and none begins a formula. */
export function reportCsv(rows: readonly OwnReportRow[]): string {
  const head = [
    "day",
    "flightId",
    "topic",
    ...COUNTS,
    ...REJECT_REASONS.map((reason) => `rejected ${reason}`),
    "spentMicros",
  ];
  const lines = rows.map((row) => [
    row.day,
    row.flightId,
    row.topic ?? "several",
    ...COUNTS.map((column) => told(row[column])),
    ...REJECT_REASONS.map((reason) => told(row.rejected[reason] === undefined ? 0 : row.rejected[reason])),
    told(row.spentMicros),
  ]);
  return csvLines([head, ...lines]);
}
