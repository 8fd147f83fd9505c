/** Passkeys: added by who has just signed in, named, removed, and signed in with without an address. */
import type { Account } from "../../core/domain/account.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { ID_PREFIX, type PasskeyId, type UserId } from "../../core/domain/ids.ts";
import { type Passkey, type PasskeyJson, shownPasskey } from "../../core/domain/passkey.ts";
import { say } from "../../core/domain/said/say.ts";
import { shownAccount } from "../../core/ports/account-store.ts";
import type { PaceStore } from "../../core/ports/pace-store.ts";
import type { PasskeyChecks, PasskeyPlace } from "../../core/ports/passkey-checks.ts";
import type { PasskeyStore } from "../../core/ports/passkey-store.ts";
import type { AccountParts } from "./account-parts.ts";
import type { Accounts } from "./accounts.ts";

export interface PasskeyParts extends AccountParts {
  readonly store: AccountParts["store"] & PasskeyStore;
  /** What was signed once is not taken again, on whichever server. */
  readonly paces: PaceStore;
  readonly accounts: Accounts;
  readonly checks: PasskeyChecks;
}

/** What the browser is asked for, and what it has to sign. */
export interface AskedPasskey {
  readonly options: PasskeyJson;
  readonly challenge: string;
}

export interface Passkeys {
  /** Throws `bad-request` where there are too many. */
  beginAdding(userId: UserId, place: PasskeyPlace): Promise<AskedPasskey>;
  /** Throws `bad-request`. */
  add(
    userId: UserId,
    place: PasskeyPlace,
    challenge: string,
    made: { readonly name: string; readonly response: PasskeyJson },
  ): Promise<Passkey>;
  begin(place: PasskeyPlace): Promise<AskedPasskey>;
  /** Whose it is. Throws `unauthorized`, whatever is wrong. */
  check(place: PasskeyPlace, challenge: string, response: PasskeyJson): Promise<Account>;
  list(userId: UserId): Promise<Passkey[]>;
  /** Throws `not-found`. */
  rename(userId: UserId, id: PasskeyId, name: string): Promise<void>;
  /** Throws `not-found`. */
  remove(userId: UserId, id: PasskeyId): Promise<void>;
}

const MOST = 20;
/** What is signed says when it was asked for, and holds so long; by another server's clock a minute more or less. */
const HOLDS_MS = 300_000;
const AHEAD_MS = 60_000;

export function createPasskeys({ store, paces, clock, ids, accounts, checks }: PasskeyParts): Passkeys {
  const nowMs = (): number => Date.parse(clock.now());

  /** The moment stands in what the device signs, so that nobody can change it. */
  const newChallenge = (): string => base64url(`${nowMs()} ${ids.next("psk")}`);

  /** Once, and while it holds. */
  const take = async (challenge: string): Promise<boolean> => {
    const askedMs = Number(fromBase64url(challenge).split(" ")[0]);
    const ageMs = nowMs() - askedMs;
    if (!(ageMs <= HOLDS_MS && ageMs >= -AHEAD_MS)) return false;
    const once = { burst: 1, everyMs: 2 * (HOLDS_MS + AHEAD_MS) };
    return (await paces.takePace(`passkey ${challenge}`, once, nowMs())) === 0;
  };

  const wrong = (): FootnoteError =>
    new FootnoteError("unauthorized", say("passkey.wrong"), { hint: say("passkey.wrong-hint") });
  const none = (id: string): FootnoteError => new FootnoteError("not-found", say("passkey.none", { id }));

  return {
    async beginAdding(userId, place) {
      const before = await store.listPasskeys(userId);
      if (before.length >= MOST) {
        throw new FootnoteError("bad-request", say("passkey.too-many", { most: MOST }));
      }
      const { id, email } = await accounts.find(userId);
      const challenge = newChallenge();
      return { challenge, options: await checks.askToMake(place, { id, name: email }, before, challenge) };
    },

    async add(userId, place, challenge, { name, response }) {
      const made = (await take(challenge)) ? await checks.made(place, challenge, response) : undefined;
      const createdAt = clock.now();
      const id = ids.next(ID_PREFIX.passkey) as PasskeyId;
      const passkey = made && { ...made, id, userId, name: name.trim(), createdAt, host: place.host };
      if (passkey && (await store.addPasskey(passkey))) return shownPasskey(passkey);
      throw new FootnoteError("bad-request", say("passkey.not-made"), { hint: say("passkey.wrong-hint") });
    },

    async begin(place) {
      const challenge = newChallenge();
      return { challenge, options: await checks.askToSign(place, challenge) };
    },

    async check(place, challenge, response) {
      const { id: credentialId } = response;
      const passkey = typeof credentialId === "string" ? await store.findPasskey(credentialId) : undefined;
      if (!passkey || passkey.host !== place.host || !(await take(challenge))) throw wrong();
      const counter = await checks.signed(place, challenge, response, passkey);
      if (counter === undefined || !(await store.usePasskey(passkey.id, counter, clock.now()))) throw wrong();
      const account = await store.getAccount(passkey.userId);
      if (!account || account.endedAt !== undefined) throw wrong();
      return shownAccount(account);
    },

    list: async (userId) => (await store.listPasskeys(userId)).map(shownPasskey),

    async rename(userId, id, name) {
      if (!(await store.namePasskey(userId, id, name.trim()))) throw none(id);
    },

    async remove(userId, id) {
      if (!(await store.removePasskey(userId, id))) throw none(id);
    },
  };
}

function base64url(text: string): string {
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64url(text: string): string {
  try {
    return atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return "";
  }
}
