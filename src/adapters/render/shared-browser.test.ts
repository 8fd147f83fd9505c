/** With a real Chromium. */
import { expect, it } from "vitest";
import { findChromium } from "./find-chromium.ts";
import { createSharedBrowser } from "./shared-browser.ts";

const executable = findChromium(undefined, process.env["PATH"]);

it.skipIf(executable === undefined)(
  "one browser serves what comes at once and what comes later, and none what comes after the end",
  async () => {
    const shared = createSharedBrowser({ executable: executable ?? "", atOnce: 2, idleMs: 60_000 });
    const use = (signal?: AbortSignal) => shared.use(async (browser) => browser, signal);
    const all = await Promise.all([use(), use(), use()]);
    all.push(await use());
    expect(new Set(all).size).toBe(1);
    await expect(use(AbortSignal.abort(new Error("not wanted")))).rejects.toThrow("not wanted");
    await shared.end();
    const next = await use();
    expect([all[0]?.isConnected(), next.isConnected()]).toEqual([false, true]);
    await shared.close();
    expect(next.isConnected()).toBe(false);
    await expect(use()).rejects.toMatchObject({ code: "cancelled" });
  },
  60_000,
);
