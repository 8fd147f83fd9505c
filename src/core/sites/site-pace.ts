/** How fast a host is asked, when it is left alone, and when a site is due again. Values in, values out. */
import type { Site } from "../domain/site.ts";

/** What a host may ask for; more would take weeks for a small site. */
const MAX_ROBOTS_DELAY_MS = 30_000;
/** A host that struggles is given time, up to this. */
const MAX_BACKOFF_MS = 60_000;
/** Failures in a row after which a host is left alone. */
const MAX_FAILURES = 5;
/** When a broken round is gone on with, where the site's own interval is not shorter. */
const RETRY_MS = 3_600_000;

/** The pause before the next request to a host, whose last requests failed so many times in a row. */
export function pauseMs(ownDelayMs: number, robotsDelayMs: number, failures: number): number {
  const delay = Math.max(ownDelayMs, Math.min(robotsDelayMs, MAX_ROBOTS_DELAY_MS));
  return failures === 0 ? delay : Math.max(delay, Math.min(delay * 2 ** failures, MAX_BACKOFF_MS));
}

export function isGivenUp(failures: number): boolean {
  return failures >= MAX_FAILURES;
}

/** When a site whose round ended now is due again by itself; never where nobody asked for that. */
export function nextRoundAt(
  { everyMs }: Pick<Site, "everyMs">,
  now: string,
  isBroken: boolean,
): string | undefined {
  if (everyMs === undefined) return undefined;
  const waitMs = isBroken ? Math.min(everyMs, RETRY_MS) : everyMs;
  return new Date(Date.parse(now) + waitMs).toISOString();
}

export function isDue({ nextAt }: Pick<Site, "nextAt">, now: string): boolean {
  return nextAt !== undefined && Date.parse(nextAt) <= Date.parse(now);
}
