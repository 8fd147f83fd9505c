/** The settings panel on the page: what is configured, what is not, and never a key. How it fits a screen: `web-page-settings.test.ts`. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "../fake-model-server.ts";
import { endEverything } from "../footnote-process.ts";
import { closePage, openPage } from "../page-here.ts";
import { openRoutes, type RoutesHere } from "../routes-here.ts";

const KEY = "sk-test-0123456789abcdef";
let model: FakeModel;
let routes: RoutesHere;

beforeAll(async () => {
  model = await startFakeModel({ apiKey: KEY });
  routes = await openRoutes({
    FOOTNOTE_MODEL: "openai/fake",
    OPENAI_BASE_URL: model.baseURL,
    OPENAI_API_KEY: KEY,
    FOOTNOTE_MAX_COST_PER_DAY: "0.50",
    FOOTNOTE_PRICES: "openai/fake=0.27/0.07/1.10",
  });
});
afterEach(closePage);
afterAll(async () => {
  await routes?.close();
  await model?.close();
  await endEverything();
});

test("say in words what is set, by which variable, and what would set the rest", async () => {
  const page = await openPage(routes.address);
  await page.click("button", "Settings");
  await page.click("button", "Diagnostics");
  const panel = await page.shown("[aria-label=Settings], aside", "openai/fake writes the answers.");
  for (const words of [
    "with the key in OPENAI_API_KEY",
    "FOOTNOTE_MODEL_FAST",
    "$0.50 a day",
    "not tried yet",
  ]) {
    expect(panel.textContent).toContain(words);
  }
  expect(page.document.documentElement.outerHTML).not.toContain(KEY);
  expect(model.requests).toEqual([]);
  page.press(page.document.activeElement ?? panel, "Escape");
  await page.gone(".panel");
});

test("say it in Chinese", async () => {
  const page = await openPage(routes.address, { language: "zh-CN" });
  await page.click("button", "设置");
  await page.click("button", "诊断");
  const panel = await page.shown(".panel", "密钥来自");
  expect(panel.textContent).toContain("费用上限");
});
