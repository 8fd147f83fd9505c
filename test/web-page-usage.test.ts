/** Use and cost on the page in a real browser: focus, the way to a thread, a small screen. The sums: `components/usage.test.ts`. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { askTurn } from "./http-client.ts";
import { browserPath, launchBrowser, overflow, startWebServer, type WebServer } from "./web-page.ts";

if (browserPath === undefined) {
  console.warn("The page is not tested: there is no Chromium here (apt-get install chromium).");
}

const QUESTION = "How do I back up my library?";

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
});
