/** Fills a new library with the user guide, so that the first question can be about Footnote itself. */
import { basename, relative } from "node:path";
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { Library } from "../../core/library/library.ts";
import type { DocumentStore } from "../../core/ports/document-store.ts";
import type { Files } from "../../core/ports/files.ts";
import type { Incoming } from "../../core/ports/incoming.ts";
import type { ValueStore } from "../../core/ports/value-store.ts";

/** The store remembers which version's guide it was given; a page that the person removed stays removed. */
const SEEDED = "guide-version";
/** A page of the guide has some ten thousand. */
const MAX_PAGE_BYTES = 1_000_000;

export interface SeedGuideParts {
  readonly store: ValueStore & Pick<DocumentStore, "findByUrl">;
  readonly library: Pick<Library, "add" | "settle">;
  readonly files: Pick<Files, "read" | "walk">;
}

export interface Guide {
  readonly folder: string;
  readonly version: string;
}

/** Whether a space was given this version's. */
export const hasGuide = async (
  { store }: Pick<SeedGuideParts, "store">,
  { version }: Guide,
): Promise<boolean> => (await store.getValue(SEEDED)) === version;

/** Throws what reading it throws. */
export async function seedGuide(
  { store, library, files }: SeedGuideParts,
  { folder, version }: Guide,
): Promise<void> {
  const seeded = await store.getValue(SEEDED);
  if (seeded === version) return;
  const items: Incoming[] = [];
  for await (const found of files.walk(folder)) {
    if ("error" in found) throw found.error;
    if ("ignored" in found) continue;
    const { path } = found;
    if (!path.endsWith(".md")) continue;
    const url = `guide:${relative(folder, path).replaceAll("\\", "/")}`;
    if (seeded !== undefined && !(await store.findByUrl(url))) continue;
    items.push({ url, bytes: await files.read(path, MAX_PAGE_BYTES), hints: { name: basename(path) } });
  }
  await library.add(items);
  // It is stored, and is indexed by whoever comes to it first: no reason not to start.
  await library.settle().catch((thrown: unknown) => {
    if (asFootnoteError(thrown).code !== "index-unreachable") throw thrown;
  });
  await store.setValue(SEEDED, version);
}
