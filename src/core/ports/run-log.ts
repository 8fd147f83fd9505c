/**
 * The record of runs as every process on the same data sees it: whoever writes a run, anybody may follow it, stop it, or
 * wait for it. That a run is only elsewhere is told from its having been broken off by a heartbeat.
 */
import type { Turn } from "../domain/answer.ts";
import type { RunEvent } from "../domain/event.ts";
import type { RunId, ThreadId } from "../domain/ids.ts";
import type { NewRun, UnansweredQuestion } from "../domain/run.ts";

/** What others want of a run: that it goes on, that it stops, or nothing more, for it is gone with its thread. */
export type RunWish = "go-on" | "stop" | "gone";

export interface RunLog {
  /** Kept before anything is done about it. Throws `not-found` where its thread is no longer there. */
  begin(run: NewRun, isNewThread: boolean): Promise<void>;
  /** False where the run is gone or was ended by somebody else: then nothing is kept. */
  append(runId: RunId, events: readonly RunEvent[]): Promise<boolean>;
  /** The last events, and the turn where there is one: all or none. False as `append`. */
  end(runId: RunId, events: readonly RunEvent[], turn?: Turn): Promise<boolean>;
  /** Tells others that the run goes on, and what they want of it. To be called every second or so. */
  beat(runId: RunId): Promise<RunWish>;
  /** What is there of it. Throws `not-found`. */
  read(runId: RunId, from: number): Promise<RunEvent[]>;
  /**
   * Events with `seq >= from`, those to come included, whoever writes them; ends with the last. Where the process that
   * wrote it is gone, that is a last event of its own. Throws `not-found`, and `cancelled` where the signal fires.
   */
  follow(runId: RunId, from: number, signal?: AbortSignal): AsyncGenerator<RunEvent>;
  /** Wherever it runs. False where no such run goes on. */
  requestStop(runId: RunId): Promise<boolean>;
  /** Resolves when no question of its thread that was asked before it is being answered; `onWait` where that takes a while. */
  awaitTurn(run: Pick<NewRun, "runId" | "threadId">, onWait: () => void, signal: AbortSignal): Promise<void>;
  /** In the order in which they were asked. */
  unanswered(threadId: ThreadId): Promise<UnansweredQuestion[]>;
}
