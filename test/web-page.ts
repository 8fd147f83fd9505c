/**
 * A real server and a real browser for tests of the page: Debian's Chromium through playwright-core. Every test gets a
 * page of its own, and what the browser complains about is collected.
 */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Response as PageResponse,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { holdBody } from "./held-replies.ts";
import type { Footnote } from "../src/compose/open-footnote.ts";
import { readConfig } from "../src/compose/config.ts";
import { serve } from "../src/apps/server/serve.ts";

const CANDIDATES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where a browser is; `undefined` where there is none. */
export const browserPath: string | undefined = CANDIDATES.find((path) => existsSync(path));

export interface WebPage {
  readonly page: Page;
  /** Errors on the console, uncaught exceptions, refusals by the content security policy, requests to elsewhere. */
  readonly complaints: string[];
}

export interface WebServer {
  readonly address: string;
  /** Where it keeps its data. */
  readonly folder: string;
  readonly footnote: Footnote;
  open(path?: string, options?: BrowserContextOptions): Promise<WebPage>;
  close(): Promise<void>;
}

/** What the page is replied, as what tests are; a stream is held by those that read it. */
async function holdResponse(response: PageResponse): Promise<void> {
  const path = new URL(response.url()).pathname;
  const contentType = response.headers()["content-type"]?.split(";")[0] ?? "";
  if (!path.startsWith("/api/") || contentType !== "application/json") return;
  const body = await response.text();
  await holdBody({ method: response.request().method(), path, status: response.status(), contentType }, body);
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath ?? "", args: FLAGS });
}

type Environment = Readonly<Record<string, string>>;

/** A server over an empty data folder, with the guide in its library. `env` is what `readConfig` takes. */
export async function startWebServer(browser: Browser, env: Environment = {}): Promise<WebServer> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-web-"));
  const said: string[] = [];
  const serving = await serve(
    readConfig({ FOOTNOTE_PORT: "0", FOOTNOTE_PROBE: "off", FOOTNOTE_READER: "off", ...env }, folder),
    (line) => said.push(line),
  );
  const { address } = serving;
  const built = await fetch(address);
  if (!built.ok) throw new Error(`The page could not be built: ${said.join("\n")}`);
  return {
    address,
    folder,
    footnote: serving.footnote,
    async open(path = "/", options = {}) {
      const context = await browser.newContext({ locale: "en-US", serviceWorkers: "block", ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => {
        // A refused request is shown by the page itself; that the browser notes it too is no fault.
        const isRefusal = message.text().startsWith("Failed to load resource");
        if (message.type() === "error" && !isRefusal) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("dialog", (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on("response", (response) => void holdResponse(response).catch(() => undefined));
      page.on("request", (request) => {
        // What is in the page's own memory is no elsewhere.
        if (
          !request
            .url()
            .replace(/^blob:/, "")
            .startsWith(`${address}/`)
        )
          complaints.push(`request to ${request.url()}`);
      });
      await page.goto(`${address}${path}`);
      return { page, complaints };
    },
    async close() {
      await serving.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function ask(page: Page, question: string): Promise<void> {
  const box = page.getByRole("textbox", { name: "Your question" });
  await box.fill(question);
  await box.press("Enter");
}

/** Asks, and waits for the answer's end. */
export async function askAndWait(page: Page, question: string): Promise<void> {
  const turns = page.locator(".turn");
  const before = await turns.count();
  await ask(page, question);
  await turns.nth(before).locator(".usage, .nearest, .ways-on, .failure-note").first().waitFor();
}

export async function upload(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole("button", { name: /^Library/ }).click();
  const input = page.locator("input[type=file]:not(.folder-field)");
  await input.setInputFiles(
    Object.entries(files).map(([name, text]) => ({ name, mimeType: "", buffer: Buffer.from(text) })),
  );
  await page.waitForFunction(
    (count) => document.querySelectorAll(".additions .done, .additions .failed").length >= count,
    Object.keys(files).length,
  );
}

export interface OpenPages {
  readonly browser: () => Browser;
  /** On the server that these tests share. */
  readonly open: (...options: Parameters<WebServer["open"]>) => Promise<Page>;
  readonly openOn: (server: WebServer, ...options: Parameters<WebServer["open"]>) => Promise<Page>;
  readonly server: () => WebServer;
}

/**
 * Of the tests that call it: one browser and one server, of whose environment `environment` says what is to be there first; a page that
 * complains of anything fails its test.
 */
export function openPages(environment: () => Promise<Environment> = async () => ({})): OpenPages {
  if (browserPath === undefined) {
    console.warn("The page is not tested: there is no Chromium here (apt-get install chromium).");
  }
  let browser: Browser | undefined;
  let server: WebServer | undefined;
  let opened: WebPage[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startWebServer(browser, await environment());
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(async () => {
    const complaints = opened.flatMap((one) => one.complaints);
    for (const { page } of opened) await page.context().close();
    opened = [];
    expect(complaints).toEqual([]);
  });
  const pages: OpenPages = {
    browser: () => browser as Browser,
    server: () => server as WebServer,
    open: (...options) => pages.openOn(pages.server(), ...options),
    async openOn(on, ...options) {
      const one = await on.open(...options);
      opened.push(one);
      return one.page;
    },
  };
  return pages;
}

/** The words that are marked in the open document; rendered Markdown may show them in several pieces. */
export async function markedText(page: Page): Promise<string> {
  const marks = page.locator(".document-text mark.looked-at, .document-text .pointed mark");
  await marks.first().waitFor();
  return (await marks.allTextContents()).join("");
}

/** True where the middle of the element is on the screen and nothing lies over it. */
export function isInView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const box = element.getClientRects()[0] as DOMRect;
      const hit = document.elementFromPoint(box.x + Math.min(box.width / 2, 20), box.y + box.height / 2);
      return hit === element;
    });
}

/** Pixels that the page is too wide. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** From now on the stream of an answer breaks off in the middle of the event after the first `count`. */
export async function breakAnswersAfter(page: Page, count: number): Promise<void> {
  await page.route("**/api/ask", async (route) => {
    const reply = await route.fetch();
    const whole = await reply.text();
    const kept = whole.split("\n\n", count).join("\n\n").length + 10;
    await route.fulfill({ response: reply, body: whole.slice(0, kept) });
  });
}

/** What hostile text would have changed: a variable it sets, elements the page never makes, links that run code. */
export async function lookAround(page: Page) {
  return page.evaluate(() => ({
    broken: (window as { broken?: number }).broken,
    strangers: document.querySelectorAll("#root :is(img, svg, iframe, script, style, b)").length,
    links: [...document.querySelectorAll("a")]
      .map((link) => link.href)
      .filter((href) => !/^https?:/.test(href)),
    text: document.body.innerText,
  }));
}

/** Drags a file over the page, which must say so, and drops it. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([file.text], file.name));
      return transfer;
    },
    { name, text },
  );
  // Before anything is drawn nobody listens.
  await page.locator("textarea").first().waitFor();
  await page.dispatchEvent("body", "dragenter", { dataTransfer });
  await page.locator(".drop-cover").waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer });
}
