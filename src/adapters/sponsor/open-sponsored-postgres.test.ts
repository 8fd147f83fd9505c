import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PostgresServer, postgresPrograms, startPostgres } from "../../../test/postgres-server.ts";
import { openPostgresStores } from "../store/postgres/postgres-stores.ts";
import { editsConformance } from "./edits-conformance.ts";
import { imagesConformance } from "./images-conformance.ts";
import { loginsConformance } from "./logins-conformance.ts";
import { openSponsoredPostgres } from "./open-sponsored-postgres.ts";
import { sponsoredHistories } from "./sponsored-histories.ts";
import { sponsoredConformance } from "./sponsored-conformance.ts";

describe.skipIf(postgresPrograms() === undefined)(
  "with a PostgreSQL server (apt-get install postgresql)",
  () => {
    let server: PostgresServer;
    let address: string;
    beforeAll(async () => {
      server = await startPostgres();
      address = await server.create("sponsored");
    });
    afterAll(() => server?.remove());

    sponsoredConformance(
      "PostgreSQL",
      () => openSponsoredPostgres(address),
      (statement) => server.query("sponsored", `set search_path = sponsored; ${statement}`),
    );

    editsConformance(
      "PostgreSQL",
      async () => openSponsoredPostgres(await server.create("edits")),
      (statement) => server.query("edits", `set search_path = sponsored; ${statement}`),
    );

    imagesConformance("PostgreSQL", async () => openSponsoredPostgres(await server.create("images")));

    loginsConformance("PostgreSQL", async () => openSponsoredPostgres(await server.create("logins")));

    sponsoredHistories("PostgreSQL", async () => openSponsoredPostgres(await server.create("histories")), 20);

    it("is out of reach of the role that answers, and stands beside its tables", async () => {
      const database = await server.create("beside");
      await server.query("beside", "create role answering login; grant all on schema public to answering");
      await server.query("beside", "grant create on database beside to answering");
      // First, as a host may do it: the tables of the library come beside it all the same.
      await (await openSponsoredPostgres(database)).close();
      await (await openPostgresStores(database)).close();
      const [asked] = await server.query<{ may: boolean }>(
        "beside",
        "select has_schema_privilege('answering', 'sponsored', 'USAGE') as may",
      );
      expect(asked).toEqual({ may: false });
    });
  },
);
