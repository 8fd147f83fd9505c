/** Figures that are worked out of two others: sums, differences, shares and changes in per cent. */
import { isNear } from "../evidence/compare-quantities.ts";
import type { Quantity } from "../evidence/quantities.ts";
import type { Statement } from "../evidence/statement.ts";

/** Arithmetic on two figures of the same kind: sum and difference, and in per cent share and change. */
export function isWorkedOut(figure: Quantity, stated: readonly Quantity[]): boolean {
  const isPercent = figure.unit?.kind === "percent";
  for (const [nth, a] of stated.entries()) {
    for (const b of stated.slice(nth + 1)) {
      if (a.unit?.kind !== b.unit?.kind || a.form !== "plain" || b.form !== "plain") continue;
      // "41,260, 3,900 fewer than in 2023": of 2023 it is the sum.
      const beside = [b, a].find(({ change }) => change !== undefined);
      if (beside?.change !== undefined && !isPercent) {
        const other = beside === b ? a : b;
        const result = beside.change === "less" ? other.amount + beside.amount : other.amount - beside.amount;
        if (isResult(figure, result)) return true;
        continue;
      }
      const [there, back] = [(a.amount / b.amount) * 100, (b.amount / a.amount) * 100];
      const results =
        isPercent && a.unit?.kind !== "percent"
          ? [there, back, there - 100, back - 100, 100 - there, 100 - back]
          : [a.amount + b.amount, Math.abs(a.amount - b.amount)];
      if (results.some((result) => isResult(figure, result))) return true;
    }
  }
  return false;
}

function isResult(figure: Quantity, result: number): boolean {
  if (!Number.isFinite(result) || result === 0) return false;
  const over = result - figure.amount;
  if (figure.spread !== undefined && over > 0 && over < figure.spread) return true;
  if (isNear({ ...figure, digits: Math.max(2, figure.digits) }, result)) return true;
  // A share that was worked out is mostly rounded, to whole parts or to tenths.
  const decimals = (String(figure.amount).split(".")[1] ?? "").length;
  return figure.unit?.kind === "percent" && Math.abs(figure.amount - result) <= 0.5 * 10 ** -decimals;
}

const HALF = /\bhalf(?:-price)?\b(?! (?:an?|past|hour|day|year))|减半|半价|一半|半数/iu;

/** Half of what the sentence has, where it speaks of half. */
export function isHalved(figure: Quantity, statements: readonly Statement[]): boolean {
  return statements.some(
    ({ text, quantities }) =>
      HALF.test(text) &&
      quantities.some(
        ({ unit, amount, form }) =>
          unit?.kind === figure.unit?.kind && form === "plain" && isResult(figure, amount / 2),
      ),
  );
}
