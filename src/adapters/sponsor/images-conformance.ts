/** Pictures of creatives, on each database; the same for each. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  AdvertiserId,
  CampaignId,
  Creative,
  CreativeId,
  FlightId,
  OfferId,
} from "../../core/domain/sponsored.ts";
import type { SponsoredStore } from "../../core/sponsor/sponsored-store.ts";
import { at } from "./conformance-day.ts";

const AT = at(0);
const LATER = at(60);

export function imagesConformance(name: string, open: () => Promise<SponsoredStore>): void {
  describe(`pictures of creatives in ${name}`, () => {
    let store: SponsoredStore;
    const advertiserId = "adv_1" as AdvertiserId;
    const campaignId = "cmp_1" as CampaignId;
    const flightId = "flt_1" as FlightId;
    const plain: Creative = {
      id: "crt_plain" as CreativeId,
      campaignId,
      language: "en",
      headline: "Cross by night",
      body: "Cabins from 40.",
      url: "https://ferries.example/",
      sha256: "ab",
      state: "approved",
      createdAt: AT,
    };
    const image = { hash: "f".repeat(64), width: 600, height: 300, alt: "A ferry at night" };
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const named = (id: string, changes: Partial<Creative> = {}): Creative => ({
      ...plain,
      ...changes,
      id: id as CreativeId,
    });

    beforeAll(async () => {
      store = await open();
      await store.addAdvertiser({ id: advertiserId, legalName: "a", currency: "EUR", createdAt: AT });
      await store.addCampaign({ id: campaignId, advertiserId, name: "Summer", createdAt: AT });
      await store.addFlight({
        id: flightId,
        campaignId,
        cpmMicros: 25_000_000,
        budgetMicros: 250_000,
        reservedMicros: 0,
        spentMicros: 0,
        startsAt: AT,
        endsAt: LATER,
        topics: [],
        countries: [],
        holdoutPercent: 0,
        state: "running",
      });
      await store.addCreative(plain);
    });
    afterAll(() => store?.close());

    it("are kept once for all creatives that have them, byte for byte, and told of with each", async () => {
      const [one, other] = [named("crt_one", { image }), named("crt_other", { image })];
      await Promise.all([one, other].map((creative) => store.addCreative(creative, bytes)));
      expect(Uint8Array.from((await store.findImage(image.hash)) ?? [])).toEqual(bytes);
      expect(await store.findImage("0".repeat(64))).toBeUndefined();
      expect(await store.findCreative(one.id)).toEqual(one);
      expect(await store.findCreative(plain.id)).toEqual(plain);
      const [running] = await store.runningFlights(AT);
      expect(running?.creatives.filter((creative) => creative.image !== undefined)).toHaveLength(2);

      const reader = "reader";
      await store.countAnswer(reader, "2026-03-02");
      const offer = {
        id: "off_1" as OfferId,
        flightId,
        advertiserId,
        creativeId: one.id,
        creativeSha256: "ab",
        priceMicros: 25_000,
        topic: "travel",
        reader,
        seed: 0.5,
        at: AT,
        expiresAt: LATER,
      } as const;
      expect(await store.reserve(offer, "2026-03-02", Number.MAX_SAFE_INTEGER, 1)).toBe(true);
      await store.note(offer.id, "rendered", AT);
      expect(await store.shownCreatives()).toMatchObject([{ creativeId: one.id, image }]);
    });

    it("come with their creative or not at all", async () => {
      const without = named("crt_without", { image: { ...image, hash: "e".repeat(64) } });
      await expect(store.addCreative(without)).rejects.toThrow();
      await expect(store.addCreative(named("crt_stray"), bytes)).rejects.toThrow();
      const nowhere = { image: { ...image, hash: "d".repeat(64) }, campaignId: "cmp_none" as CampaignId };
      await expect(store.addCreative(named("crt_nowhere", nowhere), bytes)).rejects.toThrow();
      expect(await store.findImage("d".repeat(64))).toBeUndefined();
      const ids = (await store.creativesOf(campaignId)).map(({ id }) => id as string);
      expect(ids.toSorted()).toEqual(["crt_one", "crt_other", "crt_plain"]);
    });
  });
}
