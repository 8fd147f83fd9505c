/**
 * Brings the indexes of this machine up to what other machines have stored: at once where the store has news of it, and again after
 * news may have been missed. What this process stores itself it indexes itself.
 */
import type { JobName } from "../../core/domain/job.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Jobs } from "../../core/ports/jobs.ts";
import { DOCUMENTS, type News, VECTORS } from "../../core/ports/news.ts";
import type { JobRunner } from "../jobs/job-runner.ts";
import type { LogError } from "../log.ts";
import { asFootnoteError } from "../../core/domain/errors.ts";
import { TAKE_UP_KIND } from "./embed-job.ts";
import { INDEX_KIND } from "./index-job.ts";

export interface CatchUpParts {
  readonly news: News;
  /** Of the indexes of this machine. */
  readonly indexName: string;
  readonly hasVectors: boolean;
  readonly jobs: Pick<Jobs, "put">;
  readonly runner: Pick<JobRunner, "start">;
  readonly clock: Pick<Clock, "now">;
  readonly report: LogError;
}

/** To be called where there is a program that goes on. */
export function catchUp({ news, indexName, hasVectors, jobs, runner, clock, report }: CatchUpParts): void {
  const start = async (name: JobName): Promise<void> => {
    // One that is at it already is due once more after that.
    await jobs.put({ ...name, dueAt: clock.now() });
    runner.start(name);
  };
  news.listen((of) => {
    const wanted: Promise<void>[] = [];
    if (of === undefined || of === DOCUMENTS) wanted.push(start({ kind: INDEX_KIND, key: indexName }));
    if (hasVectors && (of === undefined || of === VECTORS)) {
      wanted.push(start({ kind: TAKE_UP_KIND, key: indexName }));
    }
    Promise.all(wanted).catch((thrown: unknown) => report(asFootnoteError(thrown)));
  });
}
