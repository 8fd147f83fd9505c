/** What the stores in memory hold of accounts and spaces. */
import type { AuditEntry, Credential, Invitation, Space } from "../../../core/domain/account.ts";
import type { Identity } from "../../../core/domain/identity.ts";
import type { SpaceId, UserId } from "../../../core/domain/ids.ts";
import type { StoredPasskey } from "../../../core/domain/passkey.ts";
import type { SpaceRole } from "../../../core/domain/policy.ts";
import type { StoredShare } from "../../../core/domain/share.ts";
import type { StoredAccount } from "../../../core/ports/account-store.ts";

export interface MemoryMember {
  readonly spaceId: SpaceId;
  readonly userId: UserId;
  readonly role: SpaceRole;
  readonly since: string;
}

export interface MemoryPeople {
  readonly accounts: Map<string, StoredAccount>;
  readonly credentials: Map<
    string,
    {
      readonly credential: Credential;
      readonly userId: UserId;
      readonly secretHash: string;
      readonly clientHash?: string;
      readonly grantId?: string;
    }
  >;
  readonly invitations: Map<string, { readonly invitation: Invitation; readonly secretHash: string }>;
  readonly shares: Map<string, { readonly share: StoredShare; readonly secretHash: string }>;
  readonly identities: Map<string, Identity>;
  readonly passkeys: Map<string, StoredPasskey>;
  readonly audit: AuditEntry[];
  readonly spaces: Map<string, Space>;
  /** By space and person. */
  readonly members: Map<string, MemoryMember>;
}

export const createMemoryPeople = (): MemoryPeople => ({
  accounts: new Map(),
  credentials: new Map(),
  invitations: new Map(),
  shares: new Map(),
  identities: new Map(),
  passkeys: new Map(),
  audit: [],
  spaces: new Map(),
  members: new Map(),
});
