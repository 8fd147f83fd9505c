/** The page's addresses, in a real browser: every place has one, Back closes what lies beside, and `?q=` asks. */
import { describe, expect, test } from "vitest";
import { askAndWait, browserPath, openPages, markedText } from "./web-page.ts";

describe.skipIf(browserPath === undefined)("an address of the page", () => {
  const { open, server } = openPages();

  test("is there for every place: a quote in its document, panels; Back closes what lies beside", async () => {
    const page = await open();
    await askAndWait(page, "How do I add a DeepSeek key?");
    await page.locator(".quote").first().click();
    const quoted = await markedText(page);
    expect(page.url()).toMatch(/\/t\/thr_[\w-]+\?doc=doc_[\w-]+&at=\d+-\d+$/u);
    expect(await page.title()).toBe("How do I add a DeepSeek key? · Footnote");
    await page.reload();
    await expect.poll(() => markedText(page)).toBe(quoted);
    await page.locator(".answer").waitFor();
    // The guide is Markdown: rendered, and as it is stored when that is wished.
    expect(await page.locator(".is-rendered h3, .is-rendered h4").count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "As stored" }).click();
    expect(await page.locator(".document-text").textContent()).toContain("# ");
    expect((await markedText(page)).replaceAll(/[`*]/g, "")).toBe(quoted);
    await page.goBack();
    await page.locator(".panel").waitFor({ state: "detached" });
    expect(await page.locator(".turn").count()).toBe(1);

    await page.getByRole("button", { name: /^Library/ }).click();
    await page.getByRole("button", { name: "Settings" }).click();
    expect(page.url()).toMatch(/\?panel=settings$/u);
    await page.keyboard.press("Escape");
    await page.locator(".panel").waitFor({ state: "detached" });
    expect(page.url()).toMatch(/\/t\/thr_[\w-]+$/u);
    await page.goto(`${server().address}/settings/diagnostics`);
    await page.locator(".finding-list li").first().waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => new URL(page.url()).pathname).toBe("/");
  });

  test("asks, once; what another site's link asks is only put into the box", async () => {
    const page = await open("/?q=Where%20are%20models%20kept%3F");
    await page.locator(".answer p").first().waitFor();
    expect(page.url()).toContain("/t/");
    await page.reload();
    await page.locator(".answer p").first().waitFor();
    expect(await page.locator(".turn").count()).toBe(1);

    const headers = { "sec-fetch-site": "cross-site" };
    const reply = await fetch(`${server().address}/?q=a%20%26b`, { headers, redirect: "manual" });
    expect([reply.status, reply.headers.get("location")]).toEqual([303, "./?draft=a+%26b"]);
    const other = await open("/?draft=a+%26b");
    await expect.poll(() => other.getByRole("textbox", { name: "Your question" }).inputValue()).toBe("a &b");
    expect(await other.locator(".turn").count()).toBe(0);
  });
});
