/**
 * One step over all weights: gradients are clipped by their common length, then each tensor is moved by AdamW or Muon.
 * Weights without a gradient in this step stay, and their moments too.
 */
import { emptyMoments, stepAdamW, type AdamWSettings, type Moments } from "./adamw.ts";
import { stepMuon } from "./muon.ts";

export interface OptimiserSettings extends AdamWSettings {
  readonly name: "adamw" | "muon";
  readonly rate: number;
  /** What the rate of the heads, which begin from nothing, is multiplied with. */
  readonly headRate: number;
  readonly momentum: number;
  /** The gradient's length is brought down to this. */
  readonly clip: number;
  readonly warmup: number;
}

export type Weights = ReadonlyMap<string, Float32Array>;
export type AllMoments = ReadonlyMap<string, Moments>;

export function momentsFor(weights: Weights): Map<string, Moments> {
  return new Map([...weights].map(([name, value]) => [name, emptyMoments(value.length)]));
}

export function gradientNorm(gradients: Weights): number {
  let sum = 0;
  for (const gradient of gradients.values()) for (const value of gradient) sum += value * value;
  return Math.sqrt(sum);
}

/** Rises over `warmup` steps, stays, and falls in a line over the last fifth of `steps`. */
export function rateAt(settings: OptimiserSettings, step: number, steps: number): number {
  const fall = Math.min(1, (steps - step + 1) / Math.max(1, steps * 0.2));
  return settings.rate * Math.min(1, step / Math.max(1, settings.warmup)) * Math.max(0, fall);
}

export function stepAll(
  weights: Weights,
  gradients: Weights,
  moments: AllMoments,
  shapes: ReadonlyMap<string, readonly number[]>,
  settings: OptimiserSettings,
  step: number,
  steps: number,
  norm: number,
): void {
  const scale = norm > settings.clip ? settings.clip / norm : 1;
  const rate = rateAt(settings, step, steps);
  for (const [name, gradient] of gradients) {
    const [value, moment, shape = []] = [weights.get(name), moments.get(name), shapes.get(name)];
    if (value === undefined || moment === undefined) throw new RangeError(`no weight ${name}`);
    const inLayer = /^l\d/.test(name);
    const [rows = 1, columns = 1] = shape;
    const own = inLayer ? rate : rate * settings.headRate;
    const decay = shape.length === 2 ? settings.weightDecay : 0;
    const mine = { ...settings, weightDecay: decay };
    if (settings.name === "muon" && inLayer && shape.length === 2 && !name.includes("gate"))
      stepMuon(value, gradient, [rows, columns], moment, mine, own, scale);
    else stepAdamW(value, gradient, moment, mine, own, step, scale);
  }
}
