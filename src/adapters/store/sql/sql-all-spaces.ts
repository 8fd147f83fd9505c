/** Sums and looks over all spaces, for the machine. */
import { type Kysely, sql } from "kysely";
import type { SpaceId, UserId } from "../../../core/domain/ids.ts";
import type { AllSpacesStore } from "../../../core/ports/all-spaces-store.ts";
import type { Tables } from "./tables.ts";

export function sqlAllSpaces(db: Kysely<Tables>): AllSpacesStore {
  return {
    async sumCosts({ since, userId }) {
      const { micros } = await db
        .selectFrom("model_call")
        .select((eb) => eb.fn.coalesce(eb.fn.sum<number>("cost_micros"), sql.lit(0)).as("micros"))
        .where("at", ">=", since)
        .$if(userId !== undefined, (query) => query.where("user_id", "=", userId!))
        .executeTakeFirstOrThrow();
      return micros;
    },

    async dueScopes(dueBy) {
      const rows = await db
        .selectFrom("job")
        .select(["space_id", "user_id"])
        .distinct()
        .where("due_at", "<=", dueBy)
        .where("space_id", "!=", "")
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom("account")
                .select("id")
                .whereRef("account.id", "=", "job.user_id")
                .where("ended_at", "is not", null),
            ),
          ),
        )
        .execute();
      return rows.map((row) => ({ spaceId: row.space_id as SpaceId, userId: row.user_id as UserId }));
    },
  };
}
