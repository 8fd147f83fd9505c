/**
 * Draws a concept map as SVG and PNG with Mermaid, in a Chromium of this machine that reaches nothing. One browser for
 * all maps, each in a context of its own; more than are drawn at once wait, and more than may wait are refused. The SVG's
 * labels are HTML, as Mermaid makes them: browsers show them, most drawing programs do not; the PNG is for those.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { DrawnMap, MapDrawer } from "../../core/ports/map-drawer.ts";
import { createSharedBrowser } from "./shared-browser.ts";

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

/** Maps drawn at the same time. */
const AT_ONCE = 2;
/** At a second each, nobody waits longer than a quarter of a minute. */
const MOST_WAITING = 20;
const AGAIN_MS = 15_000;
/** A browser that nobody wants any more is ended. */
const IDLE_MS = 30_000;

/** The part of Mermaid's global that is called. */
interface MermaidGlobal {
  mermaid: {
    initialize(settings: typeof MERMAID_SETTINGS): void;
    render(id: string, text: string): Promise<{ svg: string }>;
  };
}

/** Draws in one browser, started for the first map and ended when none has come for a while. */
export function createMapDrawer(executable: string): MapDrawer & { close(): Promise<void> } {
  const browser = createSharedBrowser({ executable, atOnce: AT_ONCE, idleMs: IDLE_MS });
  const requireRoom = (): void => {
    const waiting = browser.waiting();
    if (waiting >= MOST_WAITING) {
      throw new FootnoteError("too-busy", say("request.too-many-drawings", { waiting }), {
        hint: say("common.try-in-a-moment"),
        retryable: true,
        retryAfterMs: AGAIN_MS,
      });
    }
  };

  return {
    /** Throws `cancelled`, `too-busy`, or `internal` where the browser does not start or draw. */
    async draw(mermaid, signal) {
      try {
        requireRoom();
        return await browser.use((open) => drawIn(open, mermaid, signal), signal);
      } catch (thrown) {
        if (signal?.aborted === true)
          throw new FootnoteError("cancelled", say("render.map-stopped"), { cause: thrown });
        if (thrown instanceof FootnoteError) throw thrown;
        throw new FootnoteError("internal", say("render.map-failed"), {
          hint: say("render.map-failed-hint"),
          retryable: true,
          cause: thrown,
        });
      }
    },
    close: () => browser.close(),
  };
}

/** In a context of its own, which ends with it. `mermaid` is a map's text, of our making. */
async function drawIn(browser: Browser, mermaid: string, signal: AbortSignal | undefined): Promise<DrawnMap> {
  signal?.throwIfAborted();
  const context = await browser.newContext({ deviceScaleFactor: SCALE });
  const end = (): void => void context.close().catch(() => undefined);
  signal?.addEventListener("abort", end, { once: true });
  try {
    const page = await context.newPage();
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
    await context.close();
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
