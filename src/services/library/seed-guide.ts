/** Fills a new library with the user guide, so that the first question can be about Footnote itself. */
import type { Incoming } from "../../core/ports/incoming.ts";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Footnote } from "../../compose/open-footnote.ts";
import { GUIDE_FOLDER, VERSION } from "../../compose/project-root.ts";

/** The store remembers which version's guide it was given; a page that the person removed stays removed. */
const SEEDED = "guide-version";

export async function seedGuide({ store, library }: Footnote, folder: string = GUIDE_FOLDER): Promise<void> {
  const seeded = await store.getValue(SEEDED);
  if (seeded === VERSION) return;
  const items: Incoming[] = [];
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    if (!name.endsWith(".md")) continue;
    const url = `guide:${name.replaceAll("\\", "/")}`;
    if (seeded !== undefined && !(await store.findByUrl(url))) continue;
    items.push({ url, bytes: await readFile(join(folder, name)), hints: { name: basename(name) } });
  }
  await library.add(items);
  await library.settle();
  await store.setValue(SEEDED, VERSION);
}
