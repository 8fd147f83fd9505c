/** What each index still has to take up or to let go: how far it has come in the order of the ids. */
import { nextTurn } from "../../next-turn.ts";
import type { Kysely } from "kysely";
import type { PassageId } from "../../../core/domain/ids.ts";
import type { IndexId, IndexQueue, StoredPassage } from "../../../core/ports/index-queue.ts";
import { parts, readPassages } from "./read-passages.ts";
import type { Tables } from "./tables.ts";

/** Passages read between two turns of the program: some milliseconds. */
const READ_AT_ONCE = 200;

export function sqlIndexQueue(db: Kysely<Tables>): IndexQueue {
  const stateOf = ({ name, generation }: IndexId) =>
    db
      .selectFrom("index_state")
      .selectAll()
      .where("name", "=", name)
      .where("generation", "=", generation)
      .executeTakeFirst();
  const indexedThrough = async (index: IndexId): Promise<number> =>
    (await stateOf(index))?.indexed_through ?? 0;

  return {
    knowsIndex: async (index) => (await stateOf(index)) !== undefined,

    async beginIndex({ name, generation }) {
      await db.transaction().execute(async (trx) => {
        const last = await trx
          .selectFrom("removed_passage")
          .select((eb) => eb.fn.max("ordinal").as("ordinal"))
          .executeTakeFirst();
        const state = { generation, indexed_through: 0, removed_through: last?.ordinal ?? 0 };
        await trx
          .insertInto("index_state")
          .values({ name, ...state })
          .onConflict((conflict) => conflict.column("name").doUpdateSet(state))
          .execute();
        await forgetRemovals(trx);
      });
    },

    async pendingPassages(index, limit) {
      const rows = await db
        .selectFrom("passage")
        .select("id")
        .where("id", ">", await indexedThrough(index))
        .orderBy("id")
        .limit(limit)
        .execute();
      const found: StoredPassage[] = [];
      for (const part of parts(rows, READ_AT_ONCE)) {
        const ids = part.map((row) => row.id);
        found.push(...(await readPassages(db, ids)).map(({ isHidden: _hidden, ...stored }) => stored));
        await nextTurn();
      }
      return found;
    },

    async markIndexed({ name, generation }, through) {
      await db
        .updateTable("index_state")
        .set({ indexed_through: through })
        .where("name", "=", name)
        .where("generation", "=", generation)
        .where("indexed_through", "<", through)
        .execute();
    },

    async pendingRemovals(index, limit) {
      const state = await stateOf(index);
      if (state === undefined) return { ids: [], through: 0 };
      const rows = await db
        .selectFrom("removed_passage")
        .selectAll()
        .where("ordinal", ">", state.removed_through)
        .orderBy("ordinal")
        .limit(limit)
        .execute();
      const ids = rows.map((row) => row.passage_id as PassageId);
      return { ids, through: rows.at(-1)?.ordinal ?? state.removed_through };
    },

    async markRemoved({ name, generation }, through) {
      await db.transaction().execute(async (trx) => {
        await trx
          .updateTable("index_state")
          .set({ removed_through: through })
          .where("name", "=", name)
          .where("generation", "=", generation)
          .where("removed_through", "<", through)
          .execute();
        await forgetRemovals(trx);
      });
    },

    async countIndexed(index) {
      const through = await indexedThrough(index);
      if (through === 0) return 0;
      // All less the pending ones, which are few: the table of passages is not read.
      const { passages, pending } = await db
        .selectNoFrom((eb) => [
          eb
            .selectFrom("document")
            .select((all) => all.fn.sum<number>("passage_count").as("sum"))
            .as("passages"),
          eb
            .selectFrom("passage")
            .select((all) => all.fn.countAll<number>().as("count"))
            .where("id", ">", through)
            .as("pending"),
        ])
        .executeTakeFirstOrThrow();
      return (passages ?? 0) - (pending ?? 0);
    },
  };
}

/** What every index has let go is of no more use. */
async function forgetRemovals(db: Kysely<Tables>): Promise<void> {
  await db
    .deleteFrom("removed_passage")
    .where("ordinal", "<=", (eb) =>
      eb.selectFrom("index_state").select((state) => state.fn.min("removed_through").as("least")),
    )
    .execute();
}
