/** Words of a document that are marked, and the part of its text that is loaded. */
import type { Quote } from "../../../core/domain/answer.ts";
import type { Span } from "../place.ts";

/** `text`: what must stand there; where it is not known, whatever does. */
export type MarkedSpan = Span & Partial<Pick<Quote, "text">>;

export interface LoadedText {
  readonly start: number;
  readonly text: string;
}

/** The element that shows the words that are looked at is the first with this class. */
export const LOOKED_AT = "looked-at";
