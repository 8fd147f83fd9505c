/** What an archive needs of a space's store beside what everybody else does: all that is stored, whoever brought it. */
import type { Document } from "../domain/document.ts";
import type { DocumentId } from "../domain/ids.ts";
import type { PassageSpan } from "../domain/passage-span.ts";
import type { DocumentOrigin } from "./document-store.ts";

export interface StoredDocument {
  readonly document: Document;
  readonly origin: DocumentOrigin;
  readonly wantedAt: string;
}

/** The kinds of things that have ids of their own. */
export const NAMED_KINDS = ["document", "thread", "turn", "run", "digest", "research", "site"] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

export interface ArchiveStore {
  /** In the order in which they came, those after this one; pages of Footnote's own guide only where an answer or research cites them. */
  listStored(after: DocumentId | undefined, limit: number): Promise<StoredDocument[]>;
  /** What it was cut into, in order: so many, after the first `offset`. */
  passageSpans(id: DocumentId, offset: number, limit: number): Promise<PassageSpan[]>;
  /** Whether the id is in use where this space cannot see it: ids are never given twice. */
  isTakenElsewhere(kind: NamedKind, id: string): Promise<boolean>;
}
