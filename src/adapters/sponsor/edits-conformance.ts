/** Changes of what was sold, on each database, also while it is being offered; the same for each. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  AdvertiserId,
  CampaignId,
  ChangeFlight,
  CreativeId,
  Flight,
  FlightId,
  InvoiceId,
  OfferId,
} from "../../core/domain/sponsored.ts";
import { editedFlight } from "../../core/sponsor/edit-flight.ts";
import type { SponsoredStore } from "../../core/sponsor/sponsored-store.ts";
import { at, DAY } from "./conformance-day.ts";

const WHO = { by: "usr_1", at: at(5) };
const PRICE = 25_000;

/** `touch`: as of `sponsoredConformance`. */
export function editsConformance(
  name: string,
  open: () => Promise<SponsoredStore>,
  touch: (statement: string) => Promise<unknown>,
): void {
  describe(`changes of what was sold in ${name}`, () => {
    let store: SponsoredStore;
    let nth = 0;
    beforeAll(async () => {
      store = await open();
      const [advertiserId, campaignId] = ["adv_1" as AdvertiserId, "cmp_1" as CampaignId];
      await store.addAdvertiser({ id: advertiserId, legalName: "a", currency: "EUR", createdAt: at(0) });
      await store.addCampaign({ id: campaignId, advertiserId, name: "Summer", createdAt: at(0) });
      const text = {
        language: "en",
        headline: "a",
        body: "b",
        url: "https://a.example/",
        sha256: "",
      } as const;
      const id = "crt_1" as CreativeId;
      await store.addCreative({ ...text, id, campaignId, state: "approved", createdAt: at(0) });
    });
    afterAll(() => store?.close());

    /** Of 10 views. */
    const sold = async (): Promise<Flight> => {
      const flight: Flight = {
        id: `flt_${++nth}` as FlightId,
        campaignId: "cmp_1" as CampaignId,
        cpmMicros: PRICE * 1_000,
        budgetMicros: PRICE * 10,
        reservedMicros: 0,
        spentMicros: 0,
        startsAt: at(-60),
        endsAt: at(600),
        topics: [],
        countries: [],
        holdoutPercent: 0,
        state: "running",
      };
      await store.addFlight(flight);
      return flight;
    };
    const reserved = async ({ id }: Flight): Promise<OfferId | undefined> => {
      const offer = {
        id: `off_${++nth}` as OfferId,
        flightId: id,
        advertiserId: "adv_1" as AdvertiserId,
        creativeId: "crt_1" as CreativeId,
        creativeSha256: "",
        priceMicros: PRICE,
        topic: "travel" as const,
        reader: `reader ${nth}`,
        seed: 0,
        at: at(0),
        expiresAt: at(15),
      };
      await store.countAnswer(offer.reader, DAY);
      return (await store.reserve(offer, DAY, Number.MAX_SAFE_INTEGER, 1)) ? offer.id : undefined;
    };
    /** False where it was refused. */
    const edit = async ({ id }: Flight, change: ChangeFlight): Promise<boolean> =>
      store
        .editFlight(id, (is, isSold) => editedFlight(is, change, isSold), WHO)
        .then(
          () => true,
          (thrown: unknown) => {
            expect(thrown).toMatchObject({ code: "bad-request" });
            return false;
          },
        );

    it("are written and recorded together, each with what it was", async () => {
      const flight = await sold();
      const change = {
        budgetMicros: PRICE * 20,
        endsAt: at(900),
        state: "paused",
        cpmMicros: 50_000_000,
      } as const;
      expect(await edit(flight, change)).toBe(true);
      expect(await store.findFlight(flight.id)).toEqual({ ...flight, ...change });
      expect(await edit(flight, change)).toBe(false);
      const changes = (await store.changes({ offset: 0, limit: 10 })).filter(
        ({ subject }) => subject === flight.id,
      );
      expect(changes.map(({ what, before, after }) => `${what}: ${before} → ${after}`).toSorted()).toEqual([
        "budgetMicros: 250000 → 500000",
        "cpmMicros: 25000000 → 50000000",
        `endsAt: ${at(600)} → ${at(900)}`,
        "state: running → paused",
      ]);
      expect(changes[0]).toMatchObject(WHO);
      for (const statement of ["update book_change set was = ''", "delete from book_change"])
        await expect(touch(statement)).rejects.toThrow();
      const renamed = await store.renameCampaign("cmp_1" as CampaignId, "Winter", WHO);
      expect(renamed).toEqual(await store.findCampaign("cmp_1" as CampaignId));
      expect((await store.changes({ offset: 0, limit: 1 }))[0]).toMatchObject({
        subject: "cmp_1",
        what: "name",
        before: "Summer",
        after: "Winter",
      });
      expect(await store.editFlight("flt_none" as FlightId, (is) => is, WHO)).toBeUndefined();
    });

    it("say from the next invoice on where it goes and what tax is on it; those that there are stay", async () => {
      const id = "adv_1" as AdvertiserId;
      const billing = { address: ["Kai 1"], taxId: "DE 12", taxBasisPoints: 1_900 };
      expect(await store.changeBilling(id, billing, WHO)).toMatchObject({ billing });
      expect(await store.findAdvertiser(id)).toMatchObject({ billing });
      const made = (nth: number) => ({
        id: `ivc_${nth}` as InvoiceId,
        advertiserId: id,
        until: at(0),
        currency: "EUR" as const,
        madeAt: at(0),
        parties: { seller: [], payer: "a", behalfOf: "a", payerAddress: billing.address },
        taxBasisPoints: billing.taxBasisPoints,
      });
      const invoice = await store.invoice(made(1), () => ({ minor: 150, carryMicros: 0 }));
      expect(invoice.tax).toEqual({ basisPoints: 1_900, minor: 29 });
      await store.changeBilling(id, { ...billing, taxBasisPoints: 0, taxNote: "Reverse charge" }, WHO);
      expect(await store.findInvoice(invoice.id)).toEqual(invoice);
      expect((await store.changes({ offset: 0, limit: 1 }))[0]).toMatchObject({
        what: "billing",
        before: "Kai 1; DE 12; 19 %",
        after: "Kai 1; DE 12; 0 %; Reverse charge",
      });
      expect(await store.changeBilling("adv_none" as AdvertiserId, billing, WHO)).toBeUndefined();
    });

    it("keep a budget above what is spent and reserved, and a price that was sold at, also when all of it was given back", async () => {
      const flight = await sold();
      const ids = [await reserved(flight), await reserved(flight)];
      expect(await edit(flight, { budgetMicros: PRICE })).toBe(false);
      expect(await edit(flight, { cpmMicros: 30_000_000 })).toBe(false);
      expect(await edit(flight, { budgetMicros: PRICE * 2 })).toBe(true);
      expect(await reserved(flight)).toBeUndefined();
      for (const id of ids) await store.settle(id as OfferId, at(1));
      for (const id of ids) await store.reverse(id as OfferId, { reason: "a robot", by: "usr_1", at: at(2) });
      expect(await edit(flight, { cpmMicros: 30_000_000 })).toBe(false);
      expect(await edit(flight, { state: "ended" })).toBe(true);
      expect(await edit(flight, { budgetMicros: PRICE * 3 })).toBe(false);
    });

    it("never let more be sold than the budget, when both come at once", async () => {
      for (const views of [1, 3, 5, 8]) {
        const flight = await sold();
        const offers = Array.from({ length: 12 }, () => reserved(flight));
        const [isLess, ...taken] = await Promise.all([
          edit(flight, { budgetMicros: PRICE * views }),
          ...offers,
        ]);
        const is = await store.findFlight(flight.id);
        const count = taken.filter((one) => one !== undefined).length;
        expect(is).toMatchObject({
          budgetMicros: PRICE * (isLess ? views : 10),
          reservedMicros: PRICE * count,
        });
        // All that there was to sell was asked for.
        expect(count).toBe(isLess ? views : 10);
      }
    });

    it("offer nothing at a price that was changed meanwhile", async () => {
      for (let turn = 0; turn < 4; turn++) {
        const flight = await sold();
        const [isDearer, ...taken] = await Promise.all([
          edit(flight, { cpmMicros: 50_000_000 }),
          reserved(flight),
          reserved(flight),
        ]);
        expect(taken.map((one) => one === undefined)).toEqual([isDearer, isDearer]);
      }
    });
  });
}
