/** Use and cost on the page: the same sums as the API gives, over calls of today and of days before. Layout: `web-page-usage.test.ts`. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { RunId, ThreadId } from "../../src/core/domain/ids.ts";
import type { UsageSum } from "../../src/core/domain/model-call.ts";
import { dollars } from "../../src/lib/money.ts";
import { type FakeModel, startFakeModel } from "../fake-model-server.ts";
import { endEverything } from "../footnote-process.ts";
import { askTurn, readJson } from "../http-client.ts";
import { closePage, openPage, type PageHere } from "../page-here.ts";
import { openRoutes, type RoutesHere } from "../routes-here.ts";

const DAY_MS = 86_400_000;
const QUESTION = "How do I back up my library?";
/** Of threads that are gone, so many days ago. */
const OLD_CALLS: readonly [daysAgo: number, costMicros: number | null][] = [
  [3, 1_200],
  [3, null],
  [20, 400_000],
  [400, 5_000_000],
];

let model: FakeModel;
let routes: RoutesHere;

beforeAll(async () => {
  model = await startFakeModel();
  routes = await openRoutes(
    {
      FOOTNOTE_MODEL: "openai/fake",
      OPENAI_BASE_URL: model.baseURL,
      FOOTNOTE_PRICES: "openai/fake=1/1/1",
      FOOTNOTE_MAX_COST_PER_DAY: "0.01",
      FOOTNOTE_MAX_COST_PER_QUESTION: "0.005",
    },
    { hasGuide: true },
  );
  await askTurn(routes.address, { question: QUESTION });
  for (const [daysAgo, costMicros] of OLD_CALLS) {
    await routes.footnote.store.addModelCall({
      at: new Date(Date.now() - daysAgo * DAY_MS).toISOString(),
      runId: "run_gone" as RunId,
      threadId: `thr_${daysAgo}` as ThreadId,
      role: "answer",
      model: costMicros === null ? "else/unpriced" : "deepseek/deepseek-chat",
      inputTokens: 2_000,
      cachedInputTokens: 500,
      outputTokens: 100,
      costMicros,
    });
  }
});
afterEach(closePage);
afterAll(async () => {
  await routes?.close();
  await model?.close();
  await endEverything();
});

async function openUsage(address = routes.address): Promise<PageHere> {
  const page = await openPage(address);
  await page.click("button", "Use and cost");
  await page.shown(".panel h2");
  return page;
}

test("is what the API sums up, for the days that are chosen", async () => {
  const page = await openUsage();
  const { sums, spentTodayMicros } = await readJson<{ sums: UsageSum[]; spentTodayMicros: number }>(
    await fetch(`${routes.address}/api/usage`),
  );
  const cost = (days: number): string =>
    dollars(sums.slice(0, days).reduce((all, sum) => all + sum.costMicros, 0));
  await page.shown(".usage-total", cost(3));
  expect(page.text(".panel")).toContain("without 1 call whose price is not known");
  expect(page.all("[role=img]")[0]?.getAttribute("aria-label")).toMatch(/^Cost from .+; most: \$0\.40, /);
  expect(page.all(".day-chart .column")).toHaveLength(30);
  expect(page.all("details .sum-cost").map(({ textContent }) => textContent)).toEqual(
    sums.slice(0, 3).map(({ costMicros }) => dollars(costMicros)),
  );
  expect(spentTodayMicros).toBeGreaterThan(0);
  await page.shown(".panel", `${dollars(spentTodayMicros)} of $0.01 spent today`);
  await page.shown(".panel", "At most $0.005 for a question");

  await page.click("button", "7 days");
  await page.shown(".usage-total", cost(2));
  await page.click("button", "All");
  await page.shown(".usage-total", cost(4));
  expect(page.all(".day-chart .column").length).toBeGreaterThan(12);
  expect(page.all(".day-chart .column").length).toBeLessThan(16);
  const names = page.all(".usage-part > .sum-list .sum-name").map(({ textContent }) => textContent);
  expect(names).toEqual([
    "deepseek/deepseek-chat",
    "openai/fake",
    "else/unpriced",
    QUESTION,
    "Threads that are no longer kept",
  ]);
  expect(page.text(".panel")).toContain("price not known");
});

test("says what failed and tries again", async () => {
  const page = await openPage(routes.address);
  const error = { code: "store-busy", message: "Another program is writing.", hint: "Wait a moment." };
  const mend = page.answer("/api/usage", () => Response.json({ error }, { status: 503 }));
  await page.click("button", "Use and cost");
  const alert = await page.shown("[role=alert]");
  expect(alert.textContent).toBe("Another program is writing. Wait a moment.");
  mend();
  await page.click("button", "Try again");
  await page.shown(".usage-total");
  expect(page.all("[role=alert]")).toEqual([]);
});

test("is empty without a model, and says how a limit is set", async () => {
  const plain = await openRoutes();
  const page = await openUsage(plain.address);
  await page.shown(".panel", "No model was called in this time.");
  await page.click("link", "Set limits");
  await page.shown(".panel", "A day may cost ($)");
  await closePage();
  await plain.close();
});
