/**
 * Stores in memory: the twin of those in SQLite, for tests that need a store and no file. It passes the same suite; it
 * outlives no process and is not for large libraries.
 */
import type { Stores } from "../../../core/ports/stores.ts";
import { createMemoryDatabase, type MemoryDatabase } from "./memory-database.ts";
import { memoryAccounts } from "./memory-accounts.ts";
import { memoryArchive } from "./memory-archive.ts";
import { memoryDigests } from "./memory-digests.ts";
import { memoryDocuments, memoryTexts } from "./memory-documents.ts";
import { memoryIdentities } from "./memory-identities.ts";
import { memoryJobs } from "./memory-jobs.ts";
import { memoryKeptPages } from "./memory-kept-pages.ts";
import { memoryNamed } from "./memory-named.ts";
import { memoryOriginals } from "./memory-originals.ts";
import { memoryPlans } from "./memory-plans.ts";
import { memoryPaces } from "./memory-paces.ts";
import { memoryPasskeys } from "./memory-passkeys.ts";
import { memoryResearch } from "./memory-research.ts";
import { memoryShares } from "./memory-shares.ts";
import { memoryRuns } from "./memory-runs.ts";
import { memoryAllSpaces, memoryIndexQueue, memoryProbes, memoryVectors } from "./memory-shared.ts";
import { memorySites } from "./memory-sites.ts";
import { memoryThreads, memoryUsage } from "./memory-threads.ts";

/** Two that are opened over one database see the same rows. */
export function openMemoryStores(db: MemoryDatabase = createMemoryDatabase()): Stores {
  return {
    in: (scope) => ({
      ...memoryDocuments(db, scope.spaceId),
      ...memoryTexts(db, scope.spaceId),
      ...memoryOriginals(db, scope.spaceId),
      ...memoryArchive(db, scope.spaceId),
      ...memoryKeptPages(db, scope.spaceId),
      ...memoryNamed(db, scope.spaceId),
      ...memoryThreads(db, scope.spaceId),
      ...memoryRuns(db, scope.spaceId),
      ...memoryUsage(db, scope),
      ...memorySites(db, scope.spaceId),
      ...memoryDigests(db, scope.spaceId),
      ...memoryResearch(db, scope.spaceId),
      ...memoryJobs(db, scope.spaceId, scope.userId),
    }),
    shared: {
      ...memoryIndexQueue(db),
      ...memoryVectors(db),
      ...memoryNamed(db, ""),
      ...memoryProbes(db),
      ...memoryPaces(db),
      ...memoryPlans(db),
      ...memoryAllSpaces(db),
      ...memoryJobs(db, "", ""),
    },
    accounts: { ...memoryAccounts(db), ...memoryShares(db), ...memoryIdentities(db), ...memoryPasskeys(db) },
    close: async () => undefined,
  };
}
