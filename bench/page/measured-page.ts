/** What the page costs a browser: bytes and time until it can be typed into, processor time, shifts of its layout. */
import type { Browser, CDPSession, Page } from "playwright-core";

/** A line of 1.6 Mbit/s, 150 ms there and back. */
export const SLOW = { bitsPerSecond: 1_600_000, latencyMs: 150 };

export interface Loaded {
  readonly readyMs: number;
  /** On the wire, until then. */
  readonly bytes: number;
  readonly page: Page;
  readonly session: CDPSession;
  close(this: void): Promise<void>;
}

/** A new browser's cold load of `url` until `ready` is there. */
export async function load(browser: Browser, url: string, ready: string, isSlow: boolean): Promise<Loaded> {
  const context = await browser.newContext({
    locale: "en-US",
    serviceWorkers: "block",
    viewport: { width: 1_440, height: 900 },
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Performance.enable");
  if (isSlow) {
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: SLOW.latencyMs,
      downloadThroughput: SLOW.bitsPerSecond / 8,
      uploadThroughput: SLOW.bitsPerSecond / 8,
    });
  }
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => void (bytes += encodedDataLength));
  // Told by the page's own clock: the wire between us and the browser is none of its time.
  await page.addInitScript((selector) => {
    const look = (): void => {
      if (document.querySelector(selector) === null) requestAnimationFrame(look);
      else Object.assign(globalThis, { readyMs: performance.now() });
    };
    look();
  }, ready);
  await page.goto(url);
  const readyMs = await page
    .waitForFunction(() => (globalThis as { readyMs?: number }).readyMs)
    .then((handle) => handle.jsonValue());
  return { readyMs: readyMs ?? Number.NaN, bytes, page, session, close: () => context.close() };
}

/** Of the process that draws the page, in seconds since it began. */
export async function processorSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ProcessTime")?.value ?? Number.NaN;
}

/** From now on. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Object.assign(globalThis, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & {
          readonly value: number;
          readonly hadRecentInput: boolean;
        };
        if (!hadRecentInput) (globalThis as unknown as { shifts: number }).shifts += value;
      }
    }).observe({ type: "layout-shift" });
  });
  return () => page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts);
}
