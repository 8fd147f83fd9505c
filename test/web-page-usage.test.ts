/** Use and cost on the page, in a real browser: the same sums as the API gives, over calls of today and of days before. */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSqliteStores } from "../src/adapters/store/sqlite/sqlite-stores.ts";
import { HOME } from "../src/compose/home-scope.ts";
import type { UsageSum } from "../src/core/domain/model-call.ts";
import type { RunId, ThreadId } from "../src/core/domain/ids.ts";
import { dollars } from "../src/lib/money.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { askTurn, readJson } from "./http-client.ts";
import { browserPath, launchBrowser, overflow, startWebServer, type WebServer } from "./web-page.ts";

if (browserPath === undefined) {
  console.warn("The page is not tested: there is no Chromium here (apt-get install chromium).");
}

const DAY_MS = 86_400_000;
const QUESTION = "How do I back up my library?";

/** Calls of threads that are gone, so many days ago. */
async function addCalls(folder: string, calls: readonly [daysAgo: number, costMicros: number | null][]) {
  const stores = openSqliteStores(join(folder, "footnote.db"));
  const store = stores.in(HOME);
  for (const [daysAgo, costMicros] of calls) {
    await store.addModelCall({
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
  await stores.close();
}

describe.skipIf(browserPath === undefined)("use and cost on the page", () => {
  let browser: Browser;
  let model: FakeModel;
  let server: WebServer;

  beforeAll(async () => {
    browser = await launchBrowser();
    model = await startFakeModel();
    server = await startWebServer(browser, {
      FOOTNOTE_MODEL: "openai/fake",
      OPENAI_BASE_URL: model.baseURL,
      FOOTNOTE_PRICES: "openai/fake=1/1/1",
      FOOTNOTE_MAX_COST_PER_DAY: "0.01",
      FOOTNOTE_MAX_COST_PER_QUESTION: "0.005",
    });
    await askTurn(server.address, { question: QUESTION });
    await addCalls(server.folder, [
      [3, 1_200],
      [3, null],
      [20, 400_000],
      [400, 5_000_000],
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await model?.close();
  });

  const openUsage = async (page: Page): Promise<void> => {
    await page.getByRole("button", { name: "Use and cost" }).press("Enter");
    await page.locator(".panel h2").waitFor();
  };

  test("is what the API sums up, for the days that are chosen", async () => {
    const { page, complaints } = await server.open();
    await openUsage(page);
    const { sums, spentTodayMicros } = await readJson<{
      sums: UsageSum[];
      spentTodayMicros: number;
    }>(await fetch(`${server.address}/api/usage`));
    const cost = (days: number): string =>
      dollars(sums.slice(0, days).reduce((all, sum) => all + sum.costMicros, 0));
    const total = page.locator(".usage-total");
    await total.getByText(cost(3)).waitFor();
    expect(await page.locator(".panel").innerText()).toContain("without 1 call whose price is not known");
    expect(await page.getByRole("img").getAttribute("aria-label")).toMatch(/^Cost from .+; most: \$0\.40, /);
    expect(await page.locator(".day-chart .column").count()).toBe(30);
    await page.getByText("Each day in figures").press("Enter");
    expect(await page.locator("details .sum-cost").allInnerTexts()).toEqual(
      sums.slice(0, 3).map(({ costMicros }) => dollars(costMicros)),
    );
    expect(spentTodayMicros).toBeGreaterThan(0);
    await page.getByText(`${dollars(spentTodayMicros)} of $0.01 spent today`).waitFor();
    await page.getByText("At most $0.005 for a question").waitFor();

    await page.getByRole("button", { name: "7 days" }).press("Space");
    await total.getByText(cost(2)).waitFor();
    await page.getByRole("button", { name: "All" }).press("Enter");
    await total.getByText(cost(4)).waitFor();
    expect(await page.locator(".day-chart .column").count()).toBeGreaterThan(12);
    expect(await page.locator(".day-chart .column").count()).toBeLessThan(16);
    const names = await page.locator(".usage-part > .sum-list .sum-name").allInnerTexts();
    expect(names).toEqual([
      "deepseek/deepseek-chat",
      "openai/fake",
      "else/unpriced",
      QUESTION,
      "Threads that are no longer kept",
    ]);
    await page.getByText("price not known", { exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("leads to a thread, counts the next answer too, and gives the focus back when it is closed", async () => {
    const { page, complaints } = await server.open();
    await openUsage(page);
    expect(await page.locator(".panel h2").evaluate((heading) => heading === document.activeElement)).toBe(
      true,
    );
    const row = page.locator(".panel .sum-list").getByRole("link", { name: QUESTION });
    await row.press("Enter");
    await page.locator(".turn .question", { hasText: QUESTION }).waitFor();
    const calls = page.locator(".panel li", { hasText: QUESTION }).getByText("1 call ");
    await calls.waitFor();
    await page.getByRole("textbox", { name: "Your question" }).fill("Which files can I add?");
    await page.getByRole("textbox", { name: "Your question" }).press("Enter");
    await calls.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "30 days" }).press("Escape");
    await page.locator(".panel").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Use and cost");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("fits a small screen in Chinese, and makes way for the thread", async () => {
    const { page, complaints } = await server.open("/", {
      viewport: { width: 320, height: 640 },
      locale: "zh-CN",
    });
    await page.getByRole("button", { name: "对话与文库" }).click();
    await page.getByRole("button", { name: "用量和费用" }).click();
    await page.getByText("每个问题最多 US$0.005").waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await page.locator(".panel-scroll").evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await page.locator(".panel .sum-list").getByRole("link", { name: QUESTION }).click();
    await page.locator(".panel").waitFor({ state: "detached" });
    await page.locator(".turn .question", { hasText: QUESTION }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("says what failed and tries again", async () => {
    const { page, complaints } = await server.open();
    const error = { code: "store-busy", message: "Another program is writing.", hint: "Wait a moment." };
    await page.route("**/api/usage*", (route) => route.fulfill({ status: 503, json: { error } }));
    await openUsage(page);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toBe("Another program is writing. Wait a moment.");
    await page.unroute("**/api/usage*");
    await page.getByRole("button", { name: "Try again" }).press("Enter");
    await page.locator(".usage-total").waitFor();
    expect(await alert.count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("is empty without a model, and says how a limit is set", async () => {
    const plain = await startWebServer(browser);
    const { page, complaints } = await plain.open();
    await openUsage(page);
    await page.getByText("No model was called in this time.").waitFor();
    await page.getByText("FOOTNOTE_MAX_COST_PER_DAY").waitFor();
    expect(complaints).toEqual([]);
    await plain.close();
  });
});
