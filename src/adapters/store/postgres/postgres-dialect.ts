/** What PostgreSQL says in its own way: it runs many transactions at once. */
import { sql } from "kysely";
import type { Dialect } from "../sql/dialect.ts";
import { notify } from "./postgres-news.ts";

/** Of an advisory lock: any number that nobody else on this database has. */
const ORDER_LOCK = 4_747_001;

/** `self` names this process to others. */
export const postgresDialect = (self: string): Dialect => ({
  instant: (secondsAgo = 0) =>
    sql<string>`to_char((clock_timestamp() - make_interval(secs => ${sql.lit(secondsAgo)})) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  jsonString: (column, key) => sql<string | null>`(${sql.ref(column)}::json ->> ${sql.lit(key)})`,
  async putTurnWords(trx, rows) {
    const values = rows.map(({ rowid, words }) => ({
      rowid,
      words: sql<string>`to_tsvector('simple', ${words})`,
    }));
    await trx
      .insertInto("turn_word")
      .values(values)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  // Words are letters and figures alone. Of one word PostgreSQL keeps 256 places: a phrase far into a long answer may be missed.
  hasPhrases(phrases) {
    const looked = phrases.map((words) => `${words.map((word) => `'${word}'`).join(" <-> ")}:*`);
    return sql<boolean>`turn_word.words @@ ${looked.join(" & ")}::tsquery`;
  },

  durably: (db, work) => db.transaction().execute(work),

  async inOrder(trx) {
    await sql`select pg_advisory_xact_lock(${sql.lit(ORDER_LOCK)})`.execute(trx);
  },

  tell: (trx, of) => notify(trx, self, of),

  locked: (query) => query.forUpdate(),
  held: (query) => query.forKeyShare(),
  unlocked: (query) => query.forUpdate().skipLocked(),
});
