/**
 * The chart that a block of code is shown as: only where its figures are those that a claim of the same answer was computed of. What
 * a model, or a page through it, wrote of its own stays text.
 */
import { type BarChart, readBarChart } from "../../lib/table/bar-chart.ts";
import { figureOf } from "../../lib/table/cell-value.ts";
import type { Claim } from "./answer.ts";

export function drawnChart(code: string, claims: readonly Pick<Claim, "computed">[]): BarChart | undefined {
  const chart = readBarChart(code);
  if (chart === undefined || chart.bars.some(({ value }) => value < 0)) return undefined;
  const isComputed = claims.some(({ computed }) => {
    const points = computed?.series?.points ?? [];
    return (
      points.length === chart.bars.length &&
      points.every(({ value }, nth) => figureOf(value)?.value === chart.bars[nth]?.value)
    );
  });
  return isComputed ? chart : undefined;
}

/** How long each bar is, in per cent of the longest. */
export function barLengths({ bars }: BarChart): number[] {
  const most = Math.max(...bars.map(({ value }) => value));
  return bars.map(({ value }) => (most === 0 ? 0 : Math.round((value * 1_000) / most) / 10));
}
