/**
 * Org: the text, with its headings marked and its tables as tables; links leave their words, code stands in fences, properties
 * stay as facts. What Org itself does not print goes: comments, settings, logs. Files that it takes in are told. Not covered: macros.
 */
import type { Mark } from "../../../core/domain/document.ts";
import type { ReadParts } from "../read-parts.ts";
import { toldIncludes } from "./told-includes.ts";

const KEYWORDS = /^(?:TODO|DONE|NEXT|WAITING|CANCELL?ED|HOLD)\s+/u;
/** Properties that programs write for themselves. */
const OWN_PROPERTIES =
  /^(?:(?:custom_)?id|archive_\w+|ordered|cookie_data|header-args\S*|visibility|export_\w+)$/iu;
const LINK = /\[\[([^[\]\n]{1,2000})\](?:\[([^[\]\n]{1,1000})\])?\]/gu;

export function readOrg(source: string): ReadParts {
  const text = shownLines(source.replaceAll("\r\n", "\n").split("\n"))
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
  const marks: Mark[] = [];
  for (const match of text.matchAll(/^(\*{1,8}) +([^\n]+)/gmu)) {
    const title = (match[2] ?? "")
      .replace(KEYWORDS, "")
      .replace(/^\[#[A-Z]\]\s+/u, "")
      .replace(/(?<!\s)\s+(?::[\w@]+)+:\s*$/u, "")
      .trim();
    const level = Math.min(6, match[1]?.length ?? 1);
    const start = match.index;
    if (title !== "") marks.push({ kind: "heading", start, end: start + match[0].length, level, title });
  }
  const told = (key: string): string | undefined =>
    new RegExp(`^#\\+${key}:[ \\t]*(\\S[^\\r\\n]*)`, "imu").exec(source)?.[1]?.trim();
  const title = told("title");
  const author = told("author");
  return {
    text,
    marks,
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...toldIncludes(source, /^[ \t]*#\+include:[ \t]*"?([^"\n]{1,200}?)"?(?:[ \t]+[^\n]*)?$/gimu),
  };
}

function shownLines(lines: readonly string[]): string[] {
  const shown: string[] = [];
  /** The block that is open, by its name. */
  let block: string | undefined;
  let drawer: string | undefined;
  for (const line of lines) {
    const [, edge, name = "", rest = ""] = /^[ \t]*#\+(begin|end)_(\w+)[ \t]*(\S*)/iu.exec(line) ?? [];
    const kind = name.toLowerCase();
    const isCode = kind === "src" || kind === "example";
    if (edge !== undefined && (block === undefined || block === kind)) {
      block = edge.toLowerCase() === "begin" ? kind : undefined;
      if (isCode) shown.push(block === undefined ? "```" : `\`\`\`${kind === "src" ? rest : ""}`);
      else if (block === undefined) shown.push("");
    } else if (block === "comment") continue;
    else if (block === "src" || block === "example") shown.push(line);
    else if (drawer !== undefined) {
      const [, key = "", value = ""] = /^[ \t]*:([\w+-]+):[ \t]*(.*)$/u.exec(line) ?? [];
      if (key.toLowerCase() === "end") drawer = undefined;
      else if (drawer === "properties" && value !== "" && !OWN_PROPERTIES.test(key))
        shown.push(`${key}: ${value}`);
    } else if (/^[ \t]*:(?:properties|logbook):[ \t]*$/iu.test(line))
      drawer = line.trim().slice(1, -1).toLowerCase();
    else if (/^[ \t]*#(?:[ \t]|$)/u.test(line)) continue;
    else if (/^[ \t]*#\+\w/u.test(line)) shown.push(/^[ \t]*#\+caption:[ \t]*(.*)$/iu.exec(line)?.[1] ?? "");
    else shown.push(asShown(line));
  }
  return shown;
}

function asShown(line: string): string {
  // Its tables have plus signs in the line under their heads.
  if (/^[ \t]*\|-[-+]{1,500}\|?[ \t]*$/u.test(line)) return line.replaceAll("+", "|");
  return line.replace(LINK, (_whole, target: string, words?: string) => words ?? target);
}
