/** Digests on the page, in a real browser: made, read, followed to their places, asked about. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { conceptMapOf } from "../src/core/digest/concept-map.ts";
import type { DigestRecord } from "../src/core/domain/digest.ts";
import { browserPath, openPages, overflow, upload } from "./web-page.ts";

const at = (minutes: number): string => `00:0${minutes}:00,000`;
const LINES = [
  "The tide mill of Varn was built because the river froze every winter.",
  "The tide mill turned the sea itself into power for the whole town.",
  "The biggest problem was the salt, which ate the wooden gates in 3 years.",
  "The engineer Ada Thorne then replaced the gates with bronze gates.",
  "Bronze gates lasted for 40 years and cost 12,000 crowns.",
  "As a result the tide mill ground the flour of 5 islands.",
  "In the future the tide mill could light the harbour as well.",
  "Who will pay for the new turbine of the tide mill is still open.",
];
const SRT = LINES.map((line, nth) => `${nth + 1}\n${at(nth)} --> ${at(nth + 1)}\n${line}\n`).join("\n");
const CHINESE = `今天我们谈青岚大桥的历史。青岚大桥全长三千二百米，于二〇一九年建成通车。
最大的挑战是海风，海风让施工停了五个月。青岚大桥的总设计师林若溪提出了新的拉索方案。
新的拉索方案让青岚大桥抗住了十二级台风。因此青岚大桥成为这座城市最重要的通道。
未来青岚大桥会不会收费，目前还不清楚。`;

/** Makes the digest of a document that was just added, and waits until it is there. */
async function digest(page: Page, make: RegExp): Promise<void> {
  await page.getByRole("button", { name: make }).click();
  await page.locator(".digest-status.done").waitFor();
}

async function digestMill(page: Page): Promise<void> {
  await upload(page, { "mill.srt": SRT });
  await digest(page, /^Make a digest of “mill/);
}

const mapOf = (page: Page) => page.frameLocator(".concept-map iframe");

describe.skipIf(browserPath === undefined)("a digest on the page", () => {
  const { open, server } = openPages();

  test("is made of a document of the library, and each line leads to its place", async () => {
    const page = await open();
    await digestMill(page);
    expect(new URL(page.url()).pathname).toMatch(/^\/digest\/dig_/);
    const shown = page.locator(".digest");
    expect(await shown.locator(".digest-writer").innerText()).toContain("no model has read it");
    expect(await shown.locator(".digest-kind").textContent()).toBe("Contents and key sentences");
    const core = shown.getByRole("region", { name: "Core point" });
    const said = await core.locator("p > span").first().innerText();
    expect(LINES).toContain(said);

    await core.locator(".place-link").click();
    const mark = page.locator(".document-text mark");
    await mark.waitFor();
    expect(await mark.innerText()).toBe(said);
    // Here it is its digest that is beside it: there is nothing to make.
    expect(await page.locator(".panel").getByRole("button", { name: "Digest" }).count()).toBe(0);

    await shown.locator(".chapter-start").first().click();
    await page.waitForFunction(
      (words) => document.querySelector(".document-text mark")?.textContent === words,
      LINES[0],
    );
  });

  test("lets its map alone set styles, and nobody run what is not ours", async () => {
    const policyOf = async (path: string): Promise<string[]> =>
      ((await fetch(server().address + path)).headers.get("content-security-policy") ?? "").split("; ");
    const page = await policyOf("/");
    expect(page).toEqual(
      expect.arrayContaining(["script-src 'self'", "style-src 'self'", "frame-src 'self'"]),
    );
    expect(page).toContain("frame-ancestors 'none'");
    const frame = await policyOf("/map-frame.html");
    expect(frame).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'"]));
    expect(frame).toContain("style-src 'self' 'unsafe-inline'");
    expect(frame.some((part) => /^(?:img|connect|font|frame)-src/.test(part))).toBe(false);
  });

  test("has a map whose nodes lead to their places, by mouse and by keys, and a list that says the same", async () => {
    const page = await open();
    await digestMill(page);
    const nodes = mapOf(page).getByRole("button");
    await nodes.first().waitFor();
    const label = (await nodes.first().textContent()) ?? "";
    await nodes.first().click();
    const mark = page.locator(".document-text mark");
    await mark.waitFor();
    expect((await mark.innerText()).toLowerCase()).toBe(label.toLowerCase());
    const places = page.locator(".map-places .place-link");
    expect(await places.count()).toBeGreaterThan(0);
    expect(await places.first().getAttribute("aria-current")).toBe("true");

    await page.keyboard.press("Escape");
    await nodes.nth(1).focus();
    await page.keyboard.press("Enter");
    const second = (await nodes.nth(1).textContent()) ?? "";
    await page.locator(".map-places strong", { hasText: second }).waitFor();

    const width = async () => (await mapOf(page).locator("svg").first().boundingBox())?.width;
    const before = await width();
    await page.getByRole("button", { name: "Larger" }).click();
    expect(await width()).toBeGreaterThan(before ?? 0);
    await page.getByText("The map as a list").click();
    expect(await page.locator(".map-list .names li").count()).toBe(await nodes.count());
  });

  test("shows the list where the map cannot be drawn", async () => {
    const page = await open();
    let asked = 0;
    await page.route("**/assets/mermaid*.js", (route) => {
      asked++;
      return route.abort();
    });
    await digestMill(page);
    await page.getByText("The map could not be drawn here.").waitFor();
    expect(asked).toBe(1);
    await page.locator(".map-list .place-link").first().click();
    await page.locator(".document-text mark").waitFor();
  });

  test("shows hostile words as text, marks what is not carried, and says why", async () => {
    const page = await open();
    await digestMill(page);
    const id = page.url().split("/").at(-1);
    const record = (await (await fetch(`${server().address}/api/digests/${id}`)).json()) as DigestRecord;
    const evil = `<img src=x onerror="window.broken=1"><script>parent.broken=2</script>`;
    const citation = { start: 0, end: 12, quote: "The tide mil" };
    const line = { text: `${evil} It cost 9 crowns.`, citations: [citation], speaker: evil };
    const message = "The cited sources do not have “9”.";
    const reason = { code: "number-missing" as const, message, claimed: "9" };
    const map = conceptMapOf({
      language: "en",
      groups: [
        {
          title: evil,
          nodes: ["a", "b"].map((one) => ({ id: one, label: `${one} ${evil}`, places: [citation] })),
        },
      ],
      relations: [{ from: "a", to: "b", label: evil }],
    });
    const changed = {
      ...record,
      source: { ...record.source, title: evil, url: "javascript:window.broken=3" },
      digest: {
        ...record.digest,
        writer: "model",
        model: evil,
        corePoint: { ...line, verdict: "unsupported", reasons: [reason] },
        framework: [{ ...line, label: evil }],
        names: [{ ...line, count: 1, kind: "person", forms: [evil] }],
        conceptMap: map,
      },
    };
    await page.route(`**/api/digests/${id}`, (route) => route.fulfill({ json: changed }));
    await page.reload();
    await page.locator(".digest .verdict.unsupported").click();
    await page.locator(".claim-card", { hasText: message }).waitFor();
    expect(await page.locator(".document-text mark").innerText()).toBe(citation.quote);
    await mapOf(page).getByRole("button").first().waitFor();
    expect(await page.locator(".digest h2").innerText()).toBe(evil);
    for (const frame of page.frames()) {
      expect(await frame.evaluate(() => (globalThis as { broken?: number }).broken)).toBeUndefined();
      expect(await frame.locator("img").count()).toBe(0);
    }
    expect(await page.locator("a[href^=javascript]").count()).toBe(0);
  });

  test("is stopped, gone on with, deleted, and asked about before it costs much", async () => {
    const page = await open();
    await upload(page, { "mill.srt": SRT });
    const message = "A digest of “mill” may cost up to $0.21: 40 calls of the model.";
    const estimate = { modelCalls: 40, inputTokens: 90_000, outputTokens: 9_000, costMicros: 210_000 };
    const sent: unknown[] = [];
    await page.route("**/api/digests", async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      const body = route.request().postDataJSON() as { acceptMicros?: number };
      sent.push(body.acceptMicros);
      if (body.acceptMicros !== undefined) return route.continue();
      return route.fulfill({
        status: 409,
        json: { error: { code: "cost-unconfirmed", message }, estimate },
      });
    });
    let status = "running";
    await page.route("**/api/digests/*", async (route) => {
      const reply = await route.fetch();
      const record = (await reply.json()) as DigestRecord;
      const progress = { step: "noting", done: 3, total: 12 };
      await route.fulfill({ json: { ...record, status, progress } });
    });
    await page.route("**/api/digests/*/stop", async (route) => {
      status = "stopped";
      await route.continue();
    });
    await page.getByRole("button", { name: /^Make a digest of “mill/ }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.innerText()).toContain(message);
    await dialog.getByRole("button", { name: "Make it" }).click();
    const shown = page.locator(".digest");
    await shown.locator(".digest-progress", { hasText: "Taking notes 3 of 12" }).waitFor();
    expect(sent).toEqual([undefined, 210_000]);
    await shown.getByRole("button", { name: "Stop" }).click();
    await shown.locator(".digest-status.stopped").waitFor();
    status = "done";
    await shown.getByRole("button", { name: "Go on" }).click();
    await shown.locator(".digest-status.done").waitFor();

    await page.getByRole("link", { name: "Digests" }).click();
    const listed = page.getByRole("region", { name: "Digests" }).getByRole("link");
    await listed.first().waitFor();
    await page.goBack();
    await shown.locator(".digest-status.done").waitFor();
    await page.unroute("**/api/digests/*");
    await shown.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.locator(".digests").waitFor();
  });

  test("is asked about: the answer is a thread about its document, with times", async () => {
    const page = await open();
    await digestMill(page);
    const box = page.getByRole("textbox", { name: "Your question" });
    await box.fill("How long did the bronze gates last?");
    await box.press("Enter");
    await page.locator(".turn .usage").waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/t\//);
    expect(await page.locator(".answer").innerText()).toContain("40 years");
    expect(await page.locator(".scope").innerText()).toContain("mill");
    expect(await page.locator(".sources").innerText()).toContain("4:00");
  });

  test("leaves as a file, and says why where it cannot", async () => {
    const page = await open();
    await digestMill(page);
    await page.getByText("Export", { exact: true }).click();
    const saving = page.waitForEvent("download");
    await page.getByRole("link", { name: "Markdown" }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe("mill.md");
    expect(await readFile(await file.path(), "utf8")).toContain("# mill");
    const message = "There is no Chromium on the server.";
    await page.route("**/export?format=png", (route) =>
      route.fulfill({ status: 422, json: { error: { code: "internal", message } } }),
    );
    await page.getByRole("link", { name: "Map as PNG" }).click();
    await page.locator(".digest-actions .failure-note", { hasText: message }).waitFor();
  });

  test("speaks Chinese, and fits a narrow screen", async () => {
    const page = await open("/", {
      locale: "zh-CN",
      viewport: { width: 390, height: 800 },
    });
    await page.getByRole("button", { name: "对话与文库" }).click();
    await page.getByRole("button", { name: /^文库/ }).click();
    const files = [{ name: "大桥.txt", mimeType: "", buffer: Buffer.from(CHINESE) }];
    await page.getByLabel("添加文件", { exact: true }).setInputFiles(files);
    await page.locator(".additions .done").waitFor({ state: "attached" });
    await digest(page, /^为《大桥/);
    const shown = page.locator(".digest");
    expect(await shown.locator("h3").allInnerTexts()).toEqual(
      expect.arrayContaining(["核心观点", "章节", "概念图"]),
    );
    expect(await shown.locator(".digest-writer").innerText()).toContain("没有经过模型阅读");
    await mapOf(page).getByRole("button").first().waitFor();
    expect(await overflow(page)).toBe(0);
    await shown.locator(".place-link").first().click();
    await page.locator(".document-text mark").waitFor();
  });
});
