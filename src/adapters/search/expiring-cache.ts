/** Keeps values for a while, and no more than so many: the longest unused go first. */
import type { Clock } from "../../core/ports/clock.ts";

export interface ExpiringCache<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

export function createExpiringCache<T>(clock: Clock, lifeMs: number, most: number): ExpiringCache<T> {
  const entries = new Map<string, { value: T; until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      if (entry.until <= clock.monotonicMs()) return undefined;
      // A map keeps the order of insertion: what was asked for last goes last.
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, { value, until: clock.monotonicMs() + lifeMs });
      for (const oldest of entries.keys()) {
        if (entries.size <= most) break;
        entries.delete(oldest);
      }
    },
  };
}
