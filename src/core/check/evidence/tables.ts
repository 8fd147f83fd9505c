/**
 * The rows of the tables in a text, each with the heads of its columns. Places only; what a cell means to a claim is read in
 * `cells.ts`. Not covered: tables whose heads stand in another passage.
 */
import { recordsIn, type TableRow, tablesIn } from "../../../lib/table/tables-in.ts";

export type { Cell } from "../../../lib/table/tables-in.ts";

export interface Row extends TableRow {
  /** The same for all rows of a table; names of JSON as words. */
  readonly heads: readonly string[];
}

export function rowsIn(text: string): Row[] {
  // A claim may be about the one record that there is.
  const record = recordsIn(text, 1);
  return (record === undefined ? tablesIn(text) : [record]).flatMap(({ heads, rows }) => {
    const names = heads.map((name) => name.replaceAll(/[_-]/gu, " "));
    return rows.map((row) => ({ ...row, heads: names }));
  });
}
