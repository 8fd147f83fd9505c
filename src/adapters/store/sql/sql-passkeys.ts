/** Passkeys of people. */
import type { Kysely, Selectable } from "kysely";
import type { PasskeyId, UserId } from "../../../core/domain/ids.ts";
import type { StoredPasskey } from "../../../core/domain/passkey.ts";
import type { PasskeyStore } from "../../../core/ports/passkey-store.ts";
import type { Tables } from "./tables.ts";

export function sqlPasskeys(db: Kysely<Tables>): PasskeyStore {
  return {
    async addPasskey(passkey) {
      const added = await db
        .insertInto("passkey")
        .values({
          id: passkey.id,
          user_id: passkey.userId,
          credential_id: passkey.credentialId,
          public_key: passkey.publicKey,
          counter: passkey.counter,
          transports: JSON.stringify(passkey.transports),
          host: passkey.host,
          name: passkey.name,
          created_at: passkey.createdAt,
          used_at: passkey.usedAt ?? null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async findPasskey(credentialId) {
      const row = await db
        .selectFrom("passkey")
        .selectAll()
        .where("credential_id", "=", credentialId)
        .executeTakeFirst();
      return row && toPasskey(row);
    },

    async listPasskeys(userId) {
      const rows = await db
        .selectFrom("passkey")
        .selectAll()
        .where("user_id", "=", userId)
        .orderBy("ordinal", "desc")
        .execute();
      return rows.map(toPasskey);
    },

    async namePasskey(userId, id, name) {
      const done = await db
        .updateTable("passkey")
        .set({ name })
        .where("user_id", "=", userId)
        .where("id", "=", id)
        .executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },

    async usePasskey(id, counter, usedAt) {
      const done = await db
        .updateTable("passkey")
        .set({ counter, used_at: usedAt })
        .where("id", "=", id)
        .where("counter", counter === 0 ? "=" : "<", counter)
        .executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },

    async removePasskey(userId, id) {
      const done = await db
        .deleteFrom("passkey")
        .where("user_id", "=", userId)
        .where("id", "=", id)
        .executeTakeFirst();
      return done.numDeletedRows > 0n;
    },
  };
}

function toPasskey(row: Selectable<Tables["passkey"]>): StoredPasskey {
  return {
    id: row.id as PasskeyId,
    userId: row.user_id as UserId,
    credentialId: row.credential_id,
    publicKey: row.public_key,
    counter: row.counter,
    transports: JSON.parse(row.transports) as string[],
    host: row.host,
    name: row.name,
    createdAt: row.created_at,
    ...(row.used_at === null ? {} : { usedAt: row.used_at }),
  };
}
