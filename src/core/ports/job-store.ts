/** Jobs and their steps as rows. What processes make of them is `Jobs`. */
import type { JobName, JobRecord, NewJob } from "../domain/job.ts";
import type { ErrorBody } from "../domain/errors.ts";

/** How a job is left. */
export interface JobEnd {
  /** When it is to be done again; at rest where it is not given. */
  readonly dueAt?: string | undefined;
  /** Where it was put again since it was claimed, it is due as that said instead: more has come that it may have missed. */
  readonly yieldsToPut?: boolean | undefined;
  readonly error?: ErrorBody | undefined;
}

export interface JobStore {
  /**
   * Keeps it; one that is there gets the payload, where one is given, and is due as it is said here, and a wish to stop it is forgotten. Who
   * works at it goes on. Durable when it resolves.
   */
  putJob(job: NewJob): Promise<void>;
  getJob(name: JobName): Promise<JobRecord | undefined>;
  /** Of one kind, oldest first; where a time is given, only what is due by then and what the scope's person wanted last. */
  listJobs(kind: string, dueBy?: string): Promise<JobRecord[]>;
  /** With its steps. False where there was none. */
  removeJob(name: JobName): Promise<boolean>;
  /**
   * Makes it this owner's until `untilMs`, unless it is another's whose word still holds at `nowMs`. A wish to stop is
   * forgotten. False where it is not there or is another's.
   */
  claimJob(name: JobName, owner: string, nowMs: number, untilMs: number): Promise<boolean>;
  /** False where it is not this owner's any more. */
  prolongJob(name: JobName, owner: string, untilMs: number): Promise<boolean>;
  /** False where it is not this owner's any more: then nothing is written. */
  setProgress(name: JobName, owner: string, progress: string): Promise<boolean>;
  /**
   * Nobody's again; with `end` it is also due, or at rest, as that says. Nothing where it is not this owner's. `claimedDueAt` is
   * when it was due as it was claimed, for an end that yields.
   */
  releaseJob(name: JobName, owner: string, end?: JobEnd, claimedDueAt?: string): Promise<void>;
  /** False where nobody works at it. */
  requestJobStop(name: JobName): Promise<boolean>;
}

export interface JobStepStore {
  /** The first that is put stays; nothing where the job is gone. Durable when it resolves. */
  putJobStep(name: JobName, step: string, json: string, at: string): Promise<void>;
  getJobStep(name: JobName, step: string): Promise<string | undefined>;
  /** Of the jobs of a kind that are nobody's: those whose last step is older, with their steps. */
  removeOldJobs(kind: string, before: string): Promise<void>;
}
