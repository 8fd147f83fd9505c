/** Threads with their turns. They are begun, and turns come into them, by runs: see `RunStore`. */
import type { ThreadChange, ThreadSummary, Turn } from "../domain/answer.ts";
import type { ThreadId, TurnId } from "../domain/ids.ts";

export interface ThreadQuery {
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
  /** Words of a title, a question or an answer: see `phrasesOf`. */
  readonly text?: string | undefined;
  /** Those that were put away, or those that were not; both where it is not said. */
  readonly isArchived?: boolean | undefined;
  readonly isPinnedFirst?: boolean | undefined;
}

export interface ThreadStore {
  /** Latest first. */
  listThreads(query?: ThreadQuery): Promise<ThreadSummary[]>;
  /** Oldest turn first; `undefined` where there is no such thread. */
  getThread(id: ThreadId): Promise<{ thread: ThreadSummary; turns: Turn[] } | undefined>;
  getTurn(id: TurnId): Promise<Turn | undefined>;
  /** False where there is no such thread. It stays where it is in the order of threads. */
  changeThread(id: ThreadId, change: ThreadChange): Promise<boolean>;
  /** Removes the thread, its turns, and its runs with their events; false where there was none. */
  removeThread(id: ThreadId): Promise<boolean>;
}
