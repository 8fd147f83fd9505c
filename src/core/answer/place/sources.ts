/** Numbers the documents of a turn from 1, in the order in which they are met. */
import type { Source } from "../../domain/answer.ts";
import { type Document, pageFacts } from "../../domain/document.ts";
import type { DocumentId } from "../../domain/ids.ts";

export interface SourceNumbers {
  /** The document's source, given a number the first time. */
  of(document: Document): Source;
  has(id: DocumentId): boolean;
  readonly list: readonly Source[];
}

export function numberSources(): SourceNumbers {
  const byId = new Map<DocumentId, Source>();
  const list: Source[] = [];
  return {
    of(document) {
      const known = byId.get(document.id);
      if (known) return known;
      const source: Source = {
        number: list.length + 1,
        documentId: document.id,
        title: document.title,
        url: document.url,
        ...pageFacts(document),
      };
      byId.set(document.id, source);
      list.push(source);
      return source;
    },
    has: (id) => byId.has(id),
    list,
  };
}
