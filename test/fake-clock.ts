/** A clock that tests set: it stands still until told to advance. */
import type { Clock } from "../src/core/ports/clock.ts";

export interface FakeClock extends Clock {
  /** Lets time pass, waking sleepers in order, and lets what they do come to rest. */
  advance(ms: number): Promise<void>;
}

export function createFakeClock(start = "2026-11-03T00:00:00.000Z"): FakeClock {
  let nowMs = 0;
  const sleepers = new Set<{ at: number; wake: () => void }>();
  return {
    now: () => new Date(Date.parse(start) + nowMs).toISOString(),
    monotonicMs: () => nowMs,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper = { at: nowMs + ms, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", () => {
          if (sleepers.delete(sleeper)) reject(signal.reason);
        });
      }),
    async advance(ms) {
      await settled();
      const end = nowMs + ms;
      for (;;) {
        const next = [...sleepers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        nowMs = Math.max(nowMs, next.at);
        sleepers.delete(next);
        next.wake();
        await settled();
      }
      nowMs = end;
    },
  };
}

/** Promises that are ready have all run when the event loop comes round. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
