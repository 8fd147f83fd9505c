/** Counts of what went as it must, and how they are written down. */
export interface Tally {
  passed: number;
  of: number;
}

/** `0.998`, never rounded up to 1. */
export function rateOf({ passed, of }: Tally): number {
  return of === 0 ? 0 : Math.floor((passed / of) * 10_000) / 10_000;
}
