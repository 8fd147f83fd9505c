/**
 * Who may do what: one table for accounts and one for the members of a space. What happens in a space has to be allowed by
 * both. Every route names its deed, and who is none of these may do nothing but visit.
 */

/**
 * What there is to do; `visit` is for those who have not signed in, `self` is about how one signs in, `belong` about one's own keys,
 * plan and spaces, `share` lets anybody read something who has its link, and `advertise` is to look at what one has bought.
 */
export const DEEDS = [
  "visit",
  "self",
  "belong",
  "read",
  "ask",
  "write",
  "share",
  "lead",
  "advertise",
  "administer",
] as const;
export type Deed = (typeof DEEDS)[number];

export const ACCOUNT_ROLES = ["admin", "member", "guest", "advertiser"] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

export const SPACE_ROLES = ["owner", "writer", "reader"] as const;
export type SpaceRole = (typeof SPACE_ROLES)[number];

/** What a key of a program may be limited to. */
export const KEY_SCOPES = [
  "read",
  "ask",
  "write",
  "share",
  "lead",
  "administer",
] as const satisfies readonly Deed[];
export type KeyScope = (typeof KEY_SCOPES)[number];

const BY_ACCOUNT: Readonly<Record<AccountRole, readonly Deed[]>> = {
  admin: DEEDS,
  member: ["visit", "self", "belong", "read", "ask", "write", "share", "lead"],
  guest: ["visit", "self", "belong", "read"],
  advertiser: ["visit", "self", "advertise"],
};

const BY_SPACE: Readonly<Record<SpaceRole, readonly Deed[]>> = {
  owner: ["read", "ask", "write", "share", "lead"],
  writer: ["read", "ask", "write", "share"],
  reader: ["read"],
};

export interface Doer {
  readonly role: AccountRole;
  /** What a key is limited to; nothing where it is no key. */
  readonly scopes?: readonly Deed[] | undefined;
}

/** What is done in a space at all, its owner may do. */
export function isInSpace(deed: Deed): boolean {
  return BY_SPACE.owner.includes(deed);
}

/** Whatever the space: what an account may do at all. */
export function mayDo(deed: Deed, { role, scopes }: Doer): boolean {
  return (
    BY_ACCOUNT[role].includes(deed) && (scopes === undefined || deed === "visit" || scopes.includes(deed))
  );
}

/** In a space in which one has this role; who is no member has none. */
export function mayDoIn(deed: Deed, doer: Doer, spaceRole: SpaceRole | undefined): boolean {
  return spaceRole !== undefined && mayDo(deed, doer) && BY_SPACE[spaceRole].includes(deed);
}
