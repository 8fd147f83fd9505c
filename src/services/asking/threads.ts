/** Threads for those who read, order and delete them: with what was asked in them and has no answer, or none yet. */
import type { ThreadChange, ThreadSummary } from "../../core/domain/answer.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { ThreadId } from "../../core/domain/ids.ts";
import type { ThreadTurns } from "../../core/domain/replies.ts";
import type { RunLog } from "../../core/ports/run-log.ts";
import type { ThreadQuery, ThreadStore } from "../../core/ports/thread-store.ts";
import type { Runs } from "./runs.ts";

export interface Threads {
  /** Pinned ones, then the latest first. */
  list(query?: ThreadQuery): Promise<ThreadSummary[]>;
  /** Throws `not-found`. */
  get(id: ThreadId): Promise<ThreadTurns>;
  /** Throws `not-found`, and `bad-request` for a title without words. */
  change(id: ThreadId, change: ThreadChange): Promise<ThreadSummary>;
  /** Whatever of it is being answered, here or elsewhere, ends. Throws `not-found`. */
  remove(id: ThreadId): Promise<void>;
}

export interface ThreadsParts {
  readonly store: ThreadStore;
  readonly runs: Pick<Runs, "stopThread">;
  readonly log: Pick<RunLog, "unanswered">;
}

export function createThreads({ store, runs, log }: ThreadsParts): Threads {
  return {
    list: (query) => store.listThreads({ ...query, isPinnedFirst: true }),
    async get(id) {
      // Before the turns: what is answered between the two is then told twice rather than not at all.
      const unanswered = await log.unanswered(id);
      const found = await store.getThread(id);
      if (!found) throw noThread(id);
      const answered = new Set(found.turns.map((turn) => turn.runId));
      return { ...found, unanswered: unanswered.filter(({ runId }) => !answered.has(runId)) };
    },
    async change(id, change) {
      const title = change.title?.replace(/\s+/gu, " ").trim().toWellFormed();
      if (title === "") throw new FootnoteError("bad-request", say("request.title-empty"));
      await store.changeThread(id, title === undefined ? change : { ...change, title });
      const found = await store.getThread(id);
      if (!found) throw noThread(id);
      return found.thread;
    },
    async remove(id) {
      if (!(await store.removeThread(id))) throw noThread(id);
      runs.stopThread(id);
    },
  };
}

function noThread(id: string): FootnoteError {
  return new FootnoteError("not-found", say("request.no-thread", { id }));
}
