/** Runs as the store knows them, and the questions of a thread that have no answer. */
import type { ErrorBody } from "./errors.ts";
import type { DocumentId, RunId, ThreadId, TurnId } from "./ids.ts";

/** A question as it is asked: it is kept before anything is done about it. */
export interface NewRun {
  readonly runId: RunId;
  readonly threadId: ThreadId;
  readonly turnId: TurnId;
  readonly question: string;
  readonly askedAt: string;
  /** Asked of these documents alone. */
  readonly documentIds?: readonly DocumentId[] | undefined;
}

export interface RunRecord extends NewRun {
  /** The process that does it, */
  readonly owner: string;
  /** whose word holds so long, in milliseconds since 1970. */
  readonly untilMs: number;
  /** Somebody, anywhere, asked for its end. */
  readonly isStopWanted: boolean;
  readonly hasEnded: boolean;
}

/** A question of a thread that has no answer, or none yet. Part of the public JSON of a thread. */
export interface UnansweredQuestion {
  readonly turnId: TurnId;
  readonly runId: RunId;
  readonly question: string;
  readonly askedAt: string;
  /** `running`: here or in another process, or waiting for its turn. */
  readonly status: "running" | "failed";
  /** Why there is no answer. */
  readonly error?: ErrorBody;
}
