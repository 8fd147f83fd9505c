/** A sheet as text: its name, then its tables, which blank rows part; a lone cell above a table is a line of text. */
import type { DocumentWriter } from "./document-writer.ts";

/** Columns of one row, repeated and merged ones included; a sheet may have 16,384, and no honest table has a tenth of them. */
export const MOST_COLUMNS = 500;

export function writeSheet(writer: DocumentWriter, name: string, rows: readonly (readonly string[])[]): void {
  const isEmpty = !rows.some((row) => row.some((cell) => cell !== ""));
  if (isEmpty) return;
  writer.heading(2, name);
  for (const block of blocksOf(rows)) {
    const left = block.reduce(
      (least, row) =>
        Math.min(
          least,
          row.findIndex((cell) => cell !== ""),
        ),
      Number.POSITIVE_INFINITY,
    );
    const cells = block.map((row) => row.slice(left));
    let from = 0;
    while (from < cells.length && cells[from]?.filter((cell) => cell !== "").length === 1 && from < 5)
      from += 1;
    // A list of one column is no title with a table under it.
    if (from === cells.length) from = 0;
    for (const row of cells.slice(0, from)) writer.paragraph(row.find((cell) => cell !== "") ?? "");
    writer.table(cells.slice(from));
  }
}

function* blocksOf(rows: readonly (readonly string[])[]): Generator<(readonly string[])[]> {
  let block: (readonly string[])[] = [];
  for (const row of rows) {
    if (row.some((cell) => cell !== "")) block.push(row);
    else if (block.length > 0) {
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}
