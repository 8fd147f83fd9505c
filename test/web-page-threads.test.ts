import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { askAndWait, browserPath, openPages, overflow } from "./web-page.ts";

const row = (page: Page, title: string) => page.locator(".thread-list li").filter({ hasText: title });
const titles = (page: Page): Promise<string[]> => page.locator(".thread-title").allTextContents();

async function choose(page: Page, title: string, name: string): Promise<void> {
  await row(page, title).hover();
  await row(page, title).getByRole("button").click();
  await page.getByRole("menuitem", { name, exact: true }).click();
}

describe.skipIf(browserPath === undefined)("the list of threads", () => {
  const { open, server } = openPages();
  const newest = async (): Promise<{ threadId: string; title: string }[]> => {
    const reply = await fetch(`${server().address}/api/threads`);
    return ((await reply.json()) as { threads: { threadId: string; title: string }[] }).threads;
  };

  test("names, pins, puts away and finds threads by what was answered in them", async () => {
    const page = await open();
    for (const question of ["Which files can I add?", "How do I back up my library?"]) {
      await page.goto(server().address);
      await askAndWait(page, question);
    }
    await expect.poll(() => titles(page)).toEqual(["How do I back up my library?", "Which files can I add?"]);
    await choose(page, "Which files", "Pin");
    await expect.poll(() => titles(page)).toEqual(["Which files can I add?", "How do I back up my library?"]);
    expect(await page.locator(".thread-list .day").allTextContents()).toEqual(["Pinned", "Today"]);

    await choose(page, "Which files", "Rename");
    await page.getByRole("textbox", { name: "New name" }).fill("Formats <b>I</b> own");
    await page.keyboard.press("Enter");
    await row(page, "Formats <b>I</b> own").waitFor();
    await choose(page, "Formats", "Archive");
    await expect.poll(() => titles(page)).toEqual(["How do I back up my library?"]);

    const search = page.getByRole("searchbox", { name: "Search threads" });
    await search.fill("drag it onto");
    await row(page, "Formats").waitFor();
    expect(await row(page, "Formats").locator(".thread-facts").textContent()).toContain("drag it onto");
    await search.fill("xyzzy");
    await page.getByText("No thread has these words.").waitFor();
    await search.fill("");
    await page.getByRole("button", { name: "Archive" }).click();
    await expect.poll(() => titles(page)).toEqual(["Formats <b>I</b> own"]);
    await choose(page, "Formats", "Take out of the archive");
    await page.getByText("Nothing was put away.").waitFor();
  });

  test("deletes with a way back, one and several, and for good when the page is left", async () => {
    const page = await open();
    await askAndWait(page, "How do I add an OpenAI key?");
    const address = page.url();
    await row(page, "OpenAI key").waitFor();
    await choose(page, "OpenAI key", "Delete");
    await row(page, "OpenAI key").waitFor({ state: "detached" });
    expect(await page.locator(".turn").count()).toBe(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await row(page, "OpenAI key").waitFor();
    await page.goto(address);
    await page.locator(".turn").waitFor();

    await choose(page, "OpenAI key", "Select several");
    const boxes = page.getByRole("checkbox");
    expect(await boxes.count()).toBeGreaterThan(2);
    await row(page, "back up")
      .getByRole("checkbox")
      .click({ modifiers: ["Shift"] });
    const { length } = await newest();
    const picked = Number(/\d+/.exec((await page.locator(".selection").textContent()) ?? "")?.[0]);
    expect(picked).toBeGreaterThan(1);
    await page.locator(".selection").getByRole("button", { name: "Delete" }).click();
    await page.getByText(`${picked} threads deleted.`).waitFor();
    expect((await newest()).length).toBe(length);
    await page.goto("about:blank");
    await expect.poll(async () => (await newest()).length).toBe(length - picked);
  });

  test("is one stop of the tabulator, walked by arrows, and fits a phone", async () => {
    const page = await open("/", { viewport: { width: 390, height: 844 } });
    for (const question of ["Which files can I add?", "What is a digest?"]) {
      await page.goto(server().address);
      await askAndWait(page, question);
    }
    await page.getByRole("button", { name: "Threads and library" }).click();
    await row(page, "What is a digest?").waitFor();
    await page.getByRole("searchbox").focus();
    const isOnRow = () => page.evaluate(() => document.activeElement?.closest(".thread-list") !== null);
    const stops = await page.evaluate(() => document.querySelectorAll(".thread-list [tabindex='0']").length);
    expect(stops).toBe(1);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    expect(await isOnRow()).toBe(true);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe("Rename");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("Pin");
    await page.keyboard.press("Escape");
    expect(await isOnRow()).toBe(true);
    expect(await overflow(page)).toBe(0);
  });

  test("keeps what was typed and not sent, each thread its own, over a reload", async () => {
    const page = await open();
    await askAndWait(page, "Which files can I add?");
    await expect.poll(() => page.url()).toContain("/t/");
    const box = page.getByRole("textbox", { name: "Your question" });
    await box.fill("And which");
    await page.reload();
    await expect.poll(() => box.inputValue()).toBe("And which");
    await page.getByRole("link", { name: "New thread" }).click();
    await expect.poll(() => box.inputValue()).toBe("");
    await box.fill("Another");
    await page.goBack();
    await expect.poll(() => box.inputValue()).toBe("And which");
    await box.press("Enter");
    await expect.poll(() => box.inputValue()).toBe("");
    await page.getByRole("link", { name: "New thread" }).click();
    await expect.poll(() => box.inputValue()).toBe("Another");
  });
});
