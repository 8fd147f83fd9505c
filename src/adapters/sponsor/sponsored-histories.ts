/** Random histories of what is sold, seen, given back and invoiced, on each database against the same in plain lists; the same for each. */
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  AdvertiserId,
  CampaignId,
  CreativeId,
  Currency,
  Flight,
  FlightId,
  InvoiceId,
  OfferId,
} from "../../core/domain/sponsored.ts";
import { audit } from "../../core/sponsor/audit.ts";
import { editedFlight } from "../../core/sponsor/edit-flight.ts";
import { invoiceAmount, microsPerMinor, taxMinor } from "../../core/sponsor/invoice-amount.ts";
import type { SponsoredStore } from "../../core/sponsor/sponsored-store.ts";
import { at, DAY } from "./conformance-day.ts";

const TIME = 15;
/** Hundredths of a percent. */
const RATE = 725;

const step = fc.record({
  minutes: fc.nat(4),
  /** Which flight or offer; taken modulo how many there are. */
  nth: fc.nat(30),
  what: fc.oneof(
    { weight: 4, arbitrary: fc.constant("offer" as const) },
    { weight: 4, arbitrary: fc.constant("view" as const) },
    { weight: 3, arbitrary: fc.constant("reverse" as const) },
    { weight: 2, arbitrary: fc.constantFrom("budget" as const, "price" as const) },
    { weight: 1, arbitrary: fc.constantFrom("sweep" as const, "reject" as const, "invoice" as const) },
  ),
  /** So many at the same time. */
  times: fc.integer({ min: 1, max: 3 }),
});
const history = fc.record({
  views: fc.integer({ min: 1, max: 6 }),
  cpm: fc.integer({ min: 1, max: 20_000 }).map((thousands) => thousands * 1_000),
  currency: fc.constantFrom<Currency>("EUR", "JPY"),
  steps: fc.array(step, { minLength: 5, maxLength: 40 }),
});

interface Known {
  readonly id: OfferId;
  readonly flight: number;
  readonly minute: number;
  state: "reserved" | "billed" | "reversed" | "released" | "rejected";
}

/** `runs`: so many histories. */
export function sponsoredHistories(name: string, open: () => Promise<SponsoredStore>, runs: number): void {
  describe(`histories of sponsored content in ${name}`, () => {
    let store: SponsoredStore;
    let nth = 0;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store?.close());

    it(`add up, with what was given back, ${runs} of them`, { timeout: 300_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(history, async (drawn) => {
          const run = `h${++nth}`;
          const flights = await sell(store, run, drawn);
          await play(store, run, flights, drawn);
          expect(audit(await store.auditFacts()).faults).toEqual([]);
        }),
        { numRuns: runs },
      );
    });
  });
}

type History = typeof history extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Two flights of one advertiser. */
async function sell(store: SponsoredStore, run: string, drawn: History): Promise<Flight[]> {
  const [advertiserId, campaignId] = [`adv_${run}` as AdvertiserId, `cmp_${run}` as CampaignId];
  await store.addAdvertiser({ id: advertiserId, legalName: run, currency: drawn.currency, createdAt: at(0) });
  await store.addCampaign({ id: campaignId, advertiserId, name: run, createdAt: at(0) });
  const text = { language: "en", headline: "a", body: "b", url: "https://a.example/", sha256: "" } as const;
  const id = `crt_${run}` as CreativeId;
  await store.addCreative({ ...text, id, campaignId, state: "approved", createdAt: at(0) });
  const flights = [1, 2].map((n): Flight => ({
    id: `flt_${run}_${n}` as FlightId,
    campaignId,
    cpmMicros: drawn.cpm * n,
    budgetMicros: ((drawn.cpm * n) / 1_000) * drawn.views,
    reservedMicros: 0,
    spentMicros: 0,
    startsAt: at(0),
    endsAt: at(1_000),
    topics: [],
    countries: [],
    holdoutPercent: 0,
    state: "running",
  }));
  for (const flight of flights) await store.addFlight(flight);
  return flights;
}

async function play(store: SponsoredStore, run: string, flights: Flight[], drawn: History): Promise<void> {
  const offers: Known[] = [];
  const ledger: { readonly minute: number; readonly micros: number }[] = [];
  const price = (flight: number): number => (flights[flight]?.cpmMicros ?? 0) / 1_000;
  const sold = (flight: number, ...states: Known["state"][]): number =>
    offers.filter((one) => one.flight === flight && states.includes(one.state)).length * price(flight);
  const unit = microsPerMinor(drawn.currency);
  let [minute, invoiced] = [0, 0];
  for (const [turn, { minutes, nth, what, times }] of drawn.steps.entries()) {
    minute += minutes;
    const all = <T>(work: (time: number) => Promise<T>): Promise<T[]> =>
      Promise.all(Array.from({ length: times }, (_, time) => work(time)));
    const offer = offers[nth % Math.max(1, offers.length)];
    if (what === "offer") {
      const flight = nth % flights.length;
      const took = await all((time) =>
        reserve(store, flights[flight] as Flight, `${run}_${turn}_${time}`, minute),
      );
      for (const id of took.filter((one) => one !== undefined))
        offers.push({ id, flight, minute, state: "reserved" });
      expect(sold(flight, "reserved", "billed")).toBeLessThanOrEqual(flights[flight]?.budgetMicros ?? 0);
    } else if (what === "budget" || what === "price") {
      // While it is being offered: whichever comes first, the budget is not exceeded and the price is that of the flight.
      const flight = nth % flights.length;
      const was = flights[flight] as Flight;
      const change =
        what === "budget"
          ? { budgetMicros: (was.cpmMicros / 1_000) * (1 + (nth % 8)) }
          : { cpmMicros: was.cpmMicros + 1_000 };
      const [, ...took] = await Promise.all([
        store
          .editFlight(was.id, (is, isSold) => editedFlight(is, change, isSold), { by: run, at: at(minute) })
          .catch((thrown: unknown) => expect(thrown).toMatchObject({ code: "bad-request" })),
        ...Array.from({ length: times }, (_, time) => reserve(store, was, `${run}_${turn}_${time}`, minute)),
      ]);
      flights[flight] = (await store.findFlight(was.id)) as Flight;
      for (const id of took.filter((one) => one !== undefined))
        offers.push({ id, flight, minute, state: "reserved" });
      expect(sold(flight, "reserved", "billed")).toBeLessThanOrEqual(flights[flight].budgetMicros);
    } else if (what === "invoice") {
      const booked = ledger.filter((one) => one.minute < minute).reduce((sum, { micros }) => sum + micros, 0);
      const invoice = await bill(store, `${run}_${turn}`, drawn.currency, minute);
      expect(invoice.minor).toBe(Math.floor((booked - invoiced) / unit));
      invoiced += invoice.minor * unit;
      expect(invoiced + invoice.carryMicros).toBe(booked);
      // Half a unit and more is one, and a credit note takes off what an invoice of as much had added.
      const tax = invoice.tax?.minor ?? Number.NaN;
      expect(Math.abs(tax - (invoice.minor * RATE) / 10_000)).toBeLessThanOrEqual(0.5);
      expect(tax + taxMinor(-invoice.minor, RATE)).toBe(0);
      const lines = invoice.lines.map(({ views, givenBack, priceMicros, micros }) => {
        expect(micros).toBe((views - givenBack) * priceMicros);
        return micros;
      });
      expect(lines.length).toBeLessThanOrEqual(flights.length);
    } else if (what === "sweep") {
      await store.releaseExpired(at(minute));
      for (const one of offers)
        if (one.state === "reserved" && minute - one.minute >= TIME) one.state = "released";
    } else if (offer !== undefined) {
      if (what === "view") {
        const told = await all(() => store.settle(offer.id, at(minute)));
        const isBilled = offer.state === "reserved" && minute - offer.minute < TIME;
        expect(told.filter((one) => one === "billed")).toHaveLength(isBilled ? 1 : 0);
        if (isBilled) {
          offer.state = "billed";
          ledger.push({ minute, micros: price(offer.flight) });
        }
      } else if (what === "reverse") {
        const why = { reason: "a robot", by: "usr_1", at: at(minute) };
        const entries = await all(() => store.reverse(offer.id, why));
        const back = entries.filter((one) => one !== undefined);
        expect(back).toHaveLength(offer.state === "billed" ? 1 : 0);
        if (back.length > 0) {
          offer.state = "reversed";
          ledger.push({ minute, micros: -price(offer.flight) });
          expect(back[0]).toMatchObject({
            kind: "reversal",
            amountMicros: -price(offer.flight),
            reason: "a robot",
          });
        }
      } else {
        await store.giveBack(offer.id, "rejected", at(minute), "bot");
        if (offer.state === "reserved") offer.state = "rejected";
      }
    }
  }
  for (const [nth, { id }] of flights.entries()) {
    expect(await store.findFlight(id)).toMatchObject({
      reservedMicros: sold(nth, "reserved"),
      spentMicros: sold(nth, "billed"),
    });
  }
  const report = (await store.report({ from: "0", until: "9" })).filter(({ flightId }) =>
    flights.some(({ id }) => id === flightId),
  );
  const sum = (of: (row: (typeof report)[number]) => number): number =>
    report.reduce((total, row) => total + of(row), 0);
  expect(sum((row) => row.spentMicros)).toBe(ledger.reduce((total, { micros }) => total + micros, 0));
  expect(sum((row) => row.givenBack)).toBe(offers.filter(({ state }) => state === "reversed").length);
}

async function reserve(
  store: SponsoredStore,
  flight: Flight,
  name: string,
  minute: number,
): Promise<OfferId | undefined> {
  const run = flight.campaignId.slice("cmp_".length);
  const id = `off_${name}` as OfferId;
  await store.countAnswer(name, DAY);
  const isReserved = await store.reserve(
    {
      id,
      flightId: flight.id,
      advertiserId: `adv_${run}` as AdvertiserId,
      creativeId: `crt_${run}` as CreativeId,
      creativeSha256: "",
      priceMicros: flight.cpmMicros / 1_000,
      topic: "travel",
      reader: name,
      seed: 0,
      at: at(minute),
      expiresAt: at(minute + TIME),
    },
    DAY,
    Number.MAX_SAFE_INTEGER,
    1,
  );
  return isReserved ? id : undefined;
}

function bill(store: SponsoredStore, name: string, currency: Currency, minute: number) {
  const made = {
    id: `ivc_${name}` as InvoiceId,
    advertiserId: `adv_${name.slice(0, name.indexOf("_"))}` as AdvertiserId,
    until: at(minute),
    currency,
    madeAt: at(minute),
    parties: { seller: [], payer: "a", behalfOf: "a" },
    taxBasisPoints: RATE,
  };
  return store.invoice(made, (booked, invoiced) => invoiceAmount(booked, invoiced, currency));
}
