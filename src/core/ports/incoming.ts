/** What is to be added to the library, wherever its bytes come from. */
import type { PageFacts, ReadDocument } from "../domain/document.ts";
import type { PageHints } from "./page-reader.ts";

/** What somebody who keeps references says of a document: believed before what it says of itself. */
export type StatedFacts = Omit<PageFacts, "unread" | "canonicalUrl"> & { readonly title?: string };

export interface Incoming {
  /** What the document is known by; adding the same URL again replaces it. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly hints: PageHints;
  /** Where it is read already; the bytes then only tell whether it has changed. */
  readonly page?: ReadDocument;
  readonly stated?: StatedFacts;
}
