/**
 * The tables of a text, cell by cell with their places: pipe tables of Markdown, rows set apart by commas, semicolons or
 * tabs, columns set apart by wide gaps, and lists of flat records in JSON. The first row names the columns. Not covered:
 * tables without a head, cells over several lines, nested records.
 */

export interface Cell {
  /** Without quotes and surrounding blanks; `start` and `end` span just these characters where nothing was escaped. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface TableRow {
  readonly start: number;
  readonly end: number;
  /** One for each head; a cell that is missing is empty. */
  readonly cells: readonly Cell[];
}

export interface Table {
  /** Absent where the rows name their own columns, as records do. */
  readonly head: TableRow | undefined;
  readonly heads: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Characters: no head of a column is longer. */
const LONGEST_HEAD = 48;
/** Rows read of one table. */
const MOST_ROWS = 5000;
/** Fields that make lines with commas a table, where nothing else says that they are one. */
const FEWEST_FIELDS = 3;

interface Line {
  readonly text: string;
  readonly start: number;
}

type Split = (line: Line) => Cell[];

/** `isData`: the whole text is known to be a table, so that two columns and one row are enough. */
export function tablesIn(text: string, isData = false): Table[] {
  const records = recordsIn(text);
  if (records !== undefined) return [records];
  const tables: Table[] = [];
  for (const block of blocksOf(text)) {
    const table = pipeTable(block) ?? ruledTable(block, isData);
    if (table !== undefined) tables.push(table);
  }
  return tables;
}

/** Lines that follow each other without a blank one between. */
function* blocksOf(text: string): Generator<Line[]> {
  let block: Line[] = [];
  let start = 0;
  for (const raw of text.split("\n")) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line.trim() === "") {
      if (block.length > 1) yield block;
      block = [];
    } else block.push({ text: line, start });
    start += raw.length + 1;
  }
  if (block.length > 1) yield block;
}

/** The line under the heads of a pipe table. */
export const TABLE_RULE = /^\s*(?:\|\s*)?:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*(?:\|\s*)?$/u;

function pipeTable(block: readonly Line[]): Table | undefined {
  const ruleAt = block.findIndex(({ text }, nth) => nth > 0 && text.includes("|") && TABLE_RULE.test(text));
  const head = block[ruleAt - 1];
  if (head === undefined || !head.text.includes("|")) return undefined;
  const heads = cellsBetweenPipes(head);
  const after = block.slice(ruleAt + 1);
  const end = after.findIndex(({ text }) => !text.includes("|"));
  const rows = (end < 0 ? after : after.slice(0, end)).filter(({ text }) => !TABLE_RULE.test(text));
  return tableOf(head, heads, rows, cellsBetweenPipes);
}

const cellsBetweenPipes: Split = ({ text, start }) => {
  const cells: Cell[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && (text[at] !== "|" || text[at - 1] === "\\")) continue;
    cells.push(cellAt(text, from, at, start));
    from = at + 1;
  }
  if (cells[0]?.text === "" && text.trimStart().startsWith("|")) cells.shift();
  if (cells.at(-1)?.text === "" && text.trimEnd().endsWith("|")) cells.pop();
  return cells;
};

/** A line of a pipe table by itself; `width`: its columns, as many as it has at the least. */
export function pipeRow(line: { readonly text: string; readonly start: number }, width: number): TableRow {
  const cells = cellsBetweenPipes(line);
  const end = line.start + line.text.length;
  while (cells.length < width) cells.push({ text: "", start: end, end });
  return { ...trimmed(line), cells };
}

const SPLITS: readonly Split[] = [
  (line) => cellsBetween(line, "\t"),
  (line) => cellsBetween(line, ","),
  (line) => cellsBetween(line, ";"),
  (line) => cellsBetween(line, "，"),
  ({ text, start }) => {
    const cells: Cell[] = [];
    for (const match of text.matchAll(/\S+(?: \S+)*/gu))
      cells.push({ text: match[0], start: start + match.index, end: start + match.index + match[0].length });
    return cells;
  },
];

/** The longest run of lines from some line on that one separator cuts into as many fields. */
function ruledTable(block: readonly Line[], isData: boolean): Table | undefined {
  const fewest = isData ? 2 : FEWEST_FIELDS;
  for (const split of SPLITS) {
    for (let from = 0; from + 1 < block.length && from < 4; from++) {
      const head = block[from] as Line;
      const heads = split(head);
      if (heads.length < fewest || !areHeads(heads)) continue;
      const rows: Line[] = [];
      for (const line of block.slice(from + 1)) {
        const fields = split(line).length;
        // A last note may be left out.
        if (isData ? fields > heads.length || fields < 2 : fields !== heads.length) break;
        rows.push(line);
      }
      if (rows.length >= (isData ? 1 : 2)) return tableOf(head, heads, rows, split);
    }
  }
  return undefined;
}

/** Names of columns are short, differ, and are no figures or sentences. */
function areHeads(cells: readonly Cell[]): boolean {
  const names = cells.map(({ text }) => text.toLowerCase());
  return (
    new Set(names).size === names.length &&
    names.every((name) => name.length <= LONGEST_HEAD && /\p{L}/u.test(name) && !/[.!?。！？]$/u.test(name))
  );
}

function tableOf(
  head: Line,
  heads: readonly Cell[],
  lines: readonly Line[],
  split: Split,
): Table | undefined {
  if (lines.length === 0 || heads.length < 2) return undefined;
  const rows = lines.slice(0, MOST_ROWS).map((line): TableRow => {
    const cells = split(line);
    const end = line.start + line.text.length;
    const filled = heads.map((_, nth) => cells[nth] ?? { text: "", start: end, end });
    return { ...trimmed(line), cells: filled };
  });
  return { head: { ...trimmed(head), cells: heads }, heads: heads.map(({ text }) => text), rows };
}

function trimmed({ text, start }: Line): { start: number; end: number } {
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + text.trimEnd().length };
}

function cellAt(text: string, from: number, to: number, start: number): Cell {
  const raw = text.slice(from, to);
  const own = raw.trim();
  const lead = raw.length - raw.trimStart().length;
  return { text: own, start: start + from + lead, end: start + from + lead + own.length };
}

/** Fields in double quotes may hold the separator; a doubled quote is one. */
function cellsBetween({ text, start }: Line, separator: string): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (at < text.length && (text[at] !== separator || isQuoted)) continue;
    const cell = cellAt(text, from, at, start);
    const isWrapped = cell.text.length >= 2 && cell.text.startsWith('"') && cell.text.endsWith('"');
    cells.push(
      isWrapped
        ? { text: cell.text.slice(1, -1).replaceAll('""', '"'), start: cell.start + 1, end: cell.end - 1 }
        : cell,
    );
    from = at + 1;
  }
  return cells;
}

const RECORD = /\{[^{}]*\}/gu;
const FIELD = /"((?:[^"\\]|\\.)*)"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|\[[^[\]]*\])/gu;

/** `[{"name": …}, …]`: the names of all records are the columns. Fewer than `fewest` make no table. */
export function recordsIn(text: string, fewest = 2): Table | undefined {
  if (!/^\s*(?:\[|\{)/u.test(text)) return undefined;
  const heads: string[] = [];
  const records: { start: number; end: number; fields: Map<string, Cell> }[] = [];
  for (const { 0: record, index } of text.matchAll(RECORD)) {
    const fields = new Map<string, Cell>();
    for (const field of record.matchAll(FIELD)) {
      const [whole, name = "", value = ""] = field;
      const isText = value.startsWith('"');
      const end = index + field.index + whole.length - (isText ? 1 : 0);
      const shown = isText ? value.slice(1, -1) : value;
      fields.set(name, { text: shown === "null" ? "" : shown, start: end - shown.length, end });
      if (!heads.includes(name)) heads.push(name);
    }
    if (fields.size > 0) records.push({ start: index, end: index + record.length, fields });
    if (records.length >= MOST_ROWS) break;
  }
  if (records.length < fewest || heads.length < 2) return undefined;
  const rows = records.map(({ start, end, fields }) => ({
    start,
    end,
    cells: heads.map((name) => fields.get(name) ?? { text: "", start: end, end }),
  }));
  return { head: undefined, heads, rows };
}
