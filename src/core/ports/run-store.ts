/** Runs and their events: what is asked, by which process it is done, and what came of it so far. */
import type { Turn } from "../domain/answer.ts";
import type { EventBody, RunEvent } from "../domain/event.ts";
import type { RunId, ThreadId } from "../domain/ids.ts";
import type { NewRun, RunRecord } from "../domain/run.ts";

export interface RunStore {
  /**
   * The run, and its thread where that is new: all or none. Throws `not-found` where the thread is no longer there. Runs
   * of a thread are in the order in which this was called, by whichever process.
   */
  beginRun(run: NewRun, isNewThread: boolean, owner: string, untilMs: number): Promise<void>;
  getRun(runId: RunId): Promise<RunRecord | undefined>;
  /** In the order in which they were asked. */
  listRuns(threadId: ThreadId): Promise<RunRecord[]>;
  /** False where it has ended, or is not there. */
  prolongRun(runId: RunId, untilMs: number): Promise<boolean>;
  /** False where it has ended, or is not there. */
  requestStop(runId: RunId): Promise<boolean>;
  /** False where it has ended, or is not there: then nothing is written. */
  appendEvents(runId: RunId, events: readonly RunEvent[]): Promise<boolean>;
  /** The last events, and the turn where there is one: all or none. False as `appendEvents`. */
  endRun(runId: RunId, events: readonly RunEvent[], turn?: Turn): Promise<boolean>;
  /** Ends it with this event unless it has ended, or its process has prolonged it since `untilMs` was read. */
  interruptRun(runId: RunId, untilMs: number, last: EventBody): Promise<void>;
  /** Events with `seq >= from`, in order; `undefined` where there is no such run. */
  readEvents(runId: RunId, from: number): Promise<RunEvent[] | undefined>;
}
