/**
 * Which rows a question is about, by the cells that it names: "Berlin", 观音桥店, "open", and what is not so. Each word
 * of the question is taken for the column where it fits best.
 */
import type { TableRow } from "../../../../lib/table/tables-in.ts";
import { isWithinSpans, matchTerm, type Span, type TermMatch, type Unit } from "./asked-units.ts";
import { type Column, textAt } from "./columns.ts";
import { CONCEPT_NAMES, CONCEPTS } from "./concepts.ts";

export interface Condition {
  readonly column: Column;
  /** Where the question says it. */
  readonly spans: readonly Span[];
  readonly holds: (row: TableRow) => boolean;
}

/** What a cell of several things is divided by: "Swedish;English". */
const PARTED = /[;；、/|]|, /u;
/** Words: a longer cell is a note, of which a single word tells nothing. */
const LONG_CELL = 6;
const LABEL_HEAD =
  /^(?:id|no\.?|nr\.?|number|#|code|ref\w*|room|编号|編號|序号|序號|号码|房号|单号|訂單號|订单号)/iu;

/** `taken`: places that say something else, such as what is to be computed. `named`: columns that the question names. */
export function conditionsOf(
  question: string,
  units: readonly Unit[],
  rows: readonly TableRow[],
  columns: readonly Column[],
  taken: readonly Span[],
  named: ReadonlySet<Column>,
): Condition[] {
  const free = units.filter((unit) => !isWithinSpans(unit, taken));
  const found = columns
    .filter((column) => column.kind === "words" || isLabel(column, named) || isNumbered(column, question))
    .map((column) => ({ column, cells: cellMatches(question, rows, column, free) }));
  const best = new Map<Unit, { column: Column; share: number }>();
  for (const { column, cells } of found)
    for (const { units: own, share } of cells.values())
      for (const unit of own) if (share > (best.get(unit)?.share ?? 0)) best.set(unit, { column, share });
  return found.flatMap(({ column, cells }): Condition[] => {
    const sets = [...cells].flatMap(([text, { units: all }]) => {
      const own = all.filter((unit) => best.get(unit)?.column === column);
      return own.length === 0 ? [] : [{ text, own }];
    });
    if (sets.length === 0) return [];
    const spans = [...new Set(sets.flatMap(({ own }) => own))];
    const isLess = (set: readonly Unit[]): boolean =>
      sets.some(({ own }) => own.length > set.length && set.every((unit) => own.includes(unit)));
    const held = new Set(sets.flatMap(({ text, own }) => (isLess(own) ? [] : text)));
    return [{ column, spans, holds: (row) => held.has(textAt(row, column.nth)) }];
  });
}

const isLabel = (column: Column, named: ReadonlySet<Column>): boolean =>
  column.kind === "figure" && (LABEL_HEAD.test(column.head) || named.has(column)) && column.distinct > 0.9;

/** "Floor 3", 3楼: a figure beside the name of its column. */
function isNumbered({ head, kind }: Column, question: string): boolean {
  const name = /^\p{Script=Han}|^\p{L}+/u.exec(head)?.[0];
  if (kind !== "figure" || name === undefined) return false;
  return new RegExp(`${name} ?\\d|\\d ?${name}`, "iu").test(question);
}

interface CellMatch {
  readonly units: readonly Unit[];
  readonly share: number;
}

/** By the text of the cell. */
function cellMatches(
  question: string,
  rows: readonly TableRow[],
  column: Column,
  free: readonly Unit[],
): Map<string, CellMatch> {
  const matches = new Map<string, CellMatch>();
  const seen = new Set<string>();
  for (const row of rows) {
    const text = textAt(row, column.nth);
    if (text === "" || seen.has(text)) continue;
    seen.add(text);
    const parts = PARTED.test(text) ? [text, ...text.split(PARTED)] : [text];
    const best = parts
      .map((part) => ofPart(part, question, free))
      .filter((match) => match !== undefined)
      .toSorted((a, b) => b.share - a.share || b.units.length - a.units.length)[0];
    if (best !== undefined) matches.set(text, best);
  }
  return matches;
}

/** How large something is stands behind what it is called: "Gazebo 3 x 3 m". */
const SIZE = /(?<=\p{L}{3}.*)\s+[\d.,]+(?:\s*[x×*/–-]\s*[\d.,]+)*\s*(?:\p{L}{1,2})?$/u;
/** Code units of a cell that may be such a name: looking for a size takes the square of a cell's length. */
const LONGEST_NAMED = 200;

function ofPart(part: string, question: string, free: readonly Unit[]): CellMatch | undefined {
  const whole = matchTerm(part, question);
  const bare = part.length > LONGEST_NAMED ? part : part.replace(SIZE, "");
  const named = bare === part ? whole : matchTerm(bare, question);
  const match = named.share > whole.share ? named : whole;
  const units = free.filter((unit) => isWithinSpans(unit, match.spans));
  if (units.length > 0 && isTelling(part, match, units)) return { units, share: match.share };
  return ofSameKind(part, free, question);
}

function isTelling(part: string, { share, size }: TermMatch, units: readonly Unit[]): boolean {
  if (share >= 0.5) return true;
  if (units.some(({ isHan }) => isHan)) return size >= 3;
  return units.some(({ isName }) => isName) && part.split(/\s+/u).length <= LONG_CELL;
}

/** "travel" finds "Transport": cells that are called by a word of the same kind. */
function ofSameKind(part: string, free: readonly Unit[], question: string): CellMatch | undefined {
  for (const name of CONCEPT_NAMES) {
    if (name !== "travel") continue;
    const { asked, head } = CONCEPTS[name];
    const said = asked.exec(question);
    if (said === null || !head.test(part)) continue;
    const place = { start: said.index, end: said.index + said[0].length };
    const units = free.filter((unit) => isWithinSpans(unit, [place]));
    if (units.length > 0) return { units, share: 0.5 };
  }
  return undefined;
}

const NO = /^(?:no|n|false|none|null|-|–|—|0|否|无|無|没有|×|✗)$/iu;
const YES = /^(?:yes|y|true|x|1|是|有|√|✓|✔)$/iu;

/** Whether a column says yes or no, or something or nothing. */
export function saysWhether({ nth, kind, isSometimesEmpty }: Column, rows: readonly TableRow[]): boolean {
  if (kind === "figure") return false;
  const filled = rows.map((row) => textAt(row, nth)).filter((text) => text !== "");
  return isSometimesEmpty || filled.every((text) => NO.test(text) || YES.test(text));
}

export function isSo(row: TableRow, { nth }: Column): boolean {
  const text = textAt(row, nth);
  return text !== "" && !NO.test(text);
}
