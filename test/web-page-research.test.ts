/** What research uses, shown on the page while it goes on, in a real browser: money, tokens, calls, searches, pages, minutes. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { researcherReply, researchTask } from "./fake-researcher.ts";
import { HARBOUR_DOCUMENTS, RIVER_QUESTION } from "./harbour-lights.ts";
import { upload } from "./http-client.ts";
import { browserPath, markedText, openPages, overflow, startWebServer, type WebServer } from "./web-page.ts";

/** In English; a Chinese page says the same figures. */
const budgetOf = (page: Page): Promise<string[]> =>
  page.getByRole("list", { name: "Budget" }).getByRole("listitem").allInnerTexts();

describe.skipIf(browserPath === undefined)("research on the page", () => {
  const pages = openPages();
  let [model, server]: [FakeModel?, WebServer?] = [];
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));

  beforeAll(async () => {
    const own = await startFakeModel({
      // What is missing is said when the test lets it.
      beforeReply: async ({ body }) => {
        if (researchTask(body.messages ?? []) === "review") await held;
      },
      reply: ({ body }) => ({ kind: "text", text: researcherReply(body.messages ?? []) }),
    });
    model = own;
    server = await startWebServer(pages.browser(), {
      FOOTNOTE_MODEL: "openai/fake",
      OPENAI_BASE_URL: own.baseURL,
      FOOTNOTE_PRICES: "openai/fake=1/0.1/2",
    });
    for (const [name, text] of Object.entries(HARBOUR_DOCUMENTS)) await upload(server.address, name, text);
  });
  afterAll(async () => {
    release();
    await server?.close();
    await model?.close();
  });

  test("says before it begins what it may take, while it goes on what it has used and what is left, and lets its plan be changed", async () => {
    const page = await pages.openOn(server as WebServer, "/run");
    const estimate = page.locator(".research-estimate");
    await estimate.waitFor();
    expect(await estimate.innerText()).toMatch(
      /At most 12 searches, 60 pages and 20 minutes\. openai\/fake: about \d+ calls and [\d,]+ tokens, \$0\.\d+\./u,
    );
    await page.getByRole("textbox", { name: "What is to be found out?" }).fill(RIVER_QUESTION);
    await page.getByRole("button", { name: "Begin" }).click();
    const budget = page.getByRole("list", { name: "Budget" });
    await budget.getByText(/^1 of 12 searches/u).waitFor();
    await budget.getByText(/· 2 model calls/u).waitFor();
    const before = await budgetOf(page);
    expect(before).toEqual([
      expect.stringMatching(/^1 of 12 searches/u),
      expect.stringMatching(/^0 of 60 pages/u),
      expect.stringMatching(/^[\d.]+ of 20 minutes · (?:20|19\.\d) left/u),
      expect.stringMatching(/^[\d,]+ of 300,000 tokens/u),
      expect.stringMatching(/^\$0\.0\d+ of \$1\.00 · 2 model calls/u),
    ]);
    // Nothing is told while the model thinks, and the minutes go on all the same.
    await budget.getByText(/^0\.[1-9] of 20 minutes · 19\.\d left/u).waitFor();
    expect(await overflow(page)).toBe(0);
    const chinese = await pages.openOn(server as WebServer, new URL(page.url()).pathname, {
      locale: "zh-CN",
    });
    const said = chinese.locator(".research-budget");
    await said.getByText("搜索 1 / 12 次").waitFor();
    await said.getByText(/^词元 [\d,]+ \/ 300,000/u).waitFor();
    await said.getByText(/^时间 [\d.]+ \/ 20 分钟 · 还剩 (?:20|19\.\d) 分钟/u).waitFor();
    await said.getByText(/^费用 US\$0\.0\d+ \/ US\$1\.00 · 调用模型 2 次/u).waitFor();
    await page.getByRole("button", { name: "Pause and change the plan" }).click();
    const plan = page.getByRole("textbox", { name: "One question a line" });
    await plan.fill(`${await plan.inputValue()}\nWho directed The Harbour Lights?`);
    await page.getByRole("button", { name: "Work on this plan" }).click();
    release();
    await page.locator(".digest-status.done").waitFor();
    await page
      .locator(".research-questions")
      .getByText(/^Who directed The Harbour Lights\? yours/u)
      .waitFor();
    // The call that was given up for it came to nothing.
    const calls = (model?.requests.filter(({ path }) => path.includes("/chat/")).length ?? 0) - 1;
    await budget.getByText(new RegExp(`· ${calls} model calls`, "u")).waitFor();
    await page.locator(".answer .note, .answer sup button, .answer button").first().click();
    expect(await markedText(page)).not.toBe("");
  });

  test("says that it costs nothing where no model is asked", async () => {
    const page = await pages.open("/run", { locale: "zh-CN" });
    const estimate = page.locator(".research-estimate");
    await estimate.waitFor();
    expect(await estimate.innerText()).toBe(
      "预计用量 最多搜索 12 次、读网页 60 个、用时 20 分钟。 不使用模型，不花钱。",
    );
  });
});
