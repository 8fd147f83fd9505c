/** Makes the services of the parts that are open: the only place that knows which service takes which. */
import { findHeadings } from "../adapters/pages/read-markdown.ts";
import { createRobots } from "../adapters/http/robots.ts";
import { createRunLog } from "../adapters/run-log/store-run-log.ts";
import { createSiteReader } from "../adapters/sites/site-reader.ts";
import { createDigestThreads } from "../adapters/workers/digest-threads.ts";
import type { AskParts } from "../core/answer/asking/asking.ts";
import { writeDigest } from "../core/digest/model/write-digest.ts";
import { createJobs } from "../adapters/jobs/store-jobs.ts";
import { createLibrary, type Library } from "../core/library/library.ts";
import { asFootnoteError } from "../core/domain/errors.ts";
import { createSpending } from "../core/models/spending.ts";
import type { Web } from "../core/ports/web.ts";
import { againKind } from "../services/research/again-job.ts";
import { createResearch } from "../services/research/research.ts";
import { researchKind } from "../services/research/research-job.ts";
import { createRuns } from "../services/asking/runs.ts";
import { createThreads } from "../services/asking/threads.ts";
import { digestKind } from "../services/digests/digest-job.ts";
import { digestModels, digestSlots } from "../services/digests/digest-models.ts";
import { createDigests } from "../services/digests/digests.ts";
import { catchUp } from "../services/library/catch-up.ts";
import { createEmbeddings, embedKind, type Embeddings, takeUpKind } from "../services/library/embed-job.ts";
import { createIndexer, indexKind } from "../services/library/index-job.ts";
import { mendingIndex } from "../services/library/mending-index.ts";
import { hashInParts } from "../services/library/hash-in-parts.ts";
import { createKeptPageBounds } from "../services/library/kept-pages.ts";
import { createJobRunner } from "../services/jobs/job-runner.ts";
import type { LogError } from "../services/log.ts";
import { modelsAtWork } from "../services/probes/models-at-work.ts";
import { createProbes } from "../services/probes/probes.ts";
import { createModelCalls } from "../services/relay/model-calls.ts";
import { roundKind } from "../services/sites/round-job.ts";
import { createSites } from "../services/sites/sites.ts";
import type { Config } from "./config.ts";
import { hash, hashText } from "./hash.ts";
import type { Models } from "./open-models.ts";
import type { Pages } from "./open-pages.ts";
import type { OpenedStores } from "./open-stores.ts";
import { clock, ids } from "./system-clock.ts";
import { files } from "./system-files.ts";

export interface Opened {
  readonly config: Config;
  readonly stores: OpenedStores;
  readonly pages: Pages;
  readonly models: Models;
  readonly web: Web | undefined;
  readonly log: LogError;
}

export function createServices(opened: Opened) {
  const { config, stores, pages, models, web, log } = opened;
  const { scope, store, shared, news, index, indexSteps, leasing, embedding, pairs, reserve } = stores;
  const { reader, fetchPage } = pages;
  const { maxFileBytes } = config;
  const desk = { store, clock, health: models.health, spending: createSpending(config.caps, store, clock) };
  const runLog = createRunLog({ store, clock, news, ...leasing });
  const runs = createRuns(runLog, log);
  const sharedJobs = createJobs({ store: shared, clock, ...leasing });
  const probes = createProbes({
    ...desk,
    store: { ...shared, ...store },
    jobs: sharedJobs,
    models: modelsAtWork(models.models),
    isBusy: () => runs.isBusy(),
  });
  const sharedRunner = createJobRunner({
    jobs: sharedJobs,
    kinds: [
      indexKind(indexSteps),
      ...(embedding ? [embedKind(embedding), takeUpKind(embedding, indexSteps.name)] : []),
      ...(config.isProbing ? [probes.kind] : []),
    ],
    clock,
    report: log,
  });
  const keeping = { jobs: sharedJobs, runner: sharedRunner, clock };
  const indexer = createIndexer({ ...keeping, steps: indexSteps, report: log });
  const embeddings = createEmbeddings({ ...keeping, embedding });
  const keepUp = (): void => {
    if (!news) return;
    const indexes = { indexName: indexSteps.name, hasVectors: embedding !== undefined };
    catchUp({ ...keeping, ...indexes, news, report: log });
  };
  /** A service of which things can be removed on a full disk too. */
  const removable = <Id, Options, T>(service: { remove(id: Id, options?: Options): Promise<T> }) => ({
    remove: (id: Id, options?: Options) => reserve.during(() => service.remove(id, options)),
  });
  const kept = createLibrary({ store, indexer, reader, clock, ids, hash: hashInParts });
  const library = settling({ ...kept, ...removable(kept) }, embeddings);
  const mend = (): Promise<unknown> =>
    indexer.heal().catch((thrown: unknown) => log(asFootnoteError(thrown)));
  const asking: AskParts & { store: typeof store } = {
    ...desk,
    scope,
    store,
    index: mendingIndex(index, mend, clock),
    ids,
    models: models.models,
    ...(web ? { web } : {}),
    ...(embedding ? { vectors: embedding } : {}),
    ...(pairs ? { pairs } : {}),
    ...(models.reranker ? { reranking: { reranker: models.reranker, deadlineMs: config.rerankMs } } : {}),
  };
  const digesting = {
    ...desk,
    models: digestModels(models.models),
    limits: { confirmMicros: config.digestConfirmMicros, parallel: config.digestParallel },
    hash: hashText,
    threads: createDigestThreads(),
  };
  const jobs = createJobs({ store, clock, ...leasing });
  const slots = digestSlots(digesting.models, digesting.limits);
  const kinds = [
    digestKind({ ...digesting, store, slots, write: writeDigest }),
    researchKind({ ...asking, store, hash: hashText, writers: digesting.models, slots }),
    againKind({ store, jobs, clock, hash: hashText }),
    roundKind({ store, clock, leasing, library, reader: siteReader(pages) }),
  ];
  const runner = createJobRunner({ jobs, kinds, clock, report: log });
  const working = { store, clock, ids, jobs, runner };
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
  return {
    library,
    embeddings,
    runs,
    runLog,
    threads: { ...threads, ...removable(threads) },
    asking,
    modelCalls: createModelCalls(desk),
    repairing: { ...digesting, jobs, runner },
    digestThreads: digesting.threads,
    indexer,
    keepUp,
    runners: [runner, sharedRunner],
    probes,
    sites: { ...sites, ...removable(sites) },
    digests: { ...digests, ...removable(digests) },
    keptPages: createKeptPageBounds({ store, clock, limits: config.keptPages, report: log }),
    research: { ...research, ...removable(research) },
    rechecking: { store, reader: pages.threads, clock, ids, hash, files, fetchPage, maxFileBytes },
  };
}

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

/** Whatever the cache holds, the site is asked. */
function siteReader({ fetcher, fetchPage }: Pages) {
  return createSiteReader({
    robots: createRobots(fetcher, clock),
    fetchPage: (url, signal) => fetchPage(url, { signal, cache: "revalidate" }),
  });
}
