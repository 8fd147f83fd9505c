/** A passage: a span of a document that is indexed, ranked and cited. */
import type { Document } from "./document.ts";
import type { DocumentId, PassageId } from "./ids.ts";
import type { PassageSpan } from "./passage-span.ts";

export interface Passage extends PassageSpan {
  readonly id: PassageId;
  readonly documentId: DocumentId;
  /** Exactly `document.text.slice(start, end)`. */
  readonly text: string;
  /** Offsets into `text`, where its punctuation does not tell the sentences, as in a rough transcript. */
  readonly sentences?: readonly { readonly start: number; readonly end: number }[];
}

/** A passage found for a question, with its document; best first in every list. */
export interface Hit {
  readonly passage: Passage;
  readonly document: Document;
  /** Higher is better; comparable only within one list. */
  readonly score: number;
  /** How near in meaning the passage is to the question: the cosine of their vectors; absent where that is not known. */
  readonly nearness?: number;
}
