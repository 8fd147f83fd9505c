/** Keeps to what an engine allows: so many requests a minute, evenly, and so many at once. Counts in this process alone. */
import type { Clock } from "../../core/ports/clock.ts";
import type { Engine } from "../../core/ports/engine.ts";

const MINUTE_MS = 60_000;
/** Tokens are fractions; a sum of them may miss the whole by this. */
const ROUNDING = 1e-6;

export interface EnginePace {
  /** Resolves when one more request may go; the caller leaves when its reply is there. Rejects when `signal` fires. */
  enter(signal: AbortSignal): Promise<() => void>;
}

export function createEnginePace({ perMinute, atOnce }: Engine["pace"], clock: Clock): EnginePace {
  // As many at a stroke as at once: an even pace, not a minute's worth in its first second.
  let tokens = atOnce;
  let countedAt = clock.monotonicMs();
  let inside = 0;
  const waiting = new Set<() => void>();

  const leaveOnce = (): (() => void) => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      inside -= 1;
      const [next] = waiting;
      next?.();
    };
  };

  return {
    async enter(signal) {
      for (;;) {
        signal.throwIfAborted();
        if (inside >= atOnce) {
          await nextLeaving(waiting, signal);
          continue;
        }
        const now = clock.monotonicMs();
        tokens = Math.min(atOnce, tokens + ((now - countedAt) / MINUTE_MS) * perMinute);
        countedAt = now;
        if (tokens >= 1 - ROUNDING) {
          tokens -= 1;
          inside += 1;
          return leaveOnce();
        }
        await clock.sleep(Math.ceil(((1 - tokens) / perMinute) * MINUTE_MS), signal);
      }
    },
  };
}

function nextLeaving(waiting: Set<() => void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => () => {
      waiting.delete(wake);
      signal.removeEventListener("abort", stop);
      settle();
    };
    const wake = end(resolve);
    const stop = end(() => reject(signal.reason));
    waiting.add(wake);
    signal.addEventListener("abort", stop, { once: true });
  });
}
