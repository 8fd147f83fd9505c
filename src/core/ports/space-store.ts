/** Spaces and who may come into them. What is in a space is in its own store: see `Stores`. */
import type { Member, Space, SpaceOf } from "../domain/account.ts";
import type { SpaceId, UserId } from "../domain/ids.ts";
import type { SpaceRole } from "../domain/policy.ts";

export interface SpaceStore {
  addSpace(space: Space, ownerId: UserId): Promise<void>;
  /** In the order in which they were made. */
  listSpacesOf(userId: UserId): Promise<SpaceOf[]>;
  /** Of the space, for this person; nothing where he is no member of it. */
  getSpaceOf(userId: UserId, id: SpaceId): Promise<SpaceOf | undefined>;
  renameSpace(id: SpaceId, name: string): Promise<boolean>;
  /** In the order of their addresses. */
  listMembers(id: SpaceId): Promise<Member[]>;
  /** False where it would leave the space without an owner. */
  putMember(id: SpaceId, userId: UserId, role: SpaceRole, since: string): Promise<boolean>;
  /** False where he is none, or is the only owner. */
  removeMember(id: SpaceId, userId: UserId): Promise<boolean>;
}
