/**
 * A report as its advertiser may see it: no count of fewer than 50, so that nothing is told of few readers. What is left out cannot be had by
 * taking what is shown from a sum: topics of few are one row of their day, and where that is of few still, the smallest shown one goes with them.
 * Each day is looked at alone, so that two ranges tell no more than one. What a flight has spent in all is billed to the micro and told elsewhere: who
 * sets it against this learns how many views days and topics of few had together, and not whose.
 */
import { REJECT_REASONS } from "../domain/sponsored.ts";
import type { OwnReportRow, ReportRow } from "../domain/sponsored-accounts.ts";

export const FEWEST = 50;

const SUMS = [
  "offers",
  "rendered",
  "viewed",
  "givenBack",
  "heldOut",
  "closed",
  "opened",
  "late",
  "spentMicros",
] as const;

type Cell = Omit<ReportRow, "topic"> & Pick<OwnReportRow, "topic">;

export function withoutFew(rows: readonly ReportRow[]): OwnReportRow[] {
  const ofDay = Map.groupBy(rows, ({ day, flightId }) => `${day} ${flightId}`);
  return [...ofDay.values()].flatMap((cells) => folded(cells).map((cell) => told(cell)));
}

/** Of one flight on one day. */
function folded(cells: readonly ReportRow[]): Cell[] {
  const shown = cells
    .filter(({ offers }) => offers >= FEWEST)
    .toSorted((one, other) => other.offers - one.offers);
  let few = cells.filter(({ offers }) => offers < FEWEST).reduce<Cell | undefined>(added, undefined);
  while (few !== undefined && few.offers < FEWEST && shown.length > 0)
    few = added(few, shown.pop() as ReportRow);
  const kept = cells.filter((cell) => shown.includes(cell));
  return few === undefined ? kept : [...kept, few];
}

function added(sum: Cell | undefined, row: Cell): Cell {
  if (sum === undefined) return { ...row, topic: null };
  const rejected = REJECT_REASONS.flatMap((reason) => {
    const count = (sum.rejected[reason] ?? 0) + (row.rejected[reason] ?? 0);
    return count === 0 ? [] : [[reason, count] as const];
  });
  return {
    ...sum,
    ...Object.fromEntries(SUMS.map((name) => [name, sum[name] + row[name]])),
    rejected: Object.fromEntries(rejected),
  };
}

function told(cell: Cell): OwnReportRow {
  const isFew = cell.offers < FEWEST;
  const counted = (count: number): number | null => (isFew || (count > 0 && count < FEWEST) ? null : count);
  const { day, flightId, topic, rejected } = cell;
  return {
    day,
    flightId,
    topic,
    offers: counted(cell.offers),
    rendered: counted(cell.rendered),
    viewed: counted(cell.viewed),
    givenBack: counted(cell.givenBack),
    heldOut: counted(cell.heldOut),
    closed: counted(cell.closed),
    opened: counted(cell.opened),
    late: counted(cell.late),
    rejected: Object.fromEntries(
      Object.entries(rejected).map(([reason, count]) => [reason, counted(count)] as const),
    ),
    // As many views as were seen, each at its price.
    spentMicros: counted(cell.viewed) === null ? null : cell.spentMicros,
  };
}
