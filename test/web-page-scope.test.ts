/** A thread about one document on the page: begun from the document, kept in follow-ups and on reload, and left. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Turn } from "../src/core/domain/answer.ts";
import { upload } from "./http-client.ts";
import {
  askAndWait,
  browserPath,
  launchBrowser,
  overflow,
  startWebServer,
  type WebServer,
} from "./web-page.ts";

if (browserPath === undefined) {
  console.warn(
    "Threads about a document are not tested: there is no Chromium here (apt-get install chromium).",
  );
}

describe.skipIf(browserPath === undefined)("a thread about one document", () => {
  let browser: Browser;
  let server: WebServer;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startWebServer(browser);
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await browser.close();
  });

  it("says so over the question box, asks it alone until it is left, and everything from then on", async () => {
    const bridge = await upload(
      server.address,
      "bridge.md",
      "The bridge of Ringsted was planned by Ada Brook.\n",
    );
    await upload(server.address, "tower.md", "The tower of Varn was planned by Ottilie Krause.\n");
    const { page, complaints } = await server.open(`/#/about/${bridge.id}`, {
      viewport: { width: 360, height: 700 },
    });
    const scope = page.locator(".scope");
    await scope.getByText("About: bridge").waitFor();
    expect(await overflow(page)).toBe(0);
    const ask = async (question: string): Promise<Turn["documentIds"]> => {
      const [request] = await Promise.all([page.waitForRequest("**/api/ask"), askAndWait(page, question)]);
      return (request.postDataJSON() as Turn).documentIds;
    };
    expect(await ask("Who planned the bridge of Ringsted?")).toEqual([bridge.id]);
    expect(await page.locator(".turn").last().innerText()).toContain("Ada Brook");
    expect(page.url()).toContain("#/thread/");
    expect(await ask("Who planned the tower of Varn?")).toEqual([bridge.id]);
    expect(await page.locator(".turn").last().innerText()).not.toContain("Ottilie Krause");

    await page.reload();
    await scope.getByText("About: bridge").waitFor();
    await scope.getByRole("button", { name: "Ask everything again" }).click();
    expect(await scope.count()).toBe(0);
    expect(await ask("Who planned the tower of Varn?")).toEqual([]);
    expect(await page.locator(".turn").last().innerText()).toContain("Ottilie Krause");
    expect(await ask("Who planned the bridge of Ringsted?")).toBeUndefined();
    expect(complaints).toEqual([]);
  }, 60_000);

  it("begins from a document that is open", async () => {
    const { page } = await server.open();
    await askAndWait(page, "Who planned the bridge of Ringsted?");
    await page
      .getByRole("button", { name: /^Footnote 1: / })
      .first()
      .click();
    await page.getByRole("link", { name: "Ask about this document" }).click();
    await page.locator(".scope").getByText("About: bridge").waitFor();
  }, 60_000);
});
