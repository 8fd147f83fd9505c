/**
 * The one thread of the reader, which everybody who asks shares: it starts with the first request, keeps no program
 * alive while it is idle, and is started again where it broke. Requests are answered in the order in which they are
 * sent; whose turn it is is decided in `reader-embedder.ts`.
 */
import { Worker } from "node:worker_threads";
import { errorFromBody, FootnoteError, type ErrorBody } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";

export interface ReaderThreadData {
  readonly path: string;
}

export interface ReaderRequest {
  readonly number: number;
  readonly texts: readonly string[];
}

export type ReaderReply =
  | { readonly number: number; readonly vectors: Float32Array[] }
  | { readonly number: number; readonly error: ErrorBody };

export interface ReaderThread {
  /** Throws `model-unusable`, or `model-failed` where the thread broke. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** Heap of the thread, in MB: texts and tables. The weights lie outside of it. */
const HEAP_MB = 192;

interface Waiting {
  readonly resolve: (vectors: Float32Array[]) => void;
  readonly reject: (error: FootnoteError) => void;
}

/** `path`: the file of the weights. */
export function createReaderThread(path: string): ReaderThread {
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
      workerData: { path } satisfies ReaderThreadData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    const broke = (cause?: unknown): void => {
      if (worker !== started) return;
      worker = undefined;
      const error = isClosed ? stopped() : failed(cause);
      for (const number of waiting.keys()) settle(number, ({ reject }) => reject(error));
    };
    started.on("message", (reply: ReaderReply) =>
      settle(reply.number, ({ resolve, reject }) => {
        if ("vectors" in reply) resolve(reply.vectors);
        else reject(errorFromBody(reply.error));
      }),
    );
    started.on("error", broke);
    started.on("exit", () => broke());
    return started;
  };

  return {
    embed(texts) {
      if (isClosed) return Promise.reject(stopped());
      const thread = (worker ??= start());
      const number = (count += 1);
      return new Promise((resolve, reject) => {
        waiting.set(number, { resolve, reject });
        thread.ref();
        thread.postMessage({ number, texts } satisfies ReaderRequest, []);
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
