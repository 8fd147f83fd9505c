/** Links to what is shared, of all spaces: they are found by the hash of their secret, by people who are in none. */
import type { StoredShare } from "../domain/share.ts";
import type { ShareId, SpaceId } from "../domain/ids.ts";

export interface ShareStore {
  addShare(share: StoredShare, secretHash: string): Promise<void>;
  findShare(secretHash: string): Promise<StoredShare | undefined>;
  /** Of a space, newest first. */
  listShares(spaceId: SpaceId): Promise<StoredShare[]>;
  /** False where the space has none such. */
  removeShare(spaceId: SpaceId, id: ShareId): Promise<boolean>;
}
