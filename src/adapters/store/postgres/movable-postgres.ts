/** A PostgreSQL database as one end of a move. */
import { sql } from "kysely";
import type { AnyDatabase, Movable } from "../move/movable.ts";
import { MOVED_TABLES } from "../move/moved-tables.ts";
import { openPostgresDatabase } from "./postgres-database.ts";
import { asPostgresError } from "./postgres-errors.ts";
import { shownAddress } from "./shown-address.ts";

/** Its tables are made where they are not there. Throws as `openPostgresStores`. */
export async function movablePostgres(address: string): Promise<Movable> {
  const at = shownAddress(address);
  const typed = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw asPostgresError(error, at);
    });
  const db = (await typed(openPostgresDatabase(address, at))) as unknown as AnyDatabase;
  const locked = <T>(mode: string, work: (trx: AnyDatabase) => Promise<T>): Promise<T> =>
    typed(
      db.transaction().execute(async (trx) => {
        // While the other side reads or writes, this one waits.
        await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx);
        const tables = sql.join(MOVED_TABLES.map(({ name }) => sql.table(name)));
        await sql`lock table ${tables} in ${sql.raw(mode)} mode`.execute(trx);
        return work(trx);
      }),
    );
  return {
    at,
    reading: (work) => locked("share", work),
    writing: (work) => locked("access exclusive", work),

    async lastGiven(trx, table, column) {
      const { rows } = await sql<{ last: number | null }>`
        select pg_sequence_last_value(pg_get_serial_sequence(${table}, ${column})::regclass) as last
      `.execute(trx);
      return rows[0]?.last ?? 0;
    },

    async giveOnlyAbove(trx, table, column, last) {
      await sql`
        select setval(pg_get_serial_sequence(${table}, ${column})::regclass, greatest(${last}::bigint, 1), ${last}::bigint > 0)
      `.execute(trx);
    },

    close: () => db.destroy(),
  };
}
