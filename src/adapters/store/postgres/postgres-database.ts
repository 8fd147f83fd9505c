/** Opens a PostgreSQL database: a pool of connections, migrated to the newest schema. */
import { Kysely, PostgresDialect, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { type ClientConfig, type CustomTypesConfig, Pool, type PoolConfig, types } from "pg";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Tables } from "../sql/tables.ts";
import { OURS, POSTGRES_MIGRATIONS } from "./postgres-tables.ts";
import { zeroRemover } from "./zero-remover.ts";

/** A server allows a hundred by itself, and several processes share it. */
const MOST_CONNECTIONS = 10;
/** To be connected, or to wait for a lock or a free connection: as long as SQLite waits for its writer. */
const WAIT_MS = 10_000;
/** The longest statement reads a part of a library; one that takes longer has lost its server. */
const STATEMENT_MS = 120_000;
const LEAST_VERSION = 15;

/** Throws what the driver does; `data-unusable` where it is too old, of another encoding, or made by a newer Footnote. */
export async function openPostgresDatabase(url: string, at: string): Promise<Kysely<Tables>> {
  const pool = openPool(url);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [zeroRemover] });
  try {
    await requireKnownServer(db, at);
    await requireOwnDatabase(db, at);
    await migrate(db, at);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Of connections opened as ours are; `more` comes before what they are opened with. */
export function openPool(url: string, more: PoolConfig = {}): Pool {
  const pool = new Pool({ ...connectionTo(url), max: MOST_CONNECTIONS, ...more });
  // A connection that ends is replaced by the pool, and its next statement fails; without a listener the program would end.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", () => undefined);
  return pool;
}

/** What every connection is opened with. */
export function connectionTo(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: "footnote",
    connectionTimeoutMillis: WAIT_MS,
    lock_timeout: WAIT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS,
    // A process that was stopped holds others up no longer than its word holds.
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    // Ours are not longer than a number is exact.
    types: wholeNumbersBy(Number),
  };
}

const INT8 = 20;
const NUMERIC = 1700;

/** Counts, sums and ids come as texts, for they may be longer than a number is exact: `read` makes numbers of them. */
export function wholeNumbersBy(read: (text: string) => number): CustomTypesConfig {
  return {
    getTypeParser: ((oid: number, format?: "text") =>
      oid === INT8 || oid === NUMERIC
        ? read
        : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
  };
}

async function requireKnownServer(db: Kysely<Tables>, at: string): Promise<void> {
  const { rows } = await sql<{ version: string; encoding: string }>`
    select current_setting('server_version') as version, current_setting('server_encoding') as encoding
  `.execute(db);
  const { version, encoding } = rows[0]!;
  if (Number.parseInt(version, 10) < LEAST_VERSION) {
    throw new FootnoteError("data-unusable", say("database.old", { at, version, least: LEAST_VERSION }), {
      hint: say("database.old-hint", { least: LEAST_VERSION }),
    });
  }
  if (encoding !== "UTF8") {
    throw new FootnoteError("data-unusable", say("database.encoding", { at, encoding }), {
      hint: say("database.encoding-hint"),
    });
  }
}

/** An address that was meant for another program must not get tables of ours. */
async function requireOwnDatabase(db: Kysely<Tables>, at: string): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const { rows } = await sql<{ here: string | null }>`select current_schema() as here`.execute(db);
  // What stands in other schemas is out of our way.
  const names = tables.filter(({ schema }) => schema === rows[0]?.here).map(({ name }) => name);
  if (names.length > 0 && !names.includes("kysely_migration")) throw foreign(at);
}

/** One process does it while others that came at the same time wait. */
async function migrate(db: Kysely<Tables>, at: string): Promise<void> {
  const provider = { getMigrations: async () => ({ ...POSTGRES_MIGRATIONS }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error === undefined) return;
  if ((error as { code?: unknown }).code === DUPLICATE_TABLE) throw foreign(at, error);
  const unknown = await unknownSteps(db).catch(() => []);
  if (unknown.length === 0) throw error;
  if (!unknown.every((name) => name.startsWith(OURS))) throw foreign(at, error);
  throw new FootnoteError("data-unusable", say("store.newer", { file: at }), {
    hint: say("database.newer-hint"),
    cause: error,
  });
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const DUPLICATE_TABLE = "42P07";

async function unknownSteps(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name).filter((name) => !(name in POSTGRES_MIGRATIONS));
}

function foreign(at: string, cause?: unknown): FootnoteError {
  return new FootnoteError("data-unusable", say("database.foreign", { at }), {
    hint: say("database.foreign-hint"),
    cause,
  });
}
