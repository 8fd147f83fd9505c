/** A small file of one format, for tests and evals: what it says, and what of it cannot be read. Names and figures are invented. */
import iconv from "iconv-lite";

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

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** In an older encoding, by its label. */
export const encoded = (label: string, text: string): Uint8Array =>
  Uint8Array.from(iconv.encode(text, label));
