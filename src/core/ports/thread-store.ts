/** Threads with their turns. */
import type { ThreadSummary, Turn } from "../domain/answer.ts";
import type { ThreadId, TurnId } from "../domain/ids.ts";

export interface ThreadStore {
  /** Saves the turn and makes or touches its thread. */
  putTurn(turn: Turn): Promise<void>;
  /** Latest first. */
  listThreads(range?: { offset?: number; limit?: number }): Promise<ThreadSummary[]>;
  /** Oldest turn first; `undefined` where there is no such thread. */
  getThread(id: ThreadId): Promise<{ thread: ThreadSummary; turns: Turn[] } | undefined>;
  getTurn(id: TurnId): Promise<Turn | undefined>;
  /** Removes the thread, its turns and the events of their runs; false where there was none. */
  removeThread(id: ThreadId): Promise<boolean>;
}
