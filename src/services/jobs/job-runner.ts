/**
 * Does jobs in this process: those that are asked for here, and those that are due and that nobody works at. How one is
 * done is its kind's matter; that one process at a time does it, and another goes on where one died, is `Jobs`'s.
 */
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { JobName } from "../../core/domain/job.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { JobEnd } from "../../core/ports/job-store.ts";
import type { Jobs } from "../../core/ports/jobs.ts";
import type { LogError } from "../log.ts";
import { LEAVING, type RetryWaits, STOPPED, type Work, workAt } from "./work-at.ts";

/** One kind of job: a small file says how it is done. */
export interface JobKind {
  readonly name: string;
  /** Most of those that are due that are done at once here, unasked. */
  readonly atOnce: number;
  /** The only one that is done here unasked, where it is about what this machine has; any where it is not given. */
  readonly key?: string;
  /** Where a failure passes sooner than most. */
  readonly retryWaits?: RetryWaits;
  /**
   * Resolves to how the job is left. May be run again from its beginning by any process at any time: what costs something
   * is a step. A throw is unexpected: it is reported once, not each time that it comes again, and the job tried again later.
   */
  run(work: Work): Promise<JobEnd>;
}

export interface FollowJobOptions {
  /** JSON, in the words of its kind. */
  readonly onProgress?: ((json: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface WorkAtOptions {
  /** Ends the waiting, and leaves the work. */
  readonly signal?: AbortSignal | undefined;
  /** While another works at it: whether that one did what was wanted, so that nothing is left to do here. */
  readonly isDone?: (() => Promise<boolean>) | undefined;
}

export interface JobRunner {
  /** Works at it here in the background, unless it is gone, somebody works at it already, or others do such jobs. */
  start(name: JobName): void;
  /** Whether it is worked at here. */
  isRunning(name: JobName): boolean;
  /**
   * Resolves when nobody works at it any more and it is not due; does it where nobody does. The signal ends the waiting, not
   * the job. Throws `cancelled`, and what is unexpected of the job where it is done here.
   */
  follow(name: JobName, options?: FollowJobOptions): Promise<void>;
  /** Wherever it is worked at; resolves when nobody does any more. */
  stop(name: JobName): Promise<void>;
  /** Starts what is due of all kinds. */
  startDue(): Promise<void>;
  /**
   * Works at this job in the foreground once nobody else does; made where it is not there. Throws what the work throws, and
   * `cancelled` where it was stopped or this process ends.
   */
  workAt(name: JobName, run: JobKind["run"], options?: WorkAtOptions): Promise<void>;
  /** What is worked at here is left to be gone on with. */
  close(): Promise<void>;
}

export interface JobRunnerParts {
  readonly jobs: Jobs;
  readonly kinds: readonly JobKind[];
  readonly clock: Clock;
  readonly report: LogError;
  /** Whether jobs of this kind are worked at here where nobody here waits for them in person; all are where it is not given. */
  readonly worksAt?: ((kind: string) => boolean) | undefined;
}

/** Of one that is worked at elsewhere. */
const LOOK_MS = 300;

interface Running {
  readonly name: JobName;
  readonly end: Promise<void>;
  readonly stop: AbortController;
  readonly listeners: Set<(json: string) => void>;
  /** Somebody waits for it and is told of its failure. */
  isFollowed: boolean;
}

export function createJobRunner({
  jobs,
  kinds,
  clock,
  report,
  worksAt = () => true,
}: JobRunnerParts): JobRunner {
  const running = new Map<string, Running>();
  /** How each failed when that was reported last, until it is done again. */
  const told = new Map<string, string>();
  const closing = new AbortController();
  const keyOf = ({ kind, key }: JobName): string => `${kind} ${key}`;
  const kindOf = ({ kind }: JobName): JobKind => {
    const found = kinds.find(({ name }) => name === kind);
    if (!found) throw new Error(`no kind of job is called ${kind}`);
    return found;
  };

  /** Resolves when it is left; at once where it is gone or another's. */
  const begin = (name: JobName, run: JobKind["run"]): Running => {
    const { retryWaits } = kinds.find((kind) => kind.name === name.kind) ?? {};
    const stop = new AbortController();
    const listeners: Running["listeners"] = new Set();
    const heard = (work: Work): Work => ({
      ...work,
      progress(json) {
        work.progress(json);
        for (const tell of listeners) tell(json);
      },
    });
    const end = (async (): Promise<void> => {
      const claim = await jobs.claim(name);
      if (claim) await workAt(claim, clock, (work) => run(heard(work)), stop, retryWaits);
    })().finally(() => running.delete(keyOf(name)));
    const begun: Running = { name, end, stop, listeners, isFollowed: false };
    running.set(keyOf(name), begun);
    if (closing.signal.aborted) stop.abort(LEAVING);
    return begun;
  };

  const start = (name: JobName): void => {
    if (running.has(keyOf(name)) || closing.signal.aborted || !worksAt(name.kind)) return;
    const begun = begin(name, (work) => kindOf(name).run(work));
    begun.end.then(
      () => told.delete(keyOf(name)),
      (thrown: unknown) => {
        const error = asFootnoteError(thrown);
        if (!begun.isFollowed && told.get(keyOf(name)) !== error.code) report(error);
        told.set(keyOf(name), error.code);
      },
    );
  };

  /** False where another was faster, in this process or elsewhere. Throws what the work throws, and that it was stopped. */
  const workNow = async (name: JobName, run: JobKind["run"], signal?: AbortSignal): Promise<boolean> => {
    if (!(await jobs.get(name))) await jobs.put(name);
    if (running.has(keyOf(name))) return false;
    let isDone = false;
    const { end, stop } = begin(name, async (work) => {
      const left = await run(work);
      isDone = true;
      return left;
    });
    const leave = (): void => stop.abort(LEAVING);
    signal?.addEventListener("abort", leave, { once: true });
    if (signal?.aborted) leave();
    try {
      await end;
    } finally {
      signal?.removeEventListener("abort", leave);
    }
    if (!isDone && stop.signal.reason === STOPPED) throw STOPPED;
    return isDone;
  };

  /** Whether it is to be waited for: somebody works at it, or somebody should. */
  const isOpen = async (name: JobName): Promise<boolean> => {
    const job = await jobs.get(name);
    if (!job) return false;
    return (job.dueAt !== undefined && job.dueAt <= clock.now()) || jobs.isAtWork(name);
  };

  return {
    start,
    isRunning: (name) => running.has(keyOf(name)),

    async follow(name, { onProgress, signal } = {}) {
      const isAborted = aborted(signal);
      for (;;) {
        signal?.throwIfAborted();
        const here = running.get(keyOf(name));
        if (here) {
          here.isFollowed = true;
          if (onProgress) here.listeners.add(onProgress);
          await Promise.race([here.end, isAborted]);
          if (onProgress) here.listeners.delete(onProgress);
          signal?.throwIfAborted();
        }
        if (closing.signal.aborted || !(await isOpen(name))) return;
        const { progress } = (await jobs.get(name)) ?? {};
        if (progress !== undefined) onProgress?.(progress);
        start(name);
        // One that was started just now is waited for at once, unless another process was faster.
        if (here || !running.has(keyOf(name)) || (await jobs.isAtWork(name))) {
          await clock.sleep(LOOK_MS, signal).catch(() => undefined);
        }
      }
    },

    async stop(name) {
      const here = running.get(keyOf(name));
      here?.stop.abort(STOPPED);
      await here?.end.catch(() => undefined);
      while (await jobs.isAtWork(name)) {
        await jobs.requestStop(name);
        await clock.sleep(LOOK_MS, closing.signal);
      }
    },

    async startDue() {
      for (const kind of kinds) {
        if (!worksAt(kind.name)) continue;
        const here = [...running.values()].filter(({ name }) => name.kind === kind.name);
        const isOurs = ({ key }: JobName): boolean => kind.key === undefined || kind.key === key;
        const due = (await jobs.due(kind.name)).filter((job) => isOurs(job) && !running.has(keyOf(job)));
        for (const job of due.slice(0, Math.max(kind.atOnce - here.length, 0))) start(job);
      }
    },

    async workAt(name, run, { signal, isDone } = {}) {
      const ending = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
      const isEnding = aborted(ending);
      for (;;) {
        signal?.throwIfAborted();
        if (closing.signal.aborted) throw LEAVING;
        const here = running.get(keyOf(name));
        if (here) {
          await Promise.race([here.end.catch(() => undefined), isEnding]);
        } else if (await jobs.isAtWork(name)) {
          if (await isDone?.()) return;
          await clock.sleep(LOOK_MS, ending).catch(() => undefined);
        } else if (await workNow(name, run, signal)) return;
      }
    },

    async close() {
      closing.abort();
      const all = [...running.values()];
      for (const { stop } of all) stop.abort(LEAVING);
      await Promise.allSettled(all.map(({ end }) => end));
    },
  };
}

/** Resolves when the signal fires. */
function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => signal?.addEventListener("abort", () => resolve(), { once: true }));
}
