/**
 * A claim held against tables: in which row the things that it names stand together, and which of them stands in another
 * row or under another head. Finds values by what they say, not by where the claim puts them. Not covered: what must be
 * worked out of several rows.
 */
import { isAmong } from "../evidence/compare-quantities.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { quantitiesIn, type Quantity } from "../evidence/quantities.ts";
import { readStatement, type Statement, writtenAt } from "../evidence/statement.ts";
import type { Cell, Row } from "../evidence/tables.ts";
import { isStopWord } from "../../../lib/text/stop-words.ts";
import { simplified } from "../../../lib/text/simplified.ts";
import { rowComparison, sharedValue } from "./row-comparisons.ts";
import type { Difference } from "../beside/difference.ts";
import { matchesIn, vocabularyOf } from "../beside/matches.ts";

export interface Tabled {
  /** Place in `evidence.sentences`. */
  readonly sentence: number;
  readonly differences: readonly Difference[];
  /** A row says it: its subject and a value, or what it answers with yes or no. */
  readonly isCarried: boolean;
  /** It says rightly which of the row's values is greater: the years of the heads are none of its figures. */
  readonly isCompared: boolean;
}

/** Something that the claim names and a cell says. */
interface Named {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  readonly sentence: number;
  readonly isFigure: boolean;
}

interface RowPlace {
  readonly row: Row;
  readonly sentence: number;
}

/** Rows looked at; a longer table is data for a program. */
const MOST_ROWS = 3000;
const YES = /^(?:yes|y|true|✓|✔|x|是|有|可|可以|能|支持)$/iu;
const NO = /^(?:no|n|false|✗|✘|-|–|—|否|无|不|不可|不能|不支持)$/iu;

export function heldAgainstTables(claim: Statement, evidence: Evidence): Tabled | undefined {
  const rows = evidence.sentences
    .slice(0, MOST_ROWS)
    .flatMap(({ row }, sentence): RowPlace[] => (row ? [{ row, sentence }] : []));
  if (rows.length === 0) return undefined;
  const named = longest(rows.flatMap((place) => namesOf(claim, place)));
  if (named.length === 0) return undefined;
  const spans = [...new Map(named.map((one) => [`${one.start}-${one.end}`, one])).values()];
  const inRow = (sentence: number): Named[] => named.filter((one) => one.sentence === sentence);
  const spanCount = (sentence: number): number => new Set(inRow(sentence).map(({ start }) => start)).size;
  // The row of the subject comes before one that has more of the rest.
  const value = ({ sentence }: RowPlace): number =>
    spanCount(sentence) +
    (inRow(sentence).some(({ column, isFigure }) => column === 0 && !isFigure) ? 1.5 : 0);
  const best = rows.reduce((a, b) => (value(b) > value(a) ? b : a));
  const own = inRow(best.sentence);
  if (own.length === 0) return undefined;

  const differences: Difference[] = [];
  for (const span of spans) {
    if (own.some(({ start, end }) => start <= span.start && end >= span.end)) continue;
    const columns = named.filter(({ start, end }) => start === span.start && end === span.end);
    // Two subjects, or two values of one column: the claim compares rows.
    const taken = new Set(own.map(({ column }) => column));
    const free = columns.find(({ column }) => !taken.has(column));
    if (free === undefined || columns.some(({ column }) => column === 0 && taken.has(0))) continue;
    const stated = best.row.cells[headlike(claim, best.row, free)]?.text ?? "";
    if (stated === "") continue;
    differences.push(differenceOf(claim, span, stated));
  }
  differences.push(...underOtherHead(claim, best.row, own));
  const compared = rowComparison(claim, best.row);
  if (compared && compared !== "agrees") differences.push(compared);
  const subjects = rows.filter(
    ({ sentence }) =>
      sentence !== best.sentence &&
      inRow(sentence).some(
        ({ column, isFigure, start }) =>
          column === 0 && !isFigure && !own.some((one) => one.column === 0 && one.start === start),
      ),
  );
  const values = own.filter(({ column, isFigure }) => column > 0 && !isFigure);
  const [only] = values;
  if (only && values.length === 1 && subjects.length > 0) {
    const shared = sharedValue(
      claim,
      subjects.map(({ row }) => row),
      only,
    );
    if (shared) differences.push(shared);
  }
  const answered = yesOrNo(claim, best.row, own);
  if (answered && answered !== "agrees") differences.push(answered);
  const isCarried =
    differences.length === 0 &&
    (spanCount(best.sentence) >= 2 || answered === "agrees" || compared === "agrees") &&
    own.length > 0;
  return { sentence: best.sentence, differences, isCarried, isCompared: compared === "agrees" };
}

/** The column under which the claim seems to have put it: that whose head it names, else where it stands. */
function headlike(claim: Statement, row: Row, one: Named): number {
  const byHead = row.heads.findIndex(
    (head, nth) => nth > 0 && isHeadNamed(claim, head) && isFigureCell(row.cells[nth]) === one.isFigure,
  );
  return byHead > 0 ? byHead : one.column;
}

function isFigureCell(cell: Cell | undefined): boolean {
  return cell !== undefined && quantitiesIn(cell.text).length > 0;
}

function differenceOf(
  claim: Statement,
  { start, end, isFigure }: Pick<Named, "start" | "end" | "isFigure">,
  stated: string,
): Difference {
  return {
    kind: isFigure ? "number-differs" : "name-differs",
    claimed: writtenAt(claim, { start, end }),
    stated,
  };
}

/** The claim names another head than the one under which its figure stands. */
function underOtherHead(claim: Statement, { heads, cells }: Row, own: readonly Named[]): Difference[] {
  const named = heads.flatMap((head, nth) => (nth > 0 && isHeadNamed(claim, head) ? [nth] : []));
  const [asked] = named;
  if (named.length !== 1 || asked === undefined || own.some(({ column }) => column === asked)) return [];
  const cell = cells[asked];
  const figure = own.find(({ column, isFigure }) => isFigure && column > 0);
  if (!cell || !figure || !isFigureCell(cell) || own.some((one) => one.isFigure && one.column === asked))
    return [];
  return [differenceOf(claim, figure, cell.text)];
}

function yesOrNo(
  claim: Statement,
  { heads, cells }: Row,
  own: readonly Named[],
): Difference | "agrees" | undefined {
  for (const [nth, { text }] of cells.entries()) {
    const isYes = YES.test(text);
    if ((!isYes && !NO.test(text)) || !isHeadNamed(claim, heads[nth] ?? "") || own.length === 0) continue;
    const isDenied =
      claim.atoms.some(({ isNegation }) => isNegation) ||
      /不可|不能|不支持|without|cannot/iu.test(claim.text);
    if (isYes !== isDenied) return "agrees";
    return { kind: "negation-differs", claimed: heads[nth] ?? "", stated: isYes ? "affirmed" : "negated" };
  }
  return undefined;
}

/** All of a head's words, in any form; units in brackets and the like left out. */
function isHeadNamed(claim: Statement, head: string): boolean {
  const bare = readStatement(
    simplified(head)
      .replace(/[(（][^()（）]*[)）]/gu, "")
      .replace(/^(?:是否|可以|可|能否|能)(?=\p{Script=Han}{2})/u, ""),
  );
  const content = bare.atoms.filter(({ isContent, kind }) => isContent && kind !== "number");
  if (content.length === 0) return false;
  const matched = matchesIn(bare, [vocabularyOf(claim)]);
  return bare.atoms.every((atom, nth) => !content.includes(atom) || matched[nth] === true);
}

function namesOf(claim: Statement, { row, sentence }: RowPlace): Named[] {
  return row.cells.flatMap((cell, column): Named[] => {
    const text = simplified(cell.text);
    if (text.length === 0 || YES.test(text) || NO.test(text)) return [];
    const place = placeOf(claim, text);
    if (place) return [{ ...place, column, sentence, isFigure: false }];
    return figureOf(claim, text, row.heads[column] ?? "").map((figure) => ({
      start: figure.start,
      end: figure.end,
      column,
      sentence,
      isFigure: true,
    }));
  });
}

/** Words of a cell, in their order, with nothing between them but words that join. */
function placeOf({ text, atoms }: Statement, cell: string): { start: number; end: number } | undefined {
  if (/^[\d.,:%]+$/u.test(cell)) return undefined;
  const wanted = readStatement(cell).atoms.filter(({ isContent }) => isContent);
  if (wanted.length === 0 || quantitiesIn(cell).some(({ unit }) => unit !== undefined)) return undefined;
  if (wanted[0]?.kind === "han") {
    const start = cell.length >= 2 ? text.indexOf(cell) : -1;
    return start < 0 ? undefined : { start, end: start + cell.length };
  }
  const content = atoms.filter(({ key, isContent }) => isContent || !isStopWord(key));
  for (let at = 0; at + wanted.length <= content.length; at++) {
    if (wanted.every(({ key }, nth) => content[at + nth]?.key === key)) {
      return { start: content[at]?.start ?? 0, end: content[at + wanted.length - 1]?.end ?? 0 };
    }
  }
  return undefined;
}

/** The figures of the claim that are the cell's, whose unit may stand in the head. */
function figureOf(claim: Statement, cell: string, head: string): Quantity[] {
  const stated = quantitiesIn(cell);
  if (stated.length === 0 || cell.length > 40) return [];
  const inHead = /[(（]([^()（）]+)[)）]/u.exec(head)?.[1]?.trim();
  const read =
    inHead === undefined
      ? stated
      : [...stated, ...quantitiesIn(`${cell} ${inHead}`), ...quantitiesIn(`${cell}${inHead}`)];
  return claim.quantities.filter((figure) => figure.isStrict && isAmong(figure, read));
}

/** "D18" within "D18 Pro" is no D18. */
function longest(named: readonly Named[]): Named[] {
  return named.filter(
    (one) =>
      !named.some(
        (other) =>
          other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start,
      ),
  );
}
