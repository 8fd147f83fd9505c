/**
 * Things that are written one after the other, each under its name as a heading, with a line `name: value` for all that is known
 * of it (cards, calendars), as one table: a row for each, whose first cell is the heading. Not covered: values over several lines.
 */
import type { Cell, Table, TableRow } from "./tables-in.ts";

/** Rows read. */
const MOST_ROWS = 5000;
const HEADING = /^#{1,6} (.+)$/u;
const FIELD = /^(\p{L}[\p{L}\p{N} _-]{0,39}): (\S.*)$/u;

export function sectionsIn(text: string): Table | undefined {
  const heads = [""];
  const sections: { start: number; end: number; fields: Map<string, Cell> }[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    const title = HEADING.exec(line)?.[1];
    const [, name, value = ""] = FIELD.exec(line) ?? [];
    const section = sections.at(-1);
    if (title !== undefined) {
      if (sections.length >= MOST_ROWS) break;
      sections.push({ start, end, fields: new Map([["", { text: title, start: end - title.length, end }]]) });
    } else if (name !== undefined && section !== undefined && !section.fields.has(name)) {
      section.fields.set(name, { text: value, start: end - value.length, end });
      section.end = end;
      if (!heads.includes(name)) heads.push(name);
    }
    start = end + 1;
  }
  if (heads.length < 2) return undefined;
  const rows = sections.map(({ start: from, end, fields }): TableRow => ({
    start: from,
    end,
    cells: heads.map((name) => fields.get(name) ?? { text: "", start: end, end }),
  }));
  return { head: undefined, heads, rows };
}
