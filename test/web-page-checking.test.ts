/** Checked statements on the page, in a real browser: the count, the marks, why, hiding, asking anew, strict answers. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Turn } from "../src/core/domain/answer.ts";
import {
  CHECKED_DOCUMENTS,
  CHECKED_QUESTION,
  checkedReply,
  FROM_ELSEWHERE,
  INVENTED_NAME,
  RIGHT,
  WRONG_NUMBER,
} from "./checked-answer.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { upload } from "./http-client.ts";
import {
  ask,
  askAndWait,
  browserPath,
  launchBrowser,
  startWebServer,
  type WebPage,
  type WebServer,
} from "./web-page.ts";

if (browserPath === undefined) {
  console.warn("The page is not tested: there is no Chromium here (apt-get install chromium).");
}

describe.skipIf(browserPath === undefined)("a checked answer on the page", () => {
  let browser: Browser;
  let model: FakeModel;
  let server: WebServer;
  let opened: WebPage[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    model = await startFakeModel({ reply: checkedReply });
    server = await startWebServer(browser, {
      FOOTNOTE_MODEL: "openai/fake",
      OPENAI_BASE_URL: model.baseURL,
    });
    for (const [name, text] of Object.entries(CHECKED_DOCUMENTS)) await upload(server.address, name, text);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await model?.close();
  });
  afterEach(async () => {
    model.setReply(checkedReply);
    const complaints = opened.flatMap((one) => one.complaints);
    for (const { page } of opened) await page.context().close();
    opened = [];
    expect(complaints).toEqual([]);
  });

  const open = async (...options: Parameters<WebServer["open"]>): Promise<Page> => {
    const one = await server.open(...options);
    opened.push(one);
    return one.page;
  };
  const marked = (page: Page): Promise<(string | null)[]> =>
    page
      .locator("button.verdict")
      .evaluateAll((buttons) => buttons.map((one) => one.getAttribute("aria-label")));

  test("counts what is supported, and marks exactly what is not, each with why", async () => {
    const page = await open();
    await askAndWait(page, CHECKED_QUESTION);
    expect(await page.locator(".tally-count").innerText()).toContain("1 of 4 statements supported");
    const labels = await marked(page);
    expect(labels).toHaveLength(3);
    for (const [nth, text] of [WRONG_NUMBER, INVENTED_NAME, FROM_ELSEWHERE].entries()) {
      expect(labels[nth]).toMatch(/^Why “(?:partly|not supported)”\? /);
      expect(labels[nth]).toContain(text);
    }
    expect(await page.locator("p[role=status]").innerText()).toContain("1 of 4 statements supported");

    const card = page.locator(".claim-card");
    await page.locator("button.verdict").nth(0).press("Enter");
    expect(await card.locator(".reasons").innerText()).toContain("530");
    await page.locator(".document-text mark", { hasText: "503 metres" }).waitFor();
    // The words themselves open it too, for the mouse.
    await page.locator(".claim", { hasText: "Ottilie Krause" }).first().click();
    await card.locator(".reasons", { hasText: "Ottilie Krause" }).waitFor();
    await page.locator(".document-text mark", { hasText: "Ruben Falk" }).waitFor();

    await page.locator("button.verdict").nth(2).click();
    await card.getByText(/^Source \d says it, and is not cited for it$/).waitFor();
    await card.getByRole("button", { name: FROM_ELSEWHERE }).click();
    await page.getByRole("heading", { name: "ferry", exact: true }).waitFor();
    await page.locator(".document-text mark", { hasText: FROM_ELSEWHERE }).waitFor();
    // A statement that is carried by one quote needs no explanation.
    await page.getByRole("button", { name: "Close" }).click();
    await page.locator(".note.supported").first().click();
    await page.locator(".document-text mark", { hasText: "opened in 1932" }).waitFor();
    expect(await card.count()).toBe(0);
  });

  test("gives the reasons in Chinese", async () => {
    const page = await open("/", { locale: "zh-CN" });
    await page.locator("textarea").fill(CHECKED_QUESTION);
    await page.locator("textarea").press("Enter");
    await page.locator(".usage").waitFor();
    expect(await page.locator(".tally-count").innerText()).toContain("4 句中有 1 句有据");
    await page.locator("button.verdict").nth(1).click();
    expect(await page.locator(".claim-card .reasons").innerText()).toMatch(/来源.*Ottilie Krause/);
  });

  test("counts while the answer is written", async () => {
    model.setReply((request) => {
      const reply = checkedReply(request);
      return reply.kind === "text" ? { kind: "stall", text: reply.text } : reply;
    });
    const page = await open();
    await ask(page, CHECKED_QUESTION);
    await page.locator(".turn[aria-busy=true] .tally-count", { hasText: /1 of 3 statements/ }).waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.locator(".failure-note").waitFor();
  });

  test("is shown without what is not supported, on request, and the browser remembers it", async () => {
    const page = await open();
    await askAndWait(page, CHECKED_QUESTION);
    await page.getByRole("button", { name: "Hide what is not supported" }).click();
    const answer = page.locator(".answer");
    await page.locator(".tally", { hasText: "3 hidden" }).waitFor();
    expect(await answer.innerText()).toContain("1932");
    expect(await answer.innerText()).not.toContain("ferry");
    expect(await answer.locator("li").count()).toBe(0);
    await page.reload();
    await page.locator(".tally", { hasText: "3 hidden" }).waitFor();
    await page.getByRole("button", { name: "Show everything" }).click();
    await answer.getByText(FROM_ELSEWHERE.slice(0, -1)).waitFor();
  });

  test("is asked for anew in the same thread, with only what the sources say", async () => {
    const page = await open();
    await askAndWait(page, CHECKED_QUESTION);
    model.setReply({ kind: "quote" });
    await page.getByRole("button", { name: "Ask for a rewrite" }).click();
    const second = page.locator(".turn").nth(1);
    await second.locator(".usage").waitFor();
    expect(await second.locator(".question").innerText()).toBe(
      `Rewrite your answer to “${CHECKED_QUESTION}”: keep only what the sources say, and leave out or correct the rest.`,
    );
    await second.locator(".tally[data-verdict=supported]").waitFor();
    expect(await page.getByRole("button", { name: "Ask for a rewrite" }).count()).toBe(0);
  });

  test("leaves out what is not supported where that is chosen, and says how much", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Only what is supported" }).click();
    await page.reload();
    await page.locator(".strict[aria-pressed=true]").waitFor();
    await askAndWait(page, CHECKED_QUESTION);
    await page.locator(".tally", { hasText: "3 left out: no source carries them" }).waitFor();
    expect(await page.locator(".answer").innerText()).toContain(RIGHT.slice(0, -1));
    expect(await page.locator(".answer").innerText()).not.toContain("ferry");
  });

  test("of before reasons were given is shown as it was", async () => {
    const page = await open();
    await askAndWait(page, CHECKED_QUESTION);
    await page.route("**/api/threads/thr_*", async (route) => {
      const reply = await route.fetch();
      const thread = (await reply.json()) as { turns: Turn[] };
      for (const { answer } of thread.turns) {
        for (const claim of answer.claims) {
          Reflect.deleteProperty(claim, "reasons");
          Reflect.deleteProperty(claim, "elsewhere");
        }
      }
      await route.fulfill({ response: reply, json: thread });
    });
    await page.reload();
    await page.locator(".tally", { hasText: "1 of 4 statements supported" }).waitFor();
    await page.locator("button.verdict").last().click();
    await page.locator(".claim-card", { hasText: "The quoted words do not carry this statement." }).waitFor();
    expect(await page.locator(".reasons").count()).toBe(0);
  });

  test("in the sources’ own words says so", async () => {
    const page = await open();
    model.setReply({ kind: "error", status: 500 });
    await askAndWait(page, CHECKED_QUESTION);
    await page.locator(".tally", { hasText: "Every statement is quoted word for word" }).waitFor();
    expect(await marked(page)).toEqual([]);
  });
});
