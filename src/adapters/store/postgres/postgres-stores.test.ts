import { afterAll, beforeAll, describe } from "vitest";
import { type PostgresServer, postgresPrograms, startPostgres } from "../../../../test/postgres-server.ts";
import { storeConformance } from "../store-conformance.ts";
import { openPostgresStores } from "./postgres-stores.ts";

/** Empties every table of ours; quicker than a new database. */
const EMPTY = `do $$ begin execute (
  select 'truncate ' || string_agg(quote_ident(tablename), ', ') || ' restart identity cascade'
  from pg_tables where schemaname = 'public' and tablename not like 'kysely%'
); end $$`;

describe.skipIf(postgresPrograms() === undefined)(
  "with a PostgreSQL server (apt-get install postgresql)",
  () => {
    let server: PostgresServer;
    let address: string;
    beforeAll(async () => {
      server = await startPostgres();
      address = await server.create("conformance");
      await (await openPostgresStores(address)).close();
    });
    afterAll(() => server?.remove());

    storeConformance(
      "PostgreSQL",
      () => openPostgresStores(address),
      async () => {
        await server.query("conformance", EMPTY);
      },
    );
  },
);
