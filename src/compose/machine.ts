/** Makes what all spaces share: indexes, models and their probes, sites' readers, threads, accounts, and what may be spent. */
import { argon2Passwords } from "../adapters/passwords/argon2-passwords.ts";
import { createRobots } from "../adapters/http/robots.ts";
import { createJobs } from "../adapters/jobs/store-jobs.ts";
import { createSiteReader } from "../adapters/sites/site-reader.ts";
import { createDigestThreads } from "../adapters/workers/digest-threads.ts";
import { makeScope } from "../core/domain/make-scope.ts";
import { asFootnoteError } from "../core/domain/errors.ts";
import { createSpending } from "../core/models/spending.ts";
import type { Traces } from "../core/ports/traces.ts";
import type { Web } from "../core/ports/web.ts";
import { createAccounts } from "../services/accounts/accounts.ts";
import { createCredentials } from "../services/accounts/credentials.ts";
import { createFewFetches } from "../services/library/few-fetches.ts";
import { createIdentities } from "../services/accounts/identities.ts";
import { createGrants } from "../services/accounts/grants.ts";
import { createInvitations } from "../services/accounts/invitations.ts";
import { createPasskeys } from "../services/accounts/passkeys.ts";
import { createSpaces } from "../services/accounts/spaces.ts";
import { digestModels, digestSlots } from "../services/digests/digest-models.ts";
import { createJobRunner } from "../services/jobs/job-runner.ts";
import { catchUp } from "../services/library/catch-up.ts";
import { createEmbeddings, embedKind, TAKE_UP_KIND, takeUpKind } from "../services/library/embed-job.ts";
import { createIndexer, INDEX_KIND, indexKind } from "../services/library/index-job.ts";
import { mendingIndex } from "../services/library/mending-index.ts";
import type { LogError } from "../services/log.ts";
import { createSharedPages } from "../services/sharing/shared-pages.ts";
import { modelsAtWork } from "../services/probes/models-at-work.ts";
import { createProbes } from "../services/probes/probes.ts";
import { createSlots } from "../lib/slots.ts";
import { createTally } from "../services/watching/tally.ts";
import type { Config } from "./config.ts";
import { hashText } from "./hash.ts";
import { lazyPasskeys } from "./lazy-passkeys.ts";
import type { Models } from "./open-models.ts";
import type { Pages } from "./open-pages.ts";
import { openPlans } from "./open-plans.ts";
import type { OpenedStores } from "./open-stores.ts";
import { openProvider } from "./open-provider.ts";
import { clock, ids } from "./system-clock.ts";

export interface Opened {
  readonly config: Config;
  readonly stores: OpenedStores;
  readonly pages: Pages;
  readonly models: Models;
  readonly web: Web | undefined;
  readonly log: LogError;
  readonly traces: Traces;
}

/** Jobs that nobody else can do: on indexes that this machine has for itself. */
const OF_THE_MACHINE: ReadonlySet<string> = new Set([INDEX_KIND, TAKE_UP_KIND]);

/** `isBusy`: whether an answer is being written, in any space. */
export function createMachine(opened: Opened, isBusy: () => boolean) {
  const { config, stores, pages, models, log } = opened;
  const { scope, store, shared, news, index, indexSteps, leasing, embedding } = stores;
  const spending = createSpending(config.caps, shared, clock);
  const jobs = createJobs({ store: shared, clock, ...leasing });
  const probes = createProbes({
    store: { ...shared, ...store },
    clock,
    health: models.health,
    spending,
    jobs,
    models: modelsAtWork(models.models),
    isBusy,
  });
  const runner = createJobRunner({
    jobs,
    kinds: [
      indexKind(indexSteps),
      ...(embedding ? [embedKind(embedding), takeUpKind(embedding, indexSteps.name)] : []),
      ...(config.isProbing ? [probes.kind] : []),
    ],
    clock,
    report: log,
    worksAt: (kind) => config.isWorking || (!stores.isIndexShared && OF_THE_MACHINE.has(kind)),
  });
  const keeping = { jobs, runner, clock };
  const indexer = createIndexer({ ...keeping, steps: indexSteps, report: log });
  const mend = (): Promise<unknown> =>
    indexer.heal().catch((thrown: unknown) => log(asFootnoteError(thrown)));
  const accountParts = {
    store: stores.accounts,
    clock,
    ids,
    passwords: argon2Passwords(),
    hash: hashText,
    home: scope,
  };
  const accounts = createAccounts(accountParts);
  const provider = openProvider(config);
  const threads = createDigestThreads();
  const writers = digestModels(models.models);
  const limits = { confirmMicros: config.digestConfirmMicros, parallel: config.digestParallel };

  return {
    tally: createTally(opened.traces),
    /** Nothing where a host has made none. */
    plans: openPlans(config, stores),
    spending,
    probes,
    runner,
    indexer,
    embeddings: createEmbeddings({ ...keeping, embedding }),
    index: mendingIndex(index, mend, clock),
    keepUp(): void {
      // Others bring an index up to date that is theirs too, where this process does no jobs.
      if (!news || (stores.isIndexShared && !config.isWorking)) return;
      // What others have put into an index that is theirs too need not be put in again.
      const hasVectors = embedding !== undefined && !stores.isIndexShared;
      const indexes = { indexName: indexSteps.name, hasVectors };
      catchUp({ ...keeping, ...indexes, news, report: log });
    },
    digesting: { models: writers, limits, threads },
    async close(): Promise<void> {
      await runner.close();
      await threads.close();
      await provider?.close();
      await opened.traces.close();
    },
    digestSlots: digestSlots(writers, limits),
    fetches: createFewFetches(),
    /** Of large documents on their way in, whatever the space. */
    large: createSlots(1),
    siteReader: siteReader(pages),
    people: {
      accounts,
      credentials: createCredentials(accountParts),
      grants: createGrants(accountParts),
      invitations: createInvitations({ ...accountParts, accounts }),
      identities: createIdentities({
        ...accountParts,
        accounts,
        provider,
        rules: config.oidc?.rules ?? { domains: [], required: [], roles: [] },
      }),
      passkeys: createPasskeys({ ...accountParts, accounts, paces: shared, checks: lazyPasskeys() }),
      spaces: createSpaces({ ...accountParts, accounts }),
      record: stores.accounts,
      sharedPages: createSharedPages({
        ...accountParts,
        storeOf: ({ spaceId, userId }) => stores.in(makeScope(spaceId, userId)),
      }),
    },
  };
}

export type Machine = ReturnType<typeof createMachine>;

/** Whatever the cache holds, the site is asked. */
function siteReader({ fetcher, fetchPage }: Pages) {
  return createSiteReader({
    robots: createRobots(fetcher, clock),
    fetchPage: (url, signal) => fetchPage(url, { signal, cache: "revalidate" }),
  });
}
