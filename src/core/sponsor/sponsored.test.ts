import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AdvertiserId,
  type CampaignId,
  type Creative,
  type CreativeId,
  CURRENCIES,
  type Flight,
  type FlightId,
  type InvoiceId,
  type OfferRequest,
} from "../domain/sponsored.ts";
import type { Invoice } from "../domain/sponsored-accounts.ts";
import { chooseFlight, type RunningFlight } from "./choose-flight.ts";
import { creativeFault } from "./creative-rules.ts";
import { dueMicros } from "./flight-due.ts";
import { rejectReason } from "./invalid-traffic.ts";
import { invoiceCsv } from "./invoice-csv.ts";
import { invoiceAmount, microsPerMinor, taxMinor } from "./invoice-amount.ts";

const BEGIN = Date.parse("2026-03-02T00:00:00Z");
const HOUR = 3_600_000;
const flight = (changes: Partial<Flight> = {}): Flight => ({
  id: "flt_1" as FlightId,
  campaignId: "cmp_1" as CampaignId,
  cpmMicros: 25_000_000,
  budgetMicros: 250_000,
  reservedMicros: 0,
  spentMicros: 0,
  startsAt: new Date(BEGIN).toISOString(),
  endsAt: new Date(BEGIN + 5 * HOUR).toISOString(),
  topics: ["travel"],
  countries: [],
  holdoutPercent: 0,
  state: "running",
  ...changes,
});

describe("tax on an invoice", () => {
  it.each([
    [10_000, 1_900, 1_900],
    [5, 1_000, 1],
    [4, 1_000, 0],
    [-5, 1_000, -1],
    [-4, 1_000, 0],
    [0, 1_900, 0],
    [333, 725, 24],
    [900_000_000_000, 10_000, 900_000_000_000],
  ])("of %i at %i hundredths of a percent is %i", (minor, basisPoints, tax) => {
    expect(taxMinor(minor, basisPoints)).toBe(tax);
  });

  it("is stated in a spreadsheet beside what it is of, and nobody's name is a formula there", () => {
    const invoice: Invoice = {
      id: "ivc_1" as InvoiceId,
      number: 3,
      advertiserId: "adv_1" as AdvertiserId,
      until: "2026-11-30T22:00:00.000Z",
      currency: "EUR",
      minor: 10_050,
      carryMicros: 2_750,
      madeAt: "2026-11-30T22:00:01.000Z",
      lines: [],
      tax: { basisPoints: 1_900, minor: 1_910 },
      parties: { seller: [], payer: "=Ferries, Ltd", behalfOf: "a", payerTaxId: "DE1" },
    };
    expect(invoiceCsv([invoice]).split("\r\n")[1]).toBe(
      '3,2026-11-30,"\'=Ferries, Ltd",DE1,EUR,100.50,19,19.10,119.60,2750',
    );
  });
});

describe("invoices", () => {
  it("and what is carried are the ledger, to the micro, over 20,000 histories of twelve months", () => {
    const month = fc.record({ views: fc.nat(5_000_000), givenBack: fc.nat(2_000) });
    const history = fc.record({
      price: fc.integer({ min: 1, max: 1_000_000 }),
      currency: fc.constantFrom(...CURRENCIES),
      months: fc.array(month, { minLength: 12, maxLength: 12 }),
    });
    fc.assert(
      fc.property(history, ({ price, currency, months }) => {
        const unit = microsPerMinor(currency);
        let [ledger, invoiced, carried] = [0, 0, 0];
        for (const { views, givenBack } of months) {
          ledger += (views - givenBack) * price;
          const { minor, carryMicros } = invoiceAmount(ledger, invoiced, currency);
          invoiced += minor * unit;
          carried = carryMicros;
          if (carried < 0 || carried >= unit || !Number.isInteger(minor)) return false;
        }
        return Number.isSafeInteger(ledger) && invoiced + carried === ledger;
      }),
      { numRuns: 20_000 },
    );
  });
});

describe("what is due of a flight", () => {
  it("grows by the hour, from the first on, and is all of it in the last", () => {
    const due = [-1, 0, 1, 2.5, 4, 4.99, 5].map((hours) => dueMicros(flight(), BEGIN + hours * HOUR));
    expect(due).toEqual([0, 50_000, 100_000, 150_000, 250_000, 250_000, 0]);
  });

  it("is a whole number of views, also where the budget is none", () => {
    const odd = flight({ budgetMicros: 260_001 });
    expect(dueMicros(odd, BEGIN + 4.5 * HOUR)).toBe(250_000);
  });
});

describe("the flight that is chosen", () => {
  const creative = (language: "en" | "zh", state: Creative["state"] = "approved"): Creative => ({
    id: `crt_${language}` as CreativeId,
    campaignId: "cmp_1" as CampaignId,
    language,
    headline: "Cross by night",
    body: "Cabins.",
    url: "https://a.example/",
    sha256: "",
    state,
    createdAt: "",
  });
  const running = (changes: Partial<Flight> = {}, creatives = [creative("en")]): RunningFlight => ({
    flight: flight(changes),
    advertiser: { id: "adv_1" as AdvertiserId, legalName: "A", currency: "EUR", createdAt: "" },
    creatives,
  });
  const request: OfferRequest = { topics: ["travel", "food"], language: "en", isSensitive: false };
  const chosen = (flights: RunningFlight[], changes: Partial<OfferRequest> = {}) =>
    chooseFlight(flights, { ...request, ...changes }, BEGIN, 0)?.flight.id;

  it("fits by topic, language, country and state, and is none on anything sensitive or unknown", () => {
    expect(chosen([running()])).toBe("flt_1");
    expect(chosen([running({ topics: [] })])).toBe("flt_1");
    expect(chosen([running({ countries: ["DE"] })], { country: "DE" })).toBe("flt_1");
    expect(chosen([running({ topics: ["pets"] })])).toBeUndefined();
    expect(chosen([running({ countries: ["DE"] })])).toBeUndefined();
    expect(chosen([running({ state: "paused" })])).toBeUndefined();
    expect(chosen([running({}, [creative("zh")])])).toBeUndefined();
    expect(chosen([running({}, [creative("en", "waiting")])])).toBeUndefined();
    expect(chosen([running()], { isSensitive: true })).toBeUndefined();
    expect(chosen([running({ topics: [] })], { topics: [] })).toBeUndefined();
    expect(chosen([running({ reservedMicros: 25_000, spentMicros: 25_000 })])).toBeUndefined();
  });

  it("fits best, and then is furthest behind its time", () => {
    const [one, other] = ["flt_a" as FlightId, "flt_b" as FlightId];
    const both = running({ id: other, topics: ["travel", "food"], spentMicros: 25_000 });
    expect(chosen([running({ id: one }), both])).toBe(other);
    expect(chosen([running({ id: one, spentMicros: 25_000 }), running({ id: other })])).toBe(other);
  });
});

describe("a view", () => {
  const view = {
    userAgent:
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
    purpose: "",
    isSameReader: true,
    afterMs: 1_000,
    recentViews: 0,
  };

  it.each([
    [{}, undefined],
    [{ userAgent: "curl/8.5.0" }, "bot"],
    [{ userAgent: "Mozilla/5.0 (compatible; Googlebot/2.1) AppleWebKit/537.36" }, "bot"],
    [{ userAgent: "" }, "bot"],
    [{ purpose: "prefetch;prerender" }, "prefetch"],
    [{ afterMs: 999 }, "too-soon"],
    [{ isSameReader: false }, "other-reader"],
    [{ recentViews: 5 }, "too-many"],
  ] as const)("with %o is not counted for %s", (changes, reason) => {
    expect(rejectReason({ ...view, ...changes })).toBe(reason);
  });
});

describe("a creative", () => {
  const good = { headline: "Cross by night", body: "Cabins from 40.", url: "https://a.example/x" };

  it.each([
    [{}, undefined],
    [{ headline: "x".repeat(41) }, "headline"],
    [{ body: "x".repeat(151) }, "body"],
    [{ body: " " }, "body"],
    [{ url: "http://a.example/" }, "url"],
    [{ url: "https://me@a.example/" }, "url"],
    [{ url: "javascript:alert(1)" }, "url"],
    [{ headline: "Ad\u202eecnivorp" }, "control"],
    [{ body: "two\nlines" }, "control"],
  ] as const)("with %o is refused for its %s", (changes, fault) => {
    expect(creativeFault({ ...good, ...changes })).toBe(fault);
  });
});
