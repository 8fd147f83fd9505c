/** A report as a table, the newest day first: what stands beside the day, counts by their names, and what was spent. */
import type { ReactNode } from "react";
import { said } from "./books-words.ts";
import { shownDate } from "./shown-money.ts";

const NAMES = {
  offers: said.offered,
  rendered: said.drawn,
  viewed: said.viewed,
  filtered: said.filtered,
  closed: said.closed,
  opened: said.opened,
  heldOut: said.heldOut,
  givenBack: said.kinds.reversal,
};

interface ReportTableRow {
  readonly key: string;
  readonly day: string;
  /** One for each head, then one for each count, then what was spent. */
  readonly cells: readonly ReactNode[];
}

interface ReportTableProps {
  readonly label: string;
  readonly heads?: readonly string[];
  readonly counts: readonly (keyof typeof NAMES)[];
  /** The oldest first. */
  readonly rows: readonly ReportTableRow[];
}

export function ReportTable({ label, heads = [], counts, rows }: ReportTableProps): ReactNode {
  const columns = [said.day, ...heads, ...counts.map((count) => NAMES[count]), said.spent];
  return (
    <div className="wide-table" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ key, day, cells }) => (
            <tr key={key}>
              <th scope="row">{shownDate(day)}</th>
              {cells.map((cell, nth) => (
                <td key={columns[nth + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
