/** What hold-outs show, for spreadsheets (RFC 4180). A field is empty where it cannot be told. */
import { csvLines } from "../../lib/table/csv-lines.ts";
import { ARMS, type Awareness } from "../domain/sponsored-survey.ts";

const COUNTS = ["decided", "answers", "known"] as const;

/** Every field is an id, a name of ours or a number. */
export function awarenessCsv(flights: readonly Awareness[]): string {
  const head = [
    "flightId",
    ...ARMS.flatMap((arm) => COUNTS.map((count) => `${arm} ${count}`)),
    "low Newcombe 95 %",
    "high Newcombe 95 %",
    "difference",
  ];
  const lines = flights.map(({ flightId, interval, difference, isAsked: _isAsked, ...arms }) => [
    flightId,
    ...ARMS.flatMap((arm) => COUNTS.map((count) => String(arms[arm][count]))),
    ...[interval?.low, interval?.high, difference].map((part) => part?.toFixed(4) ?? ""),
  ]);
  return csvLines([head, ...lines]);
}
