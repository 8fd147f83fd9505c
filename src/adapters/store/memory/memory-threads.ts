/** Threads with their turns, the events of runs, and the calls of models, in memory. */
import { FootnoteError } from "../../../core/domain/errors.ts";
import type { SpaceId } from "../../../core/domain/ids.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { ModelCall, UsageSum } from "../../../core/domain/model-call.ts";
import type { RunStore } from "../../../core/ports/run-store.ts";
import type { ThreadStore } from "../../../core/ports/thread-store.ts";
import type { UsageStore } from "../../../core/ports/usage-store.ts";
import type { MemoryDatabase, Of } from "./memory-database.ts";

/** As much of a first question as lists show. */
const TITLE_LENGTH = 200;

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
    async putTurn(given) {
      const turn = structuredClone(given);
      const { threadId, createdAt } = turn;
      const known = db.threads.get(threadId);
      if (known && known.spaceId !== spaceId)
        throw new FootnoteError("not-found", say("request.no-thread", { id: threadId }));
      const title = turn.question.trim().slice(0, TITLE_LENGTH).toWellFormed();
      const thread = known?.thread ?? { threadId, title, createdAt, updatedAt: createdAt };
      db.threads.set(threadId, { spaceId, thread: { ...thread, updatedAt: createdAt } });
      db.turns.set(turn.turnId, { spaceId, turn });
    },
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
        if (oursIn(db.events, runId)) db.events.delete(runId);
      }
      return db.threads.delete(id);
    },
  };
}

export function memoryRuns(db: MemoryDatabase, spaceId: SpaceId): RunStore {
  return {
    async appendEvents(runId, events) {
      const before = db.events.get(runId)?.events ?? [];
      if (events.length > 0)
        db.events.set(runId, { spaceId, events: [...before, ...structuredClone(events)] });
    },
    async readEvents(runId, from) {
      const row = db.events.get(runId);
      return row?.spaceId === spaceId ? row.events.filter(({ seq }) => seq >= from) : undefined;
    },
  };
}

export function memoryUsage(db: MemoryDatabase, spaceId: SpaceId): UsageStore {
  return {
    async addModelCall(call) {
      db.calls.push({ spaceId, call: { ...call } });
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
