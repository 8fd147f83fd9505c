/**
 * Waits for so long as this program can do something: while it starts, or computes without a pause, hardly any of it
 * passes. A deadline of others must not run out because of us.
 */
import type { Clock } from "../../core/ports/clock.ts";

/** A stand-still, however long, costs one of so many parts. */
const PARTS = 12;

/** Rejects as soon as the signal fires. */
export async function awakeSleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  for (let part = 0; part < PARTS; part++) await clock.sleep(ms / PARTS, signal);
}
