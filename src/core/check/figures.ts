/**
 * Do the figures of a claim stand in its sources? In the quote, else elsewhere in the source, else as the sum, the
 * difference or the share of two figures of the quote. What is in none of these is told with the figure that stands in
 * its place, where one does.
 */
import type { Alignment } from "./align-atoms.ts";
import type { Difference } from "./compare.ts";
import type { Evidence } from "./evidence.ts";
import type { FoundQuotes } from "./find-quotes.ts";
import { compareQuantities, isNear, type Quantity } from "./quantities.ts";
import type { Statement } from "./statement.ts";

export function checkFigures(
  figures: readonly Quantity[],
  claim: Statement,
  quotes: readonly Statement[],
  found: FoundQuotes,
  evidence: Evidence,
  alignment: Alignment,
): Difference[] {
  const stated = quotes.flatMap(({ text, quantities }) => quantities.map((quantity) => ({ text, quantity })));
  const differences: Difference[] = [];
  for (const figure of figures) {
    const verdicts = stated.map((one) => ({ ...one, verdict: compareQuantities(figure, one.quantity) }));
    if (verdicts.some(({ verdict }) => verdict === "same")) continue;
    const claimed = claim.text.slice(figure.start, figure.end);
    const other = verdicts.find(({ verdict }) => verdict === "other-unit");
    if (other) {
      differences.push({ kind: "unit-differs", claimed, stated: written(other) });
      continue;
    }
    if (evidence.hasQuantity(figure)) continue;
    if (
      isWorkedOut(
        figure,
        stated.map(({ quantity }) => quantity),
      )
    )
      continue;
    const inPlace = counterpart(figure, verdicts, figures, alignment);
    differences.push(
      inPlace
        ? { kind: "number-differs", claimed, stated: written(inPlace) }
        : { kind: "number-missing", claimed },
    );
  }
  return differences;
}

interface Stated {
  readonly text: string;
  readonly quantity: Quantity;
}

function written({ text, quantity }: Stated): string {
  return text.slice(quantity.start, quantity.end);
}

/** The quote's figure of the same kind that no figure of the claim has for itself. */
function counterpart(
  figure: Quantity,
  stated: readonly Stated[],
  figures: readonly Quantity[],
  _alignment: Alignment,
): Stated | undefined {
  const free = stated.filter(
    ({ quantity }) =>
      quantity.isStrict &&
      !figures.some((one) => one !== figure && compareQuantities(one, quantity) === "same"),
  );
  const alike = free.filter(
    ({ quantity }) => quantity.unit?.kind === figure.unit?.kind && quantity.form === figure.form,
  );
  const distance = ({ quantity }: Stated): number =>
    Math.abs(Math.log((Math.abs(quantity.amount) + 1) / (Math.abs(figure.amount) + 1)));
  return alike.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Arithmetic on two figures of the same kind: sum, difference, and in per cent share and change. */
function isWorkedOut(figure: Quantity, stated: readonly Quantity[]): boolean {
  const isPercent = figure.unit?.kind === "percent";
  for (const [nth, a] of stated.entries()) {
    for (const b of stated.slice(nth + 1)) {
      if (a.unit?.kind !== b.unit?.kind || a.form !== "plain" || b.form !== "plain") continue;
      // Two years have a difference and no sum.
      const results =
        isPercent && a.unit?.kind !== "percent"
          ? [
              share(a, b),
              share(b, a),
              share(a, b) - 100,
              share(b, a) - 100,
              100 - share(a, b),
              100 - share(b, a),
            ]
          : [a.amount + b.amount, Math.abs(a.amount - b.amount)];
      const figures = { ...figure, digits: Math.max(2, figure.digits) };
      if (results.some((result) => isResult(figures, result))) return true;
    }
  }
  return false;
}

function isResult(figure: Quantity, result: number): boolean {
  if (!Number.isFinite(result) || result === 0) return false;
  if (isNear(figure, result)) return true;
  // A worked-out share is mostly rounded to whole or tenth parts.
  return (
    figure.unit?.kind === "percent" &&
    Math.abs(figure.amount - result) <= 0.5 * 10 ** -decimals(figure.amount)
  );
}

function decimals(amount: number): number {
  return (String(amount).split(".")[1] ?? "").length;
}

function share(part: Quantity, whole: Quantity): number {
  return (part.amount / whole.amount) * 100;
}
