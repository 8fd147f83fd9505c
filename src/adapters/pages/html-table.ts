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

/** What `write` makes of each cell, in its column: where a cell reaches over several, the others stay empty. */
export function cellsOf(table: HtmlElement, write: (cell: HtmlElement) => string): string[][] {
  /** For each column, how many more rows a cell from above reaches into. */
  const taken: number[] = [];
  return rowsOf(table).map((row) => {
    const cells: string[] = [];
    const skip = (): void => {
      while ((taken[cells.length] ?? 0) > 0) {
        taken[cells.length]! -= 1;
        cells.push("");
      }
    };
    for (const cell of row) {
      skip();
      const text = write(cell);
      for (let i = 0; i < spanOf(cell, "colspan"); i++) {
        taken[cells.length] = spanOf(cell, "rowspan") - 1;
        cells.push(i === 0 ? text : "");
      }
    }
    skip();
    return cells;
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
