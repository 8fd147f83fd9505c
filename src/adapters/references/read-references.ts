/** What reference managers say of the files beside theirs: a data folder of Zotero, or what was exported with its files. */
import { dirname, isAbsolute, join, normalize, resolve } from "node:path";
import type { StatedFacts } from "../../core/ports/incoming.ts";
import { readFileBytes } from "../files/read-file.ts";
import { bibtexItems } from "./bibtex-items.ts";
import { statedFacts } from "./reference-item.ts";
import { risItems } from "./ris-items.ts";
import { zoteroReferences } from "./zotero-data.ts";

/** Exports of ten thousand works have some ten megabytes. */
const MOST_BYTES = 50_000_000;

/** By absolute path of the file. Throws `document-unreadable`, `path-unreadable`, `document-too-large`. */
export async function readReferences(path: string): Promise<ReadonlyMap<string, StatedFacts>> {
  if (/\.sqlite$/iu.test(path)) return await zoteroReferences(path);
  const text = new TextDecoder().decode(await readFileBytes(path, MOST_BYTES));
  const items = /\.ris$/iu.test(path) ? risItems(text) : bibtexItems(text);
  const facts = new Map<string, StatedFacts>();
  for (const item of items) {
    for (const file of item.files) facts.set(placeOf(file, dirname(path)), statedFacts(item));
  }
  return facts;
}

function placeOf(file: string, folder: string): string {
  return isAbsolute(file) ? normalize(file) : resolve(join(folder, file));
}
