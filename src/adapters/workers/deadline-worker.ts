/**
 * A worker thread that reads one document at a time under a deadline. Input from strangers can make a parser loop
 * or fill the memory: then the thread is ended, the caller gets a typed error, and the next document gets a new
 * thread. Otherwise one thread serves document after document. An idle thread keeps no program alive.
 */
import { Worker } from "node:worker_threads";
import { errorFromBody, FootnoteError, type ErrorBody } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";

/**
 * A job that is no longer wanted may still end by itself for so long: most do within a tenth of it, and a thread that
 * is ended instead costs the next job the start of a new one.
 */
const AFTER_ABORT_MS = 500;

/** What a worker answers: one of these for each message that it gets, `number` repeated. */
export type WorkerReply<Result> =
  | { readonly number: number; readonly result: Result }
  | { readonly number: number; readonly error: ErrorBody };

export interface WorkerRequest<Job> {
  readonly number: number;
  readonly job: Job;
}

export interface DeadlineWorkerOptions {
  readonly url: URL;
  /** Memory that one document may take, in MB; the thread is ended beyond it. */
  readonly memoryMb: number;
}

export interface RunOptions {
  readonly deadlineMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly transfer?: ArrayBuffer[];
}

export interface DeadlineWorker<Job, Result> {
  /**
   * Jobs wait for one another; the deadline counts from the start of the job's own work. Rejects as soon as the signal
   * fires, although the thread may be at work a moment longer.
   */
  run(job: Job, options: RunOptions): Promise<Result>;
  /** Resolves when the thread is at work on nothing that was begun so far. */
  idle(): Promise<unknown>;
  /** Starts the thread, if it does not run, so that the next job need not wait for that. */
  warm(): void;
  close(): Promise<void>;
}

export function createDeadlineWorker<Job, Result>(
  options: DeadlineWorkerOptions,
): DeadlineWorker<Job, Result> {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;
  let isClosed = false;

  const stop = async (): Promise<void> => {
    const stopped = worker;
    worker = undefined;
    await stopped?.terminate();
  };

  const start = (): Worker => {
    const started = startWorker(options);
    // It may break between jobs too, by work that it began and forgot: then the next job gets a new one.
    const forget = (): void => {
      if (worker === started) worker = undefined;
    };
    started.on("error", forget);
    started.on("exit", forget);
    return started;
  };

  const runNow = async (job: Job, run: RunOptions): Promise<Result> => {
    if (isClosed || run.signal?.aborted === true) throw cancelled();
    const thread = (worker ??= start());
    const number = (count += 1);
    thread.ref();
    try {
      const reply = await replyOf<Result>(thread, number, run, () =>
        thread.postMessage({ number, job } satisfies WorkerRequest<Job>, run.transfer ?? []),
      );
      // A thread that is being ended is waited for, and that alone may be what keeps the program alive.
      if (worker === thread) thread.unref();
      if ("result" in reply) return reply.result;
      throw errorFromBody(reply.error);
    } catch (thrown) {
      // Only a reply leaves the thread in a known state.
      if (!(thrown instanceof FootnoteError) || thrown.code === "cancelled" || isOverrun(thrown))
        await stop();
      throw thrown;
    }
  };

  return {
    run(job, run) {
      const result = last.then(() => runNow(job, run));
      last = result.catch(() => undefined);
      return orCancelled(result, run.signal);
    },
    idle: () => last,
    warm() {
      if (!isClosed) (worker ??= start()).unref();
    },
    async close() {
      isClosed = true;
      await stop();
    },
  };
}

function startWorker(options: DeadlineWorkerOptions): Worker {
  // Its output is kept from the program's and not read, because a stream being read keeps the program alive.
  return new Worker(options.url, {
    // Neither flags nor environment of the program.
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: options.memoryMb, stackSizeMb: 8 },
  });
}

/** Nobody waits for the document any more. */
export function cancelled(): FootnoteError {
  return new FootnoteError("cancelled", say("read.stopped"));
}

function orCancelled<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(cancelled());
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

const OVERRUN = Symbol("overrun");

/** Who reads the document did not answer: it was too slow, took too much memory, or broke. */
export function overrun(said: Sentence, cause?: unknown): FootnoteError {
  const error = new FootnoteError("document-unreadable", said, {
    hint: say("read.overrun-hint"),
    ...(cause === undefined ? {} : { cause }),
  });
  return Object.assign(error, { [OVERRUN]: true });
}

/** Whether the document was given up because its reading did not end, rather than refused by its reader. */
export function isOverrun(error: unknown): boolean {
  return error instanceof FootnoteError && OVERRUN in error;
}

function replyOf<Result>(
  worker: Worker,
  number: number,
  run: RunOptions,
  send: () => void,
): Promise<WorkerReply<Result>> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      run.signal?.removeEventListener("abort", onAbort);
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
      act();
    };
    const fail = (error: FootnoteError): void => settle(() => reject(error));
    const onMessage = (reply: WorkerReply<Result>): void => {
      if (reply.number === number) settle(() => resolve(reply));
    };
    const onError = (thrown: unknown): void => fail(overrun(say("read.reader-broke"), thrown));
    const onExit = (): void => fail(overrun(say("read.reader-stopped")));
    const onAbort = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => fail(cancelled()), AFTER_ABORT_MS);
    };
    let timer = setTimeout(() => {
      fail(overrun(say("read.late", { seconds: run.deadlineMs / 1000 })));
    }, run.deadlineMs);
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    run.signal?.addEventListener("abort", onAbort, { once: true });
    send();
  });
}
