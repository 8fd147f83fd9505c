/** A bound on a figure or a year in a question: "more than 100", "since 2021", 超过一百, 2021年以后. Figures in digits. */
import type { TableRow } from "../../../../lib/table/tables-in.ts";
import { type Column, dayAt, figureAt } from "./columns.ts";

export interface Bound {
  readonly isAbove: boolean;
  /** The figure itself is within. */
  readonly isIncluded: boolean;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const FIGURE = String.raw`[€$£¥]?\s?(\d[\d,]*(?:\.\d+)?)`;
const FORMS: readonly (readonly [said: RegExp, isAbove: boolean, isIncluded: boolean])[] = [
  [
    new RegExp(
      String.raw`\b(?:more|greater|higher|larger|longer|heavier|older) than ${FIGURE}|\b(?:over|above|exceed\w*) ${FIGURE}`,
      "iu",
    ),
    true,
    false,
  ],
  [new RegExp(String.raw`\bat least ${FIGURE}|\bsince ${FIGURE}`, "iu"), true, true],
  [new RegExp(String.raw`\bafter ((?:19|20)\d\d)\b`, "iu"), true, false],
  [
    new RegExp(
      String.raw`\b(?:less|fewer|lower|smaller|cheaper|shorter|lighter|younger) than ${FIGURE}|\b(?:under|below) ${FIGURE}`,
      "iu",
    ),
    false,
    false,
  ],
  [new RegExp(String.raw`\bat most ${FIGURE}|\bup to ${FIGURE}`, "iu"), false, true],
  [new RegExp(String.raw`\bbefore ((?:19|20)\d\d)\b`, "iu"), false, false],
  [new RegExp(`(?:超过|超過|大于|大於|高于|高於|多于|多於)\\s?${FIGURE}`, "u"), true, false],
  [
    new RegExp(`(?:不少于|不少於|不低于|不低於|至少)\\s?${FIGURE}|${FIGURE}[^\\d\\s，,]{0,3}以上`, "u"),
    true,
    true,
  ],
  [/((?:19|20)\d\d)年(?:以后|以後|之后|之後)/u, true, false],
  [new RegExp(`(?:少于|少於|小于|小於|低于|低於|不到|不足)\\s?${FIGURE}`, "u"), false, false],
  [
    new RegExp(`(?:不超过|不超過|不高于|不高於|至多)\\s?${FIGURE}|${FIGURE}[^\\d\\s，,]{0,3}以[下内內]`, "u"),
    false,
    true,
  ],
  [/((?:19|20)\d\d)年(?:以前|之前)/u, false, false],
];

export function boundOf(question: string): Bound | undefined {
  for (const [said, isAbove, isIncluded] of FORMS) {
    const found = said.exec(question);
    const written = found?.slice(1).find((group) => group !== undefined);
    if (found === null || written === undefined) continue;
    const value = Number(written.replaceAll(",", ""));
    // 不超过 holds 超过.
    if (isAbove && /[不没沒]$/u.test(question.slice(0, found.index))) continue;
    return { isAbove, isIncluded, value, start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

export function isWithinBound({ isAbove, isIncluded, value }: Bound, row: TableRow, column: Column): boolean {
  const own = column.kind === "day" ? dayAt(row, column.nth)?.year : figureAt(row, column.nth)?.value;
  if (own === undefined) return false;
  if (own === value) return isIncluded;
  return isAbove ? own > value : own < value;
}
