/** The settings panel in a real browser: how it fits a small screen. What it says: `components/settings.test.ts`. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { browserPath, launchBrowser, overflow, startWebServer, type WebServer } from "./web-page.ts";

if (browserPath === undefined) {
  console.warn("The page is not tested: there is no Chromium here (apt-get install chromium).");
}

const KEY = "sk-test-0123456789abcdef";

describe.skipIf(browserPath === undefined)("the settings on the page", () => {
  let browser: Browser;
  let model: FakeModel;
  let server: WebServer;

  beforeAll(async () => {
    browser = await launchBrowser();
    model = await startFakeModel({ apiKey: KEY });
    server = await startWebServer(browser, {
      FOOTNOTE_MODEL: "openai/fake",
      OPENAI_BASE_URL: model.baseURL,
      OPENAI_API_KEY: KEY,
      FOOTNOTE_MAX_COST_PER_DAY: "0.50",
      FOOTNOTE_PRICES: "openai/fake=0.27/0.07/1.10",
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await model?.close();
  });

  test("say it in Chinese, and fit a small screen", async () => {
    const narrow = { locale: "zh-CN", viewport: { width: 360, height: 640 } };
    const { page, complaints } = await server.open("/", narrow);
    await page.getByRole("button", { name: "对话与文库" }).click();
    await page.getByRole("button", { name: "设置" }).click();
    const panel = page.getByRole("complementary", { name: "设置" });
    await panel.getByText("密钥来自").waitFor();
    expect(await panel.innerText()).toContain("费用上限");
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
