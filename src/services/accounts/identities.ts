/** Signing in by a provider of identities: whose account somebody's identity is, and which accounts get one. */
import type { Account } from "../../core/domain/account.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import {
  type Claims,
  type Identity,
  type IdentityRules,
  isLetIn,
  roleOfNew,
} from "../../core/domain/identity.ts";
import { ID_PREFIX, type IdentityId, type UserId } from "../../core/domain/ids.ts";
import { say } from "../../core/domain/said/say.ts";
import { shownAccount, type StoredAccount } from "../../core/ports/account-store.ts";
import type { IdentityProvider } from "../../core/ports/identity-provider.ts";
import type { IdentityStore } from "../../core/ports/identity-store.ts";
import { type AccountParts, readEmail } from "./account-parts.ts";
import type { Accounts } from "./accounts.ts";

export interface IdentityParts extends AccountParts {
  readonly store: AccountParts["store"] & IdentityStore;
  readonly accounts: Accounts;
  /** Nothing where nobody signs in so. */
  readonly provider: IdentityProvider | undefined;
  readonly rules: IdentityRules;
}

export interface Identities {
  readonly provider: IdentityProvider | undefined;
  /**
   * Whose account it is. One with the same address gets it where the provider has verified that, and is no administrator's; an account
   * is made where the host wants that. Throws `forbidden` with what stands against it, and `unauthorized` of a removed account.
   */
  account(claims: Claims): Promise<Account>;
  /** Ties it to the account of who is signed in. Throws `forbidden`. */
  connect(claims: Claims, userId: UserId): Promise<void>;
  list(userId: UserId): Promise<Identity[]>;
  /** Throws `not-found`. */
  disconnect(userId: UserId, id: IdentityId): Promise<void>;
}

export function createIdentities(parts: IdentityParts): Identities {
  const { store, clock, ids, accounts, provider, rules } = parts;
  const name = provider?.name ?? "";

  const requireLetIn = (claims: Claims): void => {
    if (!isLetIn(claims, rules)) throw new FootnoteError("forbidden", say("identity.not-let-in", { name }));
  };

  const tie = async ({ issuer, subject, email }: Claims, userId: UserId): Promise<void> => {
    const id = ids.next(ID_PREFIX.identity) as IdentityId;
    const identity = {
      id,
      userId,
      issuer,
      subject,
      createdAt: clock.now(),
      ...(email === undefined ? {} : { email }),
    };
    if (await store.addIdentity(identity)) return;
    // The same may have come twice at once.
    if ((await store.findIdentity(issuer, subject))?.userId === userId) return;
    throw new FootnoteError("forbidden", say("identity.of-another", { name }));
  };

  const usable = (account: StoredAccount | undefined): Account => {
    if (account && account.endedAt === undefined) return shownAccount(account);
    throw new FootnoteError("unauthorized", say("account.removed"));
  };

  return {
    provider,

    async account(claims) {
      requireLetIn(claims);
      const known = await store.findIdentity(claims.issuer, claims.subject);
      if (known) return usable(await store.getAccount(known.userId));
      if (claims.email === undefined || !claims.isEmailVerified) {
        throw new FootnoteError("forbidden", say("identity.unverified", { name }), {
          hint: say("identity.unverified-hint"),
        });
      }
      const email = readEmail(claims.email);
      const before = await store.findAccount(email);
      if (before) {
        const account = usable(before);
        if (account.role === "admin") {
          throw new FootnoteError("forbidden", say("identity.admin"), { hint: say("identity.admin-hint") });
        }
        await tie(claims, account.id);
        return account;
      }
      const role = roleOfNew(claims, rules);
      // The first account is an administrator's, and nobody becomes that by coming first.
      if (role === undefined || !(await accounts.areThere())) {
        throw new FootnoteError("forbidden", say("identity.unknown", { email }), {
          hint: say("identity.unknown-hint"),
        });
      }
      // A password that nobody knows: an administrator can set one.
      const account = await accounts.add({ email, password: ids.next("none"), role });
      await tie(claims, account.id);
      return account;
    },

    async connect(claims, userId) {
      requireLetIn(claims);
      await tie(claims, userId);
    },

    list: (userId) => store.listIdentities(userId),

    async disconnect(userId, id) {
      if (await store.removeIdentity(userId, id)) return;
      throw new FootnoteError("not-found", say("identity.none", { id }));
    },
  };
}
