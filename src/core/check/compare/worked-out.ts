/** Figures that are worked out of two others: sums, differences, shares and changes in per cent. */
import { isNear } from "../evidence/compare-quantities.ts";
import type { Quantity } from "../evidence/quantities.ts";

/** Arithmetic on two figures of the same kind: sum and difference, and in per cent share and change. */
export function isWorkedOut(figure: Quantity, stated: readonly Quantity[]): boolean {
  const isPercent = figure.unit?.kind === "percent";
  for (const [nth, a] of stated.entries()) {
    for (const b of stated.slice(nth + 1)) {
      if (a.unit?.kind !== b.unit?.kind || a.form !== "plain" || b.form !== "plain") continue;
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
  if (isNear({ ...figure, digits: Math.max(2, figure.digits) }, result)) return true;
  // A share that was worked out is mostly rounded, to whole parts or to tenths.
  const decimals = (String(figure.amount).split(".")[1] ?? "").length;
  return figure.unit?.kind === "percent" && Math.abs(figure.amount - result) <= 0.5 * 10 ** -decimals;
}
