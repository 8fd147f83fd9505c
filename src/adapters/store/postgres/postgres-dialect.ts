/** What PostgreSQL says in its own way: it runs many transactions at once. */
import { sql } from "kysely";
import type { Dialect } from "../sql/dialect.ts";

/** Of an advisory lock: any number that nobody else on this database has. */
const ORDER_LOCK = 4_747_001;

export const postgresDialect: Dialect = {
  instant: (secondsAgo = 0) =>
    sql<string>`to_char((clock_timestamp() - make_interval(secs => ${sql.lit(secondsAgo)})) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  jsonString: (column, key) => sql<string | null>`(${sql.ref(column)}::json ->> ${sql.lit(key)})`,
  durably: (db, work) => db.transaction().execute(work),

  async inOrder(trx) {
    await sql`select pg_advisory_xact_lock(${sql.lit(ORDER_LOCK)})`.execute(trx);
  },

  locked: (query) => query.forUpdate(),
  held: (query) => query.forKeyShare(),
  unlocked: (query) => query.forUpdate().skipLocked(),
};
