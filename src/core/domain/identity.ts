/** What a provider of identities (OpenID Connect) says of a person, and what a host makes of it. */
import type { IdentityId, UserId } from "./ids.ts";
import type { AccountRole } from "./policy.ts";

/** Who somebody is at a provider: tied to one account, until either is removed. */
export interface Identity {
  readonly id: IdentityId;
  readonly userId: UserId;
  readonly issuer: string;
  /** Never given to another person by this issuer. */
  readonly subject: string;
  /** As it was when the two were tied. */
  readonly email?: string;
  readonly createdAt: string;
}

/** What a provider said, once it is known that it did. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  readonly email?: string | undefined;
  /** False where the provider does not say so. */
  readonly isEmailVerified: boolean;
  /** All of it, by the names of the provider. */
  readonly all: Readonly<Record<string, unknown>>;
}

/** A claim that has a value, or has it among its values. */
export interface ClaimRule {
  readonly claim: string;
  readonly value: string;
}

export interface IdentityRules {
  /** Of addresses, in small letters; any where there are none. */
  readonly domains: readonly string[];
  /** One of them lets in; none is asked for where there are none. */
  readonly required: readonly ClaimRule[];
  /** What an account is made as: the first that fits. */
  readonly roles: readonly (ClaimRule & { readonly role: AccountRole })[];
  /** What an account of somebody unknown is made as where none of these fits; nobody unknown gets one where it is not set. */
  readonly unknown?: AccountRole | undefined;
}

export function hasClaim({ all }: Claims, { claim, value }: ClaimRule): boolean {
  const had = Object.hasOwn(all, claim) ? all[claim] : undefined;
  return [had]
    .flat()
    .some((one) => ["string", "number", "boolean"].includes(typeof one) && String(one) === value);
}

/** Whether the host lets this person in at all. A domain counts only of an address that the provider has verified. */
export function isLetIn(claims: Claims, { domains, required }: IdentityRules): boolean {
  const domain = claims.email?.slice(claims.email.lastIndexOf("@") + 1).toLowerCase();
  const isOfDomain =
    domains.length === 0 || (claims.isEmailVerified && domain !== undefined && domains.includes(domain));
  return isOfDomain && (required.length === 0 || required.some((rule) => hasClaim(claims, rule)));
}

/** Nothing where nobody unknown gets an account. */
export function roleOfNew(claims: Claims, { roles, unknown }: IdentityRules): AccountRole | undefined {
  if (unknown === undefined) return undefined;
  return roles.find((rule) => hasClaim(claims, rule))?.role ?? unknown;
}
