import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import {
  ask,
  askAndWait,
  breakAnswersAfter,
  browserPath,
  dropFile,
  isInView,
  openPages,
  lookAround,
  markedText,
  overflow,
  startWebServer,
  upload,
  type WebServer,
} from "./web-page.ts";
import { BRIDGE, HOSTILE, LIGHTHOUSE } from "./web-page-documents.ts";

describe.skipIf(browserPath === undefined)("the page", () => {
  const { open, openOn, browser } = openPages();

  test("answers from the guide with footnotes, and shows the quoted words in their document", async () => {
    const page = await open();
    await page.getByRole("button", { name: "How do I add a DeepSeek key?" }).click();
    const note = page.getByRole("button", { name: /^Footnote 1(?:[a-z]|\.1)?: / }).first();
    await note.waitFor();
    await page.locator(".usage").waitFor();
    expect(await page.locator(".answer").textContent()).toContain("DEEPSEEK_API_KEY");

    await note.hover();
    expect(await page.locator(".claim.pointed").first().textContent()).not.toBe("");
    const quote = page.locator(".quote q").first();
    const quoted = await quote.textContent();
    await note.click();
    expect(await markedText(page)).toBe(quoted?.replaceAll(/[`*]/g, ""));
    expect(await isInView(page, ".document-text mark")).toBe(true);
    await page.keyboard.press("Escape");
    await page.locator(".panel").waitFor({ state: "detached" });
    expect(await note.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test("keeps the thread over a reload, goes on in it, and deletes it when told to", async () => {
    const page = await open();
    await askAndWait(page, "Which files can I add?");
    await expect.poll(() => page.url()).toContain("/t/");
    const answer = await page.locator(".answer").textContent();
    await page.reload();
    await page.locator(".usage, .nearest").first().waitFor();
    expect(await page.locator(".answer").textContent()).toBe(answer);

    await askAndWait(page, "How do I add a DeepSeek key?");
    expect(await page.locator(".turn").count()).toBe(2);
    const row = page.locator(".thread-list li").filter({ hasText: "Which files can I add?" });
    expect(await row.count()).toBe(1);
    await row.hover();
    await row.getByRole("button", { name: /^What can be done with/ }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await row.waitFor({ state: "detached" });
    expect(await page.locator(".turn").count()).toBe(0);
  });

  test("adds files, says what is wrong with one, and answers from the others in English and Chinese", async () => {
    const page = await open();
    await upload(page, { "lighthouse.md": LIGHTHOUSE, "青岚大桥.txt": BRIDGE, "empty.txt": "" });
    expect(await page.locator(".additions .done").count()).toBe(2);
    expect(await page.locator(".additions .failed").textContent()).toContain("empty.txt");
    await page.getByRole("button", { name: "The Grenwick lighthouse", exact: true }).waitFor();

    await askAndWait(page, "Who built the Grenwick lighthouse?");
    await page.locator(".quote").filter({ hasText: "1874" }).first().click();
    expect(LIGHTHOUSE).toContain(await markedText(page));
    expect(await markedText(page)).toContain("Ada Thorne");

    await askAndWait(page, "青岚大桥的总设计师是谁？");
    const last = page.locator(".turn").last();
    expect(await last.locator(".answer").textContent()).toContain("林若溪");
    await last.locator(".quote").filter({ hasText: "林若溪" }).first().click();
    await expect.poll(() => markedText(page)).toContain("林若溪");
    expect(BRIDGE).toContain(await markedText(page));
  });

  test("shows hostile documents as the text that they are", async () => {
    const page = await open();
    await upload(page, { "hostile.md": HOSTILE, "hostile.txt": HOSTILE });
    await askAndWait(page, "Who is the quagga beacon keeper, where does the quagga beacon stand and burn?");
    await page.locator(".quote").first().click();
    await page.locator(".document-text mark").first().waitFor();
    const place = page.locator(".turn").last();
    await place.hover();
    const found = await lookAround(page);
    expect(found.broken).toBeUndefined();
    expect(found.strangers).toBe(0);
    expect(found.links).toEqual([]);
    expect(found.text).toContain("<b onmouseover=");
  });

  test("deletes a document after asking, and takes dropped files", async () => {
    const page = await open();
    await dropFile(page, "velmont.txt", "The Velmont archive opens at nine.");
    const row = page.locator(".document-list li").filter({ hasText: "velmont" });
    await row.waitFor();
    await row.hover();
    await row.getByRole("button", { name: /^What can be done with/ }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await row.waitFor({ state: "detached" });
  });

  test("loads of a long document only the part around the quote, and more when asked", async () => {
    const filler = Array.from({ length: 4_000 }, (_, at) => `Line ${at} tells of ordinary things.`);
    filler[2_000] = "The hidden Tarnhelm valve is turned by a brass key.";
    const page = await open();
    await upload(page, { "long.txt": filler.join("\n\n") });
    await askAndWait(page, "What turns the hidden Tarnhelm valve?");
    await page.locator(".quote").filter({ hasText: "Tarnhelm" }).first().click();
    await page.locator(".document-text mark").first().waitFor();
    const text = page.locator(".document-text");
    const length = (await text.textContent())?.length ?? 0;
    expect(length).toBeLessThan(21_000);
    expect(await isInView(page, ".document-text mark")).toBe(true);
    await page.getByRole("button", { name: "Show later" }).click();
    await expect.poll(async () => (await text.textContent())?.length).toBe(length + 20_000);
    await page.getByRole("button", { name: "Show earlier" }).click();
    await expect.poll(async () => (await text.textContent())?.length).toBe(length + 40_000);
    expect(filler.join("\n\n")).toContain(await text.textContent());
  });

  test("sends on Enter, but not on Shift+Enter, not while characters are being composed, and nothing empty", async () => {
    const page = await open();
    const box = page.getByRole("textbox", { name: "Your question" });
    await box.press("Enter");
    await box.fill("one");
    await box.press("Shift+Enter");
    await box.pressSequentially("two");
    expect(await box.inputValue()).toBe("one\ntwo");
    await box.dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true });
    await box.dispatchEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true });
    expect(await page.locator(".turn").count()).toBe(0);
    await box.press("Enter");
    await page.locator(".turn").waitFor();
    expect(await page.locator(".question").textContent()).toBe("one\ntwo");
  });

  test("speaks Chinese to a Chinese browser, and fits a screen of 360 pixels in the dark", async () => {
    const page = await open("/", {
      locale: "zh-CN",
      colorScheme: "dark",
      viewport: { width: 360, height: 720 },
    });
    await page.getByRole("textbox", { name: "你的问题" }).fill("怎样添加 DeepSeek 的密钥？");
    await page.getByRole("button", { name: "提问" }).click();
    await page.locator(".usage, .nearest").first().waitFor();
    expect(await overflow(page)).toBe(0);
    await page.getByRole("button", { name: "对话与文库" }).click();
    await page.getByRole("button", { name: /^文库/ }).click();
    await page.locator(".document-list li").first().waitFor();
    expect(await overflow(page)).toBe(0);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(paper).toBe("rgb(23, 23, 22)");
  });

  test("says what is wrong where the server cannot be reached, and asks again when told to", async () => {
    const page = await open();
    await page.route("**/api/ask", (route) => route.abort());
    await ask(page, "How do I add a DeepSeek key?");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("cannot be reached");
    expect(await page.locator(".waiting").count()).toBe(0);
    await page.unroute("**/api/ask");
    await page.getByRole("button", { name: "Ask again" }).click();
    await page.locator(".usage").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("resumes a stream that breaks, from the event after the last that came", async () => {
    const page = await open();
    const resumed: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/api/runs/")) resumed.push(request.url());
    });
    await breakAnswersAfter(page, 2);
    await askAndWait(page, "How do I add a DeepSeek key?");
    expect(resumed).toHaveLength(1);
    expect(resumed[0]).toMatch(/\/events\?from=3$/);
    expect(await page.locator(".answer").textContent()).toContain("DEEPSEEK_API_KEY");
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("goes on with an answer when a network comes back that was gone for some seconds", async () => {
    const page = await open();
    let refused = 2;
    await page.route("**/api/runs/**", (route) => (refused-- > 0 ? route.abort() : route.continue()));
    await breakAnswersAfter(page, 2);
    await askAndWait(page, "How do I add a DeepSeek key?");
    expect(refused).toBeLessThan(0);
    expect(await page.locator(".answer").textContent()).toContain("DEEPSEEK_API_KEY");
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("tells of a stream that breaks and cannot be resumed", async () => {
    const page = await open();
    await page.route("**/api/runs/**", (route) => route.abort());
    await breakAnswersAfter(page, 3);
    await ask(page, "How do I add a DeepSeek key?");
    await page.getByRole("alert").waitFor();
    expect(await page.locator(".turn").getAttribute("aria-busy")).toBe("false");
  });

  describe("with a model", () => {
    let model: FakeModel;
    let modelServer: WebServer;

    beforeAll(async () => {
      model = await startFakeModel({ partMs: 25, partLength: 6 });
      modelServer = await startWebServer(browser(), {
        FOOTNOTE_MODEL: "openai/fake",
        OPENAI_BASE_URL: model.baseURL,
        OPENAI_API_KEY: "sk-test",
      });
    });

    afterAll(async () => {
      await modelServer?.close();
      await model?.close();
    });

    test("draws the answer's Markdown, and marks what its sources do not carry", async () => {
      model.setReply({
        kind: "text",
        text:
          "**To add a DeepSeek key**, set the environment variable `DEEPSEEK_API_KEY` to your key [1]. " +
          "Elephants invented the telegraph in 1702 [1]. Nobody said this.\n\n" +
          "- one <img src=x>\n- two [x](javascript:alert(1))\n\n```sh\nnpm start\n```\n\n" +
          "The rate is $r = \\frac{a}{b}$ [1], not $\\href{javascript:alert(2)}{x_2} + \\style{color:red}{y}$ or $\\broken{$.\n",
      });
      const page = await openOn(modelServer);
      await askAndWait(page, "How do I add a DeepSeek key?");
      const answer = page.locator(".answer");
      expect(await answer.locator("strong").textContent()).toBe("To add a DeepSeek key");
      expect(await answer.locator("code").first().textContent()).toBe("DEEPSEEK_API_KEY");
      expect(await answer.locator("pre").textContent()).toBe("npm start");
      expect(await answer.locator("li").count()).toBe(2);
      await answer.locator("math mfrac").waitFor();
      expect(await answer.locator("math [href], math [style]").count()).toBe(0);
      expect(await answer.locator("img, a").count()).toBe(0);
      const shown = await answer.textContent();
      expect(shown).not.toContain("[1]");
      expect(await answer.locator(".note").count()).toBeGreaterThanOrEqual(1);
      expect(await answer.locator(".verdict.unsupported").count()).toBeGreaterThanOrEqual(1);
      expect(await answer.locator(".verdict.uncited").count()).toBeGreaterThanOrEqual(1);
      expect(await page.locator(".usage").textContent()).toContain("openai/fake");
    });

    test("shows the answer as it grows, and stops when told to", async () => {
      model.setReply({ kind: "stall", text: "To add a DeepSeek key, set the variable. " });
      const page = await openOn(modelServer);
      await ask(page, "How do I add a DeepSeek key?");
      await page.locator(".answer p", { hasText: "DeepSeek" }).waitFor();
      expect(await page.locator(".turn").getAttribute("aria-busy")).toBe("true");
      await page.getByRole("button", { name: "Stop" }).click();
      await page.getByText("The answer was stopped here; what was written is kept.").waitFor();
      expect(await page.locator(".turn").getAttribute("aria-busy")).toBe("false");
      expect(await page.locator(".answer").textContent()).toContain("DeepSeek");
    });

    test("finds an answer again that was being written when the page was reloaded", async () => {
      model.setReply({ kind: "text", text: "To add a DeepSeek key, set `DEEPSEEK_API_KEY` [1]. ".repeat(4) });
      const page = await openOn(modelServer);
      await ask(page, "How do I add a DeepSeek key?");
      await page.locator(".answer p", { hasText: "DeepSeek" }).waitFor();
      await page.reload();
      await page.locator(".usage").waitFor();
      expect(await page.locator(".question").textContent()).toBe("How do I add a DeepSeek key?");
      expect(await page.locator(".turn").count()).toBe(1);
    });
  });
});
