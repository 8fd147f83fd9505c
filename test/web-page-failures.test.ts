/**
 * What a Chinese page says where something fails, in a real browser: nothing of ours in English. Names, settings and the
 * quoted words of others stay as they are.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { SENTENCES } from "../src/core/domain/said/catalogue.ts";
import type { Pair } from "../src/core/domain/said/sentence-pairs.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { browserPath, launchBrowser, startWebServer, type WebPage, type WebServer } from "./web-page.ts";

if (browserPath === undefined) {
  console.warn("The page is not tested: there is no Chromium here (apt-get install chromium).");
}

/** What of our English sentences stands between their parameters, where it is long enough to be known again. */
const ENGLISH = Object.values<Pair>(SENTENCES).flatMap(({ en }) =>
  en.split(/\{[^}]*\}/).filter((part) => part.trim().length > 12),
);
/** A closed port: whoever asks there is refused. */
const NOWHERE = "http://127.0.0.1:9";

describe.skipIf(browserPath === undefined)("a Chinese page", () => {
  let browser: Browser;
  let model: FakeModel;
  let plain: WebServer;
  let failing: WebServer;
  let dear: WebServer;
  let opened: WebPage | undefined;

  const open = async (server: WebServer, path = "/"): Promise<Page> => {
    opened = await server.open(path, { locale: "zh-CN" });
    return opened.page;
  };

  const ask = async (page: Page): Promise<void> => {
    await page.getByRole("textbox", { name: "你的问题" }).fill("怎样备份 Footnote 的文库？");
    await page.getByRole("button", { name: "提问", exact: true }).click();
  };

  /** The failures and notices, once the first is there, held to be ours in Chinese; quotes and commands are as they are. */
  const told = async (page: Page, selector = ".failure-note"): Promise<string> => {
    // The sentences come after the page; until they are there it shows the server's own words.
    await page
      .locator(selector)
      .filter({ hasText: /\p{Script=Han}{4}/u })
      .first()
      .waitFor();
    const texts = await page.locator(selector).allInnerTexts();
    const ours = texts.join("\n").replaceAll(/“[^”]*”|`[^`]*`/g, "“…”");
    expect(ours).toMatch(/\p{Script=Han}{4}/u);
    expect(ours).not.toMatch(/[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/);
    const whole = (await page.locator("body").innerText()).replaceAll(/“[^”]*”/g, "“…”");
    expect(ENGLISH.filter((part) => whole.includes(part))).toEqual([]);
    return texts.join("\n");
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    model = await startFakeModel({ reply: { kind: "error", status: 500, message: "The GPU is on fire" } });
    const named = { FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: model.baseURL };
    plain = await startWebServer(browser);
    failing = await startWebServer(browser, { ...named, SEARXNG_URL: NOWHERE });
    dear = await startWebServer(browser, {
      ...named,
      FOOTNOTE_PRICES: "openai/fake=1000/1000/1000",
      FOOTNOTE_MAX_COST_PER_QUESTION: "0.000001",
    });
  });

  afterAll(async () => {
    await browser?.close();
    for (const server of [plain, failing, dear]) await server?.close();
    await model?.close();
  });

  afterEach(async () => {
    expect(opened?.complaints).toEqual([]);
    await opened?.page.context().close();
  });

  test("says of a thread that is not there that it is not", async () => {
    const page = await open(plain, "/t/thr_none");
    expect(await told(page)).toContain("没有对话 thr_none。");
  });

  test("says what is wrong with files that cannot be read", async () => {
    const page = await open(plain);
    await page
      .getByRole("button", { name: "对话与文库" })
      .click({ timeout: 1_000 })
      .catch(() => undefined);
    await page.getByRole("button", { name: /^文库/ }).click();
    const files = {
      "empty.txt": "",
      "broken.pdf": "%PDF-1.7 and then nothing",
      "picture.png": "\u{89}PNG\r\n\u{1a}\n",
    };
    await page.locator("input[type=file]:not(.folder-field)").setInputFiles(
      Object.entries(files).map(([name, text]) => ({
        name,
        mimeType: "",
        buffer: Buffer.from(text, "latin1"),
      })),
    );
    await page.locator(".addition-failure").nth(2).waitFor();
    const text = await told(page, ".addition-failure");
    expect(text).toContain("文档是空的：一个字节也没有。");
    expect(text).toContain("PDF 文件已损坏");
    expect(text).toContain("它似乎是PNG 图片");
  });

  test("says that the model failed and the web was not reached, and quotes the model's server", async () => {
    const page = await open(failing);
    await ask(page);
    await page.locator(".usage, .nearest").first().waitFor();
    const text = await told(page);
    expect(text).toContain("没有连上网络：没有一个搜索引擎应答。");
    expect(text).toContain("openai/fake 返回了 HTTP 500：“The GPU is on fire.”");
    expect(text).toContain("这个回答改为逐字摘自来源。");
  });

  test("says that the limit of cost is reached", async () => {
    const page = await open(dear);
    await ask(page);
    await page.locator(".usage, .nearest").first().waitFor();
    expect(await told(page)).toMatch(/没有请求 openai\/fake：它可能花费 .*而一个问题允许的 .*所剩不足。/);
  });

  test("says the same of a failure of yesterday's thread when it is opened again", async () => {
    const page = await open(dear);
    await ask(page);
    await page.locator(".usage, .nearest").first().waitFor();
    await expect.poll(() => page.url()).toContain("/t/");
    await page.reload();
    expect(await told(page)).toContain("没有请求 openai/fake");
  });
});
