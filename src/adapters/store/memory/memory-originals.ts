/** The files that documents were read from, in memory. */
import type { DocumentId, SpaceId } from "../../../core/domain/ids.ts";
import type { OriginalStore } from "../../../core/ports/original-store.ts";
import type { MemoryDatabase } from "./memory-database.ts";

export function memoryOriginals(db: MemoryDatabase, spaceId: SpaceId): OriginalStore {
  const isOurs = (id: string): boolean => db.documents.get(id)?.spaceId === spaceId;
  const kept = () => [...db.originals].filter(([id]) => isOurs(id));
  return {
    async putOriginal(id: DocumentId, bytes) {
      if (isOurs(id) && !db.originals.has(id)) db.originals.set(id, bytes.slice());
    },
    readOriginal: async (id) => (isOurs(id) ? db.originals.get(id) : undefined),
    countOriginals: async () => ({
      documents: kept().length,
      bytes: kept().reduce((sum, [, bytes]) => sum + bytes.length, 0),
    }),
  };
}
