/** Who people are at a provider of identities. */
import type { Kysely, Selectable } from "kysely";
import type { Identity } from "../../../core/domain/identity.ts";
import type { IdentityId, UserId } from "../../../core/domain/ids.ts";
import type { IdentityStore } from "../../../core/ports/identity-store.ts";
import type { Tables } from "./tables.ts";

export function sqlIdentities(db: Kysely<Tables>): IdentityStore {
  return {
    async addIdentity({ id, userId, issuer, subject, email, createdAt }) {
      const added = await db
        .insertInto("identity")
        .values({ id, user_id: userId, issuer, subject, email: email ?? null, created_at: createdAt })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async findIdentity(issuer, subject) {
      const row = await db
        .selectFrom("identity")
        .selectAll()
        .where("issuer", "=", issuer)
        .where("subject", "=", subject)
        .executeTakeFirst();
      return row && toIdentity(row);
    },

    async listIdentities(userId) {
      const rows = await db
        .selectFrom("identity")
        .selectAll()
        .where("user_id", "=", userId)
        .orderBy("ordinal", "desc")
        .execute();
      return rows.map(toIdentity);
    },

    async removeIdentity(userId, id) {
      const done = await db
        .deleteFrom("identity")
        .where("user_id", "=", userId)
        .where("id", "=", id)
        .executeTakeFirst();
      return done.numDeletedRows > 0n;
    },
  };
}

function toIdentity(row: Selectable<Tables["identity"]>): Identity {
  return {
    id: row.id as IdentityId,
    userId: row.user_id as UserId,
    issuer: row.issuer,
    subject: row.subject,
    ...(row.email === null ? {} : { email: row.email }),
    createdAt: row.created_at,
  };
}
