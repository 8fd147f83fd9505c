/** The stores of a database that speaks SQL, whichever it is. */
import type { Store } from "../../../core/ports/store.ts";
import type { Stores } from "../../../core/ports/stores.ts";
import type { SqlDatabase } from "./dialect.ts";
import { sqlAccounts } from "./sql-accounts.ts";
import { sqlAllSpaces } from "./sql-all-spaces.ts";
import { sqlArchive } from "./sql-archive.ts";
import { sqlDigests } from "./sql-digests.ts";
import { sqlDocuments } from "./sql-documents.ts";
import { sqlIndexQueue } from "./sql-index-queue.ts";
import { sqlJobs } from "./sql-jobs.ts";
import { sqlKeptPages } from "./sql-kept-pages.ts";
import { sqlLeases } from "./sql-leases.ts";
import { sqlOriginals } from "./sql-originals.ts";
import { sqlPaces } from "./sql-paces.ts";
import { sqlPlans } from "./sql-plans.ts";
import { sqlProbes } from "./sql-probes.ts";
import { sqlResearch } from "./sql-research.ts";
import { sqlIdentities } from "./sql-identities.ts";
import { sqlPasskeys } from "./sql-passkeys.ts";
import { sqlShares } from "./sql-shares.ts";
import { sqlRuns } from "./sql-runs.ts";
import { sqlSites } from "./sql-sites.ts";
import { sqlSpaces } from "./sql-spaces.ts";
import { sqlTexts } from "./sql-texts.ts";
import { sqlThreads } from "./sql-threads.ts";
import { sqlUsage } from "./sql-usage.ts";
import { sqlValues } from "./sql-values.ts";
import { sqlVectors } from "./sql-vectors.ts";

/** In place of a space's id where a row is nobody's. */
const SHARED = "";

/**
 * `asOurs` makes the driver's errors ours, at this one place, whatever the method; `before` is called before each, and
 * throws where none may be.
 */
export function sqlStores(
  database: SqlDatabase,
  asOurs: (error: unknown) => unknown,
  before: () => void = () => undefined,
): Pick<Stores, "in" | "shared" | "accounts"> {
  const { db } = database;
  const guarded = <T extends object>(store: T): T => {
    const typed: Record<string, unknown> = {};
    for (const [name, method] of Object.entries(store)) {
      typed[name] = async (...args: unknown[]) => {
        try {
          before();
          return await (method as (...args: unknown[]) => Promise<unknown>)(...args);
        } catch (error) {
          throw asOurs(error);
        }
      };
    }
    return typed as T;
  };
  return {
    in: (scope) => {
      const { spaceId } = scope;
      return guarded<Store>({
        ...sqlDocuments(database, spaceId),
        ...sqlTexts(db, spaceId),
        ...sqlOriginals(db, spaceId),
        ...sqlArchive(db, spaceId),
        ...sqlKeptPages(database, spaceId),
        ...sqlLeases(db, spaceId),
        ...sqlValues(db, spaceId),
        ...sqlThreads(database, spaceId),
        ...sqlRuns(database, scope),
        ...sqlUsage(db, scope),
        ...sqlSites(database, spaceId),
        ...sqlDigests(database, spaceId),
        ...sqlResearch(db, spaceId),
        ...sqlJobs(database, spaceId, scope.userId),
      });
    },
    shared: guarded({
      ...sqlIndexQueue(db),
      ...sqlVectors(database),
      ...sqlLeases(db, SHARED),
      ...sqlValues(db, SHARED),
      ...sqlProbes(db),
      ...sqlPaces(db),
      ...sqlPlans(db),
      ...sqlAllSpaces(db),
      ...sqlJobs(database, SHARED, SHARED),
    }),
    accounts: guarded({
      ...sqlAccounts(db),
      ...sqlSpaces(database),
      ...sqlShares(db),
      ...sqlIdentities(db),
      ...sqlPasskeys(db),
    }),
  };
}
