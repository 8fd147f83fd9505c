/** The composition root: opens the parts over a data folder, and offers what the server and the CLI both do. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { GuardedFetcher } from "../adapters/http/guarded-fetcher.ts";
import { createRobots } from "../adapters/http/robots.ts";
import { openLanceVectors } from "../adapters/passage-index/lance-vectors.ts";
import {
  type ConfiguredModels,
  configuredEmbedder,
  configuredModels,
  configuredReranker,
} from "../adapters/models/configure-models.ts";
import { createPageReader } from "../adapters/pages/page-reader.ts";
import { renderingFetcher } from "../adapters/render/rendering-fetcher.ts";
import { configuredEngines, engineHosts } from "../adapters/search/engines.ts";
import { createSiteReader } from "../adapters/sites/site-reader.ts";
import { openSqliteStore } from "../adapters/store/sqlite/sqlite-store.ts";
import { configuredTranscriber } from "../adapters/transcription/configure-transcriber.ts";
import { withRecordings } from "../adapters/transcription/recording-reader.ts";
import { createModelHealth } from "../core/models/model-health.ts";
import { createSpending } from "../core/models/spending.ts";
import type { Turn } from "../core/domain/answer.ts";
import { FootnoteError } from "../core/domain/errors.ts";
import type { ExportFormat } from "../core/domain/export-format.ts";
import type { RunId, TurnId } from "../core/domain/ids.ts";
import type { Recheck } from "../core/domain/recheck.ts";
import type { SourceKind } from "../core/domain/source-kind.ts";
import { writeDigest } from "../core/digest/model/write-digest.ts";
import { createEmbedding } from "../core/library/embedding.ts";
import { createIndexer, type Indexer } from "../core/library/indexer.ts";
import { createLibrary, type Library } from "../core/library/library.ts";
import type { PageReader } from "../core/ports/page-reader.ts";
import type { PassageIndex } from "../core/ports/passage-index.ts";
import type { Embedder } from "../core/ports/embedder.ts";
import type { Reranker } from "../core/ports/reranker.ts";
import type { Store } from "../core/ports/store.ts";
import { fetchPage } from "../services/library/add-paths.ts";
import type { AskRequest } from "../core/domain/ask-request.ts";
import { offeredSources } from "../services/asking/ask-request.ts";
import { type Checks, createChecks } from "../adapters/threads/check-threads.ts";
import type { Config } from "./config.ts";
import { createDigests, type Digests } from "../services/digests/digests.ts";
import { digestModels } from "../services/digests/digest-models.ts";
import { createDigestThreads } from "../adapters/threads/digest-threads.ts";
import { keepEmbedding } from "../services/library/keep-embedding.ts";
import { type Exported, exportStoredTurn } from "../services/exports/export-turn.ts";
import { lazyFetcher } from "./lazy-fetcher.ts";
import { lazyRenderer } from "./lazy-renderer.ts";
import type { LogError } from "../services/log.ts";
import { modelsAtWork } from "../services/probes/models-at-work.ts";
import { openIndex } from "./open-index.ts";
import { createProbes, type Probes } from "../services/probes/probes.ts";
import { isOwnerGone, ownerName } from "./process-owner.ts";
import { createRuns, type Run, type Runs } from "../services/asking/runs.ts";
import { recheckTurn } from "../services/checks/recheck-turn.ts";
import { type RepairedText, type RepairRequest, repairText } from "../services/repairs/repair-text.ts";
import { createSites, type Sites } from "../services/sites/sites.ts";
import { startQuestion } from "../services/asking/start-question.ts";
import { clock, ids } from "./system-clock.ts";
import { createWeb } from "./open-web.ts";

export interface Footnote {
  readonly config: Config;
  readonly store: Store;
  readonly index: PassageIndex;
  readonly indexer: Indexer;
  readonly library: Library;
  /** Reads what a person names, recordings too where a transcription server is configured. */
  readonly reader: PageReader;
  readonly sites: Sites;
  readonly runs: Runs;
  /** Texts against texts: neither is stored. */
  readonly checks: Checks;
  readonly digests: Digests;
  readonly fetcher: GuardedFetcher;
  /** The same for pages that are read as documents: those that need JavaScript are rendered, where that is on. */
  readonly pageFetcher: GuardedFetcher;
  readonly models: ConfiguredModels;
  readonly probes: Probes;
  /** Names of the web's engines; none where web search is off. */
  readonly engines: readonly string[];
  /** Where answers may come from: the library, and what the engines know. */
  readonly sources: readonly SourceKind[];
  readonly embedder: Embedder | undefined;
  readonly reranker: Reranker | undefined;
  /** The model that makes text of recordings, where a transcription server is configured. */
  readonly transcriber: string | undefined;
  /** Resolves when every document has its vectors; at once where no embedder is configured. Throws `model-failed`. */
  embedded(onProgress?: (embedded: number) => void, signal?: AbortSignal): Promise<void>;
  /** Does the same without being waited for, and goes on trying where it fails. */
  keepEmbedded(): void;
  /** Throws at once, before a run begins, what is wrong with the question: `question-empty`, `not-found` … */
  ask(request: AskRequest): Promise<{ runId: RunId; run: Run }>;
  /** Throws `not-found`. */
  turn(id: TurnId): Promise<Turn>;
  /** Reads the sources of a turn anew; nothing in it changes. Throws `not-found`, `cancelled`. */
  recheck(id: TurnId, signal: AbortSignal): Promise<Recheck>;
  /** Makes a rough transcript readable. Throws `model-not-configured`, `cost-unconfirmed`, `cancelled`. */
  repair(request: RepairRequest, signal: AbortSignal): Promise<RepairedText>;
  /** The turn, or the bibliography of its sources, as a file. Throws `not-found`. */
  export(id: TurnId, format: ExportFormat): Promise<Exported>;
  close(): Promise<void>;
}

/** Throws `data-unusable`, `disk-full`, `config-invalid`, `unknown-name`. */
export async function openFootnote(config: Config, log: LogError): Promise<Footnote> {
  const models = await configuredModels(config.env, config);
  const store = openSqliteStore(join(config.dataFolder, "footnote.db"));
  try {
    const indexFolder = join(config.dataFolder, "index");
    const leasing = { owner: ownerName(ids.next("own")), isGone: isOwnerGone };
    const index = await openIndex(indexFolder, log);
    const embedder = await configuredEmbedder(config.env, config);
    const reranker = await configuredReranker(config.env, config);
    const vectors = embedder && (await openLanceVectors(indexFolder, embedder.name));
    const embedding = embedder && vectors && createEmbedding({ store, vectors, embedder, clock, ...leasing });
    const indexer = createIndexer({
      store,
      index,
      clock,
      ...leasing,
      report: log,
      ...(vectors ? { vectors } : {}),
    });
    const reader = createPageReader({ maxBytes: config.maxFileBytes });
    const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
    const transcriber = configuredTranscriber(config.env);
    const fullReader = withRecordings(reader, transcriber);
    const library = createLibrary({
      store,
      indexer,
      reader: fullReader,
      clock,
      ids,
      hash,
    });
    const keeper = embedding && keepEmbedding(embedding, clock, log);
    const closing = new AbortController();
    let embeddings: Promise<unknown> = Promise.resolve();
    const fetcher = lazyFetcher({
      allowHosts: config.allowHosts,
      engineHosts: engineHosts(config.env),
      ...(config.maxCacheBytes === 0
        ? {}
        : { cache: { file: join(config.dataFolder, "cache", "pages.db"), maxBytes: config.maxCacheBytes } }),
    });
    const pageFetcher = renderingFetcher(fetcher, lazyRenderer(config));
    const engines = configuredEngines(config.env);
    const web =
      engines.length === 0
        ? undefined
        : createWeb({ engines, fetcher: pageFetcher, reader, clock, hash, youtube: config.youtube });
    const runs = createRuns(store, log);
    const checks = createChecks();
    const health = createModelHealth(clock);
    const spending = createSpending(config.caps, store, clock);
    const probes = createProbes({
      models: modelsAtWork(models),
      store,
      clock,
      health,
      spending,
      isBusy: () => runs.isBusy(),
    });
    await probes.recall();
    const parts = {
      index,
      store,
      clock,
      ids,
      ...(web ? { web } : {}),
      models,
      health,
      spending,
      ...(embedding ? { vectors: embedding } : {}),
      ...(reranker ? { reranking: { reranker, deadlineMs: config.rerankMs } } : {}),
    };

    const turn = async (id: TurnId): Promise<Turn> => {
      const found = await store.getTurn(id);
      if (found) return found;
      throw new FootnoteError("not-found", `There is no turn ${id}.`);
    };
    const settling: Library = {
      ...library,
      async settle(onProgress) {
        await library.settle(onProgress);
        // Words find the passages already; vectors may take their time.
        keeper?.wake();
      },
    };
    /** Whatever the cache holds, the site is asked. */
    const fetchAnew = (url: string, how: { signal?: AbortSignal | undefined; language?: string }) =>
      fetchPage({ pageFetcher, config }, url, { ...how, cache: "revalidate" });
    const sites = createSites({
      store,
      clock,
      ids,
      leasing,
      library: settling,
      report: log,
      reader: createSiteReader({
        robots: createRobots(fetcher, clock),
        fetchPage: (url, signal) => fetchAnew(url, { signal }),
      }),
    });

    const digesting = {
      store,
      clock,
      config,
      models: digestModels(models),
      health,
      spending,
      hash: (text: string): string => hash(Buffer.from(text)),
      threads: createDigestThreads(),
    };
    const read = { ids, reader: fullReader, pageFetcher };
    const digests = createDigests({ ...digesting, ...read, leasing, report: log, write: writeDigest });

    return {
      config,
      store,
      index,
      indexer,
      library: settling,
      reader: fullReader,
      sites,
      runs,
      checks,
      digests,
      fetcher,
      pageFetcher,
      models,
      probes,
      engines: engines.map((engine) => engine.name),
      sources: offeredSources(engines),
      embedder,
      reranker,
      transcriber: transcriber?.name,
      embedded(onProgress, signal) {
        const either = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
        const work = (async (): Promise<void> => {
          await embedding?.heal(either);
          await embedding?.flush(onProgress, either);
        })();
        embeddings = Promise.allSettled([embeddings, work]);
        return work;
      },

      keepEmbedded: () => keeper?.wake(),

      async ask(request) {
        probes.giveWay();
        return startQuestion(request, { parts, runs });
      },

      turn,

      async recheck(id, signal) {
        const { maxFileBytes } = config;
        const recheckParts = { store, reader, clock, ids, hash, maxFileBytes, fetchPage: fetchAnew };
        return recheckTurn(await turn(id), recheckParts, AbortSignal.any([signal, closing.signal]));
      },

      repair: (request, signal) => repairText(request, digesting, AbortSignal.any([signal, closing.signal])),

      async export(id, format) {
        return exportStoredTurn(await turn(id), format, { store, hash });
      },

      async close() {
        closing.abort();
        await probes.close();
        await sites.close();
        await digests.close();
        await runs.close();
        await embeddings;
        await keeper?.close();
        await indexer.idle();
        await reader.close();
        await checks.close();
        await pageFetcher.close();
        await index.close();
        await vectors?.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
