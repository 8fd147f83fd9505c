/** Threads with their turns. */
import { type ExpressionBuilder, type RawBuilder, type Selectable, sql } from "kysely";
import type { ThreadSummary, Turn } from "../../../core/domain/answer.ts";
import type { SpaceId, ThreadId } from "../../../core/domain/ids.ts";
import type { ThreadStore } from "../../../core/ports/thread-store.ts";
import { phrasesOf } from "../../../lib/text/phrases.ts";
import { withFound } from "../found-thread.ts";
import type { SqlDatabase } from "./dialect.ts";
import type { Tables } from "./tables.ts";
import { likePattern } from "./like-pattern.ts";
import { firstFound, putMissingWords } from "./turn-words.ts";

export function sqlThreads(database: SqlDatabase, spaceId: SpaceId): ThreadStore {
  const { db, dialect } = database;
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

  /** Its title holds the words as they were typed, or one of its turns has them. */
  const isAbout = (text: string, match: RawBuilder<boolean>) => (eb: ExpressionBuilder<Tables, "thread">) =>
    eb.or([
      sql<boolean>`lower(title) like ${likePattern(text)} escape '!'`,
      eb(
        "id",
        "in",
        eb
          .selectFrom("turn_word")
          .innerJoin("turn", "turn.ordinal", "turn_word.rowid")
          .select("turn.thread_id")
          .where(match)
          .where("turn.space_id", "=", spaceId),
      ),
    ]);

  return {
    async listThreads({ offset = 0, limit = 200, text = "", isArchived, isPinnedFirst = false } = {}) {
      const phrases = phrasesOf(text);
      const match = phrases.length === 0 ? undefined : dialect.hasPhrases(phrases);
      // What has words, and none that can be looked for, is found nowhere.
      if (match === undefined && text.trim() !== "") return [];
      if (match !== undefined) await putMissingWords(database, spaceId);
      const rows = await summaries()
        .$if(isArchived !== undefined, (query) => query.where("archived", "=", Number(isArchived)))
        .$if(match !== undefined, (query) => query.where(isAbout(text, match as RawBuilder<boolean>)))
        .$if(isPinnedFirst, (query) => query.orderBy("pinned", "desc"))
        .orderBy("updated_at", "desc")
        .orderBy(sql`thread.rowid`, "desc")
        .limit(limit)
        .offset(offset)
        .execute();
      if (match === undefined) return rows.map(toSummary);
      const ids = rows.map(({ id }) => id);
      const found = await firstFound(db, ids, match);
      return rows.map((row) => withFound(toSummary(row), found.get(row.id), text));
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

    async changeThread(id, { title, isPinned, isArchived }) {
      const done = await db
        .updateTable("thread")
        .set({
          // Something is always set, so that what is there can be told from what is not.
          space_id: spaceId,
          ...(title === undefined ? {} : { title }),
          ...(isPinned === undefined ? {} : { pinned: Number(isPinned) }),
          ...(isArchived === undefined ? {} : { archived: Number(isArchived) }),
        })
        .where("id", "=", id)
        .where("space_id", "=", spaceId)
        .executeTakeFirst();
      return done.numUpdatedRows > 0n;
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
    isPinned: row.pinned === 1,
    isArchived: row.archived === 1,
  };
}
