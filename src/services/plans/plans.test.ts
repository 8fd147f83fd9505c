import { describe, expect, it } from "vitest";
import { createMemoryDatabase } from "../../adapters/store/memory/memory-database.ts";
import { openMemoryStores } from "../../adapters/store/memory/memory-stores.ts";
import type { UserId } from "../../core/domain/ids.ts";
import { makeScope } from "../../core/domain/make-scope.ts";
import type { SpaceId } from "../../core/domain/ids.ts";
import type { PlanTable } from "../../core/domain/plan.ts";
import type { UnitEnd } from "../../core/ports/plan-store.ts";
import { createPlanGrants } from "./grants.ts";
import { createPlans } from "./plans.ts";

const ADA = "usr_ada" as UserId;
const SCOPE = makeScope("spc_a" as SpaceId, ADA);
const TABLE: PlanTable = {
  everybody: "free",
  billing: "manual",
  plans: [
    plan("free", { "research.run": 1, "analysis.pro": 0, "ads.none": false }),
    plan("pro", { "research.run": "unlimited", "analysis.pro": 2, "ads.none": true }),
  ],
};

function plan(
  id: string,
  entitlements: PlanTable["plans"][number]["entitlements"],
): PlanTable["plans"][number] {
  return { id, name: { en: id, zh: id }, entitlements };
}

function opened(table = TABLE) {
  let now = "2026-12-05T10:00:00.000Z";
  const ends = new Map<string, UnitEnd>();
  const store = openMemoryStores(createMemoryDatabase()).shared;
  const clock = { now: () => now };
  const open = (of = table) =>
    createPlans({ table: of, store, clock, endOf: async ({ key }) => ends.get(key) });
  const plans = open();
  let made = 0;
  const grants = createPlanGrants({ plans, store, clock, ids: { next: (prefix) => `${prefix}_${++made}` } });
  return { plans, grants, ends, open, units: plans.unitsOf(SCOPE), at: (instant: string) => (now = instant) };
}
const taken = async ({ plans }: Pick<ReturnType<typeof opened>, "plans">) =>
  (await plans.own(ADA)).left.map((one) => one.taken);

describe("plans", () => {
  it("are renewed with the month, and a run that ends in the next is of the month in which it began", async () => {
    const here = opened();
    await here.units.take("research.run", "a");
    await expect(here.units.take("research.run", "b")).rejects.toMatchObject({
      code: "plan-limit",
      retryAfterMs: Date.parse("2027-01-01") - Date.parse("2026-12-05T10:00:00.000Z"),
    });
    here.at("2027-01-01T00:00:00.000Z");
    await here.units.take("research.run", "b");
    await here.units.end("a", "released");
    expect(await taken(here)).toEqual([1, 0]);
    await expect(here.units.take("research.run", "a")).rejects.toMatchObject({ code: "plan-limit" });
  });

  it("say of what they hold nothing of that it is renewed", async () => {
    const { units } = opened();
    const error: unknown = await units.take("analysis.pro", "a").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "plan-limit", said: { key: "plan.none-analysis" } });
    expect(error).toMatchObject({ retryAfterMs: undefined });
  });

  it("are given until the end of a day, then everybody's holds again", async () => {
    const here = opened();
    await here.grants.give(ADA, { plan: "pro", until: "2026-12-06" });
    await here.units.take("research.run", "a");
    await here.units.take("research.run", "b");
    expect(await here.plans.hasNoAds(ADA)).toBe(true);
    here.at("2026-12-06T23:59:59.999Z");
    await here.units.take("research.run", "c");
    here.at("2026-12-07T00:00:00.000Z");
    await expect(here.units.take("research.run", "d")).rejects.toMatchObject({ code: "plan-limit" });
    expect(await here.plans.hasNoAds(ADA)).toBe(false);
    expect((await here.plans.own(ADA)).plan).toBe("free");
  });

  it.each(["2026-12-04", "2026-02-30", "tomorrow", "2026-12-5"])("are not given until %s", async (until) => {
    await expect(opened().grants.give(ADA, { plan: "pro", until })).rejects.toMatchObject({
      code: "bad-request",
      said: { key: "plan.until" },
    });
  });

  it("are not given where nobody is given any, and no other than there are", async () => {
    await expect(opened().grants.give(ADA, { plan: "gold" })).rejects.toMatchObject({ code: "not-found" });
    const none = opened({ ...TABLE, billing: "none" });
    await expect(none.grants.give(ADA, { plan: "pro" })).rejects.toMatchObject({
      said: { key: "plan.not-given" },
    });
  });

  it("put down what became of runs whose server died, and leave alone what goes on", async () => {
    const here = opened({ ...TABLE, everybody: "pro" });
    for (const key of ["done", "failed", "running"]) await here.units.take("research.run", key);
    here.ends.set("done", "used").set("failed", "released");
    expect(await here.plans.sweep()).toBe(0);
    here.at("2026-12-05T10:20:00.000Z");
    expect(await here.plans.sweep()).toBe(2);
    expect(await taken(here)).toEqual([2, 0]);
    here.at("2026-12-05T10:25:00.000Z");
    here.ends.set("running", "used");
    expect(await here.plans.sweep()).toBe(0);
    here.at("2026-12-05T10:40:00.000Z");
    expect(await here.plans.sweep()).toBe(1);
  });

  it("tell what is coming to whoever has them, and hold for him until then", async () => {
    const here = opened();
    await here.plans.published();
    const less = {
      ...TABLE,
      plans: [plan("free", { "research.run": 0, "analysis.pro": 0, "ads.none": false })],
    };
    const next = here.open(less);
    expect(await next.own(ADA)).toMatchObject({
      left: [{ most: 1 }, { most: 0 }],
      coming: { from: "2027-01-01T00:00:00.000Z", entitlements: { "research.run": 0 } },
    });
    here.at("2027-01-01T00:00:00.000Z");
    expect(await next.own(ADA)).toMatchObject({ left: [{ most: 0 }, { most: 0 }] });
  });
});
