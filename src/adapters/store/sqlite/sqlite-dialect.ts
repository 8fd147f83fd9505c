/** What SQLite says in its own way. */
import { sql } from "kysely";
import type { Dialect } from "../sql/dialect.ts";

export const sqliteDialect: Dialect = {
  instant: (secondsAgo = 0) =>
    sql<string>`strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ${sql.lit(`-${secondsAgo} seconds`)})`,
  jsonString: (column, key) => sql<string | null>`json_extract(${sql.ref(column)}, ${sql.lit(`$.${key}`)})`,

  async putTurnWords(trx, rows) {
    await trx
      .insertInto("turn_word")
      .values([...rows])
      .execute();
  },
  // Words are letters and figures alone, so that none of them means anything to FTS5.
  hasPhrases: (phrases) =>
    sql<boolean>`turn_word match ${phrases.map((words) => `"${words.join(" ")}"*`).join(" AND ")}`,

  /** Nothing else runs under this setting, since the connection is held. */
  durably: (db, work) =>
    db.connection().execute(async (connection) => {
      await sql`pragma synchronous = FULL`.execute(connection);
      try {
        return await connection.transaction().execute(work);
      } finally {
        await sql`pragma synchronous = NORMAL`.execute(connection);
      }
    }),

  inOrder: async () => undefined,
  tell: async () => undefined,
  locked: (query) => query,
  held: (query) => query,
  unlocked: (query) => query,
};
