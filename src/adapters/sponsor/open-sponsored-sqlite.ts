/** Sponsored content in an SQLite file of its own. What is booked is on the disk before anybody is told. */
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { Kysely } from "kysely";
import type { SponsoredStore } from "../../core/sponsor/sponsored-store.ts";
import { makePrivateFile, makePrivateFolder } from "../files/private-files.ts";
import { ImmediateDialect } from "../store/sqlite/immediate-dialect.ts";
import { asStoreError, migrate } from "../store/sqlite/sqlite-database.ts";
import { sqlSponsoredStore } from "./sql-sponsored-store.ts";
import { SQLITE_STEPS, type SponsoredTables } from "./sponsored-tables.ts";

/** Throws `data-unusable`, `disk-full`, `store-busy`; so may every method. */
export function openSponsoredSqlite(file: string): SponsoredStore {
  try {
    makePrivateFolder(dirname(file));
    makePrivateFile(file);
    const database = new Database(file);
    try {
      database.pragma("busy_timeout = 10000");
      database.pragma("journal_mode = WAL");
      database.pragma("synchronous = FULL");
      database.pragma("foreign_keys = ON");
      migrate(database, file, SQLITE_STEPS, (step) => {
        for (const statement of step) database.exec(statement);
      });
    } catch (error) {
      database.close();
      throw error;
    }
    const db = new Kysely<SponsoredTables>({ dialect: new ImmediateDialect(database) });
    return sqlSponsoredStore(db, (error) => asStoreError(error, file));
  } catch (error) {
    throw asStoreError(error, file);
  }
}
