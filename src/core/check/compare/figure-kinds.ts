/** Which figures can stand for one another: of one kind, a year or none, between the two ends of a span. */
import { clausesIn } from "../beside/nearest-clause.ts";
import type { Quantity } from "../evidence/quantities.ts";
import type { Statement } from "../evidence/statement.ts";

/** Between the two ends of "9:00 to 21:00", 3日至8日. */
export function isInSpan(figure: Quantity, { quantities, text }: Statement): boolean {
  return quantities.some((first, nth) => {
    const last = quantities[nth + 1];
    if (last === undefined || first.unit?.kind !== figure.unit?.kind || last.unit?.kind !== figure.unit?.kind)
      return false;
    if (!/^\s?(?:to|until|till|and|[-–—~至到])\s?$/u.test(text.slice(first.end, last.start))) return false;
    return figure.amount > first.amount && figure.amount < last.amount && figure.isHalfDay !== true;
  });
}

export function isYear({ unit, amount, form }: Quantity): boolean {
  return (
    unit === undefined && form === "plain" && Number.isInteger(amount) && amount >= 1000 && amount <= 2100
  );
}

/** Every currency is money: what costs 3,540 euros does not cost $4. */
export function isOneKind(one: string | undefined, other: string | undefined): boolean {
  return one === other || (MONEY.has(one ?? "") && MONEY.has(other ?? ""));
}

const MONEY = new Set("usd eur gbp cny jpy hkd krw rub inr chf crowns twd".split(" "));

export function isOneClause(
  claim: Statement,
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean {
  return clausesIn(claim).some(
    ({ start, end }) => one.start >= start && one.end <= end && other.start >= start && other.end <= end,
  );
}
