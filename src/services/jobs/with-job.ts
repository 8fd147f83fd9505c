/** A job for a record that says that it is worked at, where workers look for what is due all the while. */
import type { NewJob } from "../../core/domain/job.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Jobs } from "../../core/ports/jobs.ts";

/** Keeping a record takes far less; where this process dies in between, the job is due then, and finds what there is. */
const GRACE_MS = 10_000;

/**
 * A record that is kept always has a job, and a job that is due always has its record: one that a worker took up before would find nothing to
 * do, and be at rest for ever.
 */
export async function withJob(
  jobs: Pick<Jobs, "put">,
  clock: Pick<Clock, "now">,
  job: NewJob,
  keep: () => Promise<unknown>,
): Promise<void> {
  const now = clock.now();
  await jobs.put({ ...job, dueAt: new Date(Date.parse(now) + GRACE_MS).toISOString() });
  await keep();
  await jobs.put({ kind: job.kind, key: job.key, dueAt: now });
}
