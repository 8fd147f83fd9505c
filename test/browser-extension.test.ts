/**
 * The browser's extension in a real Chromium, beside a real server: it reads the open page, shows the answer's words where they
 * stand, and adds the page. A test cannot press the browser's own button, which is what gives an extension the open page: the
 * manifest that is tried names the page's host instead, and the panel is opened as a page with the tab's number.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Serving } from "../src/apps/server/serve.ts";
import { endEverything, tempFolder } from "./footnote-process.ts";
import { readJson } from "./http-client.ts";
import { serveHere } from "./serve-here.ts";
import { browserPath } from "./web-page.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PASSWORD = "a long enough password";
const PAGE = `<!doctype html><html><head><title>The mill</title><style>p { color: #222 }</style></head><body>
<nav>Home</nav><article><h1>The mill</h1><p>The mill at <b>Vesterby</b> was built in
1811 by <a href="/anna">Anna Holm</a>. Its wheel is 6 metres wide.</p><p>磨坊由安娜·霍尔姆于1811年建造。</p></article></body></html>`;

let folder: string;
let site: Server;
let pageUrl: string;
let open: Serving;
let guarded: Serving;
let context: BrowserContext;
let extension: string;

interface Manifest {
  host_permissions: string[];
}

beforeAll(async () => {
  if (browserPath === undefined) return;
  folder = tempFolder();
  const built = join(folder, "extension");
  execFileSync(
    process.execPath,
    [
      join(ROOT, "bin/run.mjs"),
      "vite",
      "build",
      "-c",
      "extensions/browser/vite.config.ts",
      "--outDir",
      built,
    ],
    { cwd: ROOT, stdio: "ignore" },
  );
  site = createServer((_, reply) => reply.setHeader("content-type", "text/html; charset=utf-8").end(PAGE));
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.2", resolve));
  pageUrl = `http://127.0.0.2:${(site.address() as AddressInfo).port}/mill`;
  const manifestPath = join(built, "manifest.json");
  const manifest = JSON.parse(readFileSync(manifestPath, "utf8")) as Manifest;
  manifest.host_permissions.push("http://127.0.0.2/*");
  writeFileSync(manifestPath, JSON.stringify(manifest));
  open = await serveHere();
  guarded = await serveHere({ FOOTNOTE_PASSWORD: PASSWORD });
  context = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: browserPath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--headless=new",
      `--disable-extensions-except=${built}`,
      `--load-extension=${built}`,
      "--disable-features=DisableLoadExtensionCommandLineSwitch",
    ],
    locale: "en-US",
  });
  extension = await idOf(context);
}, 300_000);

afterAll(async () => {
  await context?.close();
  await open?.close();
  await guarded?.close();
  site?.close();
  await endEverything();
});

/** It has no process of its own that could be asked: the browser's list of extensions tells. */
async function idOf(browser: BrowserContext): Promise<string> {
  const page = await browser.newPage();
  await page.goto("chrome://extensions");
  const id = await page.locator("extensions-item").first().getAttribute("id");
  await page.close();
  return id ?? "";
}

async function setOptions(address: string, key: string): Promise<string> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension}/options.html`);
  await page.locator("#address").fill(address);
  await page.locator("#key").fill(key);
  await page.locator("button").click();
  const told = page.locator("#told");
  await expect.poll(() => told.textContent()).not.toBe("");
  const words = (await told.textContent()) ?? "";
  await page.close();
  return words;
}

async function openPanel(): Promise<{ page: Page; panel: Page }> {
  const page = await context.newPage();
  await page.goto(pageUrl);
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${extension}/options.html`);
  const tab = await panel.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(which: object): Promise<{ id: number; url?: string }[]> } };
    };
    return (await chrome.tabs.query({})).findLast((one) => one.url === url)?.id;
  }, pageUrl);
  await panel.goto(`chrome-extension://${extension}/panel.html?tab=${tab}`);
  return { page, panel };
}

/** Words that the page shows marked. */
const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get("footnote") ?? [])].map(
      (range) => (range as Range).cloneContents().textContent ?? "",
    ),
  );

async function askAbout(panel: Page, question: string): Promise<string> {
  await panel.locator("#question").fill(question);
  await panel.locator("#ask").click();
  await expect.poll(() => panel.locator("#ask").isEnabled()).toBe(true);
  return `${await panel.locator("#answer").textContent()} | ${await panel.locator("#told").textContent()}`;
}

describe.skipIf(browserPath === undefined)("the extension", () => {
  test("answers about the open page, marks the quote in it, and leaves the library as it is", async () => {
    expect(await setOptions(open.address, "")).toContain("Saved");
    const { page, panel } = await openPanel();
    expect(await askAbout(panel, "Who built the mill?")).toContain("Anna Holm");
    expect((await marked(page)).join(" ").replaceAll(/\s+/gu, " ")).toContain("built in 1811 by Anna Holm");
    await page.evaluate(() => CSS.highlights.clear());
    await panel.locator("#answer button").first().click();
    await expect.poll(async () => (await marked(page)).length).toBe(1);
    const { documents } = await readJson<{ documents: object[] }>(
      await fetch(`${open.address}/api/documents?guide=false`),
    );
    expect(documents).toEqual([]);
    expect(await askAbout(panel, "磨坊是谁建造的？")).toContain("安娜·霍尔姆");
    expect((await marked(page)).join(" ")).toContain("安娜·霍尔姆");
    await panel.close();
    await page.close();
  }, 120_000);

  test("adds the page, by a key where one is wanted, and says what is wrong", async () => {
    expect(await setOptions(guarded.address, "wrong")).not.toContain("Saved");
    const { page, panel } = await openPanel();
    expect(await askAbout(panel, "Who built the mill?")).toMatch(/password/iu);
    expect(await setOptions(guarded.address, PASSWORD)).toContain("Saved");
    await panel.locator("#add").click();
    const told = panel.locator("#told");
    await expect.poll(() => told.textContent()).toBe("Added: The mill");
    await panel.locator("#add").click();
    await expect.poll(() => told.textContent()).toBe("It was there already: The mill");
    const headers = { authorization: `Bearer ${PASSWORD}` };
    const listed = await fetch(`${guarded.address}/api/documents?guide=false`, { headers });
    expect(await readJson(listed)).toMatchObject({ documents: [{ title: "The mill" }] });
    await panel.close();
    await page.close();
  }, 120_000);

  test("names an address where nothing answers, and what is none", async () => {
    expect(await setOptions("http://127.0.0.1:9", "")).toContain("No Footnote answers");
    expect(await setOptions("ftp://elsewhere", "")).toContain("no address");
  });
});
