/** Threads with their turns. They are begun, and turns come into them, by runs: see `RunStore`. */
import type { ThreadSummary, Turn } from "../domain/answer.ts";
import type { ThreadId, TurnId } from "../domain/ids.ts";

export interface ThreadStore {
  /** Latest first. */
  listThreads(range?: { offset?: number; limit?: number }): Promise<ThreadSummary[]>;
  /** Oldest turn first; `undefined` where there is no such thread. */
  getThread(id: ThreadId): Promise<{ thread: ThreadSummary; turns: Turn[] } | undefined>;
  getTurn(id: TurnId): Promise<Turn | undefined>;
  /** Removes the thread, its turns, and its runs with their events; false where there was none. */
  removeThread(id: ThreadId): Promise<boolean>;
}
