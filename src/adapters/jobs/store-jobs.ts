/** Jobs over a store that several processes share: see `Jobs`. */
import type { JobName, JobRecord } from "../../core/domain/job.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { JobStepStore, JobStore } from "../../core/ports/job-store.ts";
import type { JobClaim, Jobs } from "../../core/ports/jobs.ts";
import type { Steps } from "../../core/ports/steps.ts";

/** How long a process that died can hold up others that cannot see that it died. */
const LEASE_MS = 30_000;
/** The lease is renewed when it is so old: late a few times over, it still holds. */
const RENEW_MS = 5_000;

export interface StoreJobsParts {
  readonly store: JobStore & JobStepStore;
  readonly clock: Pick<Clock, "now">;
  /** Names this process. */
  readonly owner: string;
  /** Whether the process of this name is known to have ended; false where that cannot be known. */
  readonly isGone?: ((owner: string) => boolean) | undefined;
}

export function createJobs({ store, clock, owner, isGone }: StoreJobsParts): Jobs {
  const nowMs = (): number => Date.parse(clock.now());

  const isHeld = (job: JobRecord): boolean =>
    job.owner !== undefined && (job.untilMs ?? 0) > nowMs() && isGone?.(job.owner) !== true;

  const stepsOf = (name: JobName): Steps => ({
    recall: (step) => store.getJobStep(name, step),
    keep: (step, json) => store.putJobStep(name, step, json, clock.now()),
  });

  const claimOf = (job: JobRecord): JobClaim => ({
    job,
    steps: stepsOf(job),
    async beat() {
      const now = await store.getJob(job);
      if (now?.owner !== owner) return "gone";
      if ((now.untilMs ?? 0) - nowMs() < LEASE_MS - RENEW_MS) {
        await store.prolongJob(job, owner, nowMs() + LEASE_MS);
      }
      return now.isStopWanted ? "stop" : "go-on";
    },
    async progress(json) {
      await store.setProgress(job, owner, json);
    },
    end: (end = {}) => store.releaseJob(job, owner, end, job.dueAt),
    leave: () => store.releaseJob(job, owner),
  });

  return {
    put: (job) => store.putJob(job),
    get: (name) => store.getJob(name),

    async due(kind) {
      return (await store.listJobs(kind, clock.now()))
        .filter((job) => !isHeld(job))
        .toSorted((one, other) => ((one.dueAt ?? "") < (other.dueAt ?? "") ? -1 : 1));
    },

    async claim(name) {
      const job = await store.getJob(name);
      if (!job) return undefined;
      // Work of one process at one job does not overlap either: whoever asks for it here has to wait like others.
      if (isHeld(job)) return undefined;
      if (job.owner !== undefined) await store.releaseJob(job, job.owner);
      if (!(await store.claimJob(name, owner, nowMs(), nowMs() + LEASE_MS))) return undefined;
      const claimed = await store.getJob(name);
      return claimed && claimOf(claimed);
    },

    async isAtWork(name) {
      const job = await store.getJob(name);
      return job !== undefined && isHeld(job);
    },

    requestStop: (name) => store.requestJobStop(name),
    remove: (name) => store.removeJob(name),
    removeOlder: (kind, before) => store.removeOldJobs(kind, before),
  };
}
