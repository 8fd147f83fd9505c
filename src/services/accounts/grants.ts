/**
 * What a person has allowed a program: a key that lasts an hour, and a secret to get the next one with. Each secret is good once.
 * One that is used again was copied by somebody, and nobody can tell who is right: the grant is ended with all of its keys
 * (RFC 9700, 4.14.2).
 */
import type { Credential } from "../../core/domain/account.ts";
import { type CredentialId, ID_PREFIX, type UserId } from "../../core/domain/ids.ts";
import type { Deed } from "../../core/domain/policy.ts";
import type { StoredGrant } from "../../core/ports/account-store.ts";
import { type AccountParts, HOUR_MS, later } from "./account-parts.ts";
import { LONGEST_NAME } from "./credentials.ts";

export interface GrantedKey {
  readonly key: string;
  /** Gets the next one. */
  readonly renewal: string;
  readonly scopes: readonly Deed[];
  readonly lastsSeconds: number;
}

export interface Grants {
  begin(
    userId: UserId,
    granted: { readonly clientId: string; readonly name: string; readonly scopes: readonly Deed[] },
  ): Promise<GrantedKey>;
  /** `scopes`: some of what was granted; all of it where none are named. Nothing where it is not known, over, or used before. */
  renew(
    renewal: string,
    by: { readonly clientId: string; readonly scopes?: readonly string[] },
  ): Promise<GrantedKey | "unknown" | "too-wide">;
  /** By a secret of it, used or not. */
  end(renewal: string): Promise<void>;
}

/** The id of its grant stands before it, so that one that was used is known for what it is. */
const SECRET = /^(crd_[\w-]{1,100})\.fnr_[\w-]{1,100}$/u;

const KEY_HOURS = 1;
/** Without being used. */
const IDLE_DAYS = 90;
/** After this a person is asked again, however often it was used. */
const LONGEST_DAYS = 365;

export function createGrants({ store, clock, ids, hash }: AccountParts): Grants {
  const newSecret = (id: CredentialId): string => `${id}.${ids.next("fnr")}`;

  /** Of whom anybody who has one of its secrets may tell. */
  const find = async (renewal: string): Promise<StoredGrant | undefined> => {
    const [, id] = SECRET.exec(renewal) ?? [];
    return id === undefined ? undefined : store.getGrant(id as CredentialId);
  };
  const endGrant = async ({ userId, credential }: StoredGrant): Promise<void> =>
    void (await store.removeCredential(userId, credential.id));

  const makeKey = async (
    { credential: { id, name }, userId }: Pick<StoredGrant, "credential" | "userId">,
    scopes: readonly Deed[],
    renewal: string,
  ): Promise<GrantedKey> => {
    const now = clock.now();
    const key = ids.next("fnk");
    const made: Credential = {
      id: ids.next(ID_PREFIX.credential) as CredentialId,
      kind: "key",
      name,
      scopes,
      createdAt: now,
      seenAt: now,
      endsAt: later(now, KEY_HOURS, HOUR_MS),
    };
    await store.addCredential(made, userId, hash(key), { grantId: id });
    return { key, renewal, scopes, lastsSeconds: (KEY_HOURS * HOUR_MS) / 1_000 };
  };

  return {
    async begin(userId, { clientId, name, scopes }) {
      const now = clock.now();
      const id = ids.next(ID_PREFIX.credential) as CredentialId;
      const credential: Credential = {
        id,
        kind: "grant",
        name: name.trim().slice(0, LONGEST_NAME),
        scopes,
        createdAt: now,
        seenAt: now,
        endsAt: later(now, IDLE_DAYS),
      };
      const renewal = newSecret(id);
      await store.addCredential(credential, userId, hash(renewal), { clientHash: hash(clientId) });
      return makeKey({ credential, userId }, scopes, renewal);
    },

    async renew(renewal, { clientId, scopes: wanted }) {
      const grant = await find(renewal);
      if (grant === undefined) return "unknown";
      const { credential, clientHash } = grant;
      const now = clock.now();
      const last = later(credential.createdAt, LONGEST_DAYS);
      if (credential.endsAt <= now || last <= now) return "unknown";
      const { scopes: granted = [] } = credential;
      if (wanted?.some((scope) => !granted.some((one) => one === scope))) return "too-wide";
      const next = newSecret(credential.id);
      const idle = later(now, IDLE_DAYS);
      const isRenewed =
        clientHash === hash(clientId) &&
        (await store.renewGrant(credential.id, {
          from: hash(renewal),
          to: hash(next),
          at: now,
          endsAt: idle < last ? idle : last,
        }));
      if (!isRenewed) {
        await endGrant(grant);
        return "unknown";
      }
      const scopes = wanted === undefined ? granted : granted.filter((scope) => wanted.includes(scope));
      return makeKey(grant, scopes, next);
    },

    async end(renewal) {
      const grant = await find(renewal);
      if (grant !== undefined) await endGrant(grant);
    },
  };
}
