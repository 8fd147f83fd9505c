/**
 * Bringing the passage index up to the store, as a kind of job: its key is the index's name, its steps are the batches that
 * the store's queue has left. Who stores documents says before that the job is due in a while, and does it himself when he
 * has stored them; where he dies in between, another process does it then.
 */
import type { FootnoteError } from "../../core/domain/errors.ts";
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { JobName } from "../../core/domain/job.ts";
import type { IndexSteps } from "../../core/library/index-steps.ts";
import type { Indexing } from "../../core/library/library.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Jobs } from "../../core/ports/jobs.ts";
import type { JobEnd } from "../../core/ports/job-store.ts";
import type { JobKind, JobRunner } from "../jobs/job-runner.ts";
import type { RetryWaits, Work } from "../jobs/work-at.ts";

export const INDEX_KIND = "index";
/** As long as a process that died may hold up others; what takes longer is said to be due again meanwhile. */
const GRACE_MS = 30_000;
/** A server of indexes that is started again is there in a minute; what is not indexed yet is not found. */
const RETRY_WAITS: RetryWaits = { firstMs: 5_000, lastMs: 60_000 };

export interface Indexer extends Indexing {
  /** Makes the index anew from the store. */
  rebuild(onProgress?: (indexed: number) => void): Promise<void>;
  /**
   * Finishes what was broken off, and rebuilds where the index is damaged or holds something other than the store
   * says; true where it did. What another process is at work on is left to it.
   */
  heal(): Promise<boolean>;
  /** Resolves when the housekeeping that followed the work has ended. */
  idle(): Promise<void>;
}

export interface IndexerParts {
  readonly steps: IndexSteps;
  readonly jobs: Pick<Jobs, "put">;
  readonly runner: Pick<JobRunner, "workAt">;
  readonly clock: Pick<Clock, "now">;
  /** Told of housekeeping that failed: nothing is lost by it. */
  readonly report: (error: FootnoteError) => void;
}

export function indexKind(steps: IndexSteps): JobKind {
  return {
    name: INDEX_KIND,
    atOnce: 1,
    key: steps.name,
    retryWaits: RETRY_WAITS,
    async run(work) {
      await steps.bringUp(work, tellProgress(work));
      await steps.settle();
      await steps.compact();
      return { yieldsToPut: true };
    },
  };
}

/** Does it here, for whoever waits for it. */
export function createIndexer({ steps, jobs, runner, clock, report }: IndexerParts): Indexer {
  const job: JobName = { kind: INDEX_KIND, key: steps.name };
  /** The end of the work asked for so far: work of one process runs one after the other. */
  let tail: Promise<unknown> = Promise.resolve();
  let waiting: Promise<void> | undefined;

  const later = (): string => new Date(Date.parse(clock.now()) + GRACE_MS).toISOString();
  const expect = (): Promise<void> => jobs.put({ ...job, dueAt: later() });

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = tail.then(work, work);
    tail = done.catch(() => undefined);
    return done;
  };

  /** `isDone`: whether another process that is at it did what was wanted. */
  const workAt = async (
    run: (work: Work) => Promise<JobEnd>,
    isDone?: () => Promise<boolean>,
  ): Promise<void> => {
    await expect();
    await runner.workAt(job, run, { isDone });
  };

  /** Nobody waits for it; what asks for the index meanwhile finds all there is. */
  const compactInTurn = (): void => {
    const compact = async (): Promise<JobEnd> => {
      await steps.compact();
      return { yieldsToPut: true };
    };
    inTurn(() => workAt(compact)).catch((thrown: unknown) => report(asFootnoteError(thrown)));
  };

  return {
    expect,

    advance: () =>
      inTurn(() =>
        workAt(
          async (work) => {
            await steps.bringUp(work, tellProgress(work));
            // More is to come.
            return { dueAt: later() };
          },
          () => steps.isUpToDate(),
        ),
      ),

    flush(onProgress) {
      // Everybody who asks before the next round starts is served by that one round.
      waiting ??= inTurn(() => {
        waiting = undefined;
        return workAt(
          async (work) => {
            await steps.bringUp(work, tellProgress(work, onProgress));
            await steps.settle();
            return { yieldsToPut: true };
          },
          () => steps.isUpToDate(),
        );
      });
      waiting.then(compactInTurn, () => undefined);
      return waiting;
    },

    async idle() {
      for (let seen: Promise<unknown> | undefined; seen !== tail;) {
        seen = tail;
        await seen;
      }
    },

    rebuild: (onProgress) =>
      inTurn(() =>
        workAt(async (work) => {
          await steps.renew(work, tellProgress(work, onProgress));
          return { yieldsToPut: true };
        }),
      ),

    heal: () =>
      inTurn(async () => {
        const oldest = await steps.oldestPending();
        const isInOtherHands = async (): Promise<boolean> => {
          const now = await steps.oldestPending();
          return now === undefined || now !== oldest;
        };
        let isRebuilt = false;
        await workAt(async (work) => {
          isRebuilt = await steps.mend(work);
          return { yieldsToPut: true };
        }, isInOtherHands);
        return isRebuilt;
      }),
  };
}

function tellProgress(work: Work, onProgress?: (indexed: number) => void): (indexed: number) => void {
  return (indexed) => {
    work.progress(JSON.stringify({ indexed }));
    onProgress?.(indexed);
  };
}
