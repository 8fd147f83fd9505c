/** Accounts, credentials, invitations and the record of who did what. */
import type { Kysely, Selectable } from "kysely";
import type { AuditEntry, Invitation } from "../../../core/domain/account.ts";
import type { InvitationId, SpaceId, UserId } from "../../../core/domain/ids.ts";
import { type AccountStore, shownAccount, type StoredAccount } from "../../../core/ports/account-store.ts";
import { leaveSpaces } from "./leave-spaces.ts";
import { sqlGrants, toCredential } from "./sql-grants.ts";
import type { Tables } from "./tables.ts";

export function sqlAccounts(db: Kysely<Tables>): AccountStore {
  const accountOf = async (column: "id" | "email", value: string): Promise<StoredAccount | undefined> => {
    const row = await db.selectFrom("account").selectAll().where(column, "=", value).executeTakeFirst();
    return row && toAccount(row);
  };

  return {
    async hasAccounts() {
      const row = await db
        .selectFrom("account")
        .select("id")
        .where("ended_at", "is", null)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    addAccount: (account, space) =>
      db.transaction().execute(async (trx) => {
        const added = await trx
          .insertInto("account")
          .values({
            id: account.id,
            email: account.email,
            role: account.role,
            password_hash: account.passwordHash,
            created_at: account.createdAt,
            month_cap_micros: account.monthCapMicros ?? null,
            ended_at: null,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if ((added.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
        if (space === undefined) return true;
        await trx
          .insertInto("space")
          .values({ id: space.id, name: space.name, created_at: space.createdAt })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        await trx
          .insertInto("member")
          .values({ space_id: space.id, user_id: account.id, role: "owner", since: space.createdAt })
          .execute();
        return true;
      }),

    getAccount: (id) => accountOf("id", id),
    findAccount: (email) => accountOf("email", email),

    async listAccounts() {
      const rows = await db
        .selectFrom("account")
        .selectAll()
        .where("ended_at", "is", null)
        .orderBy("ordinal")
        .execute();
      return rows.map((row) => shownAccount(toAccount(row)));
    },

    async changeAccount(id, { role, passwordHash, monthCapMicros, endedAt }) {
      const changes = {
        ...(role === undefined ? {} : { role }),
        ...(passwordHash === undefined ? {} : { password_hash: passwordHash }),
        ...(monthCapMicros === undefined ? {} : { month_cap_micros: monthCapMicros }),
        ...(endedAt === undefined ? {} : { ended_at: endedAt }),
      };
      if (Object.keys(changes).length === 0) return true;
      const done = await db.updateTable("account").set(changes).where("id", "=", id).executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },

    endAccount: (id, at) =>
      db.transaction().execute(async (trx) => {
        const done = await trx
          .updateTable("account")
          .set({ ended_at: at })
          .where("id", "=", id)
          .where("ended_at", "is", null)
          .executeTakeFirst();
        if (done.numUpdatedRows === 0n) return false;
        await trx.deleteFrom("credential").where("user_id", "=", id).execute();
        await trx.deleteFrom("identity").where("user_id", "=", id).execute();
        await trx.deleteFrom("passkey").where("user_id", "=", id).execute();
        await trx.deleteFrom("share").where("user_id", "=", id).execute();
        await leaveSpaces(trx, id);
        return true;
      }),

    async addCredential(credential, userId, secretHash, of) {
      await db
        .insertInto("credential")
        .values({
          id: credential.id,
          user_id: userId,
          kind: credential.kind,
          secret_hash: secretHash,
          name: credential.name,
          scopes: credential.scopes === undefined ? null : JSON.stringify(credential.scopes),
          created_at: credential.createdAt,
          seen_at: credential.seenAt,
          ends_at: credential.endsAt,
          client_hash: of && "clientHash" in of ? of.clientHash : null,
          grant_id: of && "grantId" in of ? of.grantId : null,
        })
        .execute();
    },

    async findCredential(secretHash) {
      const row = await db
        .selectFrom("credential")
        .selectAll()
        .where("secret_hash", "=", secretHash)
        .executeTakeFirst();
      if (!row) return undefined;
      const account = await accountOf("id", row.user_id);
      return account && { credential: toCredential(row), account };
    },

    async seeCredential(id, seenAt) {
      await db.updateTable("credential").set({ seen_at: seenAt }).where("id", "=", id).execute();
    },

    async listCredentials(userId, kind) {
      const rows = await db
        .selectFrom("credential")
        .selectAll()
        .where("user_id", "=", userId)
        .where("kind", "=", kind)
        .where("grant_id", "is", null)
        .orderBy("ordinal", "desc")
        .execute();
      return rows.map(toCredential);
    },

    ...sqlGrants(db),

    removeCredential: (userId, id) =>
      db.transaction().execute(async (trx) => {
        const own = trx.selectFrom("credential").where("user_id", "=", userId).where("id", "=", id);
        const row = await own.select(["id", "grant_id"]).executeTakeFirst();
        if (row === undefined) return false;
        const whole = row.grant_id ?? row.id;
        await trx
          .deleteFrom("credential")
          .where((one) => one.or([one("id", "=", whole), one("grant_id", "=", whole)]))
          .execute();
        return true;
      }),

    async removeCredentials(userId, except) {
      await db
        .deleteFrom("credential")
        .where("user_id", "=", userId)
        .$if(except !== undefined, (query) => query.where("id", "!=", except!))
        .execute();
    },

    async addInvitation(invitation, secretHash) {
      await db
        .insertInto("invitation")
        .values({
          id: invitation.id,
          secret_hash: secretHash,
          role: invitation.role,
          space_id: invitation.spaceId ?? null,
          space_role: invitation.spaceRole ?? null,
          email: invitation.email ?? null,
          created_by: invitation.createdBy,
          created_at: invitation.createdAt,
          ends_at: invitation.endsAt,
        })
        .execute();
    },

    async findInvitation(secretHash) {
      const row = await db
        .selectFrom("invitation")
        .selectAll()
        .where("secret_hash", "=", secretHash)
        .executeTakeFirst();
      return row && toInvitation(row);
    },

    async listInvitations() {
      const rows = await db.selectFrom("invitation").selectAll().orderBy("ordinal", "desc").execute();
      return rows.map(toInvitation);
    },

    async removeInvitation(id) {
      const done = await db.deleteFrom("invitation").where("id", "=", id).executeTakeFirst();
      return done.numDeletedRows > 0n;
    },

    async addAuditEntry({ at, userId, what, spaceId, subject, address }) {
      await db
        .insertInto("audit_entry")
        .values({
          at,
          user_id: userId,
          what,
          space_id: spaceId ?? null,
          subject: subject ?? null,
          address: address ?? null,
        })
        .execute();
    },

    async listAuditEntries({ offset, limit }) {
      const rows = await db
        .selectFrom("audit_entry")
        .selectAll()
        .orderBy("ordinal", "desc")
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(toAuditEntry);
    },
  };
}

function toAccount(row: Selectable<Tables["account"]>): StoredAccount {
  return {
    id: row.id as UserId,
    email: row.email,
    role: row.role,
    createdAt: row.created_at,
    passwordHash: row.password_hash,
    ...(row.month_cap_micros === null ? {} : { monthCapMicros: row.month_cap_micros }),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  };
}

function toInvitation(row: Selectable<Tables["invitation"]>): Invitation {
  return {
    id: row.id as InvitationId,
    role: row.role,
    ...(row.space_id === null ? {} : { spaceId: row.space_id as SpaceId }),
    ...(row.space_role === null ? {} : { spaceRole: row.space_role }),
    ...(row.email === null ? {} : { email: row.email }),
    createdBy: row.created_by as UserId,
    createdAt: row.created_at,
    endsAt: row.ends_at,
  };
}

function toAuditEntry(row: Selectable<Tables["audit_entry"]>): AuditEntry {
  return {
    at: row.at,
    userId: row.user_id as UserId,
    what: row.what,
    ...(row.space_id === null ? {} : { spaceId: row.space_id as SpaceId }),
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(row.address === null ? {} : { address: row.address }),
  };
}
