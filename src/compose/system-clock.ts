/**
 * The clock of this machine, and ids made by chance. Tests bring their own. Where machines share a database they go by its clock: one
 * whose own is an hour ahead would take what the others are doing for left, and end everybody's sessions.
 */
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { nextTurn } from "../adapters/next-turn.ts";
import type { Clock, Ids } from "../core/ports/clock.ts";

/** Of this process, as its clock is. */
let aheadMs = 0;

export const clock: Clock = {
  now: () => new Date(Date.now() - aheadMs).toISOString(),
  timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  monotonicMs: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}),
  turn: nextTurn,
};

/** By how much this machine's clock is ahead of the one that `clock` is to go by. */
export function setClockRight(ms: number): void {
  aheadMs = ms;
}

/** 96 bits: nobody guesses one, and it stays short enough to type. */
export const ids: Ids = { next: (prefix) => `${prefix}_${randomBytes(12).toString("base64url")}` };
