/**
 * Research that is done again every so often, as a kind of job: its key is the id of the last run, due when the next one is. What
 * it does is to begin that next one, which then has the schedule; every run stays as it was. Whoever dies in between is followed by
 * another: the next run's id is made of the last one's, so that there is one.
 */
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { ResearchId } from "../../core/domain/ids.ts";
import type { JobName } from "../../core/domain/job.ts";
import type { ResearchRecord } from "../../core/domain/research.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Jobs } from "../../core/ports/jobs.ts";
import type { ResearchStore } from "../../core/ports/research-store.ts";
import type { Units } from "../../core/ports/units.ts";
import type { JobKind } from "../jobs/job-runner.ts";
import { researchUnit, underUnit } from "../plans/run-units.ts";
import { begunAnew } from "./fork.ts";
import { researchJob } from "./research-job.ts";
import { withJob } from "../jobs/with-job.ts";

const KIND = "research-again";
const AT_ONCE = 4;
/** A run that is under way when the next is due is waited for. */
const WAIT_MS = 10 * 60_000;
/** Characters of a hash: enough to tell any from another. */
const ID_LENGTH = 20;

export interface AgainParts {
  readonly store: ResearchStore;
  readonly jobs: Pick<Jobs, "put">;
  readonly clock: Pick<Clock, "now">;
  readonly hash: (text: string) => string;
  readonly units: Units;
}

export function againJob(id: ResearchId): JobName {
  return { kind: KIND, key: id };
}

/** Due from now on every so often, or never again. The record is the last run's, and is still to be kept. */
export async function scheduled(
  record: ResearchRecord,
  everyMs: number | undefined,
  { jobs, clock }: Pick<AgainParts, "jobs" | "clock">,
): Promise<ResearchRecord> {
  const { everyMs: _every, nextAt: _next, ...rest } = record;
  const nextAt = everyMs === undefined ? undefined : later(clock.now(), everyMs);
  await jobs.put({ ...againJob(record.id), dueAt: nextAt });
  return everyMs === undefined || nextAt === undefined ? rest : { ...rest, everyMs, nextAt };
}

/** The same, and keeps it. */
export async function schedule(
  record: ResearchRecord,
  everyMs: number | undefined,
  { store, ...parts }: Omit<AgainParts, "hash" | "units">,
): Promise<ResearchRecord> {
  const changed = await scheduled(record, everyMs, parts);
  await store.putResearch(changed);
  return changed;
}

export function againKind({ store, jobs, clock, hash, units }: AgainParts): JobKind {
  /** Whose month is used up finds that in the run, which can be gone on with; the schedule goes on. */
  const begin = async (next: ResearchRecord, everyMs: number): Promise<void> => {
    const { id } = next;
    try {
      await underUnit(units, "research.run", researchUnit(id), () =>
        withJob(jobs, clock, researchJob(id), () => schedule(next, everyMs, { store, jobs, clock })),
      );
    } catch (thrown) {
      const error = asFootnoteError(thrown);
      if (error.code !== "plan-limit") throw error;
      const refused = { ...next, status: "failed", endedAt: clock.now(), error: error.toBody() } as const;
      await schedule(refused, everyMs, { store, jobs, clock });
    }
  };
  return {
    name: KIND,
    atOnce: AT_ONCE,
    async run(work) {
      const last = await store.getResearch(work.job.key as ResearchId);
      if (last?.everyMs === undefined) return {};
      if (last.status === "running") return { dueAt: later(clock.now(), WAIT_MS) };
      const { everyMs, nextAt: _next, ...kept } = last;
      const id = `${last.id.split("_")[0]}_${hash(`${last.id} again`).slice(0, ID_LENGTH)}` as ResearchId;
      if ((await store.getResearch(id)) === undefined) {
        // One that was refused has found nothing to compare with.
        const previous = (last.error?.code === "plan-limit" && last.previous) || last.id;
        await begin({ ...begunAnew(last, id, clock.now()), status: "running", previous }, everyMs);
      }
      await store.putResearch(kept);
      return {};
    },
  };
}

const later = (from: string, ms: number): string => new Date(Date.parse(from) + ms).toISOString();
