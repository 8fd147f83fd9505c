/** Sponsored content in a schema of its own in PostgreSQL, by connections of its own: give it a role that nothing else uses. */
import { Kysely, PostgresDialect, sql } from "kysely";
import { Migrator } from "kysely/migration";
import type { SponsoredStore } from "../../core/sponsor/sponsored-store.ts";
import { openPool, wholeNumbersBy } from "../store/postgres/postgres-database.ts";
import { asPostgresError } from "../store/postgres/postgres-errors.ts";
import { shownAddress } from "../store/postgres/shown-address.ts";
import { zeroRemover } from "../store/postgres/zero-remover.ts";
import { sqlSponsoredStore } from "./sql-sponsored-store.ts";
import { POSTGRES_STEPS, type SponsoredTables } from "./sponsored-tables.ts";

const SCHEMA = "sponsored";

/** Throws `config-invalid`, `data-unusable`, `store-unreachable`, `store-busy`, `disk-full`; so may every method. */
export async function openSponsoredPostgres(address: string): Promise<SponsoredStore> {
  const at = shownAddress(address);
  const pool = openPool(address, { options: `-c search_path=${SCHEMA}`, types: wholeNumbersBy(exactly) });
  const db = new Kysely<SponsoredTables>({ dialect: new PostgresDialect({ pool }), plugins: [zeroRemover] });
  try {
    const { error } = await new Migrator({
      db,
      provider: { getMigrations: async () => MIGRATIONS },
      migrationTableSchema: SCHEMA,
      // Kysely looks for these in all schemas: those of the library have its usual names.
      migrationTableName: "sponsored_migration",
      migrationLockTableName: "sponsored_migration_lock",
    }).migrateToLatest();
    if (error !== undefined) throw error;
    return sqlSponsoredStore(db, (thrown) => asPostgresError(thrown, at));
  } catch (error) {
    await db.destroy();
    throw asPostgresError(error, at);
  }
}

const MIGRATIONS = Object.fromEntries(
  POSTGRES_STEPS.map((step, nth) => [
    `sponsored-${String(nth + 1).padStart(3, "0")}`,
    {
      async up(db: Kysely<unknown>) {
        for (const statement of step) await sql.raw(statement).execute(db);
      },
    },
  ]),
);

/** Of micros: what is longer than a number is exact must not be used as one. */
function exactly(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is no whole number that is exact.`);
  return value;
}
