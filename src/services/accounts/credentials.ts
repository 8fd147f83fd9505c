/** Sessions of browsers and keys of programs: secrets that are shown once and kept as hashes. */
import type { Account, Credential } from "../../core/domain/account.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { type CredentialId, ID_PREFIX, type UserId } from "../../core/domain/ids.ts";
import type { Deed } from "../../core/domain/policy.ts";
import { say } from "../../core/domain/said/say.ts";
import { type AccountParts, later } from "./account-parts.ts";
import type { Actor } from "./actor.ts";

export interface Issued {
  /** Shown once. */
  readonly secret: string;
  readonly credential: Credential;
}

export interface NewKey {
  readonly name: string;
  readonly scopes: readonly Deed[];
  readonly days: number;
}

export interface Credentials {
  beginSession(account: Pick<Account, "id">, name: string): Promise<Issued>;
  makeKey(userId: UserId, key: NewKey): Promise<Issued>;
  /** Whose it is; nothing where it is not known, has ended, or its account was removed. */
  recognise(secret: string): Promise<Actor | undefined>;
  /** Those that have not ended. With keys come grants, in place of the keys that they make. */
  list(userId: UserId, kind: Credential["kind"]): Promise<Credential[]>;
  /** Throws `not-found`. */
  end(userId: UserId, id: CredentialId): Promise<void>;
  /** Sessions and keys of a person, wherever they are. */
  endAll(userId: UserId): Promise<void>;
}

/** A browser is asked for the password anew after this. */
const SESSION_DAYS = 30;
export const LONGEST_NAME = 200;
/** That it was seen is written down no oftener. */
const SEEN_MS = 600_000;

export function createCredentials({ store, clock, ids, hash }: AccountParts): Credentials {
  const issue = async (
    userId: UserId,
    made: Pick<Credential, "kind" | "name" | "scopes">,
    days: number,
  ): Promise<Issued> => {
    const now = clock.now();
    const secret = ids.next(made.kind === "key" ? "fnk" : "fns");
    const credential: Credential = {
      ...made,
      id: ids.next(ID_PREFIX.credential) as CredentialId,
      name: made.name.trim().slice(0, LONGEST_NAME),
      createdAt: now,
      seenAt: now,
      endsAt: later(now, days),
    };
    await store.addCredential(credential, userId, hash(secret));
    return { secret, credential };
  };

  return {
    beginSession: ({ id }, name) => issue(id, { kind: "session", name }, SESSION_DAYS),
    makeKey: (userId, { name, scopes, days }) => issue(userId, { kind: "key", name, scopes }, days),

    async recognise(secret) {
      const found = await store.findCredential(hash(secret));
      const now = clock.now();
      if (!found || found.account.endedAt !== undefined || found.credential.endsAt <= now) return undefined;
      const { credential, account } = found;
      // A clock that was set back makes no difference here: what was seen later stays.
      if (Date.parse(now) - Date.parse(credential.seenAt) > SEEN_MS) {
        await store.seeCredential(credential.id, now);
      }
      return {
        userId: account.id,
        role: account.role,
        credential,
        ...(credential.scopes === undefined ? {} : { scopes: credential.scopes }),
      };
    },

    async list(userId, kind) {
      const now = clock.now();
      const found = await store.listCredentials(userId, kind);
      const grants = kind === "key" ? await store.listCredentials(userId, "grant") : [];
      return [...found, ...grants].filter(({ endsAt }) => endsAt > now);
    },

    async end(userId, id) {
      if (await store.removeCredential(userId, id)) return;
      throw new FootnoteError("not-found", say("account.no-credential", { id }));
    },

    endAll: (userId) => store.removeCredentials(userId),
  };
}
