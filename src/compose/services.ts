/** Makes the services of one scope over what all share: the only place that knows which service takes which. */
import { findHeadings } from "../adapters/pages/read-markdown.ts";
import { createJobs } from "../adapters/jobs/store-jobs.ts";
import { createRunLog } from "../adapters/run-log/store-run-log.ts";
import type { AskParts } from "../core/answer/asking/asking.ts";
import { writeDigest } from "../core/digest/model/write-digest.ts";
import type { Scope } from "../core/domain/scope.ts";
import { NO_UNITS } from "../core/ports/units.ts";
import { createLibrary, type Library } from "../core/library/library.ts";
import { createRuns } from "../services/asking/runs.ts";
import { createThreads } from "../services/asking/threads.ts";
import { digestKind } from "../services/digests/digest-job.ts";
import { createDigests } from "../services/digests/digests.ts";
import { createJobRunner } from "../services/jobs/job-runner.ts";
import type { Embeddings } from "../services/library/embed-job.ts";
import { hashInParts } from "../services/library/hash-in-parts.ts";
import { keepFetched } from "../services/library/keep-fetched.ts";
import { createKeptPageBounds } from "../services/library/kept-pages.ts";
import { createOriginals } from "../services/library/originals.ts";
import { createModelCalls } from "../services/relay/model-calls.ts";
import { againKind } from "../services/research/again-job.ts";
import { createResearch } from "../services/research/research.ts";
import { researchKind } from "../services/research/research-job.ts";
import { createDiscover } from "../services/discover/discover.ts";
import { roundKind } from "../services/sites/round-job.ts";
import { createShares } from "../services/sharing/shares.ts";
import { createSites } from "../services/sites/sites.ts";
import { tracedRuns } from "../services/watching/traced-run.ts";
import { hash, hashText } from "./hash.ts";
import { createGuideBringer } from "../services/library/bring-guide.ts";
import { GUIDE } from "./project-root.ts";
import { openArchives } from "./open-archives.ts";
import type { Machine, Opened } from "./machine.ts";
import { clock, ids } from "./system-clock.ts";
import { files } from "./system-files.ts";

export function createServices(opened: Opened, machine: Machine, scope: Scope) {
  const { config, stores, pages, models, web, log } = opened;
  const { news, leasing, embedding, pairs, reserve } = stores;
  const { reader, fetchPage } = pages;
  const { maxFileBytes } = config;
  const { indexer, embeddings, people } = machine;
  const store = machine.tally.counting(stores.in(scope));
  const { userId } = scope;
  const spending = machine.spending.of({
    userId,
    monthCapMicros: () => people.accounts.monthCapMicros(userId),
  });
  const desk = { store, clock, health: models.health, spending };
  const units = machine.plans?.unitsOf(scope) ?? NO_UNITS;
  const runLog = createRunLog({ store, clock, news, ...leasing });
  const runs = tracedRuns(createRuns(runLog, log), machine.tally.traces);
  /** A service of which things can be removed on a full disk too. */
  const removable = <Id, Options, T>(service: { remove(id: Id, options?: Options): Promise<T> }) => ({
    remove: (id: Id, options?: Options) => reserve.during(() => service.remove(id, options)),
  });
  const originals = createOriginals({
    store,
    files,
    hash: hashInParts,
    mostBytes: config.maxOriginalBytes,
    maxFileBytes,
    report: log,
  });
  const kept = createLibrary({
    store,
    indexer,
    reader,
    clock,
    ids,
    hash: hashInParts,
    large: machine.large,
    keepOriginal: (document, bytes) => originals.keep(document, bytes),
  });
  const library = settling({ ...kept, ...removable(kept) }, embeddings);
  const asking: AskParts & { store: typeof store } = {
    ...desk,
    scope,
    store,
    index: machine.index,
    ids,
    models: models.models,
    ...(web ? { web } : {}),
    ...(embedding ? { vectors: embedding } : {}),
    ...(pairs ? { pairs } : {}),
    ...(models.reranker ? { reranking: { reranker: models.reranker, deadlineMs: config.rerankMs } } : {}),
  };
  const digesting = { ...desk, ...machine.digesting, hash: hashText };
  const jobs = createJobs({ store, clock, ...leasing });
  const slots = machine.digestSlots;
  const kinds = [
    digestKind({ ...digesting, store, units, slots, write: writeDigest }),
    researchKind({ ...asking, store, units, hash: hashText, writers: digesting.models, slots }),
    againKind({ store, units, jobs, clock, hash: hashText }),
    roundKind({ store, clock, leasing, library, reader: machine.siteReader }),
  ];
  const runner = createJobRunner({ jobs, kinds, clock, report: log, worksAt: () => config.isWorking });
  const working = { store, clock, ids, jobs, runner, units };
  const threads = createThreads({ store, runs, log: runLog });
  const sites = createSites({ ...working, library });
  const digests = createDigests({
    ...digesting,
    ...working,
    reader,
    files,
    fetchPage,
    maxFileBytes,
    findHeadings,
  });
  const research = createResearch({
    ...asking,
    ...working,
    writers: digesting.models,
    confirmMicros: digesting.limits.confirmMicros,
  });
  const removing = {
    threads: { ...threads, ...removable(threads) },
    sites: { ...sites, ...removable(sites) },
    digests: { ...digests, ...removable(digests) },
    research: { ...research, ...removable(research) },
  };
  const first = { spaceId: stores.scope.spaceId, store: stores.store, index: machine.index };
  const bringGuide =
    scope.spaceId === first.spaceId
      ? undefined
      : createGuideBringer({ store, library, files, guide: GUIDE, first, report: log });
  const rechecking = { store, reader: pages.threads, clock, ids, hash, files, fetchPage, maxFileBytes };
  const deleting = { scope, store, links: stores.accounts, indexer, ...removing };
  return {
    store,
    library,
    originals,
    runs,
    runLog,
    ...removing,
    bringGuide,
    archives: openArchives(opened, machine, { scope, store, originals, jobs, deleting }),
    asking,
    modelCalls: createModelCalls(desk),
    repairing: { ...digesting, jobs, runner },
    runner,
    discover: createDiscover(store),
    keptPages: createKeptPageBounds({ store, clock, limits: config.keptPages, report: log }),
    shares: createShares({ scope, links: stores.accounts, store, clock, ids, hash: hashText }),
    rechecking,
    fetches: machine.fetches,
    keepFetched: (url: string, signal: AbortSignal) =>
      machine.fetches.during(() => keepFetched(url, rechecking, signal), signal),
  };
}

export type Services = ReturnType<typeof createServices>;

/** Words find the passages as soon as it settles; vectors may take their time. */
function settling(library: Library, embeddings: Embeddings): Library {
  return {
    ...library,
    async settle(onProgress) {
      await library.settle(onProgress);
      await embeddings.keepEmbedded();
    },
  };
}
