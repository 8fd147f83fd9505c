/** What a digest is made of: a sentence as a span of the text, and when it is said. */

export interface Unit {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** A paragraph, or what another person says, begins here. */
  readonly opens: boolean;
}
