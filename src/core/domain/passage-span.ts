/** A span of a text that will be a passage. */

/** A span before the store has named it. */
export interface PassageSpan {
  /** Offsets into the document's text, UTF-16 code units, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Headings above the passage, outermost first. */
  readonly headingPath: readonly string[];
  /** Page on which the passage starts, counted from 1. */
  readonly page?: number;
  /** Time at which the passage starts. */
  readonly atMs?: number;
}
