/** Tables of reStructuredText, drawn with plus signs or under rules of equals signs, as tables whose rows carry the names of their columns. */
import { own, tableOf } from "./read-light-markup.ts";

/** Characters of one table. */
const LONGEST = 200_000;

export function withDrawnTables(source: string): string {
  const drawn = source.replace(
    /^(\+[-+=]{2,400}\+\n(?:[+|][^\n]{0,2000}\n?)+)/gmu,
    (whole: string, body: string) => {
      const table = whole.length > LONGEST ? "" : tableOf(gridRows(body));
      return table === "" ? whole : `${table}\n\n`;
    },
  );
  return withSimpleTables(drawn.split("\n")).join("\n");
}

const RULE = /^=+(?: +=+)+ *$/u;

/** From a rule to the last one before a blank line. */
function withSimpleTables(lines: readonly string[]): string[] {
  const written: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const end = RULE.test(line) ? endOfSimple(lines, at) : undefined;
    const table = end === undefined ? "" : tableOf(simpleRows(line, lines.slice(at + 1, end)));
    if (table === "" || end === undefined) written.push(line);
    else {
      written.push("", table, "");
      at = end;
    }
  }
  return written;
}

function endOfSimple(lines: readonly string[], from: number): number | undefined {
  let length = 0;
  for (let at = from + 1; at < lines.length && length < LONGEST; at += 1) {
    const line = lines[at] ?? "";
    length += line.length + 1;
    if (RULE.test(line) && (lines[at + 1] ?? "").trim() === "") return at;
  }
  return undefined;
}

/** Columns stand under the stretches of the rule, the last as far as it goes; a line without a first cell belongs to the row above. */
function simpleRows(rule: string, lines: readonly string[]): string[][] {
  const starts = [...rule.matchAll(/=+/gu)].map(({ index }) => index);
  const rows: string[][] = [];
  for (const line of lines) {
    if (line.trim() === "" || /^[=-]+(?: +[=-]+)* *$/u.test(line)) continue;
    const cells = starts.map((start, nth) => own(line.slice(start, starts[nth + 1])));
    const above = rows.at(-1);
    if (cells[0] === "" && above !== undefined)
      for (const [nth, cell] of cells.entries()) above[nth] = own(`${above[nth] ?? ""} ${cell}`);
    else rows.push(cells.map((cell) => (cell === "\\" ? "" : cell)));
  }
  return rows;
}

/** A line of signs ends a row; a cell may have several lines. */
function gridRows(body: string): string[][] {
  const rows: string[][] = [];
  let open: string[] = [];
  for (const line of body.split("\n")) {
    if (line.startsWith("+")) {
      if (open.length > 0) rows.push(open.map(own));
      open = [];
    } else if (line.startsWith("|")) {
      const cells = line
        .replace(/\|\s*$/u, "")
        .slice(1)
        .split("|");
      open = cells.map((cell, nth) => `${open[nth] ?? ""} ${cell}`);
    }
  }
  return rows;
}

/** Items within items: those of the outer list are rows. */
export function listRows(body: string): string[][] {
  const rows: string[][] = [];
  for (const line of body.split("\n")) {
    const [, first, cell = ""] = /^[ \t]+(\*[ \t]+)?-[ \t]+(.*)$/u.exec(line) ?? [];
    if (/^[ \t]+(?:\*[ \t]+)?-/u.test(line)) {
      if (first !== undefined) rows.push([]);
      rows.at(-1)?.push(own(cell));
    }
  }
  return rows;
}
