/** Tables: whether one holds data or lays out the page, and its cells in rows and columns. */
import { hasTag, rawText, type HtmlElement } from "./html-tree.ts";

/** Longer cells mean that a table lays out the page rather than holding data. */
const MAX_CELL_LENGTH = 600;

/** Whether a table holds data in rows, rather than laying out the page. */
export function isDataTable(table: HtmlElement): boolean {
  const rows = rowsOf(table);
  const widest = Math.max(0, ...rows.map((row) => row.length));
  return (
    widest >= 2 &&
    rows.length >= 2 &&
    rows.every((row) =>
      row.every((cell) => !hasTag(cell, "table") && rawText(cell).length <= MAX_CELL_LENGTH),
    )
  );
}

/** No honest cell goes further. */
const MAX_SPAN = 50;

/**
 * What `write` makes of each cell, in its column. One that reaches over several rows is in each of them; of several
 * columns it is in the first. Heads of several lines are one line, in which a head over several columns names each.
 */
export function cellsOf(table: HtmlElement, write: (cell: HtmlElement) => string): string[][] {
  /** For each column, how many more rows a cell from above reaches into, and what it says. */
  const taken: { rows: number; text: string }[] = [];
  const all = rowsOf(table);
  const headRows = headRowsOf(all);
  const lines = all.map((row, nth) => {
    const cells: string[] = [];
    const skip = (): void => {
      for (
        let above = taken[cells.length];
        above !== undefined && above.rows > 0;
        above = taken[cells.length]
      ) {
        above.rows -= 1;
        cells.push(above.text);
      }
    };
    for (const cell of row) {
      skip();
      const text = write(cell);
      for (let i = 0; i < spanOf(cell, "colspan"); i++) {
        const own = i === 0 || (headRows > 1 && nth < headRows) ? text : "";
        taken[cells.length] = { rows: spanOf(cell, "rowspan") - 1, text: own };
        cells.push(own);
      }
    }
    skip();
    return cells;
  });
  return headRows < 2 ? lines : [joined(lines.slice(0, headRows)), ...lines.slice(headRows)];
}

/** Rows of heads at the top; none where all rows are heads. */
function headRowsOf(rows: readonly (readonly HtmlElement[])[]): number {
  const first = rows.findIndex((row) => row.some(({ tag }) => tag !== "th"));
  return first === -1 || first > MOST_HEAD_ROWS ? 0 : first;
}

const MOST_HEAD_ROWS = 3;

function joined(lines: readonly (readonly string[])[]): string[] {
  const width = Math.max(...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, column) => {
    const parts = lines.map((line) => line[column] ?? "").filter((part) => part !== "");
    return parts.filter((part, at) => parts.indexOf(part) === at).join(" ");
  });
}

function spanOf({ attributes }: HtmlElement, name: "colspan" | "rowspan"): number {
  const span = Number(attributes[name] ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, MAX_SPAN) : 1;
}

function rowsOf(table: HtmlElement): HtmlElement[][] {
  const rows: HtmlElement[][] = [];
  const collect = (parent: HtmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === "string") continue;
      if (child.tag === "tr") {
        rows.push(
          child.children
            .filter((cell) => typeof cell !== "string")
            .filter((cell) => /^t[dh]$/u.test(cell.tag)),
        );
      } else if (/^t(?:head|body|foot)$/u.test(child.tag)) {
        collect(child);
      }
    }
  };
  collect(table);
  return rows;
}
