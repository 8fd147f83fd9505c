/** Taking an answer away from the page, in a real browser; and links that scroll a page to the words that were quoted. */
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakePage, type FakeWeb, startFakeWeb } from "./fake-web.ts";
import {
  askAndWait,
  browserPath,
  isInView,
  launchBrowser,
  startWebServer,
  type WebServer,
} from "./web-page.ts";

if (browserPath === undefined) {
  console.warn("The page is not tested: there is no Chromium here (apt-get install chromium).");
}

const BUILT =
  'The well-known lighthouse of Varn, "the Candle", was built in 1764 by the engineers Krause & Sohn on a rock outside the harbour.';
const ZH = "瓦恩灯塔的守塔人住在塔下的石屋里，每天傍晚点亮灯火，直到一九五八年改为自动控制为止。";
const filler = (about: string): string =>
  Array.from(
    { length: 40 },
    (_, at) => `<p>Of ${about} number ${at} there is nothing more to tell.</p>`,
  ).join("");
const page = (title: string, lang: string, paragraph: string): FakePage => ({
  title,
  html: `<html lang="${lang}"><head><title>${title}</title></head><body><article><h1>${title}</h1>
    ${filler("boat")}<p id="quoted">${paragraph}</p>${filler("bird")}</article></body></html>`,
});
const escaped = BUILT.replace("&", "&amp;").replace("1764", "1764<sup><a href='#n'>[1]</a></sup>");

describe.skipIf(browserPath === undefined)("an answer on the page", () => {
  let browser: Browser;
  let web: FakeWeb;
  let server: WebServer;

  beforeAll(async () => {
    browser = await launchBrowser();
    web = await startFakeWeb({
      lighthouse: page("The lighthouse of Varn", "en", escaped),
      keeper: page("瓦恩灯塔的守塔人", "zh", ZH),
    });
    server = await startWebServer(browser, {
      SEARXNG_URL: web.searchUrl,
      FOOTNOTE_ALLOW_HOSTS: web.pageHosts,
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await web?.close();
  });

  /** Follows the link beside the quote as a person does, and tells where the new page stands. */
  const followed = async (shown: Page, quote: string): Promise<Page> => {
    const link = shown.locator(".sources li", { hasText: quote }).locator("a.at-quote").first();
    expect(await link.getAttribute("href")).toContain("#:~:text=");
    const [opened] = await Promise.all([shown.context().waitForEvent("page"), link.click()]);
    await opened.waitForFunction(() => scrollY > 0);
    return opened;
  };

  test.each([
    ["English, with the signs of the syntax in it", "When was the lighthouse of Varn built?", BUILT],
    ["Chinese, without spaces", "瓦恩灯塔的守塔人住在哪里？", ZH],
  ])("links to a page at its quoted words: %s", async (_, question, quote) => {
    const { page: shown } = await server.open();
    await askAndWait(shown, question);
    const opened = await followed(shown, quote);
    expect(await isInView(opened, "#quoted")).toBe(true);
    await shown.context().close();
  });

  test("is copied with its footnotes, and downloaded in each form", async () => {
    const { page: shown, complaints } = await server.open("/", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await askAndWait(shown, "When was the lighthouse of Varn built?");
    await shown.locator(".export summary").click();
    await shown.getByRole("button", { name: "Copy with footnotes" }).click();
    await shown.getByText("Copied.").waitFor();
    const copied = await shown.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("[^1]");
    expect(copied).toContain("\n[^1]: **The lighthouse of Varn**");

    const begins: Readonly<Record<string, string>> = {
      Markdown: "# When was",
      "Web page": "<!doctype html>",
      JSON: "{",
      BibTeX: "@misc{",
      RIS: "TY  - ELEC\r\n",
      "CSL-JSON": "[",
    };
    for (const [name, beginning] of Object.entries(begins)) {
      const link = shown.getByRole("link", { name, exact: true });
      const [download] = await Promise.all([shown.waitForEvent("download"), link.click()]);
      expect(download.suggestedFilename()).toMatch(/^[\p{L}\p{N}-]+\.[a-z.]+$/u);
      const text = await readFile(await download.path(), "utf8");
      expect(text.slice(0, beginning.length)).toBe(beginning);
      if (name === "Web page") await lookAtFile(text);
    }
    expect(complaints).toEqual([]);
    await shown.context().close();
  });

  /** The file by itself: nothing runs, nothing is loaded, and its link opens the page at the quote. */
  const lookAtFile = async (html: string): Promise<void> => {
    const context = await browser.newContext();
    const opened = await context.newPage();
    const problems: string[] = [];
    opened.on("console", (message) => problems.push(message.text()));
    opened.on("request", (request) => problems.push(`request to ${request.url()}`));
    await opened.setContent(html);
    expect(await opened.locator("blockquote").first().innerText()).toContain(BUILT);
    const background = () => opened.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await opened.emulateMedia({ colorScheme: "light" });
    const light = await background();
    await opened.emulateMedia({ colorScheme: "dark" });
    expect(await background()).not.toBe(light);
    expect(problems).toEqual([]);
    await opened.getByRole("link", { name: "open at these words" }).first().click();
    await opened.waitForFunction(() => scrollY > 0);
    expect(await isInView(opened, "#quoted")).toBe(true);
    await context.close();
  };

  test("says where the browser does not let it copy", async () => {
    const { page: shown } = await server.open();
    await shown.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await askAndWait(shown, "When was the lighthouse of Varn built?");
    await shown.locator(".export summary").click();
    await shown.getByRole("button", { name: "Copy with footnotes" }).click();
    await shown.locator(".export .failure-note", { hasText: "did not let the page copy" }).waitFor();
    await shown.context().close();
  });
});
