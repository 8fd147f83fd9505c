/** Who people are at a provider of identities. An identity goes with the end of its account: see `AccountStore.endAccount`. */
import type { Identity } from "../domain/identity.ts";
import type { IdentityId, UserId } from "../domain/ids.ts";

export interface IdentityStore {
  /** False where this issuer's subject is tied to an account already. */
  addIdentity(identity: Identity): Promise<boolean>;
  findIdentity(issuer: string, subject: string): Promise<Identity | undefined>;
  /** Newest first. */
  listIdentities(userId: UserId): Promise<Identity[]>;
  /** False where this person has none such. */
  removeIdentity(userId: UserId, id: IdentityId): Promise<boolean>;
}
