/** What belongs to no space, in memory: what indexes hold, vectors, and what was found out about models. */
import { belongingOf } from "../../../core/domain/belonging.ts";
import { isGuide } from "../../../core/domain/document.ts";
import type { PassageId, SpaceId, UserId } from "../../../core/domain/ids.ts";
import type { Passage } from "../../../core/domain/passage.ts";
import type { AllSpacesStore, DueScope } from "../../../core/ports/all-spaces-store.ts";
import type { IndexId, IndexQueue, StoredPassage } from "../../../core/ports/index-queue.ts";
import type { ProbeStore } from "../../../core/ports/probe-store.ts";
import type { VectorStore } from "../../../core/ports/vector-store.ts";
import type { MemoryDatabase } from "./memory-database.ts";

function stored(db: MemoryDatabase, passage: Passage): StoredPassage {
  const row = db.documents.get(passage.documentId);
  if (row === undefined) throw new Error(`Passage ${passage.id} is of no document.`);
  return { passage, document: row.document, spaceId: row.spaceId };
}

export function memoryIndexQueue(db: MemoryDatabase): IndexQueue {
  const stateOf = ({ name, generation }: IndexId) => {
    const state = db.indexes.get(name);
    return state?.generation === generation ? state : undefined;
  };
  return {
    knowsIndex: async (index) => stateOf(index) !== undefined,
    async beginIndex({ name, generation }) {
      db.indexes.set(name, { generation, indexedThrough: 0, removedThrough: db.removed.length });
    },
    async pendingPassages(index, limit) {
      const through = stateOf(index)?.indexedThrough ?? 0;
      const pending = [...db.passages.values()].filter(({ id }) => id > through).slice(0, limit);
      return pending.map((passage) => stored(db, passage));
    },
    async markIndexed(index, through) {
      const state = stateOf(index);
      if (state) state.indexedThrough = Math.max(state.indexedThrough, through);
    },
    async pendingRemovals(index, limit) {
      const state = stateOf(index);
      if (state === undefined) return { ids: [], through: 0 };
      const ids = db.removed.slice(state.removedThrough, state.removedThrough + limit);
      return { ids, through: state.removedThrough + ids.length };
    },
    async markRemoved(index, through) {
      const state = stateOf(index);
      if (state) state.removedThrough = Math.max(state.removedThrough, through);
    },
    async countIndexed(index) {
      const through = stateOf(index)?.indexedThrough ?? 0;
      return [...db.passages.keys()].filter((id) => id <= through).length;
    },
  };
}

export function memoryVectors(db: MemoryDatabase): VectorStore {
  const of = (embedder: string) => db.vectors.get(embedder) ?? new Map<PassageId, Float32Array>();
  const inOrder = (embedder: string) => [...of(embedder)].sort(([a], [b]) => a - b);
  return {
    async passagesWithoutVector(embedder, limit) {
      return [...db.passages.values()]
        .filter(({ id }) => !of(embedder).has(id))
        .map((passage) => stored(db, passage))
        .filter(({ document }) => !isGuide(document))
        .slice(0, limit);
    },
    async putVectors(embedder, rows) {
      const vectors = of(embedder);
      db.vectors.set(embedder, vectors);
      for (const { id, vector } of rows) {
        if (db.passages.has(id) && !vectors.has(id)) vectors.set(id, vector.slice());
      }
    },
    async readVectors(embedder, after, limit) {
      const rows = inOrder(embedder)
        .filter(([id]) => id > after)
        .slice(0, limit);
      return rows.flatMap(([id, vector]) => {
        const passage = db.passages.get(id);
        if (passage === undefined) return [];
        const { document, spaceId } = stored(db, passage);
        return [{ ...belongingOf(document, spaceId), id, vector: vector.slice() }];
      });
    },
    async sampleVector(embedder) {
      const [first] = inOrder(embedder);
      const passage = first && db.passages.get(first[0]);
      return first && passage && { ...stored(db, passage), vector: first[1].slice() };
    },
    countVectors: async (embedder) => ({
      passages: [...db.passages.values()].filter((passage) => !isGuide(stored(db, passage).document)).length,
      vectors: of(embedder).size,
    }),
    async removeVectors(embedder) {
      db.vectors.delete(embedder);
    },
  };
}

export function memoryProbes(db: MemoryDatabase): ProbeStore {
  const key = (model: string, address: string) => JSON.stringify([model, address]);
  return {
    async putProbe(probe) {
      db.probes.set(key(probe.model, probe.address), structuredClone(probe));
    },
    getProbe: async (model, address) => db.probes.get(key(model, address)),
  };
}

export function memoryAllSpaces(db: MemoryDatabase): AllSpacesStore {
  return {
    async sumCosts({ since, userId }) {
      return db.calls
        .filter((row) => row.call.at >= since && (userId === undefined || row.userId === userId))
        .reduce((sum, { call }) => sum + (call.costMicros ?? 0), 0);
    },
    async dueScopes(dueBy) {
      const due = new Map<string, DueScope>();
      for (const { spaceId, userId, job } of db.jobs.values()) {
        const isEnded = db.people.accounts.get(userId)?.endedAt !== undefined;
        if (spaceId === "" || isEnded || job.dueAt === undefined || job.dueAt > dueBy) continue;
        due.set(`${spaceId} ${userId}`, { spaceId: spaceId as SpaceId, userId: userId as UserId });
      }
      return [...due.values()];
    },
  };
}
