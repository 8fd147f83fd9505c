/** A document that somebody names. */
import type { Document } from "../../core/domain/document.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { DocumentId } from "../../core/domain/ids.ts";
import { say } from "../../core/domain/said/say.ts";
import type { TextStore } from "../../core/ports/text-store.ts";

/** Throws `not-found`. */
export async function knownDocument(
  id: DocumentId,
  store: Pick<TextStore, "getDocument">,
): Promise<Document> {
  const document = await store.getDocument(id);
  if (document) return document;
  throw noDocument(id);
}

export function noDocument(id: DocumentId): FootnoteError {
  return new FootnoteError("not-found", say("request.no-document", { id }));
}
