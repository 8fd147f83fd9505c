/**
 * Whether the concept map of every recording of `evals/digest`, made without a model, is drawn by Mermaid in a Chromium of
 * this machine with each of its labels as given:
 *   node evals/maps/run.ts
 * Names those that are not. The last line is one JSON line. Data or browser absent: says so and exits 0.
 */
import { findChromium } from "../../src/adapters/render/find-chromium.ts";
import { openMermaid } from "../../src/adapters/render/draw-map.ts";
import { launchChromium } from "../../src/adapters/render/launch-chromium.ts";
import { digestDocument } from "../../src/core/digest/digest-document.ts";
import type { ConceptNode } from "../../src/core/domain/digest.ts";
import { findData, readSet, SET_NAMES } from "../digest/sets.ts";

const folder = findData();
const chromium = findChromium(process.env["FOOTNOTE_CHROMIUM"], process.env["PATH"]);
if (folder === undefined || chromium === undefined) {
  console.log("No evaluation data, or no Chromium. Nothing measured.");
  console.log(JSON.stringify({ eval: "maps", data: folder !== undefined, browser: chromium !== undefined }));
  process.exit(0);
}

/** What the map shows of `nodes`; runs in the page. */
async function drawnLabels(map: {
  readonly text: string;
  readonly nodes: readonly ConceptNode[];
}): Promise<(string | null | undefined)[]> {
  const { mermaid } = globalThis as unknown as {
    mermaid: { render(id: string, text: string): Promise<{ svg: string }> };
  };
  const place = document.createElement("div");
  place.innerHTML = (await mermaid.render("map", map.text)).svg;
  const drawn = [...place.querySelectorAll(".node")];
  return map.nodes.map(({ id }) => drawn.find((node) => node.id.includes(`flowchart-${id}-`))?.textContent);
}

const browser = await launchChromium(chromium);
const page = await browser.newPage();
await openMermaid(page);
const sets: Record<string, { recordings: number; maps: number; drawn: number; in8to30: number }> = {};
for (const name of SET_NAMES) {
  const set = readSet(folder, name);
  if (set === undefined) continue;
  const counts = { recordings: set.recordings.length, maps: 0, drawn: 0, in8to30: 0 };
  for (const { id, text, marks } of set.recordings) {
    const { conceptMap } = digestDocument({ text, marks, language: set.language }, set.language);
    if (conceptMap.mermaid === "") continue;
    counts.maps++;
    if (conceptMap.nodes.length >= 8 && conceptMap.nodes.length <= 30) counts.in8to30++;
    const shown = await page
      .evaluate(drawnLabels, { text: conceptMap.mermaid, nodes: conceptMap.nodes })
      .catch((thrown: unknown) => [String(thrown)]);
    if (conceptMap.nodes.every(({ label }, nth) => shown[nth] === label)) counts.drawn++;
    else console.log(`${name} ${id}: not drawn as given`);
  }
  sets[name] = counts;
  console.log(`${name}: ${counts.drawn} of ${counts.maps} maps of ${counts.recordings} recordings drawn`);
}
await browser.close();
console.log(JSON.stringify({ eval: "maps", sets }));
