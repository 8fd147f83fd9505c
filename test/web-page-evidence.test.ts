import { describe, expect, test } from "vitest";
import { askAndWait, browserPath, openPages, upload } from "./web-page.ts";

const ARABIC = "المكتبة القديمة في المدينة افتتحت عام 1914. يعمل فيها ثلاثة أشخاص.";

describe.skipIf(browserPath === undefined)("the evidence of an answer", () => {
  const { open } = openPages();

  test("stands in a card beside its footnote while that is pointed at or has the focus", async () => {
    const page = await open();
    await askAndWait(page, "Which files can I add?");
    const note = page.locator(".answer .note").first();
    const card = page.getByRole("tooltip");
    await note.hover();
    await card.waitFor();
    const quote = await page.locator(".quote q").first().textContent();
    expect(await card.locator("blockquote").textContent()).toBe(quote);
    expect(await card.textContent()).toContain("The quoted words carry this statement.");
    // The pointer may go onto it, to read and to copy.
    await card.hover();
    await page.waitForTimeout(400);
    expect(await card.isVisible()).toBe(true);
    await page.mouse.move(5, 500);
    await card.waitFor({ state: "detached" });

    await page.locator("main").focus();
    await page.keyboard.press("j");
    await card.waitFor();
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    await page.keyboard.press("Enter");
    await page.locator(".document-text mark").first().waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".panel").waitFor({ state: "detached" });
  });

  test("is near for the keyboard: keys lead to it, and the first footnote is within eight stops", async () => {
    const page = await open();
    await askAndWait(page, "Which files can I add?");
    await page.reload();
    await page.locator(".answer .note").first().waitFor();
    // The first thing on the page.
    const skip = page.getByRole("button", { name: "Skip to the answer" });
    await skip.focus();
    await page.keyboard.press("Enter");
    let stops = 2;
    for (; stops < 9; stops++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.matches(".note"))) break;
    }
    expect(stops).toBeLessThanOrEqual(8);

    await page.keyboard.press("/");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(await focused()).toBe("Your question");
    await page.keyboard.type("a/b?");
    expect(await page.getByRole("textbox", { name: "Your question" }).inputValue()).toBe("a/b?");
    await page.keyboard.press("Control+k");
    await expect.poll(focused).toBe("Search threads");
    await page.locator("main").focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("is asked for again, or otherwise", async () => {
    const page = await open();
    await askAndWait(page, "Which files can I add?");
    await page.getByRole("button", { name: "Change the question" }).click();
    const box = page.getByRole("textbox", { name: "Your question" });
    expect(await box.inputValue()).toBe("Which files can I add?");
    await page.getByRole("button", { name: "Ask again" }).click();
    await expect.poll(() => page.locator(".versions").textContent()).toContain("2 of 2");
    expect(await page.locator(".turn").count()).toBe(1);
  });

  test("is read from the right where it is written so, and printed without the page around it", async () => {
    const page = await open();
    await upload(page, { "arabic.txt": ARABIC });
    await page.keyboard.press("Escape");
    await askAndWait(page, "متى افتتحت المكتبة القديمة؟");
    const direction = (selector: string) =>
      page
        .locator(selector)
        .last()
        .evaluate((element) => getComputedStyle(element).direction);
    expect(await direction(".question")).toBe("rtl");
    await page.locator(".note").last().hover();
    await page.getByRole("tooltip").waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("tooltip").isVisible()).toBe(false);
    expect(await page.locator(".sidebar").isVisible()).toBe(false);
    expect(await page.locator(".composer").isVisible()).toBe(false);
    expect(await page.locator(".question").last().isVisible()).toBe(true);
  });
});
