/** A file of SQLite as one end of a move. */
import { sql } from "kysely";
import type { AnyDatabase, Movable } from "../move/movable.ts";
import { asStoreError, openSqliteDatabase } from "./sqlite-database.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";

/** Made where it is not there. Throws as `openSqliteStores`. */
export function movableSqlite(file: string): Movable {
  const db = openSqliteDatabase(file);
  const any = db as unknown as AnyDatabase;
  const typed = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw asStoreError(error, file);
    });
  return {
    at: file,
    // A transaction of this dialect holds writers off.
    reading: (work) => typed(any.transaction().execute(work)),
    writing: (work) => typed(sqliteDialect.durably(db, (trx) => work(trx as unknown as AnyDatabase))),

    async lastGiven(trx, table) {
      const { rows } = await sql<{
        seq: number;
      }>`select seq from sqlite_sequence where name = ${table}`.execute(trx);
      return rows[0]?.seq ?? 0;
    },

    async giveOnlyAbove(trx, table, column, last) {
      // Numbered unasked, always above what is there.
      if (column === "rowid") return;
      await sql`delete from sqlite_sequence where name = ${table}`.execute(trx);
      await sql`insert into sqlite_sequence (name, seq) values (${table}, ${last})`.execute(trx);
    },

    close: () => db.destroy(),
  };
}
