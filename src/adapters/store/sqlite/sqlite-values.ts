/** Small named values, in SQLite. */
import type { Kysely } from "kysely";
import type { ValueStore } from "../../../core/ports/value-store.ts";
import type { Tables } from "./schema.ts";

export function sqliteValues(db: Kysely<Tables>): ValueStore {
  return {
    async getValue(name) {
      const row = await db.selectFrom("value").select("value").where("name", "=", name).executeTakeFirst();
      return row?.value;
    },

    async setValue(name, value) {
      await db
        .insertInto("value")
        .values({ name, value })
        .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
        .execute();
    },
  };
}
