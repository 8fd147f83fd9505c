/** Small named values; of a space, or of none: see `SHARED`. */
import type { Kysely } from "kysely";
import type { ValueStore } from "../../../core/ports/value-store.ts";
import type { Tables } from "./tables.ts";

export function sqlValues(db: Kysely<Tables>, spaceId: string): ValueStore {
  const getValue = async (name: string): Promise<string | undefined> => {
    const row = await db
      .selectFrom("value")
      .select("value")
      .where("space_id", "=", spaceId)
      .where("name", "=", name)
      .executeTakeFirst();
    return row?.value;
  };

  return {
    getValue,

    async firstValue(name, value) {
      await db
        .insertInto("value")
        .values({ space_id: spaceId, name, value })
        .onConflict((conflict) => conflict.columns(["space_id", "name"]).doNothing())
        .execute();
      return (await getValue(name)) ?? value;
    },

    async setValue(name, value) {
      await db
        .insertInto("value")
        .values({ space_id: spaceId, name, value })
        .onConflict((conflict) => conflict.columns(["space_id", "name"]).doUpdateSet({ value }))
        .execute();
    },
  };
}
