/** A block that is offered just before midnight and seen after it: the salt by which its reader is known lives as long as the offer, and no longer. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSponsoredPostgres } from "../src/adapters/sponsor/open-sponsored-postgres.ts";
import { openSponsoredSqlite } from "../src/adapters/sponsor/open-sponsored-sqlite.ts";
import { remakeImage } from "../src/adapters/sponsor/remake-image.ts";
import { hash } from "../src/compose/hash.ts";
import { ids } from "../src/compose/system-clock.ts";
import type { SpaceId } from "../src/core/domain/ids.ts";
import type { Flight, OfferRequest } from "../src/core/domain/sponsored.ts";
import type { SponsoredStore } from "../src/core/sponsor/sponsored-store.ts";
import { createBooks } from "../src/services/sponsor/books.ts";
import { createOffers } from "../src/services/sponsor/offers.ts";
import { createReaders } from "../src/services/sponsor/readers.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "./postgres-server.ts";

const REQUEST: OfferRequest = { topics: ["travel"], language: "en", isSensitive: false };
const BEFORE = "2026-03-02T23:59:30.000Z";
/** So many seconds past midnight. */
const after = (seconds: number): string =>
  new Date(Date.parse("2026-03-03T00:00:00Z") + seconds * 1_000).toISOString();
const reader = (token: string) => ({
  token,
  spaceId: "spc_1" as SpaceId,
  userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0",
  purpose: "",
});

describe("on SQLite", () => {
  const folder = mkdtempSync(join(tmpdir(), "footnote-midnight-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  midnight(async (name) => openSponsoredSqlite(join(folder, `${name}.db`)));
});

describe.skipIf(postgresPrograms() === undefined)("on PostgreSQL", () => {
  let server: PostgresServer;
  const addresses = new Map<string, string>();
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());
  midnight(async (name) => {
    const address = addresses.get(name) ?? (await server.create(name));
    addresses.set(name, address);
    return openSponsoredPostgres(address);
  });
});

/** `open` gives another server's connection to the same database, where the name is the same. */
function midnight(open: (name: string) => Promise<SponsoredStore>): void {
  const stores: SponsoredStore[] = [];
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  /** Servers of one database, at one time. */
  const serve = async (name: string, count = 1) => {
    let now = BEFORE;
    const clock = { now: () => now, monotonicMs: () => 0, sleep: async () => undefined };
    const parts = { clock, ids, hash, remakeImage };
    const opened: SponsoredStore[] = [];
    for (let nth = 0; nth < count; nth++) opened.push(await open(name));
    stores.push(...opened);
    const store = opened[0] as SponsoredStore;
    const servers = opened.map((one) =>
      createOffers({
        ...parts,
        store: one,
        random: () => 0.5,
        readers: createReaders({ ...parts, store: one, hasPaidPlan: async () => false }),
      }),
    );
    const books = createBooks({ ...parts, store });
    const { id: advertiserId } = await books.addAdvertiser({ legalName: "Ferries Ltd", currency: "EUR" });
    const { id: campaignId } = await books.addCampaign({ advertiserId, name: "Summer" });
    const text = {
      language: "en",
      headline: "By night",
      body: "Cabins.",
      url: "https://a.example/",
    } as const;
    await books.review((await books.addCreative({ campaignId, ...text })).id, { state: "approved" });
    const { id } = await books.addFlight({
      campaignId,
      cpmMicros: 25_000_000,
      budgetMicros: 25_000_000,
      startsAt: "2026-03-01T00:00:00Z",
      endsAt: "2026-03-05T00:00:00Z",
      topics: [],
      countries: [],
      holdoutPercent: 0,
    });
    await books.changeFlight(id, { state: "running" }, "a test");
    return {
      store,
      server: (nth: number) => servers[nth] as (typeof servers)[number],
      // In turn: two connections of one process to an SQLite file would wait for each other.
      sweepAll: async () => {
        for (const one of servers) await one.sweep();
      },
      clockAt: (at: string) => {
        now = at;
      },
      spent: async () => ((await store.findFlight(id)) as Flight).spentMicros,
    };
  };

  test("is billed though somebody has asked since, and once", async () => {
    const { server, clockAt, spent } = await serve("once");
    const card = await server(0).offer(REQUEST, reader("one"));
    clockAt(after(1));
    expect(await server(0).offer(REQUEST, reader("other"))).toBeDefined();
    clockAt(after(2));
    await server(0).tell(card!.offerId, "viewed", reader("one"));
    await server(0).tell(card!.offerId, "viewed", reader("one"));
    expect(await spent()).toBe(25_000);
  });

  test("is billed by any of several servers, whoever of them has swept, until its time has ended", async () => {
    const { store, server, clockAt, sweepAll, spent } = await serve("several", 3);
    const card = await server(0).offer(REQUEST, reader("one"));
    const late = await server(2).offer(REQUEST, reader("late"));
    clockAt(after(600));
    await server(1).offer(REQUEST, reader("other"));
    await sweepAll();
    clockAt(after(869));
    await server(1).tell(card!.offerId, "viewed", reader("somebody else"));
    expect(await spent()).toBe(0);
    await server(1).tell(card!.offerId, "viewed", reader("one"));
    expect(await spent()).toBe(25_000);
    clockAt(after(871));
    await server(1).tell(late!.offerId, "viewed", reader("late"));
    expect(await spent()).toBe(25_000);
    expect(await store.findSalt("2026-03-02")).toBeDefined();
  });

  test("takes its salt with it once a quarter of an hour has passed, also where nobody asks any more", async () => {
    const { store, server, clockAt, sweepAll, spent } = await serve("gone", 2);
    const card = await server(0).offer(REQUEST, reader("one"));
    clockAt(after(899));
    await sweepAll();
    expect(await store.findSalt("2026-03-02")).toBeDefined();
    clockAt(after(900));
    await sweepAll();
    expect(await store.findSalt("2026-03-02")).toBeUndefined();
    // What comes later makes no new one for a day that is over.
    await server(0).tell(card!.offerId, "opened", reader("one"));
    await server(1).tell(card!.offerId, "viewed", reader("one"));
    expect(await store.findSalt("2026-03-02")).toBeUndefined();
    expect(await spent()).toBe(0);
  });

  test("is remembered as long as any offer of its day is open, where the clocks of servers differ", async () => {
    const { store, server, clockAt, sweepAll, spent } = await serve("clocks", 2);
    // This one goes a minute slow: it is past midnight for the others.
    clockAt("2026-03-02T23:59:59.000Z");
    const card = await server(0).offer(REQUEST, reader("one"));
    await store.forgetDays("2026-03-03");
    clockAt(after(10));
    await server(1).tell(card!.offerId, "viewed", reader("one"));
    expect(await spent()).toBe(25_000);
    await sweepAll();
    await store.forgetDays("2026-03-03");
    expect(await store.findSalt("2026-03-02")).toBeUndefined();
  });
}
