/** Opens Footnote over a data folder, and offers what the server and the command line both do. */
import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import { packFiles } from "../adapters/files/zip-package.ts";
import { configuredEngines } from "../adapters/search/engines.ts";
import { type Checks, createChecks } from "../adapters/workers/check-threads.ts";
import type { ConfiguredModels } from "../core/answer/asking/configured-models.ts";
import type { Turn } from "../core/domain/answer.ts";
import type { EventBody } from "../core/domain/event.ts";
import type { EarlierTurn } from "../core/domain/earlier-turn.ts";
import type { DocumentId, RunId, TurnId, UserId } from "../core/domain/ids.ts";
import type { Grid, GridRequest } from "../core/domain/grid.ts";
import type { Recheck } from "../core/domain/recheck.ts";
import type { SourceKind } from "../core/domain/source-kind.ts";
import { makeGrid } from "../core/research/grid/make-grid.ts";
import type { Library } from "../core/library/library.ts";
import type { Embedder } from "../core/ports/embedder.ts";
import type { FetchPage } from "../core/ports/fetch-page.ts";
import type { Files } from "../core/ports/files.ts";
import type { PackFiles } from "../core/ports/pack-files.ts";
import type { PageReader } from "../core/ports/page-reader.ts";
import type { SharedStore } from "../core/ports/shared-store.ts";
import type { Store } from "../core/ports/store.ts";
import { makeScope } from "../core/domain/make-scope.ts";
import type { Scope } from "../core/domain/scope.ts";
import type { AskRequest } from "../core/domain/ask-request.ts";
import { chosenDocuments, offeredSources } from "../services/asking/ask-request.ts";
import { findTurn } from "../services/asking/find-turn.ts";
import type { Run, Runs } from "../services/asking/runs.ts";
import type { Threads } from "../services/asking/threads.ts";
import { createQuestionQueue } from "../services/asking/question-queue.ts";
import { type Searched, searchPassages } from "../services/asking/search-passages.ts";
import { startQuestion } from "../services/asking/start-question.ts";
import { recheckTurn } from "../services/checks/recheck-turn.ts";
import type { Digests } from "../services/digests/digests.ts";
import type { DoctorParts } from "../services/doctor/doctor-parts.ts";
import type { ExportDigestParts } from "../services/exports/export-digest.ts";
import { createExports, type Exports } from "./exports.ts";
import type { Embeddings } from "../services/library/embed-job.ts";
import type { FewFetches } from "../services/library/few-fetches.ts";
import { keepGiven } from "../services/library/keep-given.ts";
import type { Indexer } from "../services/library/index-job.ts";
import type { JobRunner } from "../services/jobs/job-runner.ts";
import { createSlots } from "../lib/slots.ts";
import type { LogError } from "../services/log.ts";
import type { ModelCalls } from "../services/relay/model-calls.ts";
import type { Probes } from "../services/probes/probes.ts";
import { type RepairedText, type RepairRequest, repairText } from "../services/repairs/repair-text.ts";
import type { Research } from "../services/research/research.ts";
import type { Sites } from "../services/sites/sites.ts";
import type { Tally } from "../services/watching/tally.ts";
import type { Config } from "./config.ts";
import { doctorSettings, thisMachine } from "./doctor-facts.ts";
import { hash } from "./hash.ts";
import { openModels } from "./open-models.ts";
import { openMapDrawers, openPages } from "./open-pages.ts";
import type { OpenedPlans } from "./open-plans.ts";
import { type OpenedStores, openStores } from "./open-stores.ts";
import { openTraces } from "./open-traces.ts";
import { createWeb } from "./open-web.ts";
import { createMachine, type Machine } from "./machine.ts";
import { createServices, type Services } from "./services.ts";
import { clock } from "./system-clock.ts";
import { files } from "./system-files.ts";

/** Questions that wait for their turn: the last of them for some minutes. */
const MOST_WAITING = 500;

export interface Footnote
  extends
    Pick<Embeddings, "embedded" | "keepEmbedded">,
    Pick<Services, "archives" | "discover" | "originals" | "shares">,
    Exports,
    ExportDigestParts {
  readonly config: Config;
  /** The same of another scope: what is shared is the same, and all else is of its space and its person. */
  in(scope: Scope): Footnote;
  readonly store: Store;
  /** What belongs to no space. */
  readonly shared: SharedStore;
  readonly indexer: Indexer;
  /** From now on the indexes here take up what other machines store. */
  keepUp(): void;
  readonly library: Library;
  /** Reads what a person names, recordings too where a transcription server is configured. */
  readonly reader: PageReader;
  readonly files: Files;
  readonly fetchPage: FetchPage;
  readonly maxFileBytes: number;
  readonly sites: Sites;
  /** Of the space, and of what belongs to none. */
  readonly runners: readonly JobRunner[];
  /** Does what is due, in all spaces. */
  startDue(): Promise<void>;
  readonly people: Machine["people"];
  /** Nothing where a host has made none: then nothing is counted and nothing is said of them. */
  readonly plans: OpenedPlans | undefined;
  /** What this process has done, in numbers. */
  readonly tally: Tally;
  readonly runs: Runs;
  readonly threads: Threads;
  /** Texts against texts: neither is stored. */
  readonly checks: Checks;
  readonly digests: Digests;
  readonly research: Research;
  readonly models: ConfiguredModels;
  readonly probes: Probes;
  /** Names of the web's engines; none where web search is off. */
  readonly engines: readonly string[];
  /** Where answers may come from: the library, and what the engines know. */
  readonly sources: readonly SourceKind[];
  /**
   * Throws at once, before a run begins, what is wrong with the question: `question-empty`, `not-found` … `earlier`: what was
   * said before it elsewhere, where it begins a thread.
   */
  ask(request: AskRequest, earlier?: readonly EarlierTurn[]): Promise<{ runId: RunId; run: Run }>;
  /** The passages that it would be answered from, and what happens meanwhile. Throws as `ask` does. */
  search(request: AskRequest, signal: AbortSignal): AsyncGenerator<EventBody, Searched>;
  /** The configured models themselves, for programs that want them without an answer's sources. */
  readonly modelCalls: ModelCalls;
  /** Turns texts into vectors, where there is something that does. */
  readonly embedder: Embedder | undefined;
  /** Throws `not-found`. */
  turn(id: TurnId): Promise<Turn>;
  /** Reads the sources of a turn anew; nothing in it changes. Throws `not-found`, `cancelled`. */
  recheck(id: TurnId, signal: AbortSignal): Promise<Recheck>;
  /** Makes a rough transcript readable. Throws `model-not-configured`, `cost-unconfirmed`, `cancelled`. */
  repair(request: RepairRequest, signal: AbortSignal): Promise<RepairedText>;
  /** Keeps a text that a question is asked of. Throws `document-…`. */
  keepGiven(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<DocumentId | undefined>;
  /** The same of a page or file by its address. Throws `url-refused`, `fetch-…`, `document-…`. */
  keepFetched(url: string, signal: AbortSignal): Promise<readonly DocumentId[]>;
  /** Of addresses that programs name, a few at a time. */
  readonly fetches: FewFetches;
  /** Puts the parts of an Office file together. */
  readonly packFiles: PackFiles;
  /** What each of these documents says to each of these questions. Throws `not-found`, `question-empty`, `bad-request`, `cancelled`. */
  readonly grid: (request: GridRequest, signal: AbortSignal) => Promise<Grid>;
  /** What the doctor looks at. Throws `config-invalid`. */
  doctor(): DoctorParts;
  /** What this person has under way here ends; it can be gone on with where it is a job of somebody else now. */
  forget(userId: UserId): Promise<void>;
  /** Whether anything is being answered, in any space. */
  isBusy(): boolean;
  /** Ends what is being answered, in all spaces, and waits until that is told. */
  endRuns(): Promise<void>;
  close(): Promise<void>;
}

/**
 * `openKept`: what is kept, and where; in the data folder where it is not given.
 * Throws `data-unusable`, `disk-full`, `config-invalid`, `unknown-name`.
 */
export async function openFootnote(
  config: Config,
  log: LogError,
  openKept: (config: Config, log: LogError) => Promise<OpenedStores> = openStores,
): Promise<Footnote> {
  const models = await openModels(config);
  const stores = await openKept(config, log);
  try {
    const pages = openPages(config, { isCaching: true, isSearching: true });
    const engines = configuredEngines(config.env);
    const webParts = { engines, fetcher: pages.pageFetcher, reader: pages.threads, clock, hash };
    const web = engines.length === 0 ? undefined : createWeb({ ...webParts, youtube: config.youtube });
    const opened = { config, stores, pages, models, web, log, traces: await openTraces(config.env, log) };
    /** By space and person, as they come. */
    const scopes = new Map<string, { readonly services: Services; readonly footnote: Footnote }>();
    const isBusy = (): boolean => [...scopes.values()].some(({ services }) => services.runs.isBusy());
    const machine = createMachine(opened, isBusy);
    const { probes, indexer, embeddings, people, plans, tally } = machine;
    await probes.recall();
    await plans?.published();
    const queue = createQuestionQueue({ atOnce: config.questionsAtOnce, waiting: MOST_WAITING });
    tally.watch(queue);
    const arriving = createSlots(1);
    const maps = openMapDrawers(config);
    const checks = createChecks();
    const closing = new AbortController();
    const untilClosed = (signal: AbortSignal): AbortSignal => AbortSignal.any([signal, closing.signal]);
    const engineNames = engines.map((engine) => engine.name);

    const close = async (): Promise<void> => {
      closing.abort();
      probes.close();
      await indexer.idle();
      const all = [...scopes.values()].map(({ services }) => services);
      for (const { runner } of all) await runner.close();
      await machine.close();
      await endRuns();
      for (const { keptPages } of all) await keptPages.close();
      await checks.close();
      await maps.close();
      await pages.close();
      await stores.close();
    };

    const endRuns = async (): Promise<void> => {
      for (const { services } of scopes.values()) await services.runs.close();
    };
    const nameOf = ({ spaceId, userId }: Scope): string => `${spaceId} ${userId}`;

    const openIn = (scope: Scope): Footnote => {
      const services = createServices(opened, machine, scope);
      const { store, runs, runLog, asking, rechecking, repairing, runner, bringGuide } = services;
      const footnote: Footnote = {
        ...services,
        config,
        people,
        plans,
        tally,
        in: (other) => footnoteIn(other),
        shared: stores.shared,
        indexer,
        probes,
        runners: [runner, machine.runner],
        async startDue() {
          await machine.runner.startDue();
          await plans?.sweep();
          for (const due of await stores.shared.dueScopes(clock.now())) {
            await footnoteIn(makeScope(due.spaceId, due.userId)).runners[0]?.startDue();
          }
        },
        keepUp: () => machine.keepUp(),
        reader: pages.reader,
        files,
        maxFileBytes: config.maxFileBytes,
        fetchPage: pages.fetchPage,
        checks,
        models: models.models,
        engines: engineNames,
        sources: offeredSources(engines),
        mapDrawer: () => maps.drawer(),
        embedded: (onProgress, signal) => embeddings.embedded(onProgress, signal),
        keepEmbedded: () => embeddings.keepEmbedded(),
        embedder: stores.embedder,
        async ask(request, earlier) {
          probes.giveWay();
          // One after the other, with turns for everybody else: hundreds may come at once. Answering gives way to them, and
          // whom there is no room for is told so at once.
          queue.requireRoom(arriving.waiting());
          const leave = await arriving.take();
          await turnOfTheLoop();
          const starting = { parts: asking, runs, log: runLog, queue, bringGuide };
          const started = await startQuestion(request, starting, earlier).finally(leave);
          tally.follow(started.run.turn);
          started.run.turn.then(() => services.keptPages.answered()).catch(() => undefined);
          return started;
        },
        search: (request, signal) => searchPassages(request, { parts: asking, queue }, untilClosed(signal)),
        turn: (id) => findTurn(store, id),
        recheck: async (id, signal) =>
          recheckTurn(await findTurn(store, id), rechecking, untilClosed(signal)),
        repair: (request, signal) => repairText(request, repairing, untilClosed(signal)),
        ...createExports(services),
        keepGiven: (name, bytes, signal) => keepGiven(name, bytes, rechecking, signal),
        packFiles,
        async grid({ questions, documentIds }, signal) {
          const chosen = await chosenDocuments({ question: "", documentIds }, undefined, store);
          return makeGrid(questions, chosen ?? [], asking, untilClosed(signal));
        },
        doctor: () => ({
          store,
          vectors: stores.shared,
          index: stores.index,
          probes,
          embedder: stores.embedder,
          pairs: stores.pairs,
          reader: stores.readerFacts,
          engines: engineNames,
          transcriber: pages.transcriber,
          canRecognise: pages.canRecognise,
          models: models.models,
          reranker: models.reranker,
          settings: doctorSettings(config),
          machine: thisMachine(config),
        }),
        async forget(userId) {
          for (const [name, { services: theirs }] of scopes) {
            // The home's own stays: the machine's commands are his too.
            if (theirs.asking.scope.userId !== userId || name === nameOf(stores.scope)) continue;
            scopes.delete(name);
            await theirs.runs.close();
            await theirs.runner.close();
            await theirs.keptPages.close();
          }
        },
        isBusy,
        endRuns,
        close,
      };
      scopes.set(nameOf(scope), { services, footnote });
      return footnote;
    };
    const footnoteIn = (scope: Scope): Footnote => scopes.get(nameOf(scope))?.footnote ?? openIn(scope);
    return openIn(stores.scope);
  } catch (error) {
    await stores.close();
    throw error;
  }
}
