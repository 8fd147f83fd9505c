/** Jobs: work in the background, as the store knows it. What a job is about, and what its payload means, is its kind's matter. */
import type { ErrorBody } from "./errors.ts";

/** `digest`, `site-round` …: a small file of the services says how one is done. */
export type JobKindName = string;

export interface JobName {
  readonly kind: JobKindName;
  /** Tells it from others of its kind: there is one job of a kind and key, however often it is asked for. */
  readonly key: string;
}

export interface NewJob extends JobName {
  /** JSON; `{}` where it is not given. */
  readonly payload?: string | undefined;
  /** When it is to be done; at rest, to be done when somebody asks for it by its name, where it is not given. */
  readonly dueAt?: string | undefined;
}

export interface JobRecord extends JobName {
  readonly payload: string;
  readonly dueAt?: string;
  /** The process that works at it; nobody does where it is absent. */
  readonly owner?: string;
  /** The word of its process holds so long, in milliseconds since 1970. */
  readonly untilMs?: number;
  /** Somebody, anywhere, asked for its end. */
  readonly isStopWanted: boolean;
  /** JSON of how far it is, in the words of its kind. */
  readonly progress?: string;
  /** Why it failed last, and how often in a row. */
  readonly error?: ErrorBody;
  readonly failures: number;
}
