/** Jobs and their steps, in memory; of a space, or of none: the empty name. */
import type { JobName, JobRecord } from "../../../core/domain/job.ts";
import type { JobStepStore, JobStore } from "../../../core/ports/job-store.ts";
import type { MemoryDatabase, MemoryJob } from "./memory-database.ts";

export function memoryJobs(db: MemoryDatabase, spaceId: string, userId: string): JobStore & JobStepStore {
  const idOf = ({ kind, key }: JobName): string => JSON.stringify([spaceId, kind, key]);
  const find = (name: JobName): MemoryJob | undefined => db.jobs.get(idOf(name));
  const ofKind = (kind: string): MemoryJob[] =>
    [...db.jobs.values()].filter((row) => row.spaceId === spaceId && row.job.kind === kind);
  const change = (name: JobName, job: JobRecord): true => {
    const row = find(name);
    if (row) row.job = withoutNothing(job);
    return true;
  };
  const changeOwn = (name: JobName, owner: string, changes: Partial<JobRecord>): boolean => {
    const job = find(name)?.job;
    return job?.owner === owner && change(name, { ...job, ...changes });
  };

  return {
    async putJob({ kind, key, payload, dueAt }) {
      const known = find({ kind, key })?.job;
      const job = known ?? { kind, key, payload: "{}", isStopWanted: false, failures: 0 };
      const put = withoutNothing({ ...job, payload: payload ?? job.payload, dueAt, isStopWanted: false });
      db.jobs.set(idOf(job), { spaceId, userId, job: put, steps: find(job)?.steps ?? new Map() });
    },
    getJob: async (name) => find(name)?.job,
    async listJobs(kind, dueBy) {
      const rows = ofKind(kind).filter((row) => dueBy === undefined || row.userId === userId);
      const jobs = rows.map(({ job }) => job);
      return dueBy === undefined ? jobs : jobs.filter(({ dueAt }) => dueAt !== undefined && dueAt <= dueBy);
    },
    removeJob: async (name) => db.jobs.delete(idOf(name)),
    async claimJob(name, owner, nowMs, untilMs) {
      const job = find(name)?.job;
      if (!job || (job.owner !== undefined && (job.untilMs ?? 0) > nowMs)) return false;
      return change(name, { ...job, owner, untilMs, isStopWanted: false });
    },
    prolongJob: async (name, owner, untilMs) => changeOwn(name, owner, { untilMs }),
    setProgress: async (name, owner, progress) => changeOwn(name, owner, { progress }),
    async releaseJob(name, owner, end, claimedDueAt) {
      const job = find(name)?.job;
      if (job?.owner !== owner) return;
      const free = { ...job, owner: undefined, untilMs: undefined, isStopWanted: false, progress: undefined };
      const { error } = end ?? job;
      const isKept = end === undefined || (end.yieldsToPut === true && job.dueAt !== claimedDueAt);
      const { dueAt } = isKept ? job : end;
      const failures = end === undefined ? job.failures : error ? job.failures + 1 : 0;
      change(name, withoutNothing({ ...free, dueAt, error, failures }));
    },
    async requestJobStop(name) {
      const job = find(name)?.job;
      return job?.owner !== undefined && change(name, { ...job, isStopWanted: true });
    },
    async putJobStep(name, step, json, at) {
      const steps = find(name)?.steps;
      if (steps && !steps.has(step)) steps.set(step, { json, at });
    },
    getJobStep: async (name, step) => find(name)?.steps.get(step)?.json,
    async removeOldJobs(kind, before) {
      for (const { job, steps } of ofKind(kind)) {
        const isKept = job.owner !== undefined || job.dueAt !== undefined;
        if (!isKept && ![...steps.values()].some(({ at }) => at >= before)) db.jobs.delete(idOf(job));
      }
    },
  };
}

/** Fields that are not there are absent, as they come out of a database. */
function withoutNothing(job: { readonly [Key in keyof JobRecord]: JobRecord[Key] | undefined }): JobRecord {
  return JSON.parse(JSON.stringify(job)) as JobRecord;
}
