/** The built-in store: one SQLite file in WAL mode; many processes may read while one writes. */
import type { Store } from "../../../core/ports/store.ts";
import { asStoreError, openSqliteDatabase } from "./sqlite-database.ts";
import { sqliteDigests } from "./sqlite-digests.ts";
import { sqliteDocuments } from "./sqlite-documents.ts";
import { sqliteLeases } from "./sqlite-leases.ts";
import { sqliteValues } from "./sqlite-values.ts";
import { sqliteTexts } from "./sqlite-texts.ts";
import { sqliteIndexQueue } from "./sqlite-index-queue.ts";
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
    ...sqliteTexts(db),
    ...sqliteIndexQueue(db),
    ...sqliteVectors(db),
    ...sqliteLeases(db),
    ...sqliteValues(db),
    ...sqliteThreads(db),
    ...sqliteRuns(db),
    ...sqliteUsage(db),
    ...sqliteProbes(db),
    ...sqliteSites(db),
    ...sqliteDigests(db),
    ...sqliteRepairs(db),
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
