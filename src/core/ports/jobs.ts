/**
 * Work in the background that outlives its process: asked for once, done by one process at a time whichever that is, with
 * steps that are paid once. A process that dies in the middle of a job is followed by another within the lease.
 */
import type { JobName, JobRecord, NewJob } from "../domain/job.ts";
import type { JobEnd } from "./job-store.ts";
import type { Steps } from "./steps.ts";

/** What others want of a job: that it goes on, that it stops, or nothing more, for it is gone or another's. */
export type JobWish = "go-on" | "stop" | "gone";

/** The right to work at a job. */
export interface JobClaim {
  readonly job: JobRecord;
  readonly steps: Steps;
  /** Tells others that it goes on, and what they want of it. To be called every second or so. */
  beat(): Promise<JobWish>;
  /** How far it is, for whoever looks, here or elsewhere. */
  progress(json: string): Promise<void>;
  /** It is done, or has failed: due again as `end` says, or at rest. */
  end(end?: JobEnd): Promise<void>;
  /** This process leaves it as it is, to be gone on with by any. */
  leave(): Promise<void>;
}

export interface Jobs {
  /** Durable when it resolves. One of the same kind and key is due as it is said here. */
  put(job: NewJob): Promise<void>;
  get(name: JobName): Promise<JobRecord | undefined>;
  /** Those of a kind that are due and that nobody works at, the longest due first. */
  due(kind: string): Promise<JobRecord[]>;
  /** `undefined` where there is no such job, or another works at it. */
  claim(name: JobName): Promise<JobClaim | undefined>;
  /** Whether anybody works at it, here or elsewhere. */
  isAtWork(name: JobName): Promise<boolean>;
  /** Wherever it is worked at. False where nobody does. */
  requestStop(name: JobName): Promise<boolean>;
  /** With its steps. False where there was none. */
  remove(name: JobName): Promise<boolean>;
  /** Those of a kind that nobody works at and whose last step is older, with their steps. */
  removeOlder(kind: string, before: string): Promise<void>;
}
