import { describe, expect, expectTypeOf, it } from "vitest";
import type { Entitlements, PlanTable } from "../domain/plan.ts";
import {
  afterNotice,
  comingForEverybody,
  comingOf,
  entitlementsAt,
  everybodysPlan,
  NOTHING_PUBLISHED,
  publish,
} from "./plan-versions.ts";

const NOW = "2026-12-05T10:00:00.000Z";
const FREE: Entitlements = { "research.run": 5, "analysis.pro": 10, "ads.none": false };
const PRO: Entitlements = { "research.run": 100, "analysis.pro": "unlimited", "ads.none": true };

const table = (plans: Readonly<Record<string, Entitlements>>, everybody = "free"): PlanTable => ({
  everybody,
  billing: "manual",
  plans: Object.entries(plans).map(([id, entitlements]) => ({ id, name: { en: id, zh: id }, entitlements })),
});
const first = publish(NOTHING_PUBLISHED, table({ free: FREE, pro: PRO }), NOW);

describe("versions of plans", () => {
  it("hold at once where they are the first, and stay what they are while the table does", () => {
    expect(entitlementsAt(first, "free", NOW)).toEqual(FREE);
    expect(everybodysPlan(first, NOW)).toBe("free");
    expect(publish(first, table({ pro: PRO, free: { ...FREE } }), "2027-03-01T00:00:00.000Z")).toEqual(first);
  });

  it("give more at once", () => {
    const more = { ...FREE, "research.run": 6 };
    const next = publish(first, table({ free: more, pro: PRO }), NOW);
    expect(entitlementsAt(next, "free", NOW)).toEqual(more);
    expect(next.versions.filter(({ plan }) => plan === "free").map(({ version }) => version)).toEqual([1, 2]);
  });

  it.each([
    ["fewer runs", { ...FREE, "research.run": 4 }],
    ["a limit where there was none", { ...FREE, "analysis.pro": 9 }],
    ["more of one and less of another", { ...FREE, "research.run": 50, "analysis.pro": 0 }],
  ] as const)("take something away with a month that begins two weeks later at least: %s", (_, less) => {
    const next = publish(first, table({ free: less, pro: PRO }), NOW);
    expect(entitlementsAt(next, "free", "2026-12-31T23:59:59.999Z")).toEqual(FREE);
    expect(comingOf(next, "free", NOW)).toMatchObject({
      from: "2027-01-01T00:00:00.000Z",
      entitlements: less,
    });
    expect(entitlementsAt(next, "free", "2027-01-01T00:00:00.000Z")).toEqual(less);
  });

  it.each([
    ["2026-12-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z"],
    ["2026-12-18T00:00:00.000Z", "2027-01-01T00:00:00.000Z"],
    ["2026-12-18T00:00:00.001Z", "2027-02-01T00:00:00.000Z"],
    ["2027-02-28T23:59:59.999Z", "2027-04-01T00:00:00.000Z"],
  ])("announced on %s hold from %s on", (now, from) => {
    expect(afterNotice(now)).toBe(from);
  });

  it("keep the day that was announced over restarts, and are taken back where the table is as it was", () => {
    const less = { ...FREE, "research.run": 1 };
    const announced = publish(first, table({ free: less, pro: PRO }), NOW);
    expect(publish(announced, table({ free: less, pro: PRO }), "2026-12-30T00:00:00.000Z")).toEqual(
      announced,
    );
    expect(publish(announced, table({ free: FREE, pro: PRO }), "2026-12-30T00:00:00.000Z")).toEqual(first);
  });

  it("end a plan that is not in the table any more after its notice, and begin it anew at once", () => {
    const ending = publish(first, table({ free: FREE }), NOW);
    expect(entitlementsAt(ending, "pro", NOW)).toEqual(PRO);
    expect(entitlementsAt(ending, "pro", "2027-01-01T00:00:00.000Z")).toBeUndefined();
    const again = publish(ending, table({ free: FREE, pro: PRO }), "2027-02-01T00:00:00.000Z");
    expect(entitlementsAt(again, "pro", "2027-02-01T00:00:00.000Z")).toEqual(PRO);
  });

  it("give everybody a larger plan at once and a smaller one after its notice", () => {
    const larger = publish(first, table({ free: FREE, pro: PRO }, "pro"), NOW);
    expect(everybodysPlan(larger, NOW)).toBe("pro");
    const smaller = publish(larger, table({ free: FREE, pro: PRO }, "free"), NOW);
    expect(everybodysPlan(smaller, NOW)).toBe("pro");
    expect(everybodysPlan(smaller, "2027-01-01T00:00:00.000Z")).toBe("free");
    const coming = { from: "2027-01-01T00:00:00.000Z", entitlements: FREE };
    expect(comingForEverybody(smaller, NOW)).toEqual(coming);
    expect(comingForEverybody(first, NOW)).toBeUndefined();
  });

  it("know no word for asking", () => {
    expectTypeOf<keyof Entitlements>().toEqualTypeOf<"research.run" | "analysis.pro" | "ads.none">();
  });
});
