/** Puts documents into the store, and finds, lists and counts those of the library. */
import type { Document, DocumentOrder, KindCount, ReadDocument } from "../domain/document.ts";
import type { Script } from "../../lib/text/script-of.ts";
import type { DocumentId } from "../domain/ids.ts";
import type { PassageSpan } from "../domain/passage-span.ts";

/**
 * Who brought it: a person, who sees it in lists and has it searched; a question or a later check of its answer, which
 * read it on the web; or a digest. For the last two it stays as it was read.
 */
export type DocumentOrigin = "library" | "web" | "digest";

export interface NewDocument extends ReadDocument {
  readonly id: DocumentId;
  /** `library` where it is not given. Only the passages of a library's document are indexed. */
  readonly origin?: DocumentOrigin;
  readonly url: string;
  readonly contentHash: string;
  readonly fetchedAt: string;
  /** Of what is kept for a question: when that wanted it, for a cache may have had it long. `fetchedAt` where it is not given. */
  readonly wantedAt?: string;
  readonly passages: readonly PassageSpan[];
}

export interface DocumentQuery {
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
  /** Stands in the title, the address or the author's name, in small or capital letters. */
  readonly text?: string | undefined;
  readonly mediaType?: Document["mediaType"] | undefined;
  /** Footnote's own guide, or all but that; both where it is not said. */
  readonly isGuide?: boolean | undefined;
  readonly order?: DocumentOrder | undefined;
}

/** All that find, list, count and remove know the library alone; what is stored is read by its id: see `TextStore`. */
export interface DocumentStore {
  /**
   * Durable when it resolves; each one whole or not at all, small ones beside each other together. Replaces documents of the library with the same `url`; others stay beside
   * each other, one for each content.
   * No index has the passages yet. One whose URL and content are there already stays as it is, and is
   * given back in place of the new one.
   */
  putDocuments(documents: readonly NewDocument[]): Promise<Document[]>;
  findByUrl(url: string): Promise<Document | undefined>;
  /** Newest first, unless another order is asked for. */
  listDocuments(query?: DocumentQuery): Promise<Document[]>;
  /** How many of each kind are in the library, the guide apart; the most frequent first. */
  countKinds(): Promise<KindCount[]>;
  /** Documents whose URL starts so. */
  listByUrlPrefix(prefix: string): Promise<Document[]>;
  /** Those whose content has one of these hashes, however they are called. */
  listByContent(hashes: readonly string[]): Promise<Document[]>;
  /** Those whose language is written so, newest first; without Footnote's guide, which is there in both. */
  listIdsIn(script: Script, limit: number): Promise<DocumentId[]>;
  countDocuments(): Promise<{ documents: number; passages: number }>;
  /** False where there was none. */
  removeDocument(id: DocumentId): Promise<boolean>;
}
