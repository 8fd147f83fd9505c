/** What the passage index still has to take up or to let go, in SQLite. */
import { type Kysely, sql } from "kysely";
import type { PassageId } from "../../../core/domain/ids.ts";
import type { IndexQueue } from "../../../core/ports/index-queue.ts";
import { parts, readPassages } from "./read-passages.ts";
import type { Tables } from "./schema.ts";

export function sqliteIndexQueue(db: Kysely<Tables>): IndexQueue {
  return {
    async pendingPassages(limit) {
      const rows = await db
        .selectFrom("passage")
        .select("id")
        .where("indexed", "=", sql.lit(0))
        .orderBy("id")
        .limit(limit)
        .execute();
      return readPassages(
        db,
        rows.map((row) => row.id),
      );
    },

    async markIndexed(ids) {
      for (const part of parts(ids)) {
        await db.updateTable("passage").set({ indexed: 1 }).where("id", "in", part).execute();
      }
    },

    async pendingRemovals(limit) {
      const rows = await db
        .selectFrom("removal")
        .select("passage_id")
        .orderBy("passage_id")
        .limit(limit)
        .execute();
      return rows.map((row) => row.passage_id as PassageId);
    },

    async forgetRemovals(ids) {
      for (const part of parts(ids)) {
        await db.deleteFrom("removal").where("passage_id", "in", part).execute();
      }
    },

    async countIndexed() {
      // All less the pending ones, which have an index of their own: the table of passages is not read.
      const { passages, pending } = await db
        .selectNoFrom((eb) => [
          eb
            .selectFrom("document")
            .select((all) => all.fn.sum<number>("passage_count").as("sum"))
            .as("passages"),
          eb
            .selectFrom("passage")
            .select((all) => all.fn.countAll<number>().as("count"))
            .where("indexed", "=", sql.lit(0))
            .as("pending"),
        ])
        .executeTakeFirstOrThrow();
      return (passages ?? 0) - (pending ?? 0);
    },

    async resetIndexed() {
      await db.transaction().execute(async (trx) => {
        await trx.updateTable("passage").set({ indexed: 0 }).where("indexed", "=", 1).execute();
        await trx.deleteFrom("removal").execute();
      });
    },
  };
}
