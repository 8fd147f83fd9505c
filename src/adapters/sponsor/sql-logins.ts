/** Which addresses may look at whose books. */
import type { Kysely } from "kysely";
import type { AdvertiserId, LoginId } from "../../core/domain/sponsored.ts";
import type { AdvertiserLogin } from "../../core/domain/sponsored-accounts.ts";
import type { LoginStore } from "../../core/sponsor/login-store.ts";
import type { LoginRow, SponsoredTables } from "./sponsored-tables.ts";

const loginOf = (row: LoginRow): AdvertiserLogin => ({
  id: row.id as LoginId,
  advertiserId: row.advertiser_id as AdvertiserId,
  email: row.email,
  createdAt: row.created_at,
});

export function sqlLogins(db: Kysely<SponsoredTables>): LoginStore {
  return {
    async addLogin({ id, advertiserId, email, createdAt }) {
      const { numInsertedOrUpdatedRows = 0n } = await db
        .insertInto("login")
        .values({ id, advertiser_id: advertiserId, email, created_at: createdAt })
        .onConflict((conflict) => conflict.column("email").doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows > 0n;
    },

    async findLogin(email) {
      const row = await db.selectFrom("login").selectAll().where("email", "=", email).executeTakeFirst();
      return row && loginOf(row);
    },

    async logins() {
      const rows = await db.selectFrom("login").selectAll().orderBy("created_at").orderBy("id").execute();
      return rows.map((row) => loginOf(row));
    },

    async removeLogin(id) {
      const { numDeletedRows } = await db.deleteFrom("login").where("id", "=", id).executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
