/** What of a passage is searched: its document's title, the headings above it, and its own words. */
import type { Document } from "../domain/document.ts";
import type { Passage } from "../domain/passage.ts";

export function indexText(passage: Passage, document: Document): string {
  return [document.title, ...passage.headingPath, passage.text].join("\n");
}
