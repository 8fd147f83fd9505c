/** People who sign in, what they sign in with, and the spaces that they share. Alone on one machine there are none of these. */
import type { CredentialId, InvitationId, SpaceId, UserId } from "./ids.ts";
import type { AccountRole, Deed, SpaceRole } from "./policy.ts";

export interface Account {
  readonly id: UserId;
  /** In small letters; what one signs in with. */
  readonly email: string;
  readonly role: AccountRole;
  readonly createdAt: string;
  /** The most that models may cost for this person in a calendar month (UTC). */
  readonly monthCapMicros?: number;
}

/** What a space of one's own is called, until it is called otherwise; the page says it in its own language. */
export const OWN_SPACE = "Private";

export interface Space {
  readonly id: SpaceId;
  readonly name: string;
  readonly createdAt: string;
}

/** A space, as one of its members sees it. */
export interface SpaceOf extends Space {
  readonly role: SpaceRole;
}

export interface Member {
  readonly id: UserId;
  readonly email: string;
  readonly role: SpaceRole;
}

export const CREDENTIAL_KINDS = ["session", "key", "grant"] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

/** A session of a browser, a key of a program, or what one gets its keys by; its secret is known to its bearer alone. */
export interface Credential {
  readonly id: CredentialId;
  readonly kind: CredentialKind;
  /** What the browser calls itself, or what its owner calls the key. */
  readonly name: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly endsAt: string;
  /** All that its account may do, where it is not given. */
  readonly scopes?: readonly Deed[];
}

export interface Invitation {
  readonly id: InvitationId;
  readonly role: AccountRole;
  /** A space that the invited comes into. */
  readonly spaceId?: SpaceId;
  readonly spaceRole?: SpaceRole;
  /** The only address that may accept it; any where it is not given. */
  readonly email?: string;
  readonly createdBy: UserId;
  readonly createdAt: string;
  readonly endsAt: string;
}

/** Who did what when: never what was asked or read. */
export interface AuditEntry {
  readonly at: string;
  readonly userId: UserId;
  /** A route by method and path, or a name of something that no route is about. */
  readonly what: string;
  readonly spaceId?: SpaceId;
  /** Ids, or an address of e-mail. */
  readonly subject?: string;
  /** Where the request came from. */
  readonly address?: string;
}
