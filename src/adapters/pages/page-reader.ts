/**
 * Reads bytes of any supported kind into a document: what kind they are is decided by content first, and names
 * and types are only hints. Nothing is fetched or opened here.
 */
import type { ReadDocument } from "../../core/domain/document.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { PageHints, PageReader } from "../../core/ports/page-reader.ts";
import { detectLanguage } from "../../lib/text/language.ts";
import { decodeText } from "./decode-text.ts";
import { documentTitle } from "./document-title.ts";
import { readMarkdown } from "./read-markdown.ts";

export interface PageReaderOptions {
  /** Largest document read. Default 50 MB. */
  readonly maxBytes?: number;
  /** Longest time one HTML page may take. Default 5 s; PDF files get more by their size. */
  readonly deadlineMs?: number;
}

export function createPageReader(options: PageReaderOptions = {}): PageReader & { close(): Promise<void> } {
  const maxBytes = options.maxBytes ?? 50_000_000;
  return {
    async read(bytes, hints, signal) {
      if (signal?.aborted === true) throw new FootnoteError("cancelled", "Reading was stopped.");
      if (bytes.length === 0) throw new FootnoteError("document-empty", "The document is empty.");
      if (bytes.length > maxBytes)
        throw new FootnoteError("document-too-large", "The document is too large.");
      return readText(decodeText(bytes), hints);
    },
    async close() {},
  };
}

function readText(source: string, hints: PageHints): ReadDocument {
  const isMarkdown = /\.(?:md|markdown|mdx)$/iu.test(hints.name ?? "");
  const parts = isMarkdown ? readMarkdown(source) : { text: source, marks: [] };
  if (parts.text.trim() === "") throw new FootnoteError("document-empty", "The document has no text.");
  return {
    title: documentTitle("title" in parts ? parts.title : undefined, hints, parts.text),
    mediaType: isMarkdown ? "text/markdown" : "text/plain",
    text: parts.text,
    language: detectLanguage(parts.text),
    marks: parts.marks,
  };
}
