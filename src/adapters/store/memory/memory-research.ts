/** Research, in memory. */
import { researchSummary } from "../../../core/domain/research.ts";
import type { SpaceId } from "../../../core/domain/ids.ts";
import type { ResearchStore } from "../../../core/ports/research-store.ts";
import type { MemoryDatabase } from "./memory-database.ts";

export function memoryResearch(db: MemoryDatabase, spaceId: SpaceId): ResearchStore {
  const ours = (id: string) => {
    const row = db.research.get(id);
    return row?.spaceId === spaceId ? row : undefined;
  };
  return {
    async putResearch(record) {
      const known = db.research.get(record.id);
      if (known && known.spaceId !== spaceId) return;
      db.research.set(record.id, { spaceId, record: structuredClone(record) });
    },
    getResearch: async (id) => ours(id)?.record,
    async listResearch({ offset = 0, limit = Infinity } = {}) {
      return [...db.research.values()]
        .filter((row) => row.spaceId === spaceId)
        .reverse()
        .slice(offset, offset + limit)
        .map(({ record }) => researchSummary(record));
    },
    async removeResearch(id) {
      return ours(id) !== undefined && db.research.delete(id);
    },
  };
}
