/**
 * What may be done only so often, whichever server it comes to: wrong passwords of an account and from an address, and what one person
 * asks. Names are kept as hashes. What a server counts in its own memory is `guess-limit.ts`'s.
 */
import { createHash } from "node:crypto";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { UserId } from "../../core/domain/ids.ts";
import type { PaceStore } from "../../core/ports/pace-store.ts";
import { OF_ONE } from "./guess-limit.ts";

const MINUTE_MS = 60_000;

export interface HeldLimit {
  /** Milliseconds until a password may be tried under all of these names. */
  waitMs(names: readonly string[]): Promise<number>;
  /** A wrong one. True where that was one more than may be. */
  wrong(names: readonly string[]): Promise<boolean>;
  /** Throws `too-many-requests` where this person has asked for more than may be in a minute. */
  requireTurn(userId: UserId, perMinute: number): Promise<void>;
}

export function createHeldLimit(store: PaceStore, nowMs: () => number): HeldLimit {
  return {
    async waitMs(names) {
      const waits = await Promise.all(names.map((name) => store.paceWaitMs(keyOf(name), OF_ONE, nowMs())));
      return Math.max(0, ...waits);
    },
    async wrong(names) {
      const waits = await Promise.all(names.map((name) => store.takePace(keyOf(name), OF_ONE, nowMs())));
      return waits.some((wait) => wait > 0);
    },
    async requireTurn(userId, perMinute) {
      const pace = { everyMs: Math.ceil(MINUTE_MS / perMinute), burst: perMinute };
      const waitMs = await store.takePace(keyOf(`asks ${userId}`), pace, nowMs());
      if (waitMs === 0) return;
      const seconds = Math.ceil(waitMs / 1_000);
      throw new FootnoteError("too-many-requests", say("account.too-many-requests", { most: perMinute }), {
        hint: say("account.too-many-requests-hint", { seconds }),
        retryable: true,
        retryAfterMs: waitMs,
      });
    },
  };
}

function keyOf(name: string): string {
  return createHash("sha256").update(name).digest("base64url");
}
