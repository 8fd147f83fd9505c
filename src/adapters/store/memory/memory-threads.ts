/** Threads with their turns, and the calls of models, in memory. */
import type { ThreadSummary, Turn } from "../../../core/domain/answer.ts";
import type { SpaceId } from "../../../core/domain/ids.ts";
import type { ModelCall, UsageSum } from "../../../core/domain/model-call.ts";
import type { Scope } from "../../../core/domain/scope.ts";
import type { ThreadStore } from "../../../core/ports/thread-store.ts";
import type { UsageStore } from "../../../core/ports/usage-store.ts";
import { hasPhrases, phrasesOf, plainWords } from "../../../lib/text/phrases.ts";
import { textOfTurn, withFound } from "../found-thread.ts";
import type { MemoryDatabase, Of } from "./memory-database.ts";

export function memoryThreads(db: MemoryDatabase, spaceId: SpaceId): ThreadStore {
  const oursIn = <T>(rows: ReadonlyMap<string, Of<T>>, id: string): Of<T> | undefined => {
    const row = rows.get(id);
    return row?.spaceId === spaceId ? row : undefined;
  };
  const turnsOf = (id: string) =>
    [...db.turns.values()]
      .filter((row) => row.spaceId === spaceId && row.turn.threadId === id)
      .map(({ turn }) => turn);
  return {
    async listThreads({ offset = 0, limit = 200, text = "", isArchived, isPinnedFirst = false } = {}) {
      const phrases = phrasesOf(text);
      if (phrases.length === 0 && text.trim() !== "") return [];
      const foundIn = (id: string): Turn | undefined =>
        phrases.length === 0
          ? undefined
          : turnsOf(id).find((turn) => hasPhrases(plainWords(textOfTurn(turn)), phrases));
      return [...db.threads.values()]
        .filter((row) => row.spaceId === spaceId)
        .filter(({ thread }) => isArchived === undefined || thread.isArchived === isArchived)
        .filter(
          ({ thread }) =>
            thread.title.toLowerCase().includes(text.trim().toLowerCase()) ||
            foundIn(thread.threadId) !== undefined,
        )
        .reverse()
        .sort((a, b) => order(a.thread, b.thread, isPinnedFirst))
        .slice(offset, offset + limit)
        .map(({ thread: { threadId, ...rest } }) =>
          withFound({ threadId, ...rest, turnCount: turnsOf(threadId).length }, foundIn(threadId), text),
        );
    },
    async getThread(id) {
      const row = oursIn(db.threads, id);
      const turns = turnsOf(id);
      return row && { thread: { ...row.thread, turnCount: turns.length }, turns };
    },
    getTurn: async (id) => oursIn(db.turns, id)?.turn,
    async changeThread(id, change) {
      const row = oursIn(db.threads, id);
      if (row) db.threads.set(id, { ...row, thread: { ...row.thread, ...change } });
      return row !== undefined;
    },
    async removeThread(id) {
      if (!oursIn(db.threads, id)) return false;
      for (const { turnId, runId } of turnsOf(id)) {
        db.turns.delete(turnId);
        db.events.delete(runId);
      }
      for (const { run } of [...db.runs.values()].filter((row) => row.run.threadId === id)) {
        db.runs.delete(run.runId);
        db.events.delete(run.runId);
      }
      return db.threads.delete(id);
    },
  };
}

type Ordered = Pick<ThreadSummary, "isPinned" | "updatedAt">;

function order(a: Ordered, b: Ordered, isPinnedFirst: boolean): number {
  if (isPinnedFirst && a.isPinned !== b.isPinned) return a.isPinned ? -1 : 1;
  return a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0;
}

export function memoryUsage(db: MemoryDatabase, { spaceId, userId }: Scope): UsageStore {
  return {
    async addModelCall(call) {
      db.calls.push({ spaceId, userId, call: { ...call } });
    },
    async sumModelCalls({ by, since = "", until }) {
      const sums = new Map<string, UsageSum>();
      for (const { call, spaceId: of } of db.calls) {
        const isWanted = of === spaceId && call.at >= since && (until === undefined || call.at < `${until}~`);
        const key = by === "day" ? call.at.slice(0, 10) : by === "model" ? call.model : call.threadId;
        if (!isWanted || key === undefined) continue;
        const row = by === "thread" ? db.threads.get(key) : undefined;
        const title = row?.spaceId === spaceId ? row.thread.title : undefined;
        sums.set(key, { ...plus(sums.get(key), key, call), ...(title ? { title } : {}) });
      }
      const order = ({ key, costMicros }: UsageSum) => (by === "day" ? key : costMicros);
      return [...sums.values()].sort((a, b) =>
        order(a) === order(b) ? (a.key < b.key ? -1 : 1) : order(a) < order(b) ? 1 : -1,
      );
    },
  };
}

function plus(sum: UsageSum | undefined, key: string, call: ModelCall): UsageSum {
  return {
    key,
    calls: (sum?.calls ?? 0) + 1,
    inputTokens: (sum?.inputTokens ?? 0) + call.inputTokens,
    cachedInputTokens: (sum?.cachedInputTokens ?? 0) + call.cachedInputTokens,
    outputTokens: (sum?.outputTokens ?? 0) + call.outputTokens,
    costMicros: (sum?.costMicros ?? 0) + (call.costMicros ?? 0),
    unpricedCalls: (sum?.unpricedCalls ?? 0) + (call.costMicros === null ? 1 : 0),
  };
}
