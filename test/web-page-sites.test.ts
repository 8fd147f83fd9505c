/** Sites and feeds in the library panel, in a real browser. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../src/core/domain/site.ts";
import { type FakeSite, linked, startFakeSite } from "./fake-site.ts";
import { eventually } from "./footnote-process.ts";
import { postJson, readJson } from "./http-client.ts";
import { browserPath, launchBrowser, startWebServer, type WebServer } from "./web-page.ts";

if (browserPath === undefined) {
  console.warn("The page is not tested: there is no Chromium here (apt-get install chromium).");
}

describe.skipIf(browserPath === undefined)("the library on the page", () => {
  let browser: Browser;
  let site: FakeSite;
  let server: WebServer;

  beforeAll(async () => {
    browser = await launchBrowser();
    site = await startFakeSite(() => ({ "/": linked("home", "/a"), "/a": linked("a") }));
    server = await startWebServer(browser, { FOOTNOTE_ALLOW_HOSTS: site.host });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await site?.close();
  });

  test("shows a site with its state, reads it again and ends it", async () => {
    const request = { url: `${site.at}/`, crawl: true, every: "1d", rate: 1_200 };
    // Read from the first page to the last behind the back of the page, which has asked for the documents before.
    const { page, complaints } = await server.open();
    await readJson(await postJson(`${server.address}/api/sites`, request), 202);
    await eventually(async () => {
      const { sites } = (await readJson(await fetch(`${server.address}/api/sites`))) as { sites: Site[] };
      return sites.every(({ last }) => last !== undefined);
    });
    await page.getByRole("button", { name: /^Library/ }).click();
    const sites = page.getByRole("region", { name: "Sites and feeds" });
    await sites.getByText("last: 2 added").waitFor();
    await page.getByRole("button", { name: "The a page", exact: true }).waitFor();
    await sites.getByRole("button", { name: /again now$/ }).click();
    await sites.getByText("last: 2 unchanged").waitFor();
    await sites.getByRole("button", { name: /^Stop following/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await sites.waitFor({ state: "detached" });
    expect(await page.getByRole("button", { name: "The a page", exact: true }).count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
