import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FlightId, SPONSORED_TOPICS, type SponsoredTopic } from "../domain/sponsored.ts";
import type { ReportRow } from "../domain/sponsored-accounts.ts";
import { reportCsv } from "./report-csv.ts";
import { FEWEST, withoutFew } from "./without-few.ts";

const row = (offers: number, topic: SponsoredTopic, changes: Partial<ReportRow> = {}): ReportRow => ({
  day: "2026-03-02",
  flightId: "flt_1" as FlightId,
  topic,
  offers,
  rendered: offers,
  viewed: offers,
  givenBack: 0,
  heldOut: 0,
  closed: 0,
  opened: 0,
  late: 0,
  rejected: {},
  spentMicros: offers * 25_000,
  ...changes,
});

describe("a report for its advertiser", () => {
  it("has what is of many as it is, and a count of few not at all", () => {
    const [told] = withoutFew([row(100, "travel", { opened: 49, closed: 50, rejected: { bot: 3 } })]);
    expect(told).toMatchObject({
      topic: "travel",
      offers: 100,
      opened: null,
      closed: 50,
      late: 0,
      rejected: { bot: null },
    });
  });

  it("adds up topics of few, and with them the smallest that could else be had by taking away", () => {
    const rows = withoutFew([row(200, "travel"), row(60, "food"), row(7, "cars"), row(9, "pets")]);
    expect(rows).toMatchObject([
      { topic: "travel", offers: 200, spentMicros: 5_000_000 },
      { topic: null, offers: 76, viewed: 76, spentMicros: 1_900_000 },
    ]);
  });

  it("tells nothing but that there was something, of a day of few", () => {
    expect(withoutFew([row(20, "travel"), row(20, "food")])).toMatchObject([
      { topic: null, offers: null, viewed: null, opened: null, spentMicros: null },
    ]);
  });

  it("says in a spreadsheet what is not told", () => {
    const csv = reportCsv(withoutFew([row(100, "travel", { opened: 3 }), row(40, "food"), row(40, "cars")]));
    expect(csv.split("\r\n")[1]).toBe("2026-03-02,flt_1,travel,100,100,100,0,0,0,<50,0,0,0,0,0,0,2500000");
    expect(csv.split("\r\n")[2]).toMatch(/^2026-03-02,flt_1,several,80,/u);
  });

  it("never has a count from 1 to 49, nor one that follows from a sum of its day", () => {
    const cell = fc.record({
      topic: fc.constantFrom(...SPONSORED_TOPICS),
      offers: fc.nat(120),
      opened: fc.nat(120),
    });
    const days = fc.uniqueArray(cell, { selector: ({ topic }) => topic, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(days, (cells) => {
        const rows = cells.map(({ topic, offers, opened }) =>
          row(offers, topic, { opened: Math.min(opened, offers) }),
        );
        const told = withoutFew(rows);
        const counts = told.flatMap(({ offers, viewed, opened }) => [offers, viewed, opened]);
        expect(counts.filter((count) => count !== null && count > 0 && count < FEWEST)).toEqual([]);
        const all = rows.reduce((sum, { offers }) => sum + offers, 0);
        const shown = told.reduce((sum, { offers }) => sum + (offers ?? 0), 0);
        // What is missing of the day's sum is nothing, or the whole of a day of few.
        expect([0, all]).toContain(all - shown);
        if (all !== shown) expect(all).toBeLessThan(FEWEST);
      }),
    );
  });
});
