/** Concept maps as Mermaid itself reads and draws them, in a real Chromium. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMapDrawer, openMermaid } from "../src/adapters/render/draw-map.ts";
import { conceptMapOf, type ConceptMap } from "../src/core/digest/concept-map.ts";
import { hostileConcepts } from "./hostile-concepts.ts";
import { runs } from "./property-runs.ts";
import { browserPath, launchBrowser } from "./web-page.ts";

if (browserPath === undefined) {
  console.warn("Drawing maps is not tested: there is no Chromium here (apt-get install chromium).");
}

const MAPS = runs(1_000);
/** Drawn by one call into the browser. */
const BATCH = 50;

/** What is wrong with each map that was drawn; runs in the page. */
async function draw(maps: readonly ConceptMap[]): Promise<string[]> {
  const { mermaid } = globalThis as unknown as {
    mermaid: {
      parse(text: string): Promise<unknown>;
      render(id: string, text: string): Promise<{ svg: string }>;
    };
  };
  const faults: string[] = [];
  for (const [nth, map] of maps.entries()) {
    const fault = (what: string): void => void faults.push(`${what}\n${map.mermaid}`);
    try {
      await mermaid.parse(map.mermaid);
      const { svg } = await mermaid.render(`map${nth}`, map.mermaid);
      const place = document.createElement("div");
      // Not shown, which takes long; handlers of what it would load run all the same.
      place.innerHTML = svg;
      const drawn = [...place.querySelectorAll(".node")];
      if (drawn.length !== map.nodes.length) fault(`${drawn.length} nodes of ${map.nodes.length}`);
      for (const { id, label } of map.nodes) {
        const shown = drawn.find((node) => node.id.includes(`flowchart-${id}-`))?.textContent;
        if (shown !== label) fault(`${id} says ${JSON.stringify(shown)}, not ${JSON.stringify(label)}`);
      }
      for (const made of place.querySelectorAll("*")) {
        if (/^(script|img|image|a|iframe|object|embed|link|b|strong|em|i|code|math)$/i.test(made.localName)) {
          fault(`made an element ${made.localName}`);
        }
        for (const { name, value } of made.attributes) {
          if (/^on|^href$|^xlink:href$|^src$/i.test(name) || /javascript:|evil\.example/i.test(value)) {
            fault(`made an attribute ${name}=${value}`);
          }
        }
        if (made.localName === "style" && /evil\.example|@import/.test(made.textContent))
          fault("made a style");
      }
    } catch (thrown) {
      fault(String(thrown));
    }
  }
  return faults;
}

describe.skipIf(browserPath === undefined)("a concept map, drawn by Mermaid", () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on("request", (request) => complaints.push(`request to ${request.url()}`));
    page.on("dialog", (dialog) => {
      complaints.push("dialog");
      void dialog.dismiss();
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await openMermaid(page);
  });
  afterAll(() => browser?.close());

  it(`parses and shows every label as given, in ${MAPS} maps of hostile labels, and none of them runs`, async () => {
    const maps = Array.from({ length: MAPS }, (_, seed) => conceptMapOf(hostileConcepts(seed))).filter(
      (map) => map !== undefined,
    );
    // A few have labels in which nothing can be seen.
    expect(maps.length).toBeGreaterThan(0.97 * MAPS);
    const faults: string[] = [];
    for (let at = 0; at < maps.length; at += BATCH) {
      faults.push(...(await page.evaluate(draw, maps.slice(at, at + BATCH))));
    }
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => (globalThis as { broken?: number }).broken)).toBeUndefined();
  }, 240_000);

  it("is exported as SVG and as PNG", async () => {
    const map = conceptMapOf(hostileConcepts(7)) as ConceptMap;
    const drawer = createMapDrawer(browserPath ?? "");
    const { svg, png } = await drawer.draw(map.mermaid);
    expect(svg).toMatch(/^<svg[\s\S]*<\/svg>$/);
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    // Its size stands in the header: wider and taller than a dot.
    expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBeGreaterThan(200);
    await expect(drawer.draw("flowchart nowhere")).rejects.toMatchObject({ code: "internal" });
    await expect(drawer.draw(map.mermaid, AbortSignal.abort())).rejects.toMatchObject({
      code: "cancelled",
    });
    // More at once than may wait: the rest is refused, and what was taken on is drawn.
    const many = await Promise.allSettled(Array.from({ length: 26 }, () => drawer.draw(map.mermaid)));
    await drawer.close();
    const refused = many.filter((one) => one.status === "rejected");
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: "too-busy" });
    expect(many.length - refused.length).toBeGreaterThanOrEqual(20);
  }, 120_000);
});
