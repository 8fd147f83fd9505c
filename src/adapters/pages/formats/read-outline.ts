/** Org and reStructuredText: the text as it stands, with its headings marked. Not covered: drawers, roles, directives. */
import type { Mark } from "../../../core/domain/document.ts";
import type { ReadParts } from "../read-parts.ts";
import { withRestructuredTables } from "./read-light-markup.ts";

const KEYWORDS = /^(?:TODO|DONE|NEXT|WAITING|CANCELL?ED|HOLD)\s+/u;

export function readOrg(source: string): ReadParts {
  // Its tables have plus signs in the line under their heads.
  const text = source.replace(/^([ \t]*\|-[-+]{1,500}\|?)[ \t]*$/gmu, (rule) => rule.replaceAll("+", "|"));
  const marks: Mark[] = [];
  for (const match of text.matchAll(/^(\*{1,8}) +([^\r\n]+)/gmu)) {
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
    new RegExp(`^#\\+${key}:[ \\t]*(\\S[^\\r\\n]*)`, "imu").exec(text)?.[1]?.trim();
  const title = told("title");
  const author = told("author");
  return {
    text,
    marks,
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
  };
}

/** A title is a line with a line of one repeated sign under it, as long at least; which sign is which level, use tells. */
export function readRestructured(source: string): ReadParts {
  const text = withRestructuredTables(source);
  const marks: Extract<Mark, { kind: "heading" }>[] = [];
  const levels: string[] = [];
  const pattern =
    /(?:^|\n)(?:([=\-`:.'"~^_*+#])\1{2,}[ \t]*\r?\n)?[ \t]?(\S[^\r\n]*)\r?\n(([=\-`:.'"~^_*+#])\4{2,})[ \t]*(?=\r?\n|$)/gu;
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
  return { text, marks, ...(first?.level === 1 ? { title: first.title } : {}) };
}
