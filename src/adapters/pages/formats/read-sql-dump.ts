/**
 * A database written out as SQL: the rows of `INSERT` and of PostgreSQL's `COPY` become tables under the names of theirs, and other
 * statements stay code. Not covered: values that are computed, binary strings.
 */
import type { ReadParts } from "../read-parts.ts";
import { DocumentWriter } from "./document-writer.ts";
import { byName } from "../../../lib/by-name.ts";

const NAME = '[`"\\[]?[\\p{L}\\p{N}_$ -]{1,128}[`"\\]]?';
const INSERT = new RegExp(
  `\\b(?:INSERT|REPLACE)\\s+(?:IGNORE\\s+)?INTO\\s+((?:${NAME}\\.){0,2}${NAME})\\s*(?:\\(([^()]{1,20000})\\)\\s*)?VALUES\\s*(?=\\()`,
  "giu",
);
const COPY = new RegExp(
  `^COPY\\s+((?:${NAME}\\.){0,2}${NAME})\\s*\\(([^()]{1,20000})\\)\\s+FROM\\s+stdin[^;\\n]*;\\n`,
  "gimu",
);
const CREATE = new RegExp(
  `\\bCREATE\\s+TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?((?:${NAME}\\.){0,2}${NAME})\\s*\\(`,
  "giu",
);

/** Characters of the columns of a table that is made. */
const LONGEST_TABLE = 200_000;
/** Each broken one is looked through to the end; what has more of them is no dump, and stays as it is from there on. */
const MOST_BROKEN = 20;

export function isSqlDump(text: string): boolean {
  const head = text.slice(0, 200_000);
  return new RegExp(INSERT.source, "iu").test(head) || new RegExp(COPY.source, "imu").test(head);
}

interface Rows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: string[][];
  readonly start: number;
  readonly end: number;
}

export function readSqlDump(given: string): ReadParts {
  const source = given.replace(/\r\n?/gu, "\n");
  const columns = columnsOf(source);
  const found = [...inserted(source, columns), ...copied(source)].toSorted((a, b) => a.start - b.start);
  const writer = new DocumentWriter();
  let done = 0;
  let open: { columns: readonly string[]; table: string; rows: string[][] } | undefined;
  const flush = (): void => {
    if (open === undefined) return;
    writer.heading(2, open.table);
    writer.table([[...open.columns], ...open.rows]);
    open = undefined;
  };
  for (const { table, columns: own, rows, start, end } of found) {
    const between = source
      .slice(done, start)
      .replace(/^[ \t]*(?:--[^\n]*|\/\*![^\n]*|;|(?:UN)?LOCK TABLES[^\n]*)?$/gimu, "")
      .trim();
    if (open?.table === table && between === "" && own.join("\0") === open.columns.join("\0"))
      open.rows.push(...rows);
    else {
      flush();
      if (/\p{L}/u.test(between)) writer.code(between, "sql");
      open = { table, columns: own, rows: [...rows] };
    }
    done = end;
  }
  flush();
  const rest = source
    .slice(done)
    .replace(/^[ \t;]*\n?/u, "")
    .trim();
  if (/\p{L}/u.test(rest)) writer.code(rest, "sql");
  return writer.finish();
}

/** Of tables whose rows do not say which column is which. */
function columnsOf(source: string): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, readonly string[]>();
  const begin = new RegExp(CREATE.source, CREATE.flags);
  for (let begun = begin.exec(source); begun !== null; begun = begin.exec(source)) {
    const { 0: whole, 1: table = "", index } = begun;
    const from = index + whole.length;
    const [body = ""] = source.slice(from, from + LONGEST_TABLE).split(";", 1);
    begin.lastIndex = from + body.length;
    const names = body
      .split(/,\s*\n|,(?![^(]*\))|\n/u)
      .flatMap((line) => /^\s*([`"[]?[\p{L}_][\p{L}\p{N}_$]*[`"\]]?)\s+[A-Za-z]/u.exec(line)?.[1] ?? [])
      .filter((name) => !/^(?:primary|unique|key|index|constraint|foreign|check|fulltext)$/iu.test(name));
    all.set(bare(table), names.map(bare));
  }
  return all;
}

function* inserted(source: string, known: ReadonlyMap<string, readonly string[]>): Generator<Rows> {
  const begin = new RegExp(INSERT.source, INSERT.flags);
  let broken = 0;
  for (let begun = begin.exec(source); begun !== null; begun = begin.exec(source)) {
    const [whole, table = "", named] = begun;
    const { rows, end, isBroken } = tuplesFrom(source, begun.index + whole.length);
    if (isBroken) broken += 1;
    if (broken > MOST_BROKEN) return;
    begin.lastIndex = Math.max(end, begun.index + whole.length);
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const own = named?.split(",").map(bare) ?? known.get(bare(table)) ?? [];
    const columns = own.length >= width ? own : Array.from({ length: width }, (_, nth) => own[nth] ?? "");
    if (rows.length > 0) yield { table: bare(table), columns, rows, start: begun.index, end };
  }
}

/** Tuples of values between round brackets, parted by commas; up to the first that is broken off. */
function tuplesFrom(source: string, from: number): { rows: string[][]; end: number; isBroken: boolean } {
  const rows: string[][] = [];
  let end = from;
  for (let at = afterSpace(source, from); source[at] === "("; at = afterSpace(source, at + 1)) {
    const tuple = tupleFrom(source, at + 1);
    if (tuple === undefined) return { rows, end, isBroken: true };
    rows.push(tuple.row);
    end = tuple.end;
    at = afterSpace(source, end);
    if (source[at] !== ",") break;
  }
  return { rows, end, isBroken: false };
}

/** Behind its bracket; `undefined` where it has no end. */
function tupleFrom(source: string, from: number): { row: string[]; end: number } | undefined {
  const row: string[] = [];
  let begun = from;
  let quoted: string | undefined;
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    const sign = source[at];
    if (sign === "'" || sign === '"') {
      const close = closing(source, at);
      if (close === -1) return undefined;
      quoted ??= unescaped(source.slice(at + 1, close));
      at = close;
    } else if (sign === "(") depth += 1;
    else if (sign === ")" && depth > 0) depth -= 1;
    else if (depth === 0 && (sign === "," || sign === ")")) {
      row.push(quoted ?? bareValue(source.slice(begun, at)));
      quoted = undefined;
      begun = at + 1;
      if (sign === ")") return { row, end: at + 1 };
    }
  }
  return undefined;
}

/** Where the string ends that begins here; quotes within are doubled or behind a backslash. */
function closing(source: string, from: number): number {
  const quote = source[from];
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === "\\") at += 1;
    else if (source[at] === quote) {
      if (source[at + 1] !== quote) return at;
      at += 1;
    }
  }
  return -1;
}

function afterSpace(source: string, from: number): number {
  let at = from;
  while (/\s/u.test(source[at] ?? "")) at += 1;
  return at;
}

function* copied(source: string): Generator<Rows> {
  const begin = new RegExp(COPY.source, COPY.flags);
  for (let begun = begin.exec(source); begun !== null; begun = begin.exec(source)) {
    const { 0: whole, 1: table = "", 2: named = "", index } = begun;
    const from = index + whole.length;
    const stop = source.indexOf("\n\\.", from);
    const end = stop === -1 ? source.length : stop + 3;
    // What stands within is rows.
    begin.lastIndex = end;
    const rows = source
      .slice(from, stop === -1 ? source.length : stop)
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.split("\t").map((cell) => (cell === "\\N" ? "" : unescaped(cell))));
    yield { table: bare(table), columns: named.split(",").map(bare), rows, start: index, end };
  }
}

const bare = (name: string): string =>
  name
    .trim()
    .replace(/[`"[\]]/gu, "")
    .replace(/^public\./u, "");

const bareValue = (value: string): string => (/^\s*null\s*$/iu.test(value) ? "" : value.trim());

const ESCAPES = byName<string>({ n: "\n", t: "\t", r: "", "0": "" });

const unescaped = (text: string): string =>
  text.replace(/''|""|\\([^])/gu, (pair, sign?: string) =>
    sign === undefined ? pair.charAt(0) : (ESCAPES[sign] ?? sign),
  );
