/**
 * Texts that are written by hand in a light markup (AsciiDoc, MediaWiki, LaTeX): the text as it stands, but for
 * its tables, which become tables whose rows carry the names of their columns, and with its headings marked. Not covered: cells that
 * span others, macros, includes.
 */
import type { Mark } from "../../../core/domain/document.ts";
import { writeTable } from "../../../lib/table/write-table.ts";
import type { ReadParts } from "../read-parts.ts";

/** Characters of one table. */
const LONGEST = 200_000;

export function readAsciiDoc(source: string): ReadParts {
  const text = withTables(source, /^(?:\[[^\]\n]{0,200}\]\n)?\|===\n/gmu, () => "\n|===", asciiRows);
  return withHeadings(text, /^(={1,6})[ \t]+(\S[^\n]*)$/gmu);
}

export function readWiki(source: string): ReadParts {
  const text = withTables(source, /^\{\|[^\n]*$/gmu, () => "\n|}", wikiRows)
    .replace(/\[\[(?:[^[\]|\n]{1,200}\|)?([^[\]|\n]{1,200})\]\]/gu, "$1")
    .replace(/<ref\b[^>]{0,200}(?:\/>|>[\s\S]{0,2000}?<\/ref>)/gu, "")
    .replace(/'{2,5}/gu, "");
  return withHeadings(text, /^(={1,6})[ \t]*([^=\n][^\n]*?)[ \t]*\1[ \t]*$/gmu);
}

const LATEX_LEVELS = ["part", "chapter", "section", "subsection", "subsubsection", "paragraph"];

export function readLatex(source: string): ReadParts {
  const begin = /\\begin\{(tabularx?\*?|longtable)\}/gu;
  const text = withTables(source, begin, ([, kind = ""]) => `\\end{${kind}}`, latexRows);
  const marks: Mark[] = [];
  const sections = /\\(part|chapter|section|subsection|subsubsection|paragraph)\*?\{([^{}\n]{1,300})\}/gu;
  for (const { 0: whole, 1: kind = "", 2: title = "", index: start } of text.matchAll(sections))
    marks.push({ kind: "heading", start, end: start + whole.length, level: levelOf(kind), title });
  const title = /\\title\{([^{}]{1,300})\}/u.exec(source)?.[1]?.replace(/\s+/gu, " ").trim();
  const author = /\\author\{([^{}\\]{1,300})\}/u.exec(source)?.[1]?.replace(/\s+/gu, " ").trim();
  return { text, marks, ...(title ? { title } : {}), ...(author ? { author } : {}) };
}

const levelOf = (kind: string): number => Math.max(1, LATEX_LEVELS.indexOf(kind));

/** Between where a table begins and its end, which is looked for once where there is none. */
function withTables(
  given: string,
  begin: RegExp,
  endOf: (begun: RegExpExecArray) => string,
  rowsOf: (body: string) => string[][],
): string {
  const source = given.replaceAll("\r\n", "\n");
  const missing = new Set<string>();
  const parts: string[] = [];
  let done = 0;
  for (let begun = begin.exec(source); begun !== null; begun = begin.exec(source)) {
    const end = endOf(begun);
    const from = begun.index + begun[0].length;
    const at = missing.has(end) ? -1 : source.indexOf(end, from);
    if (at === -1) missing.add(end);
    const table = at === -1 || at - from > LONGEST ? "" : tableOf(rowsOf(source.slice(from, at)));
    if (table === "") continue;
    parts.push(source.slice(done, begun.index), table);
    done = at + end.length;
    begin.lastIndex = done;
  }
  return parts.join("") + source.slice(done);
}

/** Empty where what was read makes no table. */
export function tableOf(rows: string[][]): string {
  return rows.length > 1 && rows.some((row) => row.length > 1) ? writeTable(rows) : "";
}

/** Cells of a row stand on one line, or each on its own; then the first line, before the blank one, says how many there are. */
function asciiRows(body: string): string[][] {
  const lines = body.split("\n");
  const cellsOf = (line: string): string[] =>
    line
      .split(/(?<![\\\d])\d{0,3}\+?\^?[a-z<>]?\|/u)
      .slice(1)
      .map(own);
  const width = lines.reduce((most, line) => Math.max(most, cellsOf(line).length), 1);
  const cells = lines.flatMap((line) => (line.startsWith("|") ? cellsOf(line) : []));
  const rows: string[][] = [];
  for (const [nth, cell] of cells.entries()) {
    if (nth % width === 0) rows.push([]);
    rows.at(-1)?.push(cell);
  }
  return rows;
}

function wikiRows(body: string): string[][] {
  return body
    .split(/^\|-[^\n]*$/mu)
    .map((row) =>
      row
        .split("\n")
        .filter((line) => /^[!|](?![+}])/u.test(line))
        .flatMap((line) => line.slice(1).split(line.startsWith("!") ? /!!|\|\|/u : /\|\|/u))
        .map((cell) => own(cell.replace(/^[^|[\]]{0,200}\|(?!\|)/u, ""))),
    )
    .filter((row) => row.length > 0);
}

function latexRows(body: string): string[][] {
  return body
    .replace(/^(?:\[[^\]]{0,20}\])?(?:\{[^{}]{0,200}\}){1,2}/u, "")
    .replace(
      /\\(?:hline|toprule|midrule|bottomrule|endhead|endfoot|endfirsthead|centering)\b|\\c(?:line|midrule)\{[^}]*\}/gu,
      "",
    )
    .split(/\\\\(?:\[[^\]]{0,20}\])?/u)
    .map((row) => row.split(/(?<!\\)&/u).map((cell) => own(cell.replaceAll("\\&", "&").replaceAll("~", " "))))
    .filter((row) => row.some((cell) => cell !== ""));
}

/** A cell in one line. */
export function own(cell: string): string {
  return cell.replace(/\s+/gu, " ").trim();
}

function withHeadings(text: string, pattern: RegExp): ReadParts {
  const marks: Mark[] = [];
  for (const { 0: line, 1: signs = "", 2: title = "", index: start } of text.matchAll(pattern))
    marks.push({
      kind: "heading",
      start,
      end: start + line.length,
      level: signs.length,
      title: title.trim(),
    });
  const [first] = marks;
  return { text, marks, ...(first?.kind === "heading" && first.level === 1 ? { title: first.title } : {}) };
}
