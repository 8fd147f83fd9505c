/** "Still true?": what became of the sources of a turn since they were read. Public JSON, as `answer.ts`. */
import type { Quote } from "./answer.ts";
import type { ErrorBody } from "./errors.ts";
import type { DocumentId, ThreadId, TurnId } from "./ids.ts";

/**
 * - `stands`: word for word, sign for sign, amid the same words as before.
 * - `moved`: the same, amid other words.
 * - `respaced`: the same words and numbers; spaces, punctuation or capitals differ.
 * - `changed`: other words; `now` is what comes nearest.
 * - `missing`: nothing like it stands there any more, or its source is gone.
 * - `unchecked`: its source could not be read, which says nothing of the quote.
 */
export const QUOTE_FATES = ["stands", "moved", "respaced", "changed", "missing", "unchecked"] as const;
export type QuoteFate = (typeof QUOTE_FATES)[number];

/**
 * - `unchanged`, `changed`: it was read anew.
 * - `gone`: the server or the disk says that there is no such thing any more.
 * - `refused`: it may not be fetched (a private address, a site's robots.txt).
 * - `unreachable`: it could not be read this time.
 * - `only-here`: uploaded, or of the guide: there is nowhere to fetch it from.
 */
export const SOURCE_FATES = ["unchanged", "changed", "gone", "refused", "unreachable", "only-here"] as const;
export type SourceFate = (typeof SOURCE_FATES)[number];

/** A span of the source as it was read now. */
export interface QuotePlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface RecheckedQuote {
  /** As the answer cites it. */
  readonly quote: Quote;
  /** Places in `answer.claims` of the claims that rest on it. */
  readonly claims: readonly number[];
  readonly fate: QuoteFate;
  /** Where it stands now, or what comes nearest. */
  readonly now?: QuotePlace;
}

export interface RecheckedSource {
  /** `Source.number`. */
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly fate: SourceFate;
  /** Why it could not be read. */
  readonly error?: ErrorBody;
  /** Where the address leads now, if elsewhere. */
  readonly redirectedTo?: string;
  /** When the cited text was read; absent where it is no longer kept. */
  readonly readAt?: string;
  /** The document that holds the text as it was read now: `now` stands in it. */
  readonly documentId?: DocumentId;
  readonly quotes: readonly RecheckedQuote[];
}

export interface Recheck {
  readonly turnId: TurnId;
  readonly threadId: ThreadId;
  readonly question: string;
  /** When the sources were read anew. */
  readonly checkedAt: string;
  /** Quotes in all; how many of them stand (`stands`, `moved`, `respaced`); how many could not be checked. */
  readonly total: number;
  readonly standing: number;
  readonly unchecked: number;
  readonly sources: readonly RecheckedSource[];
}

export function isStanding(fate: QuoteFate): boolean {
  return fate === "stands" || fate === "moved" || fate === "respaced";
}
