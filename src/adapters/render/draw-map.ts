/**
 * Draws a concept map as SVG and PNG with Mermaid, in a Chromium of this machine that reaches nothing. One browser a
 * map, ended with it: this is for exports, which are few. The SVG's labels are HTML, as Mermaid makes them: browsers
 * show them, most drawing programs do not; the PNG is for those.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { DrawnMap } from "../../core/ports/map-drawer.ts";
import { launchChromium } from "./launch-chromium.ts";

/** What Mermaid is asked for wherever it draws: nothing of a map may run, link or be set from within the text. */
const MERMAID_SETTINGS = {
  startOnLoad: false,
  securityLevel: "strict",
  suppressErrorRendering: true,
  fontFamily: "system-ui, sans-serif",
};
/** A map has at most 30 nodes and takes well under a second; a loaded machine takes longer. */
const DRAW_MS = 30_000;
/** Pixels of the picture for each of the map's: sharp on a page and in print. */
const SCALE = 2;

/** The part of Mermaid's global that is called. */
interface MermaidGlobal {
  mermaid: {
    initialize(settings: typeof MERMAID_SETTINGS): void;
    render(id: string, text: string): Promise<{ svg: string }>;
  };
}

/**
 * `mermaid` is a map's text, of our making. Throws `cancelled`, or `internal` where the browser does not start or draw.
 */
export async function drawMap(mermaid: string, executable: string, signal?: AbortSignal): Promise<DrawnMap> {
  try {
    signal?.throwIfAborted();
    const browser = await launchChromium(executable);
    const end = (): void => void browser.close().catch(() => undefined);
    signal?.addEventListener("abort", end, { once: true });
    try {
      signal?.throwIfAborted();
      const page = await browser.newPage({ deviceScaleFactor: SCALE });
      page.setDefaultTimeout(DRAW_MS);
      await openMermaid(page);
      const svg = await page.evaluate(
        async (text) => (await (globalThis as unknown as MermaidGlobal).mermaid.render("map", text)).svg,
        mermaid,
      );
      await page.setContent(`<!doctype html><body style="margin:0">${svg}</body>`);
      const png = await page.locator("svg#map").screenshot({ omitBackground: true });
      return { svg, png };
    } finally {
      signal?.removeEventListener("abort", end);
      await browser.close();
    }
  } catch (thrown) {
    if (signal?.aborted === true) {
      throw new FootnoteError("cancelled", say("render.map-stopped"), { cause: thrown });
    }
    throw new FootnoteError("internal", say("render.map-failed"), {
      hint: say("render.map-failed-hint"),
      retryable: true,
      cause: thrown,
    });
  }
}

/** Loads Mermaid into an empty page, and sets it. */
export async function openMermaid(page: Page): Promise<void> {
  await page.setContent("<!doctype html><html><body></body></html>");
  // A script for browsers that sets a global: it cannot be imported.
  const path = fileURLToPath(import.meta.resolve("@mermaid-js/tiny"));
  await page.addScriptTag({ content: readFileSync(path, "utf8") });
  await page.evaluate(
    (settings) => (globalThis as unknown as MermaidGlobal).mermaid.initialize(settings),
    MERMAID_SETTINGS,
  );
}
