/** What every store must do with what plans are counted by; part of store-conformance.ts. */
import { describe, expect, it } from "vitest";
import type { SpaceId, UserId } from "../../core/domain/ids.ts";
import type { PlanGrant } from "../../core/domain/metered.ts";
import type { PlanUnit } from "../../core/ports/plan-store.ts";
import type { Stores } from "../../core/ports/stores.ts";

const ADA = "usr_ada" as UserId;
const NOW = "2026-12-05T10:00:00.000Z";
const LATER = "2026-12-05T11:00:00.000Z";

const newUnit = (key: string, rest: Partial<PlanUnit> = {}): PlanUnit => ({
  key,
  spaceId: "spc_home" as SpaceId,
  userId: ADA,
  of: "research.run",
  month: "2026-12",
  at: NOW,
  ...rest,
});
const newGrant = (name: string, rest: Partial<PlanGrant> = {}): PlanGrant => ({
  id: `grt_${name}`,
  userId: ADA,
  plan: "pro",
  source: "manual",
  startsAt: NOW,
  ...rest,
});

export function plansConformance(stores: () => Stores): void {
  const plans = () => stores().shared;
  const taken = async (month = "2026-12") => (await plans().countUnits(ADA, month)).get("research.run") ?? 0;

  describe("with what plans are counted by", () => {
    it("lets so many units of a month be taken, each person, month and kind by itself", async () => {
      expect(await plans().takeUnit(newUnit("a"), 2)).toBe(true);
      expect(await plans().takeUnit(newUnit("b"), 2)).toBe(true);
      expect(await plans().takeUnit(newUnit("c"), 2)).toBe(false);
      expect(await plans().takeUnit(newUnit("d", { month: "2027-01" }), 2)).toBe(true);
      expect(await plans().takeUnit(newUnit("e", { of: "analysis.pro" }), 2)).toBe(true);
      expect(await plans().takeUnit(newUnit("f", { userId: "usr_ben" as UserId }), 2)).toBe(true);
      expect(await plans().takeUnit(newUnit("g"), undefined)).toBe(true);
      expect([await taken(), await taken("2027-01"), await taken("2026-11")]).toEqual([3, 1, 0]);
      expect((await plans().countUnits(ADA, "2026-12")).get("analysis.pro")).toBe(1);
    });

    it("takes a unit once for a run, however often it begins", async () => {
      for (let nth = 0; nth < 3; nth++) expect(await plans().takeUnit(newUnit("a"), 1)).toBe(true);
      expect(await taken()).toBe(1);
      expect(await plans().endUnit("a", "used", LATER)).toBe(true);
      expect(await plans().takeUnit(newUnit("a"), 1)).toBe(true);
      expect(await taken()).toBe(1);
    });

    it("gives a unit back once, and lets it be taken again where there is room, in the month of then", async () => {
      await plans().takeUnit(newUnit("a"), 1);
      expect(await plans().endUnit("a", "released", LATER)).toBe(true);
      expect(await plans().endUnit("a", "released", LATER)).toBe(false);
      expect(await plans().endUnit("a", "used", LATER)).toBe(false);
      expect(await plans().endUnit("none", "used", LATER)).toBe(false);
      expect(await taken()).toBe(0);
      expect(await plans().takeUnit(newUnit("b"), 1)).toBe(true);
      expect(await plans().takeUnit(newUnit("a"), 1)).toBe(false);
      expect(await plans().takeUnit(newUnit("a", { month: "2027-01" }), 1)).toBe(true);
      expect([await taken(), await taken("2027-01")]).toEqual([1, 1]);
    });

    it("gives back nothing that is used", async () => {
      await plans().takeUnit(newUnit("a"), 1);
      await plans().endUnit("a", "used", LATER);
      expect(await plans().endUnit("a", "released", LATER)).toBe(false);
      expect(await plans().takeUnit(newUnit("b"), 1)).toBe(false);
    });

    it("lets nobody take the last one twice, of many runs at one moment, nor one run two", async () => {
      const ends = await Promise.all(
        Array.from({ length: 24 }, (_, nth) => plans().takeUnit(newUnit(`run-${nth}`), 5)),
      );
      const same = await Promise.all(
        Array.from({ length: 6 }, () => plans().takeUnit(newUnit("same", { of: "analysis.pro" }), 1)),
      );
      expect(ends.filter((isTaken) => isTaken)).toHaveLength(5);
      expect(await taken()).toBe(5);
      expect(same).toEqual(Array.from({ length: 6 }, () => true));
      expect((await plans().countUnits(ADA, "2026-12")).get("analysis.pro")).toBe(1);
    });

    it("comes out even where runs begin and end at one moment", async () => {
      await Promise.all(
        Array.from({ length: 20 }, async (_, nth) => {
          if (!(await plans().takeUnit(newUnit(`run-${nth}`), 8))) return;
          await Promise.all([
            plans().endUnit(`run-${nth}`, nth % 2 === 0 ? "used" : "released", LATER),
            plans().endUnit(`run-${nth}`, nth % 2 === 0 ? "used" : "released", LATER),
          ]);
        }),
      );
      expect(await plans().listReserved("2099", 100)).toEqual([]);
      const before = await taken();
      let more = 0;
      while (await plans().takeUnit(newUnit(`more-${more}`), 8)) more++;
      expect(before + more).toBe(8);
    });

    it("lists what is reserved and was not looked at lately, the longest first", async () => {
      await plans().takeUnit(newUnit("a", { at: "2026-12-05T10:02:00.000Z" }), undefined);
      await plans().takeUnit(newUnit("b", { at: "2026-12-05T10:01:00.000Z" }), undefined);
      await plans().takeUnit(newUnit("c"), undefined);
      await plans().endUnit("c", "used", LATER);
      expect((await plans().listReserved(LATER, 9)).map(({ key }) => key)).toEqual(["b", "a"]);
      expect((await plans().listReserved(LATER, 1)).map(({ key }) => key)).toEqual(["b"]);
      await plans().seeReserved("b", LATER);
      expect((await plans().listReserved(LATER, 9)).map(({ key }) => key)).toEqual(["a"]);
    });

    it("keeps what people were given, newest first, and never what is older than what it knows", async () => {
      const bought = newGrant("b", { source: "stripe", endsAt: LATER, customer: "cus_1" });
      expect(await plans().putGrant(newGrant("a"), NOW)).toBe(true);
      expect(await plans().putGrant(bought, NOW)).toBe(true);
      await plans().putGrant(newGrant("c", { userId: "usr_ben" as UserId }), NOW);
      expect(await plans().listGrants(ADA)).toEqual([bought, newGrant("a")]);
      expect(await plans().listGrants()).toHaveLength(3);
      expect(await plans().putGrant({ ...bought, plan: "analyst" }, LATER)).toBe(true);
      expect(await plans().putGrant({ ...bought, plan: "late" }, NOW)).toBe(false);
      expect((await plans().listGrants(ADA)).map(({ plan }) => plan)).toEqual(["analyst", "pro"]);
    });

    it("knows what a payment service has told", async () => {
      expect(await plans().hasBillingEvent("evt_1")).toBe(false);
      await plans().addBillingEvent("evt_1", NOW);
      await plans().addBillingEvent("evt_1", LATER);
      expect(await plans().hasBillingEvent("evt_1")).toBe(true);
    });
  });
}
