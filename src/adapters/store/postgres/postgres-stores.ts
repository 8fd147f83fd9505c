/** The stores of a PostgreSQL database, which any number of processes on any machines share. */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Stores } from "../../../core/ports/stores.ts";
import { dropLeftOver } from "../sql/hidden-documents.ts";
import { sqlStores } from "../sql/sql-stores.ts";
import { openPostgresDatabase } from "./postgres-database.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import { asPostgresError } from "./postgres-errors.ts";
import { listenForNews } from "./postgres-news.ts";
import { shownAddress } from "./shown-address.ts";

/**
 * Opens the database at the address, and makes its tables where there are none. Throws `config-invalid`, `data-unusable`,
 * `store-unreachable`, `store-busy` or `disk-full`; so may every method of its stores.
 */
export async function openPostgresStores(address: string): Promise<Stores> {
  const at = shownAddress(address);
  const asOurs = (error: unknown): unknown => asPostgresError(error, at);
  const db = await openPostgresDatabase(address, at).catch((error: unknown) => {
    throw asOurs(error);
  });
  const self = randomUUID();
  const database = { db, dialect: postgresDialect(self) };
  const news = listenForNews(address, self);
  // Nobody waits for it, and what is left this time goes the next.
  const leftOver = dropLeftOver(database).catch(() => undefined);
  return {
    ...sqlStores(database, asOurs),
    news,
    async clockMs() {
      const { rows } = await sql<{ ms: number }>`
        select floor(extract(epoch from clock_timestamp()) * 1000) as ms`.execute(db);
      return rows[0]?.ms ?? Number.NaN;
    },
    async close() {
      await news.close();
      await leftOver;
      await db.destroy();
    },
  };
}
