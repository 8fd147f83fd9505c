/**
 * reStructuredText: the text, with its headings marked and its tables (drawn, simple, lists, CSV) as tables. Substitutions are
 * put in, links and roles leave their words, notes stay, code stands in fences; comments and what only steers the printing go. Files
 * that it takes in are told. Not covered: cells that span others.
 */
import type { Mark } from "../../../core/domain/document.ts";
import type { ReadParts } from "../read-parts.ts";
import { tableOf } from "./read-light-markup.ts";
import { separatedRows } from "./read-separated.ts";
import { listRows, withDrawnTables } from "./restructured-tables.ts";
import { toldIncludes } from "./told-includes.ts";

const SUBSTITUTION = /^[ \t]*\.\. \|([^|\n]{1,100})\| replace:: (.*)$/gmu;
/** They steer how the text is printed, or draw pictures. */
const SILENT =
  /^(?:image|toctree|contents|index|meta|highlight|default-role|role|raw|only|sectnum|include|literalinclude|current(?:module)?|module|py:module|py:currentmodule|tabularcolumns|replace|unicode|date|class|cssclass|rst-class|title)$/u;
const CODE = /^(?:code|code-block|sourcecode|highlight|parsed-literal|math|doctest|prompt)$/u;
/** Directives within directives. */
const MOST_NESTED = 8;
const INDENT = /^[ \t]+/u;

/** A title is a line with a line of one repeated sign under it, as long at least; which sign is which level, use tells. */
export function readRestructured(given: string): ReadParts {
  const source = given.replaceAll("\r\n", "\n");
  const text = inWords(withDrawnTables(withDirectives(source.split("\n")).join("\n")), source)
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
  const marks: Extract<Mark, { kind: "heading" }>[] = [];
  const levels: string[] = [];
  const pattern =
    /(?:^|\n)(?:([=\-`:.'"~^_*+#])\1{2,}[ \t]*\n)?[ \t]?(\S[^\n]*)\n(([=\-`:.'"~^_*+#])\4{2,})[ \t]*(?=\n|$)/gu;
  for (const match of text.matchAll(pattern)) {
    const [whole, over = "", line = "", rule = "", sign = ""] = match;
    const title = line.trim();
    if (rule.length < title.length || /^([=\-`:.'"~^_*+#])\1+$/u.test(title)) continue;
    const style = over + sign;
    if (!levels.includes(style)) levels.push(style);
    const start = match.index + (whole.startsWith("\n") ? 1 : 0);
    const level = Math.min(6, levels.indexOf(style) + 1);
    marks.push({ kind: "heading", start, end: match.index + whole.length, level, title });
  }
  const first = marks[0];
  return {
    text,
    marks,
    ...(first?.level === 1 ? { title: first.title } : {}),
    ...toldIncludes(source, /^[ \t]*\.\. (?:literal)?include::[ \t]*(\S{1,200})/gmu),
  };
}

/** Each line that begins with two dots opens a directive, a note, a target or a comment; what belongs to it is indented. */
function withDirectives(lines: readonly string[], depth = 0): string[] {
  const shown: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const [, indent, rest = ""] = /^([ \t]*)\.\.(?:[ \t]+(.*))?$/u.exec(line) ?? [];
    if (indent === undefined) {
      shown.push(line);
      continue;
    }
    const body: string[] = [];
    while (at + 1 < lines.length && isWithin(lines[at + 1] ?? "", indent.length))
      body.push(lines[(at += 1)] ?? "");
    for (const one of explicit(rest, body, depth)) shown.push(one);
  }
  return shown;
}

function isWithin(line: string, indent: number): boolean {
  return line.trim() === "" || (INDENT.exec(line)?.[0].length ?? 0) > indent;
}

function explicit(first: string, indented: readonly string[], depth: number): string[] {
  const body = dedented(indented);
  const [, note, words = ""] = /^(\[[^\]\n]{1,60}\])[ \t]*(.*)$/u.exec(first) ?? [];
  if (note !== undefined) return [`${note} ${words}`, ...body];
  const [, name, argument = ""] = /^(?:\|[^|]*\|[ \t]+)?([\w:+.-]+?)::[ \t]*(.*)$/u.exec(first) ?? [];
  // A comment, or where a link leads.
  if (name === undefined) return [""];
  if (SILENT.test(name)) return [""];
  const options = body.findIndex((line) => !/^:[\w-]+:/u.test(line));
  const settings = options === -1 ? body : body.slice(0, options);
  const content = options === -1 ? [] : body.slice(options);
  if (name === "csv-table") {
    const head = settings
      .map((line) => /^:header:[ \t]*(.*)$/u.exec(line)?.[1])
      .find((one) => one !== undefined);
    const lines = [...(head === undefined ? [] : [head]), ...content].join("\n").trim();
    const rows = separatedRows(lines.replace(/,[ \t]+(?=")/gu, ","), ",");
    const table = tableOf(rows.map((row) => row.map((cell) => cell.trim())));
    if (table !== "") return [argument, "", table, ""];
  }
  if (name === "list-table") {
    const table = tableOf(listRows(content.map((line) => ` ${line}`).join("\n")));
    if (table !== "") return [argument, "", table, ""];
  }
  if (CODE.test(name)) {
    const code = content.join("\n").replace(/^\n+/u, "").trimEnd();
    return ["", `\`\`\`${/^code|^source/u.test(name) ? argument : ""}`, code, "```", ""];
  }
  // A figure's argument is its file.
  return [
    "",
    ...(name === "figure" ? [] : [argument]),
    ...(depth < MOST_NESTED ? withDirectives(content, depth + 1) : content),
    "",
  ];
}

function dedented(lines: readonly string[]): string[] {
  const least = lines.reduce(
    (least, line) => (line.trim() === "" ? least : Math.min(least, INDENT.exec(line)?.[0].length ?? 0)),
    Number.POSITIVE_INFINITY,
  );
  return lines.map((line) => (line.trim() === "" ? "" : line.slice(least)));
}

function inWords(text: string, source: string): string {
  const stands = new Map(
    [...source.matchAll(SUBSTITUTION)].map(([, name = "", words = ""]) => [name, words.trim()]),
  );
  return text
    .replace(
      /\|([^|\n\s](?:[^|\n]{0,98}[^|\n\s])?)\|_{0,2}/gu,
      (whole, name: string) => stands.get(name) ?? whole,
    )
    .replace(/:[\w:+.-]{1,40}:`([^`<\n]{1,300}?)(?:\s*<[^`>\n]{0,300}>)?`/gu, "$1")
    .replace(/(?<!`)`([^`<\n]{1,300}?)\s*<[^`>\n]{1,500}>`_{1,2}/gu, "$1");
}
