/** Where the rows of pipe tables stand, and the names of their columns: for who cuts a text and takes them along. */
import { TABLE_ROW } from "../markdown/line-rules.ts";
import { TABLE_RULE } from "./tables-in.ts";

export interface TableBody {
  /** From the first row under the rule to the end of the last. */
  readonly start: number;
  readonly end: number;
  readonly heads: readonly string[];
}

/** Longer lines are no rules. */
const LONGEST_RULE = 4_000;

/** In order. Linear in the length of the text. */
export function tableBodies(text: string): TableBody[] {
  const bodies: TableBody[] = [];
  let above = "";
  let open: { start: number; end: number; heads: string[] } | undefined;
  const close = (): void => {
    if (open !== undefined && open.end > open.start) bodies.push(open);
    open = undefined;
  };
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    const isRow = TABLE_ROW.test(text.slice(start, Math.min(end, start + 40)));
    if (!isRow) {
      close();
      above = "";
    } else {
      const line = text.slice(start, Math.min(end, start + LONGEST_RULE));
      if (open === undefined && above !== "" && TABLE_RULE.test(line)) {
        const heads = cellsOf(above);
        if (heads.some((head) => head !== "")) open = { start: end + 1, end: end + 1, heads };
      } else if (open !== undefined) open.end = end;
      above = line;
    }
    start = end + 1;
  }
  close();
  return bodies;
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/gu, "")
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));
}
