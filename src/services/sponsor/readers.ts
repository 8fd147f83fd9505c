/** Readers as sponsored content knows them: by a hash whose salt lives until the last offer of its day has ended. */
import type { SpaceId, UserId } from "../../core/domain/ids.ts";
import { trafficReason } from "../../core/sponsor/invalid-traffic.ts";
import type { Ids } from "../../core/ports/clock.ts";
import type { SponsoredStore } from "../../core/sponsor/sponsored-store.ts";

/** Who looks on, as far as the server knows. */
export interface Reader {
  /** Tells readers apart on one day; only a salted hash of it is kept, and the salt goes with the day's last offer. */
  readonly token: string;
  readonly userId?: UserId | undefined;
  readonly spaceId: SpaceId;
  readonly userAgent: string;
  readonly purpose: string;
}

export type Readers = ReturnType<typeof createReaders>;

interface ReaderParts {
  readonly store: SponsoredStore;
  readonly ids: Ids;
  readonly hash: (text: string) => string;
  /** Nothing that sponsors pay for is shown to who pays for a plan. */
  readonly hasPaidPlan: (userId: UserId) => Promise<boolean>;
}

export function createReaders({ store, ids, hash, hasPaidPlan }: ReaderParts) {
  const salts = new Map<string, string>();
  const hashed = (salt: string, token: string): string => hash(`${salt} ${token}`).slice(0, 32);
  const keep = (day: string, salt: string): string => {
    salts.set(day, salt);
    return salt;
  };

  return {
    /** No program, and nobody who wants or has to see none. */
    async mayBeShown(reader: Reader): Promise<boolean> {
      const { userId, spaceId } = reader;
      if (trafficReason(reader) !== undefined || (await store.isQuiet(spaceId))) return false;
      if (userId === undefined) return true;
      return !(await store.isSwitchedOff(userId)) && !(await hasPaidPlan(userId));
    },
    /** Of a day that is now. */
    async on(day: string, token: string): Promise<string> {
      const salt = salts.get(day) ?? keep(day, await store.saltOf(day, ids.next("salt")));
      return hashed(salt, token);
    },
    /** Of a day that may be over: nobody, once its salt is gone. */
    async known(day: string, token: string): Promise<string | undefined> {
      const salt = salts.get(day) ?? (await store.findSalt(day));
      return salt === undefined ? undefined : hashed(keep(day, salt), token);
    },
    /** Who the readers of all days before this one were, there and here. */
    async forget(before: string): Promise<void> {
      for (const day of salts.keys()) if (day < before) salts.delete(day);
      await store.forgetDays(before);
    },
  };
}
