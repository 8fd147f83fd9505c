import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import { audit } from "../../core/sponsor/audit.ts";
import { editsConformance } from "./edits-conformance.ts";
import { imagesConformance } from "./images-conformance.ts";
import { loginsConformance } from "./logins-conformance.ts";
import { openSponsoredSqlite } from "./open-sponsored-sqlite.ts";
import { sponsoredHistories } from "./sponsored-histories.ts";
import { SQLITE_STEPS } from "./sponsored-tables.ts";
import { sponsoredConformance } from "./sponsored-conformance.ts";

const folder = mkdtempSync(join(tmpdir(), "footnote-sponsored-"));
const file = join(folder, "sponsored.db");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const touch = (path: string) => async (statement: string) => {
  const database = new Database(path);
  try {
    database.exec(statement);
  } finally {
    database.close();
  }
};

sponsoredConformance("SQLite", async () => openSponsoredSqlite(file), touch(file));

const edits = join(folder, "edits.db");
editsConformance("SQLite", async () => openSponsoredSqlite(edits), touch(edits));

imagesConformance("SQLite", async () => openSponsoredSqlite(join(folder, "images.db")));

loginsConformance("SQLite", async () => openSponsoredSqlite(join(folder, "logins.db")));

sponsoredHistories("SQLite", async () => openSponsoredSqlite(join(folder, "histories.db")), 40);

describe("accounts that were kept before invoices had lines", () => {
  const older = join(folder, "older.db");
  const [first] = SQLITE_STEPS;

  it("get them from the ledger, and add up", async () => {
    const database = new Database(older);
    for (const statement of first ?? []) database.exec(statement);
    database.exec(`
      insert into advertiser values ('adv_1', 'Ferries Ltd', null, 'EUR', '');
      insert into campaign values ('cmp_1', 'adv_1', 'Summer', '');
      insert into flight values ('flt_1', 'cmp_1', 'adv_1', 4250000, 100000000, 0, 12750, '', '', '[]', '[]', 0, 'ended');
      insert into creative values ('crt_1', 'cmp_1', 'en', 'a', 'b', 'c', 'd', 'approved', null, '', null);
      insert into offer (id, flight_id, advertiser_id, creative_id, creative_sha256, price_micros, topic, reader, seed, state, at, expires_at)
        select 'off_' || value, 'flt_1', 'adv_1', 'crt_1', '', 4250, 'travel', 'a', 0, 'billed', '2026-03-02', '' from json_each('[1,2,3]');
      insert into ledger (idem_key, advertiser_id, flight_id, offer_id, kind, amount_micros, at)
        select 'impression:' || value, 'adv_1', 'flt_1', 'off_' || value, 'impression', 4250, '2026-03-0' || value from json_each('[1,2,3]');
      insert into invoice values ('ivc_1', 1, 'adv_1', '2026-03-03', 'EUR', 0, 8500, '2026-03-03'), ('ivc_2', 2, 'adv_1', '2026-03-04', 'EUR', 1, 2750, '2026-03-04');
      insert into ledger (idem_key, advertiser_id, kind, amount_micros, at) values ('invoice:ivc_1', 'adv_1', 'invoice', 0, ''), ('invoice:ivc_2', 'adv_1', 'invoice', -10000, '');
      pragma user_version = 1;`);
    database.close();
    const store = openSponsoredSqlite(older);
    expect(audit(await store.auditFacts())).toEqual({ flights: 1, entries: 5, invoices: 2, faults: [] });
    const line = { flightId: "flt_1", campaign: "Summer", priceMicros: 4_250, givenBack: 0 };
    expect((await store.invoices()).map(({ lines }) => lines)).toEqual([
      [{ ...line, views: 1, micros: 4_250 }],
      [{ ...line, views: 2, micros: 8_500 }],
    ]);
    await store.close();
  });
});
