/**
 * Whether what is sold adds up when everything comes at once, and how fast: `node bench/ledger/run.ts [--offers 5000] [--clients 64]`. On SQLite, and on a
 * PostgreSQL of Debian's that it starts, with every commit on the disk. One flight of exactly 1,000 views is sold to so many readers at a time; a third of
 * what is offered is never seen in time, every view is told three times, views race with the end of their time. Then so many cycles of reserve and settle a
 * second on one flight. The last line is JSON; exits 1 where a micro is missing.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openSponsoredPostgres } from "../../src/adapters/sponsor/open-sponsored-postgres.ts";
import { openSponsoredSqlite } from "../../src/adapters/sponsor/open-sponsored-sqlite.ts";
import type {
  AdvertiserId,
  CampaignId,
  CreativeId,
  Flight,
  FlightId,
  OfferId,
} from "../../src/core/domain/sponsored.ts";
import type { NewOffer, SponsoredStore } from "../../src/core/sponsor/sponsored-store.ts";
import { postgresPrograms, startPostgres } from "../../test/postgres-server.ts";

const { values } = parseArgs({
  options: {
    offers: { type: "string", default: "5000" },
    clients: { type: "string", default: "64" },
    cycles: { type: "string", default: "1000" },
  },
});
const [offers, clients, cycles] = [Number(values.offers), Number(values.clients), Number(values.cycles)];
const PRICE = 25_000;
const VIEWS = 1_000;
const DAY = "2026-03-02";
const BEGIN = Date.parse(`${DAY}T10:00:00Z`);
const TIME_MS = 900_000;
const at = (ms: number): string => new Date(BEGIN + ms).toISOString();

const reports: object[] = [];
let isWhole = true;
const folder = mkdtempSync(join(tmpdir(), "footnote-ledger-"));
await measure("sqlite", openSponsoredSqlite(join(folder, "sponsored.db")));
rmSync(folder, { recursive: true, force: true });
if (postgresPrograms() === undefined)
  console.log("There is no PostgreSQL on this machine: apt-get install postgresql");
else {
  const server = await startPostgres({ isDurable: true });
  await measure("postgresql", await openSponsoredPostgres(await server.create("ledger")));
  await server.remove();
}
console.log(JSON.stringify({ bench: "ledger", offers, clients, reports }));
process.exitCode = isWhole ? 0 : 1;

async function measure(name: string, store: SponsoredStore): Promise<void> {
  const flight = await sell(store, "exact", VIEWS);
  const counts = { reserved: 0, full: 0, billed: 0, late: 0, known: 0, released: 0 };
  let next = 0;
  let now = 0;
  // Offers come until all are asked for; the clock runs on, so that old ones are given back while others are told of.
  await together(async () => {
    while (next < offers) {
      const nth = next++;
      const madeAt = (now += 500);
      const id = await offerTo(store, flight, `reader ${nth}`, madeAt);
      if (id === undefined) {
        counts.full++;
        if (counts.full % 50 === 0) counts.released += await store.releaseExpired(at(now));
        continue;
      }
      counts.reserved++;
      if (nth % 3 === 0) continue;
      // One in six is told of at the very end of its time, while that is swept.
      const seenAt = madeAt + (nth % 6 === 1 ? TIME_MS - (nth % 12 === 1 ? 0 : 1) : 2_000);
      const told = [1, 2, 3].map(() => store.settle(id, at(seenAt)));
      const sweep = nth % 6 === 1 ? store.releaseExpired(at(seenAt)) : Promise.resolve(0);
      for (const settled of await Promise.all(told)) counts[settled]++;
      counts.released += await sweep;
    }
  });
  counts.released += await store.releaseExpired(at(now + TIME_MS));
  // What was given back is sold again, until all is gone.
  for (let more = 0; counts.billed < VIEWS && more < VIEWS * 2; more++) {
    const id = await offerTo(store, flight, `again ${more}`, now);
    if (id !== undefined) counts[await store.settle(id, at(now + 2_000))]++;
  }
  const after = await store.findFlight(flight.id);
  const ledgerMicros = await ledgerSum(store, flight.id);
  const isExact =
    counts.billed === VIEWS &&
    after?.reservedMicros === 0 &&
    after.spentMicros === flight.budgetMicros &&
    ledgerMicros === after.spentMicros &&
    (await offerTo(store, flight, "one more", now)) === undefined;
  isWhole &&= isExact;

  const hot = await sell(store, "hot", cycles * 2);
  let done = 0;
  const startedAt = performance.now();
  await together(async () => {
    while (done < cycles) {
      const nth = done++;
      const id = await offerTo(store, hot, `hot ${nth}`, 0);
      if (id !== undefined) await store.settle(id, at(2_000));
    }
  });
  const perSecond = Math.round((cycles / (performance.now() - startedAt)) * 1_000);
  const spentMicros = after?.spentMicros;
  const report = { database: name, isExact, ...counts, spentMicros, ledgerMicros, perSecond };
  console.log(JSON.stringify(report));
  reports.push(report);
  await store.close();
}

async function together(work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: clients }, work));
}

async function offerTo(
  store: SponsoredStore,
  flight: Flight,
  reader: string,
  ms: number,
): Promise<OfferId | undefined> {
  const name = flight.id.slice("flt_".length);
  const offer: NewOffer = {
    id: `off_${name}_${reader}_${ms}` as OfferId,
    flightId: flight.id,
    advertiserId: `adv_${name}` as AdvertiserId,
    creativeId: `crt_${name}` as CreativeId,
    creativeSha256: "",
    priceMicros: PRICE,
    topic: "travel",
    reader: `${name} ${reader}`,
    seed: 0,
    at: at(ms),
    expiresAt: at(ms + TIME_MS),
  };
  await store.countAnswer(offer.reader, DAY);
  return (await store.reserve(offer, DAY, flight.budgetMicros, 1)) ? offer.id : undefined;
}

async function sell(store: SponsoredStore, name: string, views: number): Promise<Flight> {
  const [advertiserId, campaignId] = [`adv_${name}` as AdvertiserId, `cmp_${name}` as CampaignId];
  await store.addAdvertiser({ id: advertiserId, legalName: name, currency: "EUR", createdAt: at(0) });
  await store.addCampaign({ id: campaignId, advertiserId, name, createdAt: at(0) });
  const flight: Flight = {
    id: `flt_${name}` as FlightId,
    campaignId,
    cpmMicros: PRICE * 1_000,
    budgetMicros: PRICE * views,
    reservedMicros: 0,
    spentMicros: 0,
    startsAt: at(0),
    endsAt: at(86_400_000),
    topics: [],
    countries: [],
    holdoutPercent: 0,
    state: "running",
  };
  await store.addFlight(flight);
  const text = { language: "en", headline: name, body: name, url: "https://a.example/", sha256: "" } as const;
  const id = `crt_${name}` as CreativeId;
  await store.addCreative({ ...text, id, campaignId, state: "approved", createdAt: at(0) });
  return flight;
}

async function ledgerSum(store: SponsoredStore, flightId: FlightId): Promise<number> {
  const entries = await store.ledger({ offset: 0, limit: 100_000 });
  return entries
    .filter((entry) => entry.flightId === flightId)
    .reduce((sum, { amountMicros }) => sum + amountMicros, 0);
}
