/** Accounts, credentials, invitations, spaces and members, in memory. */
import type { SpaceId, UserId } from "../../../core/domain/ids.ts";
import { SPACE_ROLES } from "../../../core/domain/policy.ts";
import { type AccountStore, shownAccount, type StoredAccount } from "../../../core/ports/account-store.ts";
import type { SpaceStore } from "../../../core/ports/space-store.ts";
import type { MemoryDatabase } from "./memory-database.ts";
import type { MemoryMember } from "./memory-people.ts";

export function memoryAccounts(db: MemoryDatabase): AccountStore & SpaceStore {
  const { accounts, credentials, invitations, shares, identities, passkeys, audit, spaces, members } =
    db.people;
  const keyOf = (id: SpaceId, userId: UserId): string => JSON.stringify([id, userId]);
  const membersOf = (id: SpaceId) => [...members.values()].filter(({ spaceId }) => spaceId === id);
  const isOnlyOwner = (id: SpaceId, userId: UserId): boolean => {
    const owners = membersOf(id).filter(({ role }) => role === "owner");
    return owners.length === 1 && owners[0]?.userId === userId;
  };
  const put = (member: MemoryMember): void => {
    members.set(keyOf(member.spaceId, member.userId), member);
  };
  const handOver = (id: SpaceId, from: UserId, to: UserId): void => {
    for (const [key, job] of db.jobs)
      if (job.spaceId === id && job.userId === from) db.jobs.set(key, { ...job, userId: to });
  };
  const active = (): StoredAccount[] => [...accounts.values()].filter(({ endedAt }) => endedAt === undefined);
  const spaceOf = (userId: UserId, id: SpaceId) => {
    const [space, member] = [spaces.get(id), members.get(keyOf(id, userId))];
    return space && member && { ...space, role: member.role };
  };

  return {
    hasAccounts: async () => active().length > 0,
    async addAccount(account, space) {
      const isTaken = [...accounts.values()].some(
        ({ id, email }) => id === account.id || email === account.email,
      );
      if (isTaken) return false;
      accounts.set(account.id, account);
      if (space === undefined) return true;
      if (!spaces.has(space.id)) spaces.set(space.id, space);
      put({ spaceId: space.id, userId: account.id, role: "owner", since: space.createdAt });
      return true;
    },
    getAccount: async (id) => accounts.get(id),
    findAccount: async (email) => [...accounts.values()].find((account) => account.email === email),
    listAccounts: async () => active().map(shownAccount),
    async changeAccount(id, { monthCapMicros, endedAt, ...change }) {
      const known = accounts.get(id);
      if (!known) return false;
      const { monthCapMicros: cap, endedAt: ended, ...rest } = { ...known, ...change };
      const newCap = monthCapMicros === undefined ? cap : (monthCapMicros ?? undefined);
      const newEnd = endedAt === undefined ? ended : undefined;
      accounts.set(id, {
        ...rest,
        ...(newCap === undefined ? {} : { monthCapMicros: newCap }),
        ...(newEnd === undefined ? {} : { endedAt: newEnd }),
      });
      return true;
    },
    async endAccount(id, at) {
      const known = accounts.get(id);
      if (!known || known.endedAt !== undefined) return false;
      accounts.set(id, { ...known, endedAt: at });
      for (const [key, { userId }] of credentials) if (userId === id) credentials.delete(key);
      for (const [key, { share }] of shares) if (share.userId === id) shares.delete(key);
      for (const [key, { userId }] of passkeys) if (userId === id) passkeys.delete(key);
      for (const [key, { userId }] of identities) if (userId === id) identities.delete(key);
      for (const { spaceId } of [...members.values()].filter(({ userId }) => userId === id)) {
        const others = membersOf(spaceId)
          .filter(({ userId }) => userId !== id)
          .toSorted((a, b) => (a.since + a.userId < b.since + b.userId ? -1 : 1));
        const [heir] = SPACE_ROLES.flatMap((role) => others.filter((other) => other.role === role));
        if (!heir) continue;
        put({ ...heir, role: "owner" });
        members.delete(keyOf(spaceId, id));
        handOver(spaceId, id, heir.userId);
      }
      return true;
    },

    async addCredential(credential, userId, secretHash, of) {
      credentials.set(credential.id, { credential, userId, secretHash, ...of });
    },
    async findCredential(secretHash) {
      const found = [...credentials.values()].find((one) => one.secretHash === secretHash);
      const account = found && accounts.get(found.userId);
      return account && { credential: found.credential, account };
    },
    async seeCredential(id, seenAt) {
      const found = credentials.get(id);
      if (found) credentials.set(id, { ...found, credential: { ...found.credential, seenAt } });
    },
    listCredentials: async (userId, kind) =>
      [...credentials.values()]
        .filter((one) => one.userId === userId && one.credential.kind === kind && !one.grantId)
        .map(({ credential }) => credential)
        .reverse(),
    async getGrant(id) {
      const found = credentials.get(id);
      if (found?.credential.kind !== "grant") return undefined;
      const { credential, userId, clientHash = "" } = found;
      return { credential, userId, clientHash };
    },
    async renewGrant(id, { from, to, at, endsAt }) {
      const found = credentials.get(id);
      if (found?.secretHash !== from) return false;
      credentials.set(id, {
        ...found,
        secretHash: to,
        credential: { ...found.credential, seenAt: at, endsAt },
      });
      for (const [key, { grantId, credential }] of credentials)
        if (grantId === id && credential.endsAt <= at) credentials.delete(key);
      return true;
    },
    async removeCredential(userId, id) {
      const found = credentials.get(id);
      if (found?.userId !== userId) return false;
      const whole = found.grantId ?? id;
      credentials.delete(whole);
      for (const [key, { grantId }] of credentials) if (grantId === whole) credentials.delete(key);
      return true;
    },
    async removeCredentials(userId, except) {
      for (const [id, one] of credentials) if (one.userId === userId && id !== except) credentials.delete(id);
    },

    async addInvitation(invitation, secretHash) {
      invitations.set(invitation.id, { invitation, secretHash });
    },
    findInvitation: async (secretHash) =>
      [...invitations.values()].find((one) => one.secretHash === secretHash)?.invitation,
    listInvitations: async () => [...invitations.values()].map(({ invitation }) => invitation).reverse(),
    removeInvitation: async (id) => invitations.delete(id),

    async addAuditEntry(entry) {
      audit.push(entry);
    },
    listAuditEntries: async ({ offset, limit }) => audit.toReversed().slice(offset, offset + limit),

    async addSpace(space, ownerId) {
      spaces.set(space.id, space);
      put({ spaceId: space.id, userId: ownerId, role: "owner", since: space.createdAt });
    },
    listSpacesOf: async (userId) => [...spaces.keys()].flatMap((id) => spaceOf(userId, id as SpaceId) ?? []),
    getSpaceOf: async (userId, id) => spaceOf(userId, id),
    async renameSpace(id, name) {
      const known = spaces.get(id);
      if (known) spaces.set(id, { ...known, name });
      return known !== undefined;
    },
    listMembers: async (id) =>
      membersOf(id)
        .map(({ userId, role }) => ({ id: userId, email: accounts.get(userId)?.email ?? "", role }))
        .toSorted((a, b) => (a.email < b.email ? -1 : 1)),
    async putMember(spaceId, userId, role, since) {
      if (role !== "owner" && isOnlyOwner(spaceId, userId)) return false;
      const known = members.get(keyOf(spaceId, userId));
      put({ spaceId, userId, role, since: known?.since ?? since });
      return true;
    },
    async removeMember(id, userId) {
      if (isOnlyOwner(id, userId) || !members.delete(keyOf(id, userId))) return false;
      const heir = membersOf(id).find(({ role }) => role === "owner");
      if (heir) handOver(id, userId, heir.userId);
      return true;
    },
  };
}
