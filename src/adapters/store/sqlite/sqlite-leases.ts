/** Leases between processes, in SQLite. */
import type { Kysely } from "kysely";
import type { LeaseStore } from "../../../core/ports/lease-store.ts";
import type { Tables } from "./schema.ts";

export function sqliteLeases(db: Kysely<Tables>): LeaseStore {
  return {
    async tryLease(name, owner, nowMs, untilMs) {
      const done = await db
        .insertInto("lease")
        .values({ name, owner, until_ms: untilMs })
        .onConflict((conflict) =>
          conflict
            .column("name")
            .doUpdateSet({ owner, until_ms: untilMs })
            .where((eb) => eb.or([eb("lease.owner", "=", owner), eb("lease.until_ms", "<=", nowMs)])),
        )
        .executeTakeFirst();
      return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async endLease(name, owner) {
      await db.deleteFrom("lease").where("name", "=", name).where("owner", "=", owner).execute();
    },

    async leaseOwner(name) {
      const row = await db.selectFrom("lease").select("owner").where("name", "=", name).executeTakeFirst();
      return row?.owner;
    },
  };
}
