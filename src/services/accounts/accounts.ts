/** People: they are added, sign in and out, and are changed and removed. */
import { type Account, OWN_SPACE } from "../../core/domain/account.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { ID_PREFIX, type SpaceId, type UserId } from "../../core/domain/ids.ts";
import { type AccountRole, mayDo } from "../../core/domain/policy.ts";
import { say } from "../../core/domain/said/say.ts";
import { shownAccount } from "../../core/ports/account-store.ts";
import { type AccountParts, readEmail, requirePassword } from "./account-parts.ts";

export interface NewAccount {
  readonly email: string;
  readonly password: string;
  readonly role: AccountRole;
}

export interface AccountChanges {
  readonly role?: AccountRole | undefined;
  /** `null` takes the cap away. */
  readonly monthCapMicros?: number | null | undefined;
}

export interface Accounts {
  /** Whether anybody has to sign in. */
  areThere(): Promise<boolean>;
  /**
   * The first is an administrator, whatever is said, and gets all that there was before. One that was removed comes back to what it
   * had. Throws `bad-request` where the address is taken or is none, or the password is too short.
   */
  add(account: NewAccount): Promise<Account>;
  /** Throws `unauthorized`. */
  check(email: string, password: string): Promise<Account>;
  list(): Promise<Account[]>;
  get(id: UserId): Promise<Account | undefined>;
  /** By address or id. Throws `not-found`. */
  find(who: string): Promise<Account>;
  /** Throws `not-found`, and `bad-request` of the last administrator. */
  change(id: UserId, changes: AccountChanges): Promise<Account>;
  /** Ends its sessions and keys. Throws `not-found`, `bad-request`. */
  setPassword(id: UserId, password: string): Promise<void>;
  /** Throws `not-found`, and `bad-request` of the last administrator. */
  remove(id: UserId): Promise<void>;
  /** What calls of models may still be made on: nothing where there is no cap. Throws `unauthorized` where it was removed. */
  monthCapMicros(id: UserId): Promise<number | undefined>;
}

export function createAccounts(parts: AccountParts): Accounts {
  const { store, clock, ids, passwords, home } = parts;
  /** A hash that no password has, so that it takes as long to be wrong about an address as about a password. */
  let nobody: Promise<string> | undefined;

  const known = async (id: UserId): Promise<Account> => {
    const account = await store.getAccount(id);
    if (account && account.endedAt === undefined) return shownAccount(account);
    throw none(id);
  };

  const requireAnotherAdmin = async ({ id, role }: Account): Promise<void> => {
    if (role !== "admin") return;
    const others = (await store.listAccounts()).filter((one) => one.role === "admin" && one.id !== id);
    if (others.length > 0) return;
    throw new FootnoteError("bad-request", say("account.last-admin"), {
      hint: say("account.last-admin-hint"),
    });
  };

  return {
    areThere: () => store.hasAccounts(),

    async add({ email: written, password, role: wanted }) {
      const email = readEmail(written);
      const passwordHash = await passwords.hash(requirePassword(password));
      const isFirst = !(await store.hasAccounts());
      const role = isFirst ? "admin" : wanted;
      const before = await store.findAccount(email);
      const taken = new FootnoteError("bad-request", say("account.taken", { email }));
      if (before) {
        if (before.endedAt === undefined) throw taken;
        await store.changeAccount(before.id, { role, passwordHash, endedAt: null });
        return known(before.id);
      }
      const createdAt = clock.now();
      const isHomeFree = isFirst && !(await store.getAccount(home.userId));
      const { userId, spaceId } = isHomeFree
        ? home
        : { userId: ids.next(ID_PREFIX.user) as UserId, spaceId: ids.next(ID_PREFIX.space) as SpaceId };
      const account = { id: userId, email, role, createdAt, passwordHash };
      const space = !mayDo("write", { role }) ? undefined : { id: spaceId, name: OWN_SPACE, createdAt };
      if (!(await store.addAccount(account, space))) throw taken;
      return known(userId);
    },

    async check(written, password) {
      const account = await store.findAccount(written.trim().toLowerCase());
      nobody ??= passwords.hash(ids.next("none"));
      const isRight = await passwords.verify(account?.passwordHash ?? (await nobody), password);
      if (account && isRight && account.endedAt === undefined) return shownAccount(account);
      throw new FootnoteError("unauthorized", say("account.wrong"), { hint: say("account.wrong-hint") });
    },

    list: () => store.listAccounts(),

    async get(id) {
      const account = await store.getAccount(id);
      return account && account.endedAt === undefined ? shownAccount(account) : undefined;
    },

    async find(who) {
      const account = who.includes("@")
        ? await store.findAccount(who.trim().toLowerCase())
        : await store.getAccount(who as UserId);
      if (account && account.endedAt === undefined) return shownAccount(account);
      throw none(who);
    },

    async change(id, { role, monthCapMicros }) {
      const account = await known(id);
      if (role !== undefined && role !== "admin") await requireAnotherAdmin(account);
      await store.changeAccount(id, {
        ...(role === undefined ? {} : { role }),
        ...(monthCapMicros === undefined ? {} : { monthCapMicros }),
      });
      return known(id);
    },

    async setPassword(id, password) {
      await known(id);
      await store.changeAccount(id, { passwordHash: await passwords.hash(requirePassword(password)) });
      await store.removeCredentials(id);
    },

    async remove(id) {
      await requireAnotherAdmin(await known(id));
      await store.endAccount(id, clock.now());
    },

    async monthCapMicros(id) {
      const account = await store.getAccount(id);
      if (account?.endedAt !== undefined) throw new FootnoteError("unauthorized", say("account.removed"));
      return account?.monthCapMicros;
    },
  };
}

function none(who: string): FootnoteError {
  return new FootnoteError("not-found", say("account.none", { who }), { hint: say("account.none-hint") });
}
