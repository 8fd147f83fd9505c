/** Sets engines aside that fail: longer each time, until one answers again. Forgets everything with the process. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Clock } from "../../core/ports/clock.ts";

const MINUTE_MS = 60_000;
/** How long an engine is left alone after its first, second and every later failure in a row. */
const ASIDE_MS: readonly number[] = [1, 5, 30].map((minutes) => minutes * MINUTE_MS);
/** The same for one that was late: often it is this machine or the line that was busy. */
const ASIDE_WHEN_LATE_MS: readonly number[] = [5_000, MINUTE_MS, 5 * MINUTE_MS];
/** Longest `Retry-After` that is honoured: a day's quota. */
const LONGEST_ASIDE_MS = 24 * 60 * MINUTE_MS;

export interface EngineHealth {
  /** Why an engine is set aside just now, in words for people; `undefined` where it may be asked. */
  whyAside(name: string): FootnoteError | undefined;
  /** It was not reached, or did not answer in time: nothing that it said itself. */
  isUnreached(name: string): boolean;
  /** `retryAfterMs`: what the engine itself asks for; it counts where it is longer than one's own patience. */
  failed(name: string, error: FootnoteError, retryAfterMs?: number): void;
  answered(name: string): void;
}

export function createEngineHealth(clock: Clock): EngineHealth {
  const failures = new Map<string, { until: number; times: number; error: FootnoteError }>();
  return {
    whyAside(name) {
      const failure = failures.get(name);
      if (failure === undefined) return undefined;
      const leftMs = failure.until - clock.monotonicMs();
      if (leftMs <= 0) return undefined;
      const { code, said, hinted, retryable } = failure.error;
      const then =
        leftMs < MINUTE_MS
          ? say("search.aside-seconds", { count: Math.ceil(leftMs / 1_000) })
          : say("search.aside-minutes", { count: Math.ceil(leftMs / MINUTE_MS) });
      const aside = say("common.then", { first: said, more: then });
      return new FootnoteError(code, aside, { hint: hinted, retryable, cause: failure.error });
    },
    isUnreached(name) {
      const code = failures.get(name)?.error.code;
      return code === "fetch-failed" || code === "fetch-timeout";
    },
    failed(name, error, retryAfterMs = 0) {
      const before = failures.get(name);
      // Requests that went out together fail together, and count as one failure.
      const isSame = before !== undefined && before.until > clock.monotonicMs();
      const times = (before?.times ?? 0) + (isSame ? 0 : 1);
      const steps = error.code === "fetch-timeout" ? ASIDE_WHEN_LATE_MS : ASIDE_MS;
      const own = steps[Math.min(times, steps.length) - 1] ?? 0;
      const aside = Math.min(Math.max(own, retryAfterMs), LONGEST_ASIDE_MS);
      failures.set(name, { until: clock.monotonicMs() + aside, times, error });
    },
    answered(name) {
      failures.delete(name);
    },
  };
}

/** `Retry-After` in milliseconds: seconds, or a date; `undefined` for anything else. */
export function retryAfterMs(value: string | undefined, now: string): number | undefined {
  if (value === undefined) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1000;
  const ms = Date.parse(value) - Date.parse(now);
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
