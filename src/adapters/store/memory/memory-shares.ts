/** Links to what is shared, in memory. */
import type { ShareStore } from "../../../core/ports/share-store.ts";
import type { MemoryDatabase } from "./memory-database.ts";

export function memoryShares({ people: { shares } }: MemoryDatabase): ShareStore {
  return {
    async addShare(share, secretHash) {
      shares.set(share.id, { share, secretHash });
    },
    findShare: async (secretHash) => [...shares.values()].find((one) => one.secretHash === secretHash)?.share,
    listShares: async (spaceId) =>
      [...shares.values()]
        .map(({ share }) => share)
        .filter((share) => share.spaceId === spaceId)
        .reverse(),
    removeShare: async (spaceId, id) => shares.get(id)?.share.spaceId === spaceId && shares.delete(id),
  };
}
