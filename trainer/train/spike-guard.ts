/**
 * Tells a jump of the loss from its usual noise: not a number, or more than `deviations` above the mean of the last
 * `window` losses. What is done about it is the caller's matter. Its memory is a list that can be kept with a checkpoint.
 */

export interface SpikeSettings {
  readonly window: number;
  readonly deviations: number;
  /** So many jumps in a row mean that the weights themselves are spoilt. */
  readonly patience: number;
}

export interface SpikeGuard {
  readonly losses: number[];
  inRow: number;
}

export type Verdict = "fine" | "skip" | "go-back";

export function judgeLoss(guard: SpikeGuard, settings: SpikeSettings, loss: number, norm: number): Verdict {
  const { losses } = guard;
  const mean = losses.reduce((sum, value) => sum + value, 0) / (losses.length || 1);
  const variance = losses.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (losses.length || 1);
  const full = losses.length >= settings.window;
  const jumped = full && loss > mean + settings.deviations * Math.sqrt(variance);
  if (!Number.isFinite(loss) || !Number.isFinite(norm) || jumped) {
    guard.inRow++;
    if (guard.inRow < settings.patience) return "skip";
    guard.inRow = 0;
    losses.length = 0;
    return "go-back";
  }
  guard.inRow = 0;
  losses.push(loss);
  if (losses.length > settings.window) losses.shift();
  return "fine";
}
