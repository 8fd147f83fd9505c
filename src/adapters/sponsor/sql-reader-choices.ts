/** Who wants no sponsored blocks, and in which spaces there are none. */
import type { Kysely } from "kysely";
import type { ReaderChoices } from "../../core/sponsor/sponsored-store.ts";
import type { SponsoredTables } from "./sponsored-tables.ts";

export function sqlReaderChoices(db: Kysely<SponsoredTables>): ReaderChoices {
  return {
    async isSwitchedOff(who) {
      const row = await db
        .selectFrom("switched_off")
        .select("user_id")
        .where("user_id", "=", who)
        .executeTakeFirst();
      return row !== undefined;
    },
    async switchOff(who, isOff) {
      if (isOff) {
        await db
          .insertInto("switched_off")
          .values({ user_id: who })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      } else await db.deleteFrom("switched_off").where("user_id", "=", who).execute();
    },
    async isQuiet(space) {
      const row = await db
        .selectFrom("quiet_space")
        .select("space_id")
        .where("space_id", "=", space)
        .executeTakeFirst();
      return row !== undefined;
    },
    async makeQuiet(space, isQuiet) {
      if (isQuiet) {
        await db
          .insertInto("quiet_space")
          .values({ space_id: space })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      } else await db.deleteFrom("quiet_space").where("space_id", "=", space).execute();
    },
  };
}
