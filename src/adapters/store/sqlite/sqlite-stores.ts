/** The built-in stores: one SQLite file in WAL mode; many processes may read while one writes. */
import type { Store } from "../../../core/ports/store.ts";
import type { Stores } from "../../../core/ports/stores.ts";
import { fileInPlace } from "./file-in-place.ts";
import { dropLeftOver } from "./hidden-documents.ts";
import { SHARED } from "./migrations.ts";
import { asStoreError, openSqliteDatabase } from "./sqlite-database.ts";
import { sqliteDigests } from "./sqlite-digests.ts";
import { sqliteDocuments } from "./sqlite-documents.ts";
import { sqliteIndexQueue } from "./sqlite-index-queue.ts";
import { sqliteJobs } from "./sqlite-jobs.ts";
import { sqliteKeptPages } from "./sqlite-kept-pages.ts";
import { sqliteLeases } from "./sqlite-leases.ts";
import { sqliteProbes } from "./sqlite-probes.ts";
import { sqliteResearch } from "./sqlite-research.ts";
import { sqliteSites } from "./sqlite-sites.ts";
import { sqliteTexts } from "./sqlite-texts.ts";
import { sqliteRuns } from "./sqlite-runs.ts";
import { sqliteThreads } from "./sqlite-threads.ts";
import { sqliteUsage } from "./sqlite-usage.ts";
import { sqliteValues } from "./sqlite-values.ts";
import { sqliteVectors } from "./sqlite-vectors.ts";

/**
 * Opens the database in `file`, making it and its folder where there is none.
 * Throws `data-unusable`, `disk-full` or `store-busy`; so may every method of its stores.
 */
export function openSqliteStores(file: string): Stores {
  const db = openSqliteDatabase(file);
  const requireInPlace = fileInPlace(file);
  // Nobody waits for it, and what is left this time goes the next.
  dropLeftOver(db).catch(() => undefined);
  return {
    in: (scope) => {
      const { spaceId } = scope;
      const store: Store = {
        ...sqliteDocuments(db, spaceId),
        ...sqliteTexts(db, spaceId),
        ...sqliteKeptPages(db, spaceId),
        ...sqliteLeases(db, spaceId),
        ...sqliteValues(db, spaceId),
        ...sqliteThreads(db, spaceId),
        ...sqliteRuns(db, scope),
        ...sqliteUsage(db, scope),
        ...sqliteSites(db, spaceId),
        ...sqliteDigests(db, spaceId),
        ...sqliteResearch(db, spaceId),
        ...sqliteJobs(db, spaceId, scope.userId),
      };
      return guarded(store, file, requireInPlace);
    },
    shared: guarded(
      {
        ...sqliteIndexQueue(db),
        ...sqliteVectors(db),
        ...sqliteLeases(db, SHARED),
        ...sqliteValues(db, SHARED),
        ...sqliteProbes(db),
        ...sqliteJobs(db, SHARED, SHARED),
      },
      file,
      requireInPlace,
    ),
    close: () => db.destroy(),
  };
}

/** The driver's errors become ours at this one place, whatever the method; and none is called on a file that is gone. */
function guarded<T extends object>(store: T, file: string, requireInPlace: () => void): T {
  const typed: Record<string, unknown> = {};
  for (const [name, method] of Object.entries(store)) {
    typed[name] = async (...args: unknown[]) => {
      try {
        requireInPlace();
        return await (method as (...args: unknown[]) => Promise<unknown>)(...args);
      } catch (error) {
        throw asStoreError(error, file);
      }
    };
  }
  return typed as T;
}
