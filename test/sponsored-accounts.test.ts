/** What a host does with what was seen, on the command line: gives a view back, adds everything up, and invoices. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSponsoredSqlite } from "../src/adapters/sponsor/open-sponsored-sqlite.ts";
import { readConfig } from "../src/compose/config.ts";
import { requireSponsored } from "../src/compose/open-sponsored.ts";
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
  const sponsored = await requireSponsored(readConfig(env, data), () => undefined);
  const { books } = sponsored;
  const payer = { legalName: "Ferries Ltd", paidBy: "海港集团", currency: "EUR" } as const;
  advertiserId = (await books.addAdvertiser(payer)).id;
  const { id: campaignId } = await books.addCampaign({ advertiserId, name: "夏季 Summer" });
  const text = { language: "en", headline: "By night", body: "Cabins.", url: "https://a.example/" } as const;
  const { id: creativeId } = await books.addCreative({ campaignId, ...text });
  await books.review(creativeId, { state: "approved" });
  const { id } = await books.addFlight({
    campaignId,
    cpmMicros: 4_250_000,
    budgetMicros: 1_000_000,
    startsAt: "2026-01-01T00:00:00Z",
    endsAt: "2126-01-01T00:00:00Z",
    topics: [],
    countries: [],
    holdoutPercent: 0,
  });
  await books.changeFlight(id, { state: "running" }, "a test");
  await sponsored.close();
  const store = openSponsoredSqlite(join(data, "sponsored.db"));
  const at = (ms: number): string => new Date(Date.parse(clock.now()) - 3_600_000 + ms).toISOString();
  flight = (await store.findFlight(id)) as Flight;
  for (const nth of [1, 2, 3]) {
    const offer = {
      id: `off_${nth}` as OfferId,
      flightId: flight.id,
      advertiserId,
      creativeId,
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

test("an invoice is written as PDF, the same each time, and only where its seller is named", async () => {
  const [one, other] = [join(tempFolder(), "1.pdf"), join(tempFolder(), "2.pdf")];
  const pdf = ["sponsored", "invoice", advertiserId, "--number", "1", "--pdf"];
  expect((await footnote([...pdf, one], env)).stdout).toContain(one);
  await footnote([...pdf, other], env);
  const bytes = await readFile(one);
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(bytes.equals(await readFile(other))).toBe(true);
  const nobody = await footnote(["sponsored", "invoice", advertiserId, "--pdf", one], {
    ...env,
    FOOTNOTE_SPONSORED_SELLER: "",
  });
  expect([nobody.code, nobody.stderr]).toEqual([1, expect.stringContaining("FOOTNOTE_SPONSORED_SELLER")]);
});

test("a flight is changed by the command line, within what was sold of it, and each change is recorded", async () => {
  const edit = ["sponsored", "edit", flight.id];
  const less = await footnote([...edit, "--budget", "0.008"], env);
  expect([less.code, less.stderr]).toEqual([1, expect.stringContaining("8500 micros")]);
  const price = await footnote([...edit, "--cpm", "5"], env);
  expect([price.code, price.stderr]).toEqual([1, expect.stringContaining("its price stays")]);
  const { json } = await footnoteJson([...edit, "--budget", "2", "--until", "2027-02-01"], env);
  expect(json).toMatchObject({ budgetMicros: 2_000_000, endsAt: "2027-02-01T00:00:00.000Z" });
  await footnote(["sponsored", "rename", flight.campaignId, "Winter"], env);
  const changes = (await footnote(["sponsored", "changes", "--limit", "3"], env)).stdout;
  expect(changes).toMatch(/name {2}夏季 Summer → .*Winter/u);
  expect(changes).toMatch(/budgetMicros {2}1000000 → .*2000000/u);
  expect((await footnote(["sponsored", "audit"], env)).code).toBe(0);
});
