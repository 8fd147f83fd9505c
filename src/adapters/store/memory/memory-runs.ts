/** Runs and their events, in memory. */
import { MOST_OF_TITLE, type ThreadChange } from "../../../core/domain/answer.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import type { RunEvent } from "../../../core/domain/event.ts";
import type { RunId, SpaceId } from "../../../core/domain/ids.ts";
import type { RunRecord } from "../../../core/domain/run.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { RunStore } from "../../../core/ports/run-store.ts";
import type { MemoryDatabase } from "./memory-database.ts";

export function memoryRuns(db: MemoryDatabase, spaceId: SpaceId): RunStore {
  const find = (runId: RunId): RunRecord | undefined => {
    const row = db.runs.get(runId);
    return row?.spaceId === spaceId ? row.run : undefined;
  };
  const eventsOf = (runId: RunId): readonly RunEvent[] => db.events.get(runId)?.events ?? [];
  /** False where it has ended or is not there: then nothing is done. */
  const inOpen = (runId: RunId, change: Partial<RunRecord>, events: readonly RunEvent[] = []): boolean => {
    const run = find(runId);
    if (run === undefined || run.hasEnded) return false;
    db.runs.set(runId, { spaceId, run: { ...run, ...change } });
    if (events.length === 0) return true;
    db.events.set(runId, { spaceId, events: [...eventsOf(runId), ...structuredClone(events)] });
    return true;
  };
  const touch = (threadId: string, updatedAt: string, change: ThreadChange = {}): void => {
    const row = db.threads.get(threadId);
    if (row) db.threads.set(threadId, { ...row, thread: { ...row.thread, ...change, updatedAt } });
  };

  return {
    async beginRun(run, isNewThread, owner, untilMs) {
      const { threadId, question, askedAt } = run;
      const known = db.threads.get(threadId);
      if (db.runs.has(run.runId) || (isNewThread && known)) throw new Error("An id was given twice.");
      if (isNewThread) {
        const title = question.trim().slice(0, MOST_OF_TITLE).toWellFormed();
        const times = { createdAt: askedAt, updatedAt: askedAt };
        const thread = { threadId, title, ...times, isPinned: false, isArchived: false };
        db.threads.set(threadId, { spaceId, thread });
      } else if (known?.spaceId === spaceId) touch(threadId, askedAt, { isArchived: false });
      else throw new FootnoteError("not-found", say("request.no-thread", { id: threadId }));
      const begun = { owner, untilMs, isStopWanted: false, hasEnded: false };
      db.runs.set(run.runId, { spaceId, run: { ...structuredClone(run), ...begun } });
    },
    getRun: async (runId) => find(runId),
    listRuns: async (threadId) =>
      [...db.runs.values()]
        .filter((row) => row.spaceId === spaceId && row.run.threadId === threadId)
        .map(({ run }) => run),
    prolongRun: async (runId, untilMs) => inOpen(runId, { untilMs }),
    requestStop: async (runId) => inOpen(runId, { isStopWanted: true }),
    appendEvents: async (runId, events) => inOpen(runId, {}, events),
    async endRun(runId, events, turn) {
      if (!inOpen(runId, { hasEnded: true }, events)) return false;
      if (turn) {
        db.turns.set(turn.turnId, { spaceId, turn: structuredClone(turn) });
        touch(turn.threadId, turn.createdAt);
      }
      return true;
    },
    async interruptRun(runId, untilMs, last) {
      if (find(runId)?.untilMs !== untilMs) return;
      inOpen(runId, { hasEnded: true }, [{ ...last, seq: (eventsOf(runId).at(-1)?.seq ?? 0) + 1 }]);
    },
    async readEvents(runId, from) {
      const row = db.events.get(runId);
      return row?.spaceId === spaceId ? row.events.filter(({ seq }) => seq >= from) : undefined;
    },
  };
}
