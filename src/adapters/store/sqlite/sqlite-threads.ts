/** Threads with their turns, and the events of runs, in SQLite. */
import { type Kysely, type Selectable, sql } from "kysely";
import type { ThreadSummary, Turn } from "../../../core/domain/answer.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { RunEvent } from "../../../core/domain/event.ts";
import type { SpaceId, ThreadId } from "../../../core/domain/ids.ts";
import type { Scope } from "../../../core/domain/scope.ts";
import type { RunStore } from "../../../core/ports/run-store.ts";
import type { ThreadStore } from "../../../core/ports/thread-store.ts";
import type { Tables } from "./tables.ts";

/** Titles are first questions, which may be long; lists show this much. */
const TITLE_LENGTH = 200;

export function sqliteThreads(db: Kysely<Tables>, { spaceId, userId }: Scope): ThreadStore {
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
    async putTurn(turn) {
      const title = turn.question.trim().slice(0, TITLE_LENGTH).toWellFormed();
      await db.transaction().execute(async (trx) => {
        const done = await trx
          .insertInto("thread")
          .values({
            space_id: spaceId,
            id: turn.threadId,
            title,
            created_at: turn.createdAt,
            updated_at: turn.createdAt,
          })
          .onConflict((conflict) =>
            conflict
              .column("id")
              .doUpdateSet({ updated_at: turn.createdAt })
              .where("thread.space_id", "=", spaceId),
          )
          .executeTakeFirst();
        if (!done.numInsertedOrUpdatedRows) {
          throw new FootnoteError("not-found", say("request.no-thread", { id: turn.threadId }));
        }
        await trx
          .insertInto("turn")
          .values({
            space_id: spaceId,
            user_id: userId,
            id: turn.turnId,
            thread_id: turn.threadId,
            run_id: turn.runId,
            json: JSON.stringify(turn),
          })
          .execute();
      });
    },

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
        await trx
          .deleteFrom("event")
          .where("space_id", "=", spaceId)
          .where("run_id", "in", (eb) => eb.selectFrom("turn").select("run_id").where("thread_id", "=", id))
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

export function sqliteRuns(db: Kysely<Tables>, spaceId: SpaceId): RunStore {
  return {
    async appendEvents(runId, events) {
      if (events.length === 0) return;
      const rows = events.map((event) => ({
        space_id: spaceId,
        run_id: runId,
        seq: event.seq,
        json: JSON.stringify(event),
      }));
      await db.insertInto("event").values(rows).execute();
    },

    async readEvents(runId, from) {
      const rows = await db
        .selectFrom("event")
        .select("json")
        .where("run_id", "=", runId)
        .where("space_id", "=", spaceId)
        .where("seq", ">=", from)
        .orderBy("seq")
        .execute();
      if (rows.length > 0) return rows.map((row) => JSON.parse(row.json) as RunEvent);
      const any = await db
        .selectFrom("event")
        .select("seq")
        .where("run_id", "=", runId)
        .where("space_id", "=", spaceId)
        .limit(1)
        .executeTakeFirst();
      return any ? [] : undefined;
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
