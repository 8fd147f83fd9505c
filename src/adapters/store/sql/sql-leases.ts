/** Leases between processes; of a space, or of none: see `SHARED`. */
import type { Kysely } from "kysely";
import type { LeaseStore } from "../../../core/ports/lease-store.ts";
import type { Tables } from "./tables.ts";

export function sqlLeases(db: Kysely<Tables>, spaceId: string): LeaseStore {
  return {
    async tryLease(name, owner, nowMs, untilMs) {
      const done = await db
        .insertInto("lease")
        .values({ space_id: spaceId, name, owner, until_ms: untilMs })
        .onConflict((conflict) =>
          conflict
            .columns(["space_id", "name"])
            .doUpdateSet({ owner, until_ms: untilMs })
            .where((eb) => eb.or([eb("lease.owner", "=", owner), eb("lease.until_ms", "<=", nowMs)])),
        )
        .executeTakeFirst();
      return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async endLease(name, owner) {
      await db
        .deleteFrom("lease")
        .where("space_id", "=", spaceId)
        .where("name", "=", name)
        .where("owner", "=", owner)
        .execute();
    },

    async leaseOwner(name) {
      const row = await db
        .selectFrom("lease")
        .select("owner")
        .where("space_id", "=", spaceId)
        .where("name", "=", name)
        .executeTakeFirst();
      return row?.owner;
    },
  };
}
