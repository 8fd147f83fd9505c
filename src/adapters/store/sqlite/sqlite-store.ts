/** The built-in store: one SQLite file in WAL mode; many processes may read while one writes. */
import type { Store } from "../../../core/ports/store.ts";
import { asStoreError, openSqliteDatabase } from "./sqlite-database.ts";
import { sqliteDigests } from "./sqlite-digests.ts";
import { sqliteDocuments } from "./sqlite-documents.ts";
import { sqliteProbes } from "./sqlite-probes.ts";
import { sqliteRepairs } from "./sqlite-repairs.ts";
import { sqliteSites } from "./sqlite-sites.ts";
import { sqliteRuns, sqliteThreads } from "./sqlite-threads.ts";
import { sqliteUsage } from "./sqlite-usage.ts";
import { sqliteVectors } from "./sqlite-vectors.ts";

/**
 * Opens the store in `file`, making it and its folder where there is none.
 * Throws `data-unusable`, `disk-full` or `store-busy`; so may every method.
 */
export function openSqliteStore(file: string): Store {
  const db = openSqliteDatabase(file);
  const store: Store = {
    ...sqliteDocuments(db),
    ...sqliteVectors(db),
    ...sqliteThreads(db),
    ...sqliteRuns(db),
    ...sqliteUsage(db),
    ...sqliteProbes(db),
    ...sqliteSites(db),
    ...sqliteDigests(db),
    ...sqliteRepairs(db),

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

    async getValue(name) {
      const row = await db.selectFrom("value").select("value").where("name", "=", name).executeTakeFirst();
      return row?.value;
    },

    async setValue(name, value) {
      await db
        .insertInto("value")
        .values({ name, value })
        .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
        .execute();
    },

    close: () => db.destroy(),
  };
  return withTypedErrors(store, file);
}

/** The driver's errors become ours at this one place, whatever the method. */
function withTypedErrors(store: Store, file: string): Store {
  const typed: Record<string, unknown> = {};
  for (const [name, method] of Object.entries(store)) {
    typed[name] = async (...args: unknown[]) => {
      try {
        return await (method as (...args: unknown[]) => Promise<unknown>)(...args);
      } catch (error) {
        throw asStoreError(error, file);
      }
    };
  }
  return typed as unknown as Store;
}
