/** Threads with their turns. */
import { type Selectable, sql } from "kysely";
import type { ThreadSummary, Turn } from "../../../core/domain/answer.ts";
import type { SpaceId, ThreadId } from "../../../core/domain/ids.ts";
import type { ThreadStore } from "../../../core/ports/thread-store.ts";
import type { SqlDatabase } from "./dialect.ts";
import type { Tables } from "./tables.ts";

export function sqlThreads({ db, dialect }: SqlDatabase, spaceId: SpaceId): ThreadStore {
  const summaries = () =>
    db
      .selectFrom("thread")
      .selectAll()
      .where("space_id", "=", spaceId)
      .select((eb) =>
        eb
          .selectFrom("turn")
          .select((count) => count.fn.countAll<number>().as("count"))
          .whereRef("turn.thread_id", "=", "thread.id")
          .as("turn_count"),
      );

  return {
    async listThreads({ offset = 0, limit = 200 } = {}) {
      const rows = await summaries()
        .orderBy("updated_at", "desc")
        .orderBy(sql`thread.rowid`, "desc")
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(toSummary);
    },

    async getThread(id) {
      const row = await summaries().where("id", "=", id).executeTakeFirst();
      if (!row) return undefined;
      const turns = await db
        .selectFrom("turn")
        .select("json")
        .where("thread_id", "=", id)
        .where("space_id", "=", spaceId)
        .orderBy("ordinal")
        .execute();
      return { thread: toSummary(row), turns: turns.map((turn) => JSON.parse(turn.json) as Turn) };
    },

    async getTurn(id) {
      const row = await db
        .selectFrom("turn")
        .select("json")
        .where("id", "=", id)
        .where("space_id", "=", spaceId)
        .executeTakeFirst();
      return row && (JSON.parse(row.json) as Turn);
    },

    async removeThread(id) {
      return db.transaction().execute(async (trx) => {
        // Nothing is added to them meanwhile: events do not go with their run by themselves.
        await trx
          .selectFrom("run")
          .select("id")
          .where("thread_id", "=", id)
          .where("space_id", "=", spaceId)
          .$call(dialect.locked)
          .execute();
        await trx
          .deleteFrom("event")
          .where("space_id", "=", spaceId)
          .where((eb) =>
            eb.or([
              eb("run_id", "in", eb.selectFrom("turn").select("run_id").where("thread_id", "=", id)),
              eb("run_id", "in", eb.selectFrom("run").select("id").where("thread_id", "=", id)),
            ]),
          )
          .execute();
        const done = await trx
          .deleteFrom("thread")
          .where("id", "=", id)
          .where("space_id", "=", spaceId)
          .executeTakeFirst();
        return done.numDeletedRows > 0n;
      });
    },
  };
}

function toSummary(row: Selectable<Tables["thread"]> & { turn_count: number | null }): ThreadSummary {
  return {
    threadId: row.id as ThreadId,
    title: row.title,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    turnCount: row.turn_count ?? 0,
  };
}
