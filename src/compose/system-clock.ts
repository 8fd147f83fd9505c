/** The clock of this machine, and ids made by chance. Tests bring their own. */
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { nextTurn } from "../adapters/next-turn.ts";
import type { Clock, Ids } from "../core/ports/clock.ts";

export const clock: Clock = {
  now: () => new Date().toISOString(),
  timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  monotonicMs: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}),
  turn: nextTurn,
};

/** 96 bits: nobody guesses one, and it stays short enough to type. */
export const ids: Ids = { next: (prefix) => `${prefix}_${randomBytes(12).toString("base64url")}` };
