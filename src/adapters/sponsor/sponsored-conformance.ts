/** What every database of sponsored content does, whatever comes twice, late or at the same time; the same for each. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  AdvertiserId,
  CampaignId,
  Creative,
  CreativeId,
  Flight,
  FlightId,
  InvoiceId,
  OfferId,
} from "../../core/domain/sponsored.ts";
import type { SpaceId, UserId } from "../../core/domain/ids.ts";
import { invoiceAmount } from "../../core/sponsor/invoice-amount.ts";
import type { NewOffer, SponsoredStore } from "../../core/sponsor/sponsored-store.ts";
import { at, DAY } from "./conformance-day.ts";

const ALL = Number.MAX_SAFE_INTEGER;

/** `touch`: tries to change the table by a statement of SQL; rejects where the database does not let it. */
export function sponsoredConformance(
  name: string,
  open: () => Promise<SponsoredStore>,
  touch: (statement: string) => Promise<unknown>,
): void {
  describe(`sponsored content in ${name}`, () => {
    let store: SponsoredStore;
    let nth = 0;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store?.close());

    /** Of 10 views, unless it says otherwise. */
    const sold = async (changes: Partial<Flight> = {}): Promise<Flight> => {
      const n = ++nth;
      const [advertiserId, campaignId] = [`adv_${n}` as AdvertiserId, `cmp_${n}` as CampaignId];
      const flight: Flight = {
        id: `flt_${n}` as FlightId,
        campaignId,
        cpmMicros: 25_000_000,
        budgetMicros: 250_000,
        reservedMicros: 0,
        spentMicros: 0,
        startsAt: at(-60),
        endsAt: at(600),
        topics: ["travel"],
        countries: [],
        holdoutPercent: 0,
        state: "running",
        ...changes,
      };
      await store.addAdvertiser({
        id: advertiserId,
        legalName: "Ferries Ltd",
        currency: "EUR",
        createdAt: at(0),
      });
      await store.addCampaign({ id: campaignId, advertiserId, name: "Summer", createdAt: at(0) });
      await store.addFlight(flight);
      const text = { headline: "Cross by night", body: "Cabins from 40.", url: "https://ferries.example/" };
      const creative = {
        ...text,
        id: `crt_${n}` as CreativeId,
        campaignId,
        language: "en",
        sha256: "ab",
      } as const;
      await store.addCreative({ ...creative, state: "waiting", createdAt: at(0) });
      await store.reviewCreative(creative.id, "approved", undefined, at(0));
      return flight;
    };
    const offerOf = ({ id }: Flight, reader = `reader ${++nth}`): NewOffer => ({
      id: `off_${++nth}` as OfferId,
      flightId: id,
      advertiserId: id.replace("flt", "adv") as AdvertiserId,
      creativeId: id.replace("flt", "crt") as CreativeId,
      creativeSha256: "ab",
      priceMicros: 25_000,
      topic: "travel",
      reader,
      seed: 0.5,
      at: at(0),
      expiresAt: at(15),
    });
    const reserved = async (flight: Flight, most = ALL): Promise<OfferId | undefined> => {
      const offer = offerOf(flight);
      await store.countAnswer(offer.reader, DAY);
      return (await store.reserve(offer, DAY, most, 3)) ? offer.id : undefined;
    };
    const money = async ({ id }: Flight): Promise<readonly [number, number]> => {
      const flight = await store.findFlight(id);
      return [flight?.reservedMicros ?? -1, flight?.spentMicros ?? -1];
    };
    const booked = async ({ id }: Flight): Promise<number> => {
      const entries = await store.ledger({ offset: 0, limit: 1_000 });
      return entries
        .filter(({ flightId }) => flightId === id)
        .reduce((sum, one) => sum + one.amountMicros, 0);
    };

    it("reserves what is offered, and spends it once it was seen, once", async () => {
      const flight = await sold();
      const id = (await reserved(flight)) as OfferId;
      expect(await money(flight)).toEqual([25_000, 0]);
      expect(await store.settle(id, at(1))).toBe("billed");
      expect(await store.settle(id, at(2))).toBe("known");
      expect(await money(flight)).toEqual([0, 25_000]);
      expect(await booked(flight)).toBe(25_000);
    });

    it("bills one of many views that come at the same time", async () => {
      const flight = await sold();
      const id = (await reserved(flight)) as OfferId;
      const settled = await Promise.all(Array.from({ length: 8 }, () => store.settle(id, at(1))));
      expect(settled.filter((one) => one === "billed")).toHaveLength(1);
      expect(await money(flight)).toEqual([0, 25_000]);
      expect(await booked(flight)).toBe(25_000);
    });

    it("offers no more than the budget, however many ask at once", async () => {
      const flight = await sold();
      const offers = await Promise.all(Array.from({ length: 30 }, () => reserved(flight)));
      expect(offers.filter((one) => one !== undefined)).toHaveLength(10);
      expect(await money(flight)).toEqual([250_000, 0]);
    });

    it("offers no more than what is due by now", async () => {
      const flight = await sold();
      expect(await reserved(flight, 50_000)).toBeDefined();
      expect(await reserved(flight, 50_000)).toBeDefined();
      expect(await reserved(flight, 50_000)).toBeUndefined();
      expect(await money(flight)).toEqual([50_000, 0]);
    });

    it("gives back what was not seen in time, and never bills it after that", async () => {
      const flight = await sold();
      const id = (await reserved(flight)) as OfferId;
      expect(await store.settle(id, at(15))).toBe("late");
      expect(await store.releaseExpired(at(15))).toBeGreaterThanOrEqual(1);
      expect(await store.releaseExpired(at(15))).toBe(0);
      expect(await store.settle(id, at(16))).toBe("known");
      expect(await money(flight)).toEqual([0, 0]);
      expect(await booked(flight)).toBe(0);
    });

    it("bills or gives back, and never both, where a view and the end of its time meet", async () => {
      const flight = await sold();
      const ids = await Promise.all(Array.from({ length: 10 }, () => reserved(flight)));
      const [settled] = await Promise.all([
        Promise.all(ids.map((id) => store.settle(id as OfferId, at(14)))),
        store.releaseExpired(at(15)),
      ]);
      const billed = settled.filter((one) => one === "billed").length;
      expect(await money(flight)).toEqual([0, billed * 25_000]);
      expect(await booked(flight)).toBe(billed * 25_000);
    });

    it("keeps a view that does not count, with its reason, and gives its price back", async () => {
      const flight = await sold();
      const id = (await reserved(flight)) as OfferId;
      await store.giveBack(id, "rejected", at(1), "bot");
      expect(await store.settle(id, at(1))).toBe("known");
      expect(await money(flight)).toEqual([0, 0]);
      const [row] = (await store.report({ from: "2026", until: "2027" })).filter(
        ({ flightId }) => flightId === flight.id,
      );
      expect(row).toMatchObject({ day: DAY, offers: 1, viewed: 0, rejected: { bot: 1 }, spentMicros: 0 });
    });

    it("shows a reader something beside one in three answers at most", async () => {
      const flight = await sold();
      const shown: boolean[] = [];
      const reader = `reader ${++nth}`;
      for (let answer = 0; answer < 7; answer++) {
        await store.countAnswer(reader, DAY);
        shown.push(await store.reserve(offerOf(flight, reader), DAY, ALL, 3));
      }
      expect(shown).toEqual([true, false, false, true, false, false, true]);
      expect(await store.offeredTo(reader)).toEqual(new Map([[flight.id, 3]]));
    });

    it("tells what runs with who pays for it and what of its own campaign was approved", async () => {
      const [flight, over] = [await sold(), await sold({ endsAt: at(-1) })];
      const [approved] = await store.creativesOf(flight.campaignId);
      const waiting = { ...(approved as Creative), id: `crt_waiting_${++nth}` as CreativeId };
      await store.addCreative({ ...waiting, state: "waiting" });
      const running = await store.runningFlights(at(0));
      const of = ({ id }: Flight) => running.filter((one) => one.flight.id === id);
      const advertiser = await store.findAdvertiser(flight.id.replace("flt", "adv") as AdvertiserId);
      expect(of(flight)).toEqual([{ flight, advertiser, creatives: [approved] }]);
      expect(of(over)).toEqual([]);
    });

    it("reserves nothing of a flight that was paused meanwhile", async () => {
      const flight = await sold();
      await store.editFlight(flight.id, (is) => ({ ...is, state: "paused" }), { by: "a test", at: at(0) });
      expect(await reserved(flight)).toBeUndefined();
      expect(await store.runningFlights(at(0))).not.toContainEqual(
        expect.objectContaining({ flight: expect.objectContaining({ id: flight.id }) as unknown }),
      );
    });

    it("lets nobody change or take away what was booked, nor sell more than the budget", async () => {
      const flight = await sold();
      await store.settle((await reserved(flight)) as OfferId, at(1));
      const entries = ["update ledger set amount_micros = 1", "delete from ledger"];
      const sums = [
        "update flight set spent_micros = budget_micros + 1",
        "update flight set cpm_micros = 1001",
      ];
      for (const statement of [...entries, ...sums]) await expect(touch(statement)).rejects.toThrow();
      expect(await booked(flight)).toBe(25_000);
    });

    it("invoices what was seen once, and carries what is less than a cent", async () => {
      const flight = await sold({ cpmMicros: 4_250_000 });
      const advertiserId = flight.id.replace("flt", "adv") as AdvertiserId;
      const invoice = (n: number) =>
        store.invoice(
          {
            id: `ivc_${flight.id}_${n}` as InvoiceId,
            advertiserId,
            until: at(60),
            currency: "EUR",
            madeAt: at(61),
            parties: { seller: [], payer: "a", behalfOf: "a" },
          },
          (ledger, invoiced) => invoiceAmount(ledger, invoiced, "EUR"),
        );
      for (let view = 0; view < 3; view++) {
        const offer = { ...offerOf(flight), priceMicros: 4_250 };
        await store.countAnswer(offer.reader, DAY);
        await store.reserve(offer, DAY, ALL, 3);
        await store.settle(offer.id, at(1));
      }
      const first = await invoice(1);
      const [owed] = (await store.balances()).filter((one) => one.advertiserId === advertiserId);
      expect({ ...owed, ...first }).toMatchObject({ minor: 1, carryMicros: 2_750, seenMicros: 12_750 });
      expect(await invoice(2)).toMatchObject({ number: first.number + 1, minor: 0, carryMicros: 2_750 });
    });

    it("gives a billed view back once, with its reason, and may sell it again", async () => {
      const flight = await sold({ budgetMicros: 25_000 });
      const id = (await reserved(flight)) as OfferId;
      const why = { reason: "a robot", by: "usr_1", at: at(2) };
      expect(await store.reverse(id, why)).toBeUndefined();
      await store.settle(id, at(1));
      const back = await Promise.all(Array.from({ length: 6 }, () => store.reverse(id, why)));
      expect(back.filter((one) => one !== undefined)).toMatchObject([
        { kind: "reversal", offerId: id, amountMicros: -25_000, reason: "a robot", by: "usr_1" },
      ]);
      expect([await money(flight), await booked(flight)]).toEqual([[0, 0], 0]);
      expect(await reserved(flight)).toBeDefined();
    });

    it("tells the public what was drawn, by whom it was paid, and rounded how often", async () => {
      const flight = await sold();
      const id = (await reserved(flight)) as OfferId;
      const of = async () =>
        (await store.shownCreatives()).filter(
          ({ creativeId }) => creativeId === flight.id.replace("flt", "crt"),
        );
      expect(await of()).toEqual([]);
      await store.note(id, "rendered", at(0));
      expect(await of()).toMatchObject([
        {
          behalfOf: "Ferries Ltd",
          paidBy: "Ferries Ltd",
          topics: ["travel"],
          lastShownOn: DAY,
          impressions: 0,
        },
      ]);
    });

    it("remembers who wants none, and where there are none", async () => {
      const [user, space] = ["usr_1" as UserId, "spc_1" as SpaceId];
      for (const isOff of [true, true, false]) {
        await store.switchOff(user, isOff);
        await store.makeQuiet(space, isOff);
        expect([await store.isSwitchedOff(user), await store.isQuiet(space)]).toEqual([isOff, isOff]);
      }
    });

    it("forgets the salts of days that are over, and by which answers their readers were counted", async () => {
      const salt = await store.saltOf("2026-03-01", "first");
      await store.countAnswer("somebody", "2026-03-01");
      await store.saltOf(DAY, "third");
      expect(await store.findSalt("2026-03-01")).toBe(salt);
      await store.forgetDays(DAY);
      expect(await store.findSalt("2026-03-01")).toBeUndefined();
      expect(await store.findSalt(DAY)).toBe("third");
      expect(await store.countAnswer("somebody", "2026-03-01")).toEqual({ answers: 1 });
    });
  });
}
