/** "Still true?" on the page, in a real browser: what stands, what reads otherwise, and what cannot be checked. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeWeb, startFakeWeb } from "./fake-web.ts";
import { askAndWait, browserPath, launchBrowser, startWebServer, type WebServer } from "./web-page.ts";

if (browserPath === undefined) {
  console.warn("The page is not tested: there is no Chromium here (apt-get install chromium).");
}

const BUILT = "The lighthouse of Varn was built in 1764 by the engineer Ottilie Krause on a rock.";
const HIGH = "The lighthouse of Varn is 41 metres high and painted in red and white bands.";
const page = (...paragraphs: string[]) => ({
  title: "The lighthouse of Varn",
  html: `<html lang="en"><head><title>The lighthouse of Varn</title></head><body><article>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join("")}</article></body></html>`,
});

describe.skipIf(browserPath === undefined)("an answer on the page", () => {
  let browser: Browser;
  let web: FakeWeb;
  let server: WebServer;

  beforeAll(async () => {
    browser = await launchBrowser();
    web = await startFakeWeb({ lighthouse: page(BUILT, HIGH) });
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

  test("is checked again, and opens changed words where they stand now and where they stood", async () => {
    const { page: shown, complaints } = await server.open();
    await askAndWait(shown, "When was the lighthouse of Varn built, and how high is it?");
    const turn = shown.locator(".turn");
    const rewritten = BUILT.replace("1764", "1746");
    web.setPage("lighthouse", page(rewritten, HIGH));
    await turn.getByRole("button", { name: "Still true?" }).click();
    await turn.locator(".recheck", { hasText: /\d of \d quotes? still stand/ }).waitFor();
    expect(await turn.locator(".source-fate.changed").innerText()).toMatch(/^Changed since /);
    expect(await turn.locator(".quote-fate.lost").innerText()).toBe("Reads otherwise now:");
    expect(await turn.locator(".quote.now").innerText()).toBe(rewritten);
    // The number in the text says it too, to eyes and to screen readers.
    expect(await turn.locator(".note.lost").first().getAttribute("aria-label")).toContain("no longer stands");

    const marked = (words: string) => shown.locator(".document-text mark", { hasText: words });
    await turn.locator(".quote.now").click();
    await marked(rewritten).waitFor();
    await turn.locator(".quote").filter({ hasText: BUILT }).click();
    await marked(BUILT).waitFor();

    web.setPage("lighthouse", { ...page(BUILT), fault: 404 });
    await turn.getByRole("button", { name: "Check again" }).click();
    await turn.locator(".source-fate", { hasText: /^Gone\. / }).waitFor();
    expect(await turn.locator(".quote-fate.lost").count()).toBe(await turn.locator(".quote-fate").count());
    expect(complaints).toEqual([]);
    await shown.context().close();
  });
});
