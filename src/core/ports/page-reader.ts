/** Reads bytes of any supported kind into a document. Detection is by content; names and types are only hints. */
import type { PageFacts, ReadDocument } from "../domain/document.ts";

export interface PageHints {
  /** File name or last part of a URL. */
  readonly name?: string;
  /** As an HTTP header says it, charset parameter included. */
  readonly contentType?: string;
  readonly url?: string;
}

export interface PageReader {
  /**
   * Throws `FootnoteError`: `document-empty`, `document-unsupported`, `document-encrypted`, `document-unreadable`,
   * `document-too-large`; `cancelled` when the signal fires. Always ends: long work has a deadline.
   */
  read(bytes: Uint8Array, hints: PageHints, signal?: AbortSignal): Promise<ReadDocument>;
  /** Whether it could read now what it left out of a document when that was added. */
  readsMore?(document: PageFacts): boolean;
}
