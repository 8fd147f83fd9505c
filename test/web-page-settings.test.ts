/** The settings panel in a real browser: how it fits a small screen. What it says: `components/settings.test.ts`. */
import { afterAll, describe, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { askAndWait, browserPath, openPages, overflow, startWebServer } from "./web-page.ts";

const KEY = "sk-test-0123456789abcdef";

describe.skipIf(browserPath === undefined)("the settings on the page", () => {
  let model: FakeModel;
  const { browser, open, openOn } = openPages(async () => {
    model = await startFakeModel({ apiKey: KEY });
    return {
      FOOTNOTE_MODEL: "openai/fake",
      OPENAI_BASE_URL: model.baseURL,
      OPENAI_API_KEY: KEY,
      FOOTNOTE_MAX_COST_PER_DAY: "0.50",
      FOOTNOTE_PRICES: "openai/fake=0.27/0.07/1.10",
    };
  });
  afterAll(() => model?.close());

  test("say it in Chinese, and fit a small screen", async () => {
    const narrow = { locale: "zh-CN", viewport: { width: 360, height: 640 } };
    const page = await open("/", narrow);
    await page.getByRole("button", { name: "对话与文库" }).click();
    await page.getByRole("button", { name: "设置" }).click();
    const panel = page.getByRole("complementary", { name: "设置" });
    await panel.getByRole("button", { name: "诊断" }).click();
    await panel.getByText("密钥来自").waitFor();
    expect(await panel.innerText()).toContain("费用上限");
    expect(await overflow(page)).toBe(0);
  });

  test("set a model that answers at once, with a key that is not seen again", async () => {
    const own = await startWebServer(browser());
    const page = await openOn(own, "/settings/models");
    const set = (name: string, value: string) =>
      page.getByRole("textbox", { name: new RegExp(`${name}$`) }).fill(value);
    await page.getByText("Keys and addresses").waitFor();
    await set("FOOTNOTE_MODEL", "openai/fake");
    await set("OPENAI_BASE_URL", model.baseURL);
    await set("OPENAI_API_KEY", KEY);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved, and in effect.").waitFor();
    expect(await page.content()).not.toContain(KEY);
    await page.getByRole("button", { name: "Try the models" }).click();
    await page.locator(".finding.ok").waitFor();
    await askAndWait(page, "Which files can I add?");
    await page.getByText("openai/fake").first().waitFor();
    expect(model.requests.length).toBeGreaterThan(1);

    await set("FOOTNOTE_MODEL", "nobody");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.locator(".panel .failure-note").waitFor();
    await page.reload();
    expect(await page.getByRole("textbox", { name: /FOOTNOTE_MODEL$/ }).inputValue()).toBe("openai/fake");
    await page.context().close();
    await own.close();
  });

  test("show locked what the environment fixes, and choose language and colours for this browser", async () => {
    const page = await open("/settings/models", { colorScheme: "light" });
    expect(await page.getByRole("textbox", { name: /FOOTNOTE_MODEL$/ }).isDisabled()).toBe(true);
    await page.getByText("Set by FOOTNOTE_MODEL in the environment").waitFor();
    await page.getByRole("button", { name: "General" }).click();
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.getByLabel("Colours").selectOption("dark");
    expect(await ground()).not.toBe(light);
    await page.getByLabel("Language").selectOption("zh-CN");
    await page.getByRole("complementary", { name: "设置" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    expect(await ground()).not.toBe(light);
  });
});
