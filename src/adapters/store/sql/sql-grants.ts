/** What programs were let in with, and how it is renewed. */
import type { Kysely, Selectable } from "kysely";
import type { Credential } from "../../../core/domain/account.ts";
import type { CredentialId, UserId } from "../../../core/domain/ids.ts";
import type { Deed } from "../../../core/domain/policy.ts";
import type { AccountStore } from "../../../core/ports/account-store.ts";
import type { Tables } from "./tables.ts";

export function sqlGrants(db: Kysely<Tables>): Pick<AccountStore, "getGrant" | "renewGrant"> {
  return {
    async getGrant(id) {
      const row = await db
        .selectFrom("credential")
        .selectAll()
        .where("id", "=", id)
        .where("kind", "=", "grant")
        .executeTakeFirst();
      return (
        row && {
          credential: toCredential(row),
          userId: row.user_id as UserId,
          clientHash: row.client_hash ?? "",
        }
      );
    },

    renewGrant: (id, { from, to, at, endsAt }) =>
      db.transaction().execute(async (trx) => {
        const done = await trx
          .updateTable("credential")
          .set({ secret_hash: to, seen_at: at, ends_at: endsAt })
          .where("id", "=", id)
          .where("secret_hash", "=", from)
          .executeTakeFirst();
        if (done.numUpdatedRows === 0n) return false;
        await trx.deleteFrom("credential").where("grant_id", "=", id).where("ends_at", "<=", at).execute();
        return true;
      }),
  };
}

export function toCredential(row: Selectable<Tables["credential"]>): Credential {
  return {
    id: row.id as CredentialId,
    kind: row.kind,
    name: row.name,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    endsAt: row.ends_at,
    ...(row.scopes === null ? {} : { scopes: JSON.parse(row.scopes) as Deed[] }),
  };
}
