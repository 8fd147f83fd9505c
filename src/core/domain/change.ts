/** One change that a repair makes to a transcript: public JSON of `repair --json`. */

/** `turn`: a paragraph in which another person speaks. `number`: only ever a suggestion, until somebody accepts it. */
export const CHANGE_KINDS = ["name", "word", "number", "mark", "case", "paragraph", "turn"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Change {
  /** Stable for one original and the same hints. */
  readonly id: string;
  /** UTF-16 offsets into the original; equal where something is put in. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly kind: ChangeKind;
  readonly reason: ChangeReason;
}

/** What is put in where a mark, a capital or a paragraph is. */
export const MARK_REASONS = [
  "clause-ends",
  "sentence-ends",
  "asks",
  "sentence-begins",
  "new-paragraph",
] as const;
/** The same sound, or the same letters, as `term`. */
export const TERM_REASONS = ["sounds-as", "heard-as", "same-letters"] as const;
/** Where that term stands. */
export const TERM_PLACES = ["glossary", "title", "text"] as const;
/** A model heard it so; `also`: there, and put right here as elsewhere in the text. */
export const HEARD_REASONS = ["model-says", "also"] as const;

/** Why, for programs to say in the reader's language. */
export type ChangeReason =
  | { readonly code: (typeof MARK_REASONS)[number] }
  | {
      readonly code: (typeof TERM_REASONS)[number];
      readonly term: string;
      readonly from: (typeof TERM_PLACES)[number];
    }
  | { readonly code: (typeof HEARD_REASONS)[number]; readonly model: string };
