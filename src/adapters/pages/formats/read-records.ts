/**
 * JSON and JSON Lines, decoded: a list of records that are alike becomes a table whose columns are their names, other
 * values lines of `name: value` under the names above them. Not covered: values beyond `MAX_DEPTH` levels.
 */
import { say } from "../../../core/domain/said/say.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import { isRecord, type JsonRecord, parsedJson } from "../../../lib/parsed-json.ts";
import type { ReadParts } from "../read-parts.ts";
import { DocumentWriter } from "./document-writer.ts";
import { htmlPart } from "./html-part.ts";

const MAX_DEPTH = 40;
/** Columns of a table; records of more names are written name by name. */
const MOST_COLUMNS = 24;
const LONGEST_CELL = 200;
const NAMES = /^(?:name|title|headline|subject|名称|名字|标题|標題|名稱|姓名)$/iu;
const LONGEST_NAME = 100;
/** Share of records from which on they are texts, and no rows. */
const PROSE_SHARE = 0.4;
/** Pictures and keys as text say nothing to anybody. */
const PACKED = /^(?:data:[^,]{1,100};base64,)?[A-Za-z0-9+/_-]{200,}={0,2}$/u;

export function readJson(text: string): ReadParts {
  const value = parsed(text);
  if (value === undefined) throw brokenJson();
  return written(value, []);
}

/** Settings of programs are JSON with comments and a comma too many. `undefined` where it is no JSON at all. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const plain = text
      .replace(/("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu, (_whole, kept?: string) => kept ?? "")
      .replace(/("(?:[^"\\\n]|\\.)*")|,(?=\s*[\]}])/gu, (_whole, kept?: string) => kept ?? "");
    return parsedJson(assigned(plain) ?? plain);
  }
}

/** What exports of sites hold: a variable set to one value, or a call with it. */
const ASSIGNED =
  /^\s*(?:\)\]\}',?\s*\n|(?:(?:var|let|const)\s+)?[A-Za-z_$][\w.$[\]"']{0,100}\s*(?:=|\()\s*|export\s+default\s+)(?=[[{])/u;

function assigned(text: string): string | undefined {
  const head = ASSIGNED.exec(text)?.[0];
  if (head === undefined) return undefined;
  let end = text.length;
  while (end > head.length && /[\s;)]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(head.length, end);
}

/** A script that is nothing but data. */
export function isAssignedJson(text: string): boolean {
  const data = assigned(text);
  return data !== undefined && parsedJson(data) !== undefined;
}

export function readJsonLines(text: string): ReadParts {
  const values: unknown[] = [];
  let broken = 0;
  for (const line of text.split(/\r\n|\n|\r/u)) {
    if (line.trim() === "") continue;
    try {
      values.push(JSON.parse(line));
    } catch {
      broken += 1;
    }
  }
  if (values.length === 0) throw brokenJson();
  return written(values, broken === 0 ? [] : [say("json.lines-broken", { count: broken })]);
}

export function brokenJson(cause?: unknown): FootnoteError {
  return new FootnoteError("document-unreadable", say("json.broken"), {
    hint: say("json.broken-hint"),
    cause,
  });
}

/** Values of another format, written as those of JSON are. */
export function writeRecords(writer: DocumentWriter, value: unknown, name: string): void {
  write(writer, value, name, 0, { count: 0 });
}

function written(value: unknown, faults: readonly Sentence[]): ReadParts {
  const writer = new DocumentWriter();
  const packed = { count: 0 };
  write(writer, value, "", 0, packed);
  const unread = [...faults];
  if (packed.count > 0) unread.push(say("json.packed", { count: packed.count }));
  return writer.finish(unread);
}

function write(
  writer: DocumentWriter,
  value: unknown,
  name: string,
  depth: number,
  packed: { count: number },
): void {
  if (depth > MAX_DEPTH) return;
  const runs = runsOf(value);
  if (runs !== undefined) {
    writer.paragraph(lineOf(name, shown(runs, packed)));
    return;
  }
  if (Array.isArray(value)) {
    const table = asTable(value);
    if (name !== "" && (table !== undefined || value.some(isNested))) writer.heading(depth + 1, name);
    if (table !== undefined) writer.table(table);
    else if (value.some(isNested)) {
      const deeper = depth + (name === "" ? 0 : 1);
      for (const item of value) {
        if (isNested(item)) writer.heading(deeper + 1, nameOf(item));
        write(writer, item, "", deeper, packed);
      }
    } else writer.paragraph(lineOf(name, value.map((item) => shown(item, packed)).join(", ")));
    return;
  }
  if (!isNested(value)) {
    writer.paragraph(lineOf(name, shown(value, packed)));
    return;
  }
  if (name !== "") writer.heading(depth + 1, name);
  const own = Object.entries(value as Record<string, unknown>);
  const lines: string[] = [];
  const deeper: [string, unknown][] = [];
  for (const [key, item] of own) {
    const flat = flatValue(item, packed);
    if (flat === undefined) deeper.push([key, item]);
    else if (flat !== "") lines.push(lineOf(key, flat));
  }
  writer.paragraph(lines.join("\n"));
  for (const [key, item] of deeper) write(writer, item, key, depth + (name === "" ? 0 : 1), packed);
}

/** A sentence: five words or ten Chinese characters, and its end. */
function isSentence(cell: string): boolean {
  if (!/[.!?。！？]["”’）)]?$/u.test(cell)) return false;
  const hasWords = (cell.match(/\S+/gu) ?? []).length >= 5;
  return hasWords || (cell.match(/\p{Script=Han}/gu) ?? []).length >= 10;
}

/** What a record calls itself; empty where it does not. */
function nameOf(record: object): string {
  for (const [key, value] of Object.entries(record))
    if (NAMES.test(key) && typeof value === "string" && value.length <= LONGEST_NAME) return value;
  return "";
}

/** `undefined` for what has parts of its own that do not fit a line. */
function flatValue(value: unknown, packed: { count: number }): string | undefined {
  const runs = runsOf(value);
  if (runs !== undefined) return shown(runs, packed);
  if (Array.isArray(value))
    return value.some(isNested) ? undefined : value.map((item) => shown(item, packed)).join(", ");
  if (!isNested(value)) return shown(value, packed);
  const parts = Object.entries(value as Record<string, unknown>);
  if (parts.length > 6 || parts.some(([, item]) => isNested(item))) return undefined;
  const text = parts.map(([key, item]) => lineOf(key, shown(item, packed))).join("; ");
  return text.includes("\n") || text.length > LONGEST_CELL ? undefined : text;
}

/** Strings between values with a `text`: one text, some of whose words are set off. */
function runsOf(value: unknown): string | undefined {
  if (!Array.isArray(value) || !value.some((item) => typeof item === "string") || !value.some(isNested))
    return undefined;
  let text = "";
  for (const item of value) {
    const own: unknown = isNested(item) ? (item as Record<string, unknown>)["text"] : item;
    if (typeof own !== "string") return undefined;
    text += own;
  }
  return text;
}

function lineOf(name: string, value: string): string {
  if (value === "") return "";
  return name === "" ? value : `${name}: ${value}`;
}

function isNested(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function shown(value: unknown, packed: { count: number }): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return JSON.stringify(value) ?? "";
  if (PACKED.test(value)) {
    packed.count += 1;
    return "";
  }
  const text = value.replace(/\r\n?/gu, "\n").trim();
  return MARKUP.test(text) ? htmlPart(text).text : text;
}

/** What web sites export: texts with the marks of a page in them. */
const MARKUP =
  /^<(?:p|div|span|ul|ol|li|h[1-6]|table|blockquote|a|b|strong|i|em|br)\b[^>]*>[\s\S]*<\/[a-z][a-z0-9]*>$/iu;

/** Levels of names within names that become one name: `properties.name`. */
const FLAT_DEPTH = 3;

function flattened(value: JsonRecord, within: string, depth: number): Record<string, unknown> {
  const flat: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, item] of Object.entries(value)) {
    const name = within + key;
    if (isRecord(item) && depth < FLAT_DEPTH) Object.assign(flat, flattened(item, `${name}.`, depth + 1));
    else flat[name] = item;
  }
  return flat;
}

/** Records that are alike and short: their names first. */
function asTable(values: readonly unknown[]): string[][] | undefined {
  if (values.length < 2 || !values.every(isRecord)) return undefined;
  const flat = values.map((value) => flattened(value, "", 0));
  const names = new Set<string>();
  for (const value of flat) for (const name of Object.keys(value)) names.add(name);
  if (names.size < 2 || names.size > MOST_COLUMNS) return undefined;
  const rows: string[][] = [];
  const packed = { count: 0 };
  let prose = 0;
  for (const value of flat) {
    const cells: string[] = [];
    for (const name of names) {
      const item = value[name];
      const cell = flatValue(item, packed);
      if (cell === undefined || cell.length > LONGEST_CELL || cell.includes("\n")) return undefined;
      cells.push(cell);
    }
    rows.push(cells);
    if (cells.some(isSentence)) prose += 1;
  }
  // What people wrote is asked and quoted sentence by sentence, and not as the cell of a row.
  return packed.count > 0 || prose > PROSE_SHARE * rows.length ? undefined : [[...names], ...rows];
}
