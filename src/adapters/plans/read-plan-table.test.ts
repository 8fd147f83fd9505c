import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { FootnoteError } from "../../core/domain/errors.ts";
import { readPlanTable } from "./read-plan-table.ts";

const folder = mkdtempSync(join(tmpdir(), "footnote-plans-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FREE = { "research.run": 5 };

function read(table: unknown): ReturnType<typeof readPlanTable> {
  const file = join(folder, "plans.json");
  writeFileSync(file, typeof table === "string" ? table : JSON.stringify(table));
  return readPlanTable(file);
}

function refusal(work: () => unknown): FootnoteError {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof FootnoteError) return thrown;
    throw thrown;
  }
  throw new Error("nothing was refused");
}

describe("a table of plans", () => {
  it("limits nothing that it does not name", () => {
    expect(read({ everybody: "free", plans: { free: FREE } })).toEqual({
      everybody: "free",
      billing: "manual",
      plans: [
        {
          id: "free",
          name: { en: "free", zh: "free" },
          entitlements: { "research.run": 5, "analysis.pro": "unlimited", "ads.none": false },
        },
      ],
    });
  });

  it.each([
    ["plan.asking", { everybody: "free", plans: { free: { ...FREE, ask: 10 } } }],
    ["plan.asking", { everybody: "free", plans: { free: { "answers.day": 10 } } }],
    ["plan.unknown-key", { everybody: "free", plans: { free: { "reserch.run": 10 } } }],
    ["plan.unknown-key", { everybody: "free", plan: {}, plans: { free: FREE } }],
    ["plan.allowance", { everybody: "free", plans: { free: { "research.run": -1 } } }],
    ["plan.allowance", { everybody: "free", plans: { free: { "research.run": 1.5 } } }],
    ["plan.allowance", { everybody: "free", plans: { free: { "analysis.pro": "all" } } }],
    ["plan.yes-or-no", { everybody: "free", plans: { free: { "ads.none": "yes" } } }],
    ["plan.billing", { everybody: "free", billing: "paypal", plans: { free: FREE } }],
    ["plan.price", { everybody: "free", plans: { free: { stripePrice: "prod_1" } } }],
    ["plan.everybody", { everybody: "pro", plans: { free: FREE } }],
    ["plan.everybody", { everybody: "constructor", plans: { free: FREE } }],
    ["plan.no-price", { everybody: "free", billing: "stripe", plans: { free: FREE } }],
    [
      "plan.same-price",
      { everybody: "free", plans: { free: { stripePrice: "price_1" }, pro: { stripePrice: "price_1" } } },
    ],
    ["plan.shape", { plans: { free: FREE } }],
    ["plan.shape", { everybody: "free", plans: { "Free plan": FREE } }],
    ["plan.shape", []],
    ["plan.not-json", "{everybody: free}"],
  ])("is refused in words, with a way out: %s of %j", (key, table) => {
    const error = refusal(() => read(table));
    expect(error.code).toBe("config-invalid");
    expect(error.said.params["why"]).toMatchObject({ key });
    expect(error.hint).toContain("FOOTNOTE_PLANS");
  });

  it("is refused where there is no such file", () => {
    const error = refusal(() => readPlanTable(join(folder, "none.json")));
    expect(error.said.params["why"]).toMatchObject({ key: "plan.unreadable", params: { code: "ENOENT" } });
  });
});
