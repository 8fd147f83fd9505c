/** The built-in stores: one SQLite file in WAL mode; many processes may read while one writes. */
import { sql } from "kysely";
import type { Stores } from "../../../core/ports/stores.ts";
import { dropLeftOver } from "../sql/hidden-documents.ts";
import { sqlStores } from "../sql/sql-stores.ts";
import { fileInPlace } from "./file-in-place.ts";
import { asStoreError, openSqliteDatabase } from "./sqlite-database.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";

/**
 * Opens the database in `file`, making it and its folder where there is none.
 * Throws `data-unusable`, `disk-full` or `store-busy`; so may every method of its stores.
 */
export function openSqliteStores(file: string): Stores {
  const db = openSqliteDatabase(file);
  const database = { db, dialect: sqliteDialect };
  // Nobody waits for it, and what is left this time goes the next.
  dropLeftOver(database).catch(() => undefined);
  return {
    // What is written to a file that is gone is lost.
    ...sqlStores(database, (error) => asStoreError(error, file), fileInPlace(file)),
    async wipe() {
      // Words of turns that are gone stay in their index until its parts are joined.
      await sql`insert into turn_word (turn_word) values ('optimize')`.execute(db);
      await sql`vacuum`.execute(db);
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
    },
    close: () => db.destroy(),
  };
}
