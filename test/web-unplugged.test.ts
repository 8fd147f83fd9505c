/** As a new user would: the same question in the terminal and on the page, and then the engine goes away in mid-question. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeWeb, startFakeWeb } from "./fake-web.ts";
import { endEverything, footnote, footnoteJson, tempFolder } from "./footnote-process.ts";
import { askAndWait, browserPath, launchBrowser, startWebServer, type WebServer } from "./web-page.ts";
import type { Turn } from "../src/core/domain/answer.ts";

const QUESTION = "When was the lighthouse of Varn built?";
const BUILT = "The lighthouse of Varn was built in 1764 by the engineer Ottilie Krause on a rock.";
const PAGES = {
  lighthouse: {
    title: "The lighthouse of Varn",
    html: `<html lang="en"><head><title>The lighthouse of Varn</title></head><body><article><p>${BUILT}</p><p>It is painted in red and white bands.</p></article></body></html>`,
  },
};
const UNREACHED = "The web was not reached: no search engine answered.";
const BROKE_OFF = /searxng: 127\.0\.0\.1:\d+ could not be reached: its server broke off the connection\./;

const envOf = (web: FakeWeb) => ({ SEARXNG_URL: web.searchUrl, FOOTNOTE_ALLOW_HOSTS: web.pageHosts });

afterAll(endEverything);

describe("an answer in the terminal", () => {
  test("quotes the page as it stands, and comes to a clear end when the engine goes away", async () => {
    const web = await startFakeWeb(PAGES);
    const data = tempFolder();
    const ask = ["ask", QUESTION, "--sources", "web", "--data", data];
    const { json } = await footnoteJson(ask, envOf(web));
    const quotes = (json as Turn).answer.claims.flatMap(({ citations }) => citations);
    expect(quotes.length).toBeGreaterThan(0);
    for (const { quote } of quotes) expect(PAGES.lighthouse.html).toContain(quote.text);

    web.unplugEngine();
    const { code, stdout } = await footnote(ask, envOf(web));
    expect(code).toBe(3);
    expect(stdout).toMatch(BROKE_OFF);
    expect(stdout).toContain(UNREACHED);
    expect(stdout).toContain("The web could not be reached.");
    await web.close();
  });
});

describe.skipIf(browserPath === undefined)("an answer on the page", () => {
  let browser: Browser;
  let web: FakeWeb;
  let server: WebServer;
  beforeAll(async () => {
    browser = await launchBrowser();
    web = await startFakeWeb(PAGES);
    server = await startWebServer(browser, envOf(web));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await web?.close();
  });

  test("quotes the page as it stands, and comes to a clear end when the engine goes away", async () => {
    const { page, complaints } = await server.open();
    await askAndWait(page, QUESTION);
    expect(await page.locator(".turn .quote").first().innerText()).toBe(BUILT);

    web.unplugEngine();
    await askAndWait(page, "Who lives in the lighthouse of Varn?");
    const last = page.locator(".turn").nth(1);
    expect(await last.innerText()).toMatch(BROKE_OFF);
    expect(await last.innerText()).toContain(UNREACHED);
    expect(complaints).toEqual([]);
  });
});
