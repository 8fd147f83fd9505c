/** Accounts, what they sign in with, invitations, and the record of who did what. Secrets are stored as hashes only. */
import type {
  Account,
  AuditEntry,
  Credential,
  CredentialKind,
  Invitation,
  Space,
} from "../domain/account.ts";
import type { CredentialId, InvitationId, UserId } from "../domain/ids.ts";
import type { AccountRole } from "../domain/policy.ts";

/** An account with what is never shown. */
export interface StoredAccount extends Account {
  readonly passwordHash: string;
  /** Removed: it signs in no more, and can be taken up again. */
  readonly endedAt?: string;
}

/** Without what is never shown. */
export function shownAccount({ passwordHash: _hash, endedAt: _end, ...account }: StoredAccount): Account {
  return account;
}

export interface AccountChange {
  readonly role?: AccountRole;
  readonly passwordHash?: string;
  /** `null` takes the cap away. */
  readonly monthCapMicros?: number | null;
  /** `null` takes it up again. */
  readonly endedAt?: null;
}

export interface StoredGrant {
  readonly credential: Credential;
  readonly userId: UserId;
  readonly clientHash: string;
}

export interface GrantRenewal {
  /** Hashes of the secret that was shown, and of the next. */
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly endsAt: string;
}

export interface AccountStore {
  /** Of those that were not removed. */
  hasAccounts(): Promise<boolean>;
  /** With the space that it owns, where one is given: both or none. False where the id or the address is taken. */
  addAccount(account: StoredAccount, space?: Space): Promise<boolean>;
  /** Removed ones too. */
  getAccount(id: UserId): Promise<StoredAccount | undefined>;
  /** Removed ones too. */
  findAccount(email: string): Promise<StoredAccount | undefined>;
  /** Those that were not removed, oldest first. */
  listAccounts(): Promise<Account[]>;
  changeAccount(id: UserId, change: AccountChange): Promise<boolean>;
  /**
   * Ends it with all that it signs in with, its identities and passkeys too, and the links that it made. Spaces that it shared go on: the longest member of the highest role leads one that has no
   * owner left, and takes over what is done there again and again. Its own stay for when it is taken up again. False where it is gone.
   */
  endAccount(id: UserId, at: string): Promise<boolean>;

  /** `of`: the grant that makes this key, or the program that this grant is for. */
  addCredential(
    credential: Credential,
    userId: UserId,
    secretHash: string,
    of?: { readonly grantId: CredentialId } | { readonly clientHash: string },
  ): Promise<void>;
  findCredential(
    secretHash: string,
  ): Promise<{ readonly credential: Credential; readonly account: StoredAccount } | undefined>;
  seeCredential(id: CredentialId, seenAt: string): Promise<void>;
  getGrant(id: CredentialId): Promise<StoredGrant | undefined>;
  /** True for one caller only, who has the secret of now. Keys of it that have ended are taken away. */
  renewGrant(id: CredentialId, renewal: GrantRenewal): Promise<boolean>;
  /** Newest first, without the keys that a grant makes. */
  listCredentials(userId: UserId, kind: CredentialKind): Promise<Credential[]>;
  /** With the keys that it makes; with its grant and those, where a grant makes it. */
  removeCredential(userId: UserId, id: CredentialId): Promise<boolean>;
  /** All of the account but this one. */
  removeCredentials(userId: UserId, except?: CredentialId): Promise<void>;

  addInvitation(invitation: Invitation, secretHash: string): Promise<void>;
  findInvitation(secretHash: string): Promise<Invitation | undefined>;
  /** Newest first. */
  listInvitations(): Promise<Invitation[]>;
  /** True for one caller only. */
  removeInvitation(id: InvitationId): Promise<boolean>;

  addAuditEntry(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  listAuditEntries(range: { readonly offset: number; readonly limit: number }): Promise<AuditEntry[]>;
}
