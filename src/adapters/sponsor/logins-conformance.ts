/** Who may look at whose books, on each database; the same for each. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AdvertiserId, LoginId } from "../../core/domain/sponsored.ts";
import type { SponsoredStore } from "../../core/sponsor/sponsored-store.ts";
import { at } from "./conformance-day.ts";

const AT = at(0);

export function loginsConformance(name: string, open: () => Promise<SponsoredStore>): void {
  describe(`logins of advertisers in ${name}`, () => {
    let store: SponsoredStore;
    const [first, second] = ["adv_first", "adv_second"] as AdvertiserId[] as [AdvertiserId, AdvertiserId];
    beforeAll(async () => {
      store = await open();
      for (const id of [first, second]) {
        await store.addAdvertiser({ id, legalName: id, currency: "EUR", createdAt: AT });
      }
    });
    afterAll(() => store?.close());

    const login = (id: string, advertiserId: AdvertiserId) => ({
      id: id as LoginId,
      advertiserId,
      email: "buyer@a.example",
      createdAt: AT,
    });

    it("give an address to one advertiser, whoever comes at the same time, until it is taken back", async () => {
      const tries = [login("lgn_1", first), login("lgn_2", second), login("lgn_3", first)];
      const taken = await Promise.all(tries.map((one) => store.addLogin(one)));
      expect(taken.filter(Boolean)).toHaveLength(1);
      const known = tries[taken.indexOf(true)];
      expect(await store.findLogin("buyer@a.example")).toEqual(known);
      expect(await store.logins()).toEqual([known]);
      expect(await store.findLogin("other@a.example")).toBeUndefined();
      expect(await store.removeLogin(known?.id as LoginId)).toBe(true);
      expect(await store.removeLogin(known?.id as LoginId)).toBe(false);
      expect(await store.addLogin(login("lgn_4", second))).toBe(true);
    });

    it("look at the invoices and the report of one advertiser", async () => {
      const amount = { minor: 0, carryMicros: 0 };
      for (const advertiserId of [first, second]) {
        await store.invoice(
          {
            id: `ivc_${advertiserId}` as never,
            advertiserId,
            until: AT,
            currency: "EUR",
            madeAt: AT,
            parties: { seller: [], payer: "a", behalfOf: "a" },
          },
          () => amount,
        );
      }
      expect((await store.invoices(first)).map(({ advertiserId }) => advertiserId)).toEqual([first]);
      expect((await store.invoices()).length).toBeGreaterThanOrEqual(2);
      expect(await store.report({ from: "0", until: "9", advertiserId: first })).toEqual([]);
    });
  });
}
