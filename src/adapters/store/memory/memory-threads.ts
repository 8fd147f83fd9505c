/** Threads with their turns, and the calls of models, in memory. */
import type { SpaceId } from "../../../core/domain/ids.ts";
import type { ModelCall, UsageSum } from "../../../core/domain/model-call.ts";
import type { Scope } from "../../../core/domain/scope.ts";
import type { ThreadStore } from "../../../core/ports/thread-store.ts";
import type { UsageStore } from "../../../core/ports/usage-store.ts";
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
    async listThreads({ offset = 0, limit = 200 } = {}) {
      return [...db.threads.values()]
        .filter((row) => row.spaceId === spaceId)
        .reverse()
        .sort((a, b) =>
          a.thread.updatedAt < b.thread.updatedAt ? 1 : a.thread.updatedAt > b.thread.updatedAt ? -1 : 0,
        )
        .slice(offset, offset + limit)
        .map(({ thread }) => ({ ...thread, turnCount: turnsOf(thread.threadId).length }));
    },
    async getThread(id) {
      const row = oursIn(db.threads, id);
      const turns = turnsOf(id);
      return row && { thread: { ...row.thread, turnCount: turns.length }, turns };
    },
    getTurn: async (id) => oursIn(db.turns, id)?.turn,
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
