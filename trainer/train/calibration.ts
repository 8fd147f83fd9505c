/**
 * Makes scores probabilities: one temperature that logits are divided by, found on held-out pairs, and the reliability
 * curve that shows what is left. The order of scores, and so every AUROC, stays.
 */
import { HOPED } from "../model/shape.ts";
import type { Scored } from "./evaluate.ts";

/** Between these the temperature is sought; on a grid, since the loss has one lowest point and the grid is fine enough. */
const [LEAST, MOST, STEPS] = [0.3, 4, 200];
const BINS = 10;

function tempered(outcomes: readonly number[], temperature: number): number[] {
  const powers = outcomes.map((value) => Math.max(value, 1e-9) ** (1 / temperature));
  const sum = powers.reduce((total, value) => total + value, 0);
  return powers.map((value) => value / sum);
}

function lossAt(scored: readonly Scored[], temperature: number): number {
  return scored.reduce(
    (sum, { outcomes, pair }) =>
      sum - Math.log(tempered(outcomes, temperature)[pair.label] ?? 1) / scored.length,
    0,
  );
}

export function fitTemperature(scored: readonly Scored[]): number {
  const grid = Array.from({ length: STEPS + 1 }, (_, i) => LEAST * (MOST / LEAST) ** (i / STEPS));
  return grid.reduce((best, each) => (lossAt(scored, each) < lossAt(scored, best) ? each : best), 1);
}

export interface ReliabilityBin {
  readonly pairs: number;
  /** Mean score of the hoped-for outcome, and how often it was right. */
  readonly said: number;
  readonly true: number;
}

/** Ten bins of equal width; empty ones are left out. */
export function reliability(scored: readonly Scored[], temperature: number): ReliabilityBin[] {
  const points = scored.map(({ outcomes, pair }) => ({
    said: tempered(outcomes, temperature)[HOPED] ?? 0,
    right: Number(pair.label === HOPED),
  }));
  const bins = Map.groupBy(points, ({ said }) => Math.min(BINS - 1, Math.floor(said * BINS)));
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([, own]) => ({
      pairs: own.length,
      said: own.reduce((sum, { said }) => sum + said, 0) / own.length,
      true: own.reduce((sum, { right }) => sum + right, 0) / own.length,
    }));
}

/** Mean distance between what was said and what was true, weighted by pairs (expected calibration error). */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const pairs = bins.reduce((sum, bin) => sum + bin.pairs, 0);
  return bins.reduce((sum, bin) => sum + (bin.pairs / pairs) * Math.abs(bin.said - bin.true), 0);
}
