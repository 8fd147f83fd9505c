/**
 * Digests for the server and the command line: begun, followed, kept, listed. What a text says without a model is worked
 * out in a thread of its own: a long document takes seconds of pure computing, in which a server could answer nobody.
 */
import { createWorkerPool } from "../../adapters/pages/worker-pool.ts";
import type { DigestInput } from "../../core/digest/digest-document.ts";
import type {
  Digest,
  DigestEstimate,
  DigestLanguage,
  DigestProgress,
  DigestRecord,
  DigestSummary,
} from "../../core/domain/digest.ts";
import type { Usage, WriterChoice } from "../../core/domain/answer.ts";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { type DigestId, ID_PREFIX } from "../../core/domain/ids.ts";
import { type DigestGiven, readDigestSource, type ReadSourceParts } from "./read-digest-source.ts";

export interface DigestJob {
  readonly input: DigestInput;
  readonly language: DigestLanguage;
}

export interface DigestRequest {
  readonly source: DigestGiven;
  /** In place of the document's own; it is evidence for names too. */
  readonly title?: string | undefined;
  /** That of the text where that is Chinese, else English, where it is not given. */
  readonly language?: DigestLanguage | undefined;
  /** `auto`: a model where one is configured. */
  readonly writer?: WriterChoice | undefined;
  /** Make it anew, though one of the same text is there. */
  readonly again?: boolean | undefined;
  /** What a person has agreed to pay; without it, a digest that may cost more than the threshold is refused. */
  readonly acceptMicros?: number | undefined;
}

export interface FollowDigestOptions {
  readonly onProgress?: (progress: DigestProgress) => void;
  readonly signal?: AbortSignal;
}

export interface Digests {
  /** Reads the source and says what a model's digest of it would take; `undefined` where none would be asked. */
  estimate(request: DigestRequest, signal: AbortSignal): Promise<DigestEstimate | undefined>;
  /**
   * Reads and keeps the source and begins its digest, which goes on when nobody follows it. One of the same text, writer
   * and language that is there already is given back, and gone on with where it broke off. Throws what is wrong with
   * the source, `model-not-configured`, `cost-unconfirmed`, `cancelled`.
   */
  begin(request: DigestRequest, signal: AbortSignal): Promise<DigestRecord>;
  /** Resolves when it is no longer running here; the signal ends the waiting, not the digest. Throws `not-found`. */
  follow(id: DigestId, options?: FollowDigestOptions): Promise<DigestRecord>;
  /** Throws `not-found`. */
  get(id: DigestId): Promise<DigestRecord>;
  list(range?: { readonly offset?: number; readonly limit?: number }): Promise<DigestSummary[]>;
  /** False where it is not running here. */
  stop(id: DigestId): boolean;
  /** Goes on with one that was stopped, failed, or whose process ended. Throws `not-found`. */
  resume(id: DigestId): Promise<DigestRecord>;
  /** Stops it first, where it runs. False where there was none. */
  remove(id: DigestId): Promise<boolean>;
  close(): Promise<void>;
}

export type DigestsParts = ReadSourceParts;

/** A million words take some ten seconds. */
const DEADLINE_MS = 300_000;
const MEMORY_MB = 2_048;
const THREADS = 2;

const NOTHING_USED: Usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, costMicros: 0, elapsedMs: 0 };

export function createDigests(parts: DigestsParts): Digests {
  const { store, clock, ids } = parts;
  const threads = createWorkerPool<DigestJob, Digest>({
    url: new URL("./digest-worker.ts", import.meta.url),
    memoryMb: MEMORY_MB,
    threads: THREADS,
  });
  const running = new Map<
    DigestId,
    { readonly end: Promise<DigestRecord>; readonly stop: AbortController }
  >();

  const get = async (id: DigestId): Promise<DigestRecord> => {
    const found = await store.getDigest(id);
    if (found) return found;
    throw new FootnoteError("not-found", `There is no digest ${id}.`);
  };

  const work = async (
    record: DigestRecord,
    input: DigestInput,
    signal: AbortSignal,
  ): Promise<DigestRecord> => {
    const startedMs = clock.monotonicMs();
    let ended: DigestRecord;
    try {
      const job = { input, language: record.language };
      const digest = await threads.run(job, { deadlineMs: DEADLINE_MS, signal });
      ended = { ...record, digest, status: "done" };
    } catch (thrown) {
      const error = asFootnoteError(thrown);
      const status = error.code === "cancelled" ? "stopped" : "failed";
      ended = { ...record, status, error: error.toBody() };
    }
    const usage = { ...ended.usage, elapsedMs: clock.monotonicMs() - startedMs };
    ended = { ...ended, endedAt: clock.now(), usage };
    await store.putDigest(ended);
    return ended;
  };

  return {
    estimate: async () => undefined,

    async begin({ source: given, title, language }, signal) {
      const { source, text, marks } = await readDigestSource(given, title, parts, signal);
      const record: DigestRecord = {
        id: ids.next(ID_PREFIX.digest) as DigestId,
        createdAt: clock.now(),
        source,
        language: language ?? (source.language === "zh" ? "zh" : "en"),
        writer: "extractive",
        status: "running",
        usage: NOTHING_USED,
        notices: [],
      };
      await store.putDigest(record);
      const stop = new AbortController();
      const input = { text, marks, language: source.language };
      const end = work(record, input, stop.signal).finally(() => running.delete(record.id));
      end.catch(() => undefined);
      running.set(record.id, { end, stop });
      return record;
    },

    async follow(id) {
      const run = running.get(id);
      return run ? run.end : get(id);
    },

    get,
    list: (range) => store.listDigests(range),

    stop(id) {
      const run = running.get(id);
      run?.stop.abort(new FootnoteError("cancelled", "The digest was stopped."));
      return run !== undefined;
    },

    resume: get,

    async remove(id) {
      const run = running.get(id);
      run?.stop.abort(new FootnoteError("cancelled", "The digest was removed."));
      await run?.end;
      return store.removeDigest(id);
    },

    async close() {
      for (const { stop } of running.values()) stop.abort(new FootnoteError("cancelled", "Footnote ended."));
      await Promise.allSettled([...running.values()].map(({ end }) => end));
      await threads.close();
    },
  };
}
