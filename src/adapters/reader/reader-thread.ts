/**
 * The one thread of the reader, which everybody who asks shares: it starts with the first request, keeps no program
 * alive while it is idle, and is started again where it broke. Requests are answered in the order in which they are
 * sent; whose turn it is is decided in `reader-embedder.ts`.
 */
import { Worker } from "node:worker_threads";
import { errorFromBody, FootnoteError, type ErrorBody } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { AnswerPlaces, Likeness, Outcomes, PairTask, TextPair } from "../../core/ports/pair-reader.ts";

export interface ReaderThreadData {
  /** The file of the weights for vectors. */
  readonly embedder: string;
  /** That for pairs, if there is one. */
  readonly pairs?: string;
}

export type ReaderWork =
  | { readonly texts: readonly string[] }
  | { readonly task: PairTask; readonly pairs: readonly TextPair[] }
  | { readonly locate: readonly TextPair[] }
  | { readonly match: string; readonly among: readonly string[] }
  | { readonly glance: string; readonly among: readonly string[] };

/** A vector a text; the outcomes of a pair; the words that answer in it; how like a text is to what is asked, and at a glance. */
export type ReaderResult = Float32Array | Outcomes | AnswerPlaces | Likeness | number;

export interface ReaderRequest {
  readonly number: number;
  readonly work: ReaderWork;
}

export interface ReaderReply {
  readonly number: number;
  readonly results: readonly ReaderResult[];
}

export interface ReaderFailure {
  readonly number: number;
  readonly error: ErrorBody;
}

export interface ReaderThread {
  /** One result a text or pair, in order. Throws `model-unusable`, or `model-failed` where the thread broke. */
  run(work: ReaderWork): Promise<readonly ReaderResult[]>;
  close(): Promise<void>;
}

/** Heap of the thread, in MB: texts and tables. The weights lie outside of it. */
const HEAP_MB = 192;

interface Waiting {
  readonly resolve: (results: readonly ReaderResult[]) => void;
  readonly reject: (error: FootnoteError) => void;
}

export function createReaderThread(paths: ReaderThreadData): ReaderThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let count = 0;
  let isClosed = false;

  const settle = (number: number, act: (one: Waiting) => void): void => {
    const one = waiting.get(number);
    waiting.delete(number);
    if (waiting.size === 0) worker?.unref();
    if (one) act(one);
  };

  const start = (): Worker => {
    const started = new Worker(new URL("./reader-worker.ts", import.meta.url), {
      // Neither flags nor environment of the program.
      execArgv: [],
      env: {},
      workerData: paths,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    const broke = (cause?: unknown): void => {
      if (worker !== started) return;
      worker = undefined;
      const error = isClosed ? stopped() : failed(cause);
      for (const number of waiting.keys()) settle(number, ({ reject }) => reject(error));
    };
    started.on("message", (reply: ReaderReply | ReaderFailure) =>
      settle(reply.number, ({ resolve, reject }) => {
        if ("results" in reply) resolve(reply.results);
        else reject(errorFromBody(reply.error));
      }),
    );
    started.on("error", broke);
    started.on("exit", () => broke());
    return started;
  };

  return {
    run(work) {
      if (isClosed) return Promise.reject(stopped());
      const thread = (worker ??= start());
      const number = (count += 1);
      return new Promise((resolve, reject) => {
        waiting.set(number, { resolve, reject });
        thread.ref();
        thread.postMessage({ number, work } satisfies ReaderRequest, []);
      });
    },
    async close() {
      isClosed = true;
      await worker?.terminate();
    },
  };
}

const stopped = (): FootnoteError => new FootnoteError("cancelled", say("reader.stopped"));

const failed = (cause: unknown): FootnoteError =>
  new FootnoteError("model-failed", say("reader.ended"), {
    hint: say("reader.ended-hint"),
    retryable: true,
    cause,
  });
