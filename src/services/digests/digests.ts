/**
 * Digests for the server and the command line: begun, followed, gone on with, kept, listed. A run itself is
 * `run-digest.ts`'s matter.
 */
import type { DigestInput } from "../../core/digest/digest-document.ts";
import type {
  DigestEstimate,
  DigestProgress,
  DigestRecord,
  DigestSummary,
} from "../../core/domain/digest.ts";
import type { Usage, WriterChoice } from "../../core/domain/answer.ts";
import type { Mark } from "../../core/domain/document.ts";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { type DigestId, ID_PREFIX } from "../../core/domain/ids.ts";
import { type Lease, withLease } from "../../core/library/lease.ts";
import type { Model } from "../../core/ports/model.ts";
import { createSlots } from "../../lib/slots.ts";
import { CostUnconfirmedError, isUnconfirmed } from "./digest-cost.ts";
import type { DigestLimits } from "./digest-limits.ts";
import type { DigestRequest, FollowDigestOptions } from "./digest-request.ts";
import { findDigest } from "./find-digest.ts";
import type { LogError } from "../log.ts";
import {
  inOrder,
  keepDigestSource,
  type ReadSource,
  readDigestSource,
  type ReadSourceParts,
} from "./read-digest-source.ts";
import { LEAVING, modelNotConfigured, runDigest, type RunDigestParts, STOPPED } from "./run-digest.ts";

export interface Digests {
  /** Reads the source and says what a model's digest of it would take; `undefined` where none would be asked. */
  estimate(request: DigestRequest, signal: AbortSignal): Promise<DigestEstimate | undefined>;
  /**
   * Reads and keeps the source and begins its digest, which goes on when nobody follows it. One of the same text, title,
   * writer and language that is there already is given back, and gone on with where it broke off. Throws what is wrong
   * with the source, `model-not-configured`, `cost-unconfirmed`, `cancelled`.
   */
  begin(request: DigestRequest, signal: AbortSignal): Promise<DigestRecord>;
  /**
   * Resolves when it is no longer running, here or elsewhere, and goes on with it where nobody does; the signal ends the
   * waiting, not the digest. Throws `not-found`, `cancelled`.
   */
  follow(id: DigestId, options?: FollowDigestOptions): Promise<DigestRecord>;
  /** Throws `not-found`. */
  get(id: DigestId): Promise<DigestRecord>;
  list(range?: { readonly offset?: number; readonly limit?: number }): Promise<DigestSummary[]>;
  /** Wherever it runs; another process notices at its next step. Throws `not-found`. */
  stop(id: DigestId): Promise<DigestRecord>;
  /**
   * Goes on with one that was stopped, that failed, that no model could be had for, or whose process ended; any other
   * stays as it is. Throws `not-found`, `model-not-configured`.
   */
  resume(id: DigestId): Promise<DigestRecord>;
  /** Goes on with all whose process ended. */
  resumeBroken(): Promise<void>;
  /** Stops it first, where it runs. False where there was none. */
  remove(id: DigestId): Promise<boolean>;
  /** What runs here is left to be gone on with. */
  close(): Promise<void>;
}

export interface DigestsParts
  extends Omit<ReadSourceParts, "store">, Omit<RunDigestParts, "slots" | "store"> {
  readonly store: RunDigestParts["store"] & ReadSourceParts["store"] & Lease["store"];
  readonly limits: DigestLimits;
  readonly leasing: Pick<Lease, "owner" | "isGone">;
  readonly report: LogError;
}

/** Of one that runs in another process. */
const POLL_MS = 500;
/** The places of headings, which are not kept with documents. */
const HEADINGS = "headings";

const NOTHING_USED: Usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, costMicros: 0, elapsedMs: 0 };
interface Running {
  readonly end: Promise<unknown>;
  readonly stop: AbortController;
  readonly listeners: Set<(progress: DigestProgress) => void>;
}

export function createDigests(parts: DigestsParts): Digests {
  const { store, clock, ids, models, limits, leasing, report, threads } = parts;
  const runParts: RunDigestParts = {
    ...parts,
    slots: new Map(
      models.map((model) => [model, createSlots(limits.parallel[model.isNear ? "near" : "far"])]),
    ),
  };
  const running = new Map<DigestId, Running>();
  let isClosed = false;
  /** Two requests for one text at once make one digest. */
  let beginning: Promise<unknown> = Promise.resolve();

  const get = async (id: DigestId): Promise<DigestRecord> => {
    const found = await store.getDigest(id);
    if (found) return found;
    throw new FootnoteError("not-found", say("request.no-digest", { id }), {
      hint: say("cli.list-digests"),
    });
  };

  const inputOf = async ({ id, source }: DigestRecord): Promise<DigestInput> => {
    const { documentId, length, language } = source;
    const text = await store.readText(documentId, 0, length);
    const headings = JSON.parse((await store.getDigestStep(id, HEADINGS)) ?? "[]") as Mark[];
    return { text, language, marks: inOrder(headings, await store.placeMarks(documentId)) };
  };

  /** Works at it unless that is being done, here or elsewhere. */
  const start = (id: DigestId): void => {
    if (running.has(id) || isClosed) return;
    const stop = new AbortController();
    const listeners: Running["listeners"] = new Set();
    const onProgress = (progress: DigestProgress): void => listeners.forEach((tell) => tell(progress));
    const work = async (): Promise<void> => {
      const record = await store.getDigest(id);
      if (record?.status !== "running") return;
      await runDigest(record, await inputOf(record), runParts, { stop, onProgress });
    };
    const lease: Lease = { store, clock, ...leasing, name: `digest:${id}` };
    const end = withLease(lease, work, async () => true)
      .catch((thrown: unknown) => report(asFootnoteError(thrown)))
      .finally(() => running.delete(id));
    running.set(id, { end, stop, listeners });
  };

  const isByModel = (writer: WriterChoice = "auto"): boolean => {
    if (writer === "model" && models.length === 0) throw modelNotConfigured();
    return writer !== "extractive" && models.length > 0;
  };

  const estimateOf = ({ page }: ReadSource, signal: AbortSignal): Promise<DigestEstimate> =>
    threads.estimate(page, models[0] as Model, signal);

  /** None where the model can do nothing for the text: then it costs nothing, and the run says why. */
  const estimateIfAny = async (
    read: ReadSource,
    signal: AbortSignal,
  ): Promise<DigestEstimate | undefined> => {
    try {
      return await estimateOf(read, signal);
    } catch (thrown) {
      if (asFootnoteError(thrown).code.startsWith("model-")) return undefined;
      throw thrown;
    }
  };

  const begin = async (
    read: ReadSource,
    { language, writer, again, acceptMicros, confirm }: DigestRequest,
    signal: AbortSignal,
  ): Promise<DigestRecord> => {
    const { page } = read;
    const model = isByModel(writer) ? models[0] : undefined;
    const asked = {
      language: language ?? (page.language === "zh" ? "zh" : "en"),
      writer: model ? "model" : "extractive",
      ...(model ? { model: model.name } : {}),
    } as const;
    const known = again ? undefined : await findDigest(store, read, asked);
    if (known) return resume(known.id);
    if (model) {
      const estimate = await estimateIfAny(read, signal);
      const isRefused =
        estimate &&
        isUnconfirmed(estimate, limits.confirmMicros, acceptMicros) &&
        (await confirm?.(page.title, estimate)) !== true;
      if (isRefused) throw new CostUnconfirmedError(page.title, estimate);
    }
    const record: DigestRecord = {
      id: ids.next(ID_PREFIX.digest) as DigestId,
      createdAt: clock.now(),
      source: await keepDigestSource(read, parts),
      ...asked,
      status: "running",
      usage: NOTHING_USED,
      notices: [],
    };
    await store.putDigest(record);
    const headings = page.marks.filter(({ kind }) => kind === "heading");
    if (headings.length > 0) await store.putDigestStep(record.id, HEADINGS, JSON.stringify(headings));
    start(record.id);
    return record;
  };

  const resume = async (id: DigestId): Promise<DigestRecord> => {
    const record = await get(id);
    const { endedAt: _ended, error: _error, ...begun } = record;
    const isStoodIn = record.writer === "model" && record.digest?.writer === "extractive";
    if (record.status === "done" && !isStoodIn) return record;
    if (record.status !== "running") {
      if (record.writer === "model") isByModel("model");
      await store.putDigest({ ...begun, status: "running", notices: [] });
    }
    start(id);
    return get(id);
  };

  return {
    async estimate({ source, title, writer }, signal) {
      if (!isByModel(writer)) return undefined;
      return estimateOf(await readDigestSource(source, title, parts, signal), signal);
    },

    async begin(request, signal) {
      isByModel(request.writer);
      const read = await readDigestSource(request.source, request.title, parts, signal);
      const begun = beginning.then(() => begin(read, request, signal));
      beginning = begun.catch(() => undefined);
      return begun;
    },

    async follow(id, { onProgress, signal } = {}) {
      const isAborted = aborted(signal);
      for (;;) {
        signal?.throwIfAborted();
        const run = running.get(id);
        if (run) {
          if (onProgress) run.listeners.add(onProgress);
          await Promise.race([run.end, isAborted]);
          if (onProgress) run.listeners.delete(onProgress);
          signal?.throwIfAborted();
        }
        const record = await get(id);
        if (record.status !== "running" || isClosed) return record;
        if (run) await clock.sleep(POLL_MS, signal);
        if (record.progress) onProgress?.(record.progress);
        start(id);
      }
    },

    get,
    list: (range) => store.listDigests(range),

    async stop(id) {
      const run = running.get(id);
      run?.stop.abort();
      await run?.end;
      const record = await get(id);
      if (record.status !== "running") return record;
      const { progress: _, ...rest } = record;
      const stopped = {
        ...rest,
        status: "stopped",
        endedAt: clock.now(),
        error: STOPPED.toBody(),
      } as const;
      await store.putDigest(stopped);
      return stopped;
    },

    resume,

    async resumeBroken() {
      for (const { id } of await store.listDigests({ status: "running" })) start(id);
    },

    async remove(id) {
      const run = running.get(id);
      run?.stop.abort();
      await run?.end;
      return store.removeDigest(id);
    },

    async close() {
      isClosed = true;
      for (const { stop } of running.values()) stop.abort(LEAVING);
      await Promise.allSettled([...running.values()].map(({ end }) => end));
      await threads.close();
    },
  };
}

/** Resolves when the signal fires. */
function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => signal?.addEventListener("abort", () => resolve(), { once: true }));
}
