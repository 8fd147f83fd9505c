/** What a host does with what was seen, on the command line: gives a view back, adds everything up, and invoices. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSponsoredSqlite } from "../src/adapters/sponsor/open-sponsored-sqlite.ts";
import { clock } from "../src/compose/system-clock.ts";
import type { AdvertiserId, Flight, OfferId } from "../src/core/domain/sponsored.ts";
import type { Invoice, LedgerList } from "../src/core/domain/sponsored-accounts.ts";
import { endEverything, footnote, footnoteJson, tempFolder } from "./footnote-process.ts";

afterAll(endEverything);

const SELLER = "Answers GmbH; Hafenstr. 1; 24103 Kiel";
let env: Record<string, string>;
let flight: Flight;
let advertiserId: AdvertiserId;

/** Three views of 4,250 micros each, seen an hour ago. */
beforeAll(async () => {
  const data = tempFolder();
  env = { FOOTNOTE_DATA: data, FOOTNOTE_SPONSORED: "on", FOOTNOTE_SPONSORED_SELLER: SELLER };
  const made = async (...args: string[]): Promise<string> =>
    ((await footnoteJson(["sponsored", ...args], env)).json as { id: string }).id;
  advertiserId = (await made(
    "advertiser",
    "Ferries Ltd",
    "--paid-by",
    "海港集团",
    "--currency",
    "EUR",
  )) as AdvertiserId;
  const campaign = await made("campaign", advertiserId, "夏季 Summer");
  const text = ["--headline", "By night", "--text", "Cabins.", "--url", "https://a.example/"];
  const creativeId = await made("creative", campaign, ...text);
  await footnote(["sponsored", "review", creativeId, "--approve"], env);
  const time = ["--from", "2026-01-01", "--until", "2126-01-01"];
  const id = await made("flight", campaign, "--cpm", "4.25", "--budget", "1", ...time);
  await footnote(["sponsored", "flights", "run", id], env);
  const store = openSponsoredSqlite(join(data, "sponsored.db"));
  const at = (ms: number): string => new Date(Date.parse(clock.now()) - 3_600_000 + ms).toISOString();
  flight = (await store.findFlight(id as Flight["id"])) as Flight;
  for (const nth of [1, 2, 3]) {
    const offer = {
      id: `off_${nth}` as OfferId,
      flightId: flight.id,
      advertiserId,
      creativeId: creativeId as never,
      creativeSha256: "",
      priceMicros: 4_250,
      topic: "travel" as const,
      reader: `reader ${nth}`,
      seed: 0,
      at: at(0),
      expiresAt: at(900_000),
    };
    await store.countAnswer(offer.reader, "2026-03-02");
    await store.reserve(offer, "2026-03-02", 1_000_000, 1);
    await store.settle(offer.id, at(2_000));
  }
  await store.close();
});

test("a view is given back once, with its reason, and everything still adds up", async () => {
  const reverse = ["sponsored", "reverse", "off_2", "--reason", "a robot of ours"];
  const { json } = await footnoteJson(reverse, env);
  expect((json as LedgerList).entries).toMatchObject([
    {
      kind: "reversal",
      offerId: "off_2",
      amountMicros: -4_250,
      reason: "a robot of ours",
      by: "command line",
    },
  ]);
  const again = await footnote(reverse, env);
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining("given back already")]);
  for (const args of [
    ["off_9", "--reason", "x"],
    ["off_1", "--reason", " "],
  ]) {
    expect((await footnote(["sponsored", "reverse", ...args], env)).code).toBe(1);
  }
  expect((await footnote(["sponsored", "ledger"], env)).stdout).toContain(
    "off_2  a robot of ours (command line)",
  );
  const audit = await footnote(["sponsored", "audit"], env);
  expect([audit.code, audit.stdout]).toEqual([
    0,
    expect.stringContaining("1 flights, 4 entries of the ledger, 0 invoices"),
  ]);
  expect((await footnote(["sponsored", "report"], env)).stdout).toMatch(/,3,0,2,1,0,0,0,0,[0,]+,8500\r\n/u);
});

test("an invoice takes off what was given back, flight by flight", async () => {
  const { json } = await footnoteJson(["sponsored", "invoice", advertiserId], env);
  expect(json as Invoice).toMatchObject({
    number: 1,
    minor: 0,
    carryMicros: 8_500,
    lines: [
      {
        flightId: flight.id,
        campaign: "夏季 Summer",
        priceMicros: 4_250,
        views: 3,
        givenBack: 1,
        micros: 8_500,
      },
    ],
    parties: {
      seller: ["Answers GmbH", "Hafenstr. 1", "24103 Kiel"],
      payer: "海港集团",
      behalfOf: "Ferries Ltd",
    },
  });
});
