/** Works at a job that was claimed: beats while it goes on, hears the wishes of others, and leaves it as it should be left. */
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { JobRecord } from "../../core/domain/job.ts";
import type { AtWork } from "../../core/ports/at-work.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { JobEnd } from "../../core/ports/job-store.ts";
import type { JobClaim } from "../../core/ports/jobs.ts";
import type { Steps } from "../../core/ports/steps.ts";

/** What a job's kind is given to do it with. */
export interface Work extends AtWork {
  readonly job: JobRecord;
  /** What is kept here is never paid twice, whichever process goes on. */
  readonly steps: Steps;
  /** Fires with `LEAVING`, `STOPPED` or `LOST` as its reason. */
  readonly signal: AbortSignal;
  /** JSON, for whoever looks. */
  progress(json: string): void;
  /** False once the job is gone or another process has taken it over: then nothing may be written for it. */
  isOurs(): Promise<boolean>;
}

/** This process ends, and nobody wanted the job to: whoever comes next goes on with it. */
export const LEAVING = new FootnoteError("cancelled", say("digest.footnote-ended"));
/** Somebody, here or elsewhere, asked for its end. */
export const STOPPED = new FootnoteError("cancelled", say("inner.stopped"));
/** It is gone, or another process has taken it over. */
export const LOST = new FootnoteError("cancelled", say("inner.stopped"));

/** How soon a wish from elsewhere is heard, and progress from here seen there. */
const BEAT_MS = 300;

/** After a failure that the kind did not expect: the first wait, then twice as long each time, up to the last. */
export interface RetryWaits {
  readonly firstMs: number;
  readonly lastMs: number;
}

const RETRY_WAITS: RetryWaits = { firstMs: 60_000, lastMs: 3_600_000 };

/**
 * Resolves when it is left. Throws what the kind throws where nobody asked for its end; it is then due again after a while,
 * unless it was at rest.
 */
export async function workAt(
  claim: JobClaim,
  clock: Pick<Clock, "now" | "sleep">,
  run: (work: Work) => Promise<JobEnd>,
  stop: AbortController,
  { firstMs, lastMs }: RetryWaits = RETRY_WAITS,
): Promise<void> {
  const { job, steps } = claim;
  const { signal } = stop;
  const ending = new AbortController();
  let said: string | undefined;
  const tell = async (): Promise<void> => {
    const json = said;
    said = undefined;
    if (json !== undefined) await claim.progress(json);
  };
  const beating = (async (): Promise<void> => {
    for (;;) {
      await clock.sleep(BEAT_MS, ending.signal);
      // A store that is busy for the moment is asked again: the lease outlives that.
      const wish = await claim.beat().catch(() => "go-on" as const);
      if (wish !== "go-on") stop.abort(wish === "stop" ? STOPPED : LOST);
      await tell().catch(() => undefined);
    }
  })();
  const beaten = beating.catch(() => undefined);
  const work: Work = {
    job,
    steps,
    signal,
    progress: (json) => (said = json),
    isOurs: async () => (await claim.beat()) !== "gone",
    async goOn() {
      if (!signal.aborted && (await claim.beat()) === "gone") stop.abort(LOST);
      signal.throwIfAborted();
    },
  };
  try {
    const end = await run(work);
    if (signal.aborted && signal.reason === LEAVING) await claim.leave();
    else await claim.end(end);
  } catch (thrown) {
    if (signal.aborted) return await (signal.reason === LEAVING ? claim.leave() : claim.end());
    const error = asFootnoteError(thrown);
    const waitMs = Math.min(firstMs * 2 ** job.failures, lastMs);
    const dueAt = new Date(Date.parse(clock.now()) + waitMs).toISOString();
    await claim.end({ error: error.toBody(), ...(job.dueAt === undefined ? {} : { dueAt }) });
    throw error;
  } finally {
    ending.abort();
    await beaten;
  }
}
