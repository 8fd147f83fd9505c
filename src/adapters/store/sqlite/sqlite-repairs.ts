/** The steps of repairs that are not finished, in SQLite. */
import type { Kysely } from "kysely";
import type { SpaceId } from "../../../core/domain/ids.ts";
import type { RepairStore } from "../../../core/ports/repair-store.ts";
import type { Tables } from "./tables.ts";

export function sqliteRepairs(db: Kysely<Tables>, spaceId: SpaceId): RepairStore {
  return {
    async putRepairStep({ contentHash, key, at, json }) {
      await db
        .insertInto("repair_step")
        .values({ space_id: spaceId, content_hash: contentHash, key, at, json })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async getRepairStep(contentHash, key) {
      const row = await db
        .selectFrom("repair_step")
        .select("json")
        .where("space_id", "=", spaceId)
        .where("content_hash", "=", contentHash)
        .where("key", "=", key)
        .executeTakeFirst();
      return row?.json;
    },

    async removeRepairSteps(which) {
      const removal = db.deleteFrom("repair_step").where("space_id", "=", spaceId);
      await (
        "before" in which
          ? removal.where("at", "<", which.before)
          : removal.where("content_hash", "=", which.contentHash)
      ).execute();
    },
  };
}
