/**
 * Several worker threads for one kind of document, so that one that takes long holds up no other. A thread is started
 * when a job comes and all others are at work. Waiting jobs go in the order in which they came.
 */
import {
  cancelled,
  createDeadlineWorker,
  type DeadlineWorker,
  type DeadlineWorkerOptions,
} from "./deadline-worker.ts";

export interface WorkerPoolOptions extends DeadlineWorkerOptions {
  /** Most threads at work at once. */
  readonly threads: number;
}

export function createWorkerPool<Job, Result>(options: WorkerPoolOptions): DeadlineWorker<Job, Result> {
  const workers: DeadlineWorker<Job, Result>[] = [];
  // The one used last is taken first: it is warm, and on a quiet day the others are never started.
  const free: DeadlineWorker<Job, Result>[] = [];
  const waiting = new Set<(worker: DeadlineWorker<Job, Result>) => void>();

  const take = (): DeadlineWorker<Job, Result> | undefined => {
    if (free.length > 0 || workers.length >= options.threads) return free.pop();
    const worker = createDeadlineWorker<Job, Result>(options);
    workers.push(worker);
    return worker;
  };

  /** The next worker that is given back; rejects as soon as the job is no longer wanted. */
  const nextFree = (signal: AbortSignal | undefined): Promise<DeadlineWorker<Job, Result>> =>
    new Promise((resolve, reject) => {
      const go = (worker: DeadlineWorker<Job, Result>): void => {
        waiting.delete(go);
        signal?.removeEventListener("abort", stop);
        resolve(worker);
      };
      const stop = (): void => {
        waiting.delete(go);
        reject(cancelled());
      };
      waiting.add(go);
      signal?.addEventListener("abort", stop, { once: true });
    });

  return {
    async run(job, run) {
      const worker = take() ?? (await nextFree(run.signal));
      try {
        return await worker.run(job, run);
      } finally {
        // A job that was stopped leaves its thread a little later.
        void worker.idle().then(() => {
          const [next] = waiting;
          if (next) next(worker);
          else free.push(worker);
        });
      }
    },
    idle: () => Promise.all(workers.map((worker) => worker.idle())),
    warm() {
      while (workers.length < options.threads) {
        const worker = createDeadlineWorker<Job, Result>(options);
        workers.push(worker);
        free.push(worker);
      }
      for (const worker of free) worker.warm();
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}
