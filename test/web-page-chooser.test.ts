import { afterAll, describe, expect, it } from "vitest";
import { type FakeWeb, startFakeWeb } from "./fake-web.ts";
import { upload } from "./http-client.ts";
import { askAndWait, browserPath, openPages, overflow } from "./web-page.ts";

const PAGES = {
  lighthouse: {
    title: "The lighthouse of Varn",
    html: `<html lang="en"><head><title>The lighthouse of Varn</title><meta name="author" content="Ottilie Krause">
      <meta property="article:published_time" content="2025-03-05"></head><body><article><h1>The lighthouse of Varn</h1>
      <p>The lighthouse of Varn was built in 1764 by the engineer Ottilie Krause on a rock.</p></article></body></html>`,
  },
};

describe.skipIf(browserPath === undefined)("the chooser under the question box", () => {
  let web: FakeWeb;
  const { open, server } = openPages(async () => {
    web = await startFakeWeb(PAGES);
    return { SEARXNG_URL: web.searchUrl, FOOTNOTE_ALLOW_HOSTS: web.pageHosts };
  });
  afterAll(() => web?.close());

  it("asks where and within what the person chose, and the source says who wrote it and when", async () => {
    const page = await open("/", { viewport: { width: 360, height: 700 } });
    await page.getByRole("button", { name: "Library", exact: true }).click();
    await page.getByRole("button", { name: "News" }).click();
    await page.getByRole("button", { name: "Limits" }).click();
    await page.getByRole("textbox", { name: "Only this site" }).fill("127.0.0.2");
    await page.getByRole("combobox", { name: "Only in this language" }).selectOption("en");
    expect(await overflow(page)).toBe(0);
    const [request] = await Promise.all([
      page.waitForRequest("**/api/ask"),
      askAndWait(page, "When was the lighthouse of Varn built?"),
    ]);
    expect(request.postDataJSON()).toEqual({
      question: "When was the lighthouse of Varn built?",
      sources: ["web", "news"],
      site: "127.0.0.2",
      language: "en",
      timeZone: expect.any(String) as string,
    });
    expect(await page.locator(".source-facts").innerText()).toBe("Ottilie Krause · Mar 5, 2025");
  }, 60_000);

  it("gives way on a small screen to what the thread is about", async () => {
    const bridge = await upload(
      server().address,
      "bridge.md",
      "The bridge of Ringsted was planned by Ada Brook.\n",
    );
    const page = await open(`/about/${bridge.id}`, { viewport: { width: 360, height: 700 } });
    await page.locator(".scope").getByText("About: bridge").waitFor();
    expect(await overflow(page)).toBe(0);
  }, 60_000);
});
