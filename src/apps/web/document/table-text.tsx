/** Rows of separated values as a table, with the marked words in their cells. */
import { type ReactNode, useMemo } from "react";
import { type Cell, tablesIn } from "../../../lib/table/tables-in.ts";
import { words } from "../dictionary.ts";
import type { LoadedText, MarkedSpan } from "./marked-span.ts";
import { MarkedText } from "./marked-text.tsx";

interface TableTextProps {
  /** From the first row on. */
  readonly loaded: LoadedText;
  readonly quote: MarkedSpan | undefined;
  readonly spans: readonly MarkedSpan[];
}

/** The text as it stands where there is no table in it. */
export function TableText({ loaded, quote, spans }: TableTextProps): ReactNode {
  const tables = useMemo(() => tablesIn(loaded.text, true), [loaded.text]);
  if (tables.length === 0) return <MarkedText loaded={loaded} quote={quote} spans={spans} />;
  const drawn = ({ start, end }: Cell): ReactNode => (
    <MarkedText loaded={{ start, text: loaded.text.slice(start, end) }} quote={quote} spans={spans} />
  );
  return tables.map(({ head, heads, rows }) => (
    <div key={rows[0]?.start ?? 0} className="table" role="region" aria-label={words.table} tabIndex={0}>
      <table dir="auto">
        <thead>
          <tr>
            {heads.map((name, at) => (
              <th key={at} scope="col">
                {head?.cells[at] ? drawn(head.cells[at]) : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.start}>
              {row.cells.map((cell, at) => (
                <td key={at}>{drawn(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ));
}
