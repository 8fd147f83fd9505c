/** What the server takes and replies about accounts and spaces. */
import type { Account, AuditEntry, Credential, Invitation, Member, SpaceOf } from "./account.ts";
import type { SpaceId } from "./ids.ts";
import type { AccountRole, Deed, SpaceRole } from "./policy.ts";

/** `open`: nobody signs in, or this one has done so by the shared password. */
export const SESSION_STATES = ["open", "set-up", "signed-out", "signed-in"] as const;

/** `GET /api/session`. */
export interface SessionState {
  readonly state: (typeof SESSION_STATES)[number];
  /** Of who is signed in. */
  readonly account?: Account;
  readonly spaces?: readonly SpaceOf[];
  /** What models have cost for him this month (UTC). */
  readonly spentThisMonthMicros?: number;
  /** Only where a host has switched sponsored content on. */
  readonly sponsored?: SponsoredHere;
  /** What the provider is called by which people sign in too, where the host has named one. */
  readonly provider?: string;
}

/** Of the one who asks. */
export interface SponsoredHere {
  /** None are to be shown in any browser of this account. */
  readonly isSwitchedOff: boolean;
}

export interface SignIn {
  readonly email: string;
  readonly password: string;
}

export interface SetUp extends SignIn {
  /** As the server's log has it. */
  readonly code: string;
}

export interface AcceptInvitation extends SignIn {
  readonly secret: string;
}

export interface ChangePassword {
  readonly password: string;
  readonly newPassword: string;
}

export interface CredentialList {
  readonly credentials: readonly Credential[];
  /** The one that asked. */
  readonly current?: string;
}

export interface MakeKey {
  readonly name: string;
  readonly scopes: readonly Deed[];
  readonly days: number;
}

/** The secret is shown this once. */
export interface MadeKey {
  readonly secret: string;
  readonly credential: Credential;
}

export interface AccountList {
  readonly accounts: readonly Account[];
}

export interface ChangeAccount {
  readonly role?: AccountRole;
  /** `null` takes it away. */
  readonly monthCapMicros?: number | null;
}

export interface MakeInvitation {
  readonly role: AccountRole;
  /** The only address that may accept it. */
  readonly email?: string;
  readonly days: number;
  /** A space that the invited comes into. */
  readonly space?: { readonly id: SpaceId; readonly role: SpaceRole };
}

/** The secret is shown this once; the link is the page with it behind `#invitation=`. */
export interface MadeInvitation {
  readonly secret: string;
  readonly invitation: Invitation;
}

export interface InvitationList {
  readonly invitations: readonly Invitation[];
}

export interface AuditList {
  readonly entries: readonly AuditEntry[];
}

export interface SpaceList {
  readonly spaces: readonly SpaceOf[];
}

export interface NameSpace {
  readonly name: string;
}

export interface MemberList {
  readonly members: readonly Member[];
}

export interface PutMember {
  readonly email: string;
  readonly role: SpaceRole;
}
