/** A small file of one format, for tests and evals: what it says, and what of it cannot be read. Names and figures are invented. */

export interface FormatFixture {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Each stands in the stored text, in this order. */
  readonly says: readonly string[];
  readonly never?: readonly string[];
  /** Keys of the sentences that tell what was left out. */
  readonly unread?: readonly string[];
  readonly question?: string;
  /** Words of the answer. */
  readonly answer?: string;
}
