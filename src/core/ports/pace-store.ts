/** How often something may be done, counted by all processes over the same data. */

export interface Pace {
  /** One more may be done after each of these. */
  readonly everyMs: number;
  /** So many may be done at once. */
  readonly burst: number;
}

export interface PaceStore {
  /** Counts one more; milliseconds until it may be done where there are too many, which counts none. `nowMs`: since 1970. */
  takePace(name: string, pace: Pace, nowMs: number): Promise<number>;
  /** The same without counting. */
  paceWaitMs(name: string, pace: Pace, nowMs: number): Promise<number>;
}

/** `fullAtMs`: when nothing would be counted any more, by what was counted so far. */
export function waitOf(fullAtMs: number, { everyMs, burst }: Pace, nowMs: number): number {
  return Math.max(0, Math.max(fullAtMs, nowMs) + everyMs - nowMs - burst * everyMs);
}
