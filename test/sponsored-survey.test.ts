/** A survey of a hold-out: whom it asks and when, what is kept of it, and what it is said to show. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSponsoredPostgres } from "../src/adapters/sponsor/open-sponsored-postgres.ts";
import { openSponsoredSqlite } from "../src/adapters/sponsor/open-sponsored-sqlite.ts";
import { remakeImage } from "../src/adapters/sponsor/remake-image.ts";
import { hash } from "../src/compose/hash.ts";
import { clock, ids } from "../src/compose/system-clock.ts";
import type { SpaceId, UserId } from "../src/core/domain/ids.ts";
import type { FlightId, OfferRequest } from "../src/core/domain/sponsored.ts";
import { awarenessCsv } from "../src/core/sponsor/awareness-csv.ts";
import type { SponsoredStore } from "../src/core/sponsor/sponsored-store.ts";
import { createBooks } from "../src/services/sponsor/books.ts";
import { createOffers } from "../src/services/sponsor/offers.ts";
import { createReaders } from "../src/services/sponsor/readers.ts";
import { createSurveys } from "../src/services/sponsor/surveys.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "./postgres-server.ts";

const REQUEST: OfferRequest = { topics: ["travel"], language: "en", isSensitive: false };
const reader = (token: string, userId?: UserId) => ({
  token,
  userId,
  spaceId: "spc_1" as SpaceId,
  userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0",
  purpose: "",
});

describe("on SQLite", () => {
  const folder = mkdtempSync(join(tmpdir(), "footnote-survey-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  surveyed(async () => openSponsoredSqlite(join(folder, "sponsored.db")));
});

describe.skipIf(postgresPrograms() === undefined)("on PostgreSQL", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());
  surveyed(async () => openSponsoredPostgres(await server.create("survey")));
});

function surveyed(open: () => Promise<SponsoredStore>): void {
  let store: SponsoredStore;
  let flightId: FlightId;
  /** What chance gives next; below a half it is held out. */
  let chance = 0.9;
  const parts = { clock, ids, hash, remakeImage };
  const servicesOf = () => {
    const readers = createReaders({ ...parts, store, hasPaidPlan: async () => false });
    return {
      offers: createOffers({ ...parts, store, random: () => chance, readers }),
      surveys: createSurveys({ store, clock, readers }),
      books: createBooks({ ...parts, store }),
    };
  };
  let services: ReturnType<typeof servicesOf>;
  /** As the server does beside an answer. */
  const beside = async (token: string, changes: Partial<OfferRequest> = {}) => {
    const request = { ...REQUEST, ...changes };
    const card = await services.offers.offer(request, reader(token));
    return { card, survey: card ? undefined : await services.surveys.ask(request, reader(token)) };
  };

  beforeAll(async () => {
    store = await open();
    services = servicesOf();
    const { books } = services;
    const { id: advertiserId } = await books.addAdvertiser({ legalName: "Ferries Ltd", currency: "EUR" });
    const { id: campaignId } = await books.addCampaign({ advertiserId, name: "Summer" });
    const text = {
      language: "en",
      headline: "By night",
      body: "Cabins.",
      url: "https://a.example/",
    } as const;
    await books.review((await books.addCreative({ campaignId, ...text })).id, { state: "approved" });
    const now = Date.parse(clock.now());
    const flight = await books.addFlight({
      campaignId,
      cpmMicros: 25_000_000,
      budgetMicros: 25_000_000,
      startsAt: new Date(now - 3_600_000).toISOString(),
      endsAt: new Date(now + 60_000).toISOString(),
      topics: [],
      countries: [],
      holdoutPercent: 50,
    });
    flightId = flight.id;
    await books.changeFlight(flightId, { state: "running" }, "a test");
  });
  afterAll(() => store?.close());

  test("nobody is asked where it was not switched on", async () => {
    expect((await beside("early")).card).toBeDefined();
    expect(await beside("early")).toEqual({ card: undefined, survey: undefined });
    expect(
      await services.surveys.change("flt_none" as FlightId, true).catch((thrown: unknown) => thrown),
    ).toMatchObject({
      code: "not-found",
    });
    await services.surveys.change(flightId, true);
    await services.surveys.change(flightId, true);
  });

  test("both arms are asked beside the answer after their decision, once, and counted once", async () => {
    for (const [token, drawn] of [
      ["shown", 0.9],
      ["held", 0.1],
    ] as const) {
      chance = drawn;
      const decided = await beside(token);
      expect([decided.card === undefined, decided.survey]).toEqual([drawn < 0.5, undefined]);
      expect((await beside(token, { isSensitive: true })).survey).toBeUndefined();
      const { survey } = await beside(token);
      expect(survey).toMatchObject({ language: "en", behalfOf: "Ferries Ltd" });
      const offerId = survey!.offerId;
      await services.surveys.answer({ offerId, isKnown: true }, reader("somebody else"));
      await Promise.all(
        [true, true, true].map((isKnown) => services.surveys.answer({ offerId, isKnown }, reader(token))),
      );
      await services.surveys.answer({ offerId, isKnown: false }, reader(token));
      // At the fourth answer something is decided anew, which changes neither the arm nor asks again.
      chance = 0.9;
      for (let more = 0; more < 3; more++) expect((await beside(token)).survey).toBeUndefined();
    }
    const once = { decided: 1, answers: 1, known: 1 };
    const [of] = await services.surveys.awareness();
    expect(of).toMatchObject({ flightId, shown: { ...once, decided: 2 }, heldOut: once });
    expect(of).not.toHaveProperty("difference");
    expect(of?.interval?.low).toBeCloseTo(-0.7935, 4);
    expect(awarenessCsv([of!])).toBe(
      `flightId,shown decided,shown answers,shown known,heldOut decided,heldOut answers,heldOut known,low Newcombe 95 %,high Newcombe 95 %,difference\r\n${flightId},2,1,1,1,1,1,-0.7935,0.7935,\r\n`,
    );
  });

  test("nobody is asked who wants to see none", async () => {
    const user = "usr_quiet" as UserId;
    chance = 0.1;
    await services.offers.offer(REQUEST, reader("quiet", user));
    await store.switchOff(user, true);
    await services.offers.offer(REQUEST, reader("quiet"));
    expect(await services.surveys.ask(REQUEST, reader("quiet", user))).toBeUndefined();
    expect(await services.surveys.ask(REQUEST, reader("quiet"))).toBeDefined();
  });
}
