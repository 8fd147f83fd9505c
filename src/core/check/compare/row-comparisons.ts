/**
 * What a claim compares within a table: one row's values under two heads ("more visitors in 2024 than in 2023"), and a value
 * that it gives to two rows at once. Figures only by which is greater; what needs more rows than are named is not covered.
 */
import { sidesOf } from "../beside/axes.ts";
import type { Difference } from "../beside/difference.ts";
import { quantitiesIn } from "../evidence/quantities.ts";
import type { Statement } from "../evidence/statement.ts";
import type { Row } from "../evidence/tables.ts";
import { byName } from "../../../lib/by-name.ts";

interface Value {
  readonly year: string;
  readonly amount: number;
  readonly written: string;
  /** Where the claim names the head's year; below 0 where it does not. */
  readonly at: number;
}

const AS_MANY = /\bas (?:many|much|high|low|long) .{0,40}\bas\b|\bthe same\b|一样|相同|持平/iu;
const TIMES = /\btwice\b|\bdouble\b|\bthree times\b|\bhalf as\b|倍|一半/iu;
/** 倍 alone tells no figure. */
const FACTORS = byName<number>({
  twice: 2,
  double: 2,
  "three times": 3,
  "half as": 0.5,
  一半: 0.5,
});

/** Columns whose heads differ by a year alone, the earlier first. */
export function rowComparison(claim: Statement, { heads, cells }: Row): Difference | "agrees" | undefined {
  const values = heads.flatMap((head, nth): Value[] => {
    const year = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(head)?.[0];
    const written = cells[nth]?.text ?? "";
    const amount = quantitiesIn(written)[0]?.amount;
    return year === undefined || amount === undefined
      ? []
      : [{ year, amount, written, at: claim.text.indexOf(year) }];
  });
  const named = values.filter(({ at }) => at >= 0);
  if (values.length < 2 || named.length === 0) return undefined;
  const sorted = values.toSorted((a, b) => Number(a.year) - Number(b.year));
  // "In 2024 than in 2023": the first named beside the second; one alone beside the year before it.
  const [first, second] =
    named.length > 1
      ? named.toSorted((a, b) => a.at - b.at)
      : [named[0], sorted.findLast(({ year }) => Number(year) < Number(named[0]?.year))];
  if (first === undefined || second === undefined) return undefined;
  const isFromTo = /\bfrom\b|从|由/iu.test(claim.text.slice(0, first.at).slice(-8));
  const [now, before] = isFromTo ? [second, first] : [first, second];
  const stated = `${before.year}: ${before.written}, ${now.year}: ${now.written}`;
  const side = sidesOf(claim).find(({ axis }) => axis === "rise");
  const times = TIMES.exec(claim.text)?.[0];
  if (times !== undefined) {
    const factor = FACTORS[times.toLowerCase()];
    if (factor === undefined) return undefined;
    return Math.abs(now.amount / before.amount / factor - 1) > 0.1
      ? { kind: "number-differs", claimed: times, stated }
      : "agrees";
  }
  if (side !== undefined)
    return Math.sign(now.amount - before.amount) === side.sign
      ? "agrees"
      : { kind: "opposite", claimed: side.written, stated };
  const same = AS_MANY.exec(claim.text)?.[0];
  if (same === undefined) return undefined;
  return now.amount === before.amount ? "agrees" : { kind: "opposite", claimed: same, stated };
}

/** "In the North and in the South": each row must have what the claim says of both. */
export function sharedValue(
  claim: Statement,
  rows: readonly Row[],
  value: { readonly start: number; readonly end: number; readonly column: number },
): Difference | undefined {
  const claimed = claim.text.slice(value.start, value.end);
  for (const { cells } of rows) {
    const cell = cells[value.column]?.text ?? "";
    if (cell !== "" && !cell.includes(claimed) && !claimed.includes(cell))
      return { kind: "name-differs", claimed: `${cells[0]?.text ?? ""}: ${claimed}`, stated: cell };
  }
  return undefined;
}
