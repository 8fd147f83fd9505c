/**
 * Digests for the server and the command line: begun, followed, gone on with, kept, listed. How one is made is the matter of
 * its job: see `digest-job.ts`.
 */
import type { DigestThreads } from "../../core/digest/digest-threads.ts";
import type {
  DigestEstimate,
  DigestProgress,
  DigestRecord,
  DigestSummary,
} from "../../core/domain/digest.ts";
import type { Usage, WriterChoice } from "../../core/domain/answer.ts";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { type DigestId, ID_PREFIX } from "../../core/domain/ids.ts";
import type { ConfiguredModel } from "../../core/ports/configured-model.ts";
import type { DigestStore } from "../../core/ports/digest-store.ts";
import type { Jobs } from "../../core/ports/jobs.ts";
import type { Model } from "../../core/ports/model.ts";
import type { Units } from "../../core/ports/units.ts";
import { CostUnconfirmedError, isUnconfirmed } from "./digest-cost.ts";
import type { DigestLimits } from "./digest-limits.ts";
import type { DigestRequest, FollowDigestOptions } from "./digest-request.ts";
import { findDigest } from "./find-digest.ts";
import { digestJob, newDigestJob } from "./digest-job.ts";
import type { JobRunner } from "../jobs/job-runner.ts";
import { digestEnd, digestUnit, settleUnit, underUnit } from "../plans/run-units.ts";
import {
  keepDigestSource,
  type ReadSource,
  readDigestSource,
  type ReadSourceParts,
} from "./read-digest-source.ts";
import { DIGEST_STOPPED, modelNotConfigured } from "./run-digest.ts";
import { withJob } from "../jobs/with-job.ts";

export interface Digests {
  /** Reads the source and says what a model's digest of it would take; `undefined` where none would be asked. */
  estimate(request: DigestRequest, signal: AbortSignal): Promise<DigestEstimate | undefined>;
  /**
   * Reads and keeps the source and begins its digest, which goes on when nobody follows it. One of the same text, title,
   * writer and language that is there already is given back, and gone on with where it broke off. Throws what is wrong
   * with the source, `model-not-configured`, `cost-unconfirmed`, `plan-limit`, `cancelled`.
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
   * stays as it is. Throws `not-found`, `model-not-configured`, `plan-limit`.
   */
  resume(id: DigestId): Promise<DigestRecord>;
  /** Stops it first, where it runs. False where there was none. */
  remove(id: DigestId): Promise<boolean>;
}

export interface DigestsParts extends Omit<ReadSourceParts, "store"> {
  readonly store: DigestStore & ReadSourceParts["store"];
  /** In order of preference. */
  readonly models: readonly ConfiguredModel[];
  readonly threads: Pick<DigestThreads, "estimate">;
  readonly limits: DigestLimits;
  readonly jobs: Pick<Jobs, "put" | "remove">;
  readonly units: Units;
  readonly runner: Pick<JobRunner, "start" | "follow" | "stop">;
}

const NOTHING_USED: Usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, costMicros: 0, elapsedMs: 0 };

export function createDigests(parts: DigestsParts): Digests {
  const { store, clock, ids, models, limits, threads, jobs, runner, units } = parts;
  /** Two requests for one text at once make one digest. */
  let beginning: Promise<unknown> = Promise.resolve();

  const get = async (id: DigestId): Promise<DigestRecord> => {
    const found = await store.getDigest(id);
    if (found) return found;
    throw new FootnoteError("not-found", say("request.no-digest", { id }), {
      hint: say("cli.list-digests"),
    });
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

  /** A model's digest takes a unit of its person's month; any other is made without. */
  const takingUnit = <T>(
    { id, writer }: Pick<DigestRecord, "id" | "writer">,
    keep: () => Promise<T>,
  ): Promise<T> => (writer === "model" ? underUnit(units, "analysis.pro", digestUnit(id), keep) : keep());

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
    const id = ids.next(ID_PREFIX.digest) as DigestId;
    const headings = page.marks.filter(({ kind }) => kind === "heading");
    const begun = await takingUnit({ id, writer: asked.writer }, async () => {
      const record: DigestRecord = {
        id,
        createdAt: clock.now(),
        source: await keepDigestSource(read, parts),
        ...asked,
        status: "running",
        usage: NOTHING_USED,
        notices: [],
      };
      await withJob(jobs, clock, newDigestJob(id, headings), () => store.putDigest(record));
      return record;
    });
    runner.start(digestJob(id));
    return begun;
  };

  const resume = async (id: DigestId): Promise<DigestRecord> => {
    const record = await get(id);
    const { endedAt: _ended, error: _error, ...begun } = record;
    const isStoodIn = record.writer === "model" && record.digest?.writer === "extractive";
    if (record.status === "done" && !isStoodIn) return record;
    if (record.status !== "running") {
      if (record.writer === "model") isByModel("model");
      await takingUnit(record, () => store.putDigest({ ...begun, status: "running", notices: [] }));
    }
    await jobs.put({ ...digestJob(id), dueAt: clock.now() });
    runner.start(digestJob(id));
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
      await get(id);
      const tell = onProgress && ((json: string) => onProgress(JSON.parse(json) as DigestProgress));
      await runner.follow(digestJob(id), { onProgress: tell, signal });
      return get(id);
    },

    get,
    list: (range) => store.listDigests(range),

    async stop(id) {
      await runner.stop(digestJob(id));
      const record = await get(id);
      if (record.status !== "running") return record;
      // Nobody worked at it: its process had ended.
      const { progress: _, ...rest } = record;
      const error = DIGEST_STOPPED.toBody();
      const stopped = { ...rest, status: "stopped", endedAt: clock.now(), error } as const;
      await store.putDigest(stopped);
      await jobs.put(digestJob(id));
      await settleUnit(units, digestUnit(id), digestEnd(stopped));
      return stopped;
    },

    resume,

    async remove(id) {
      await runner.stop(digestJob(id));
      const isRemoved = await store.removeDigest(id);
      await settleUnit(units, digestUnit(id), digestEnd(undefined));
      await jobs.remove(digestJob(id));
      return isRemoved;
    },
  };
}
