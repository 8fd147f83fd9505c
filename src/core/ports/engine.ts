/**
 * A search engine as a pure description: it builds a request and reads a reply, and never sends. Who sends, how
 * often, and what happens to an engine that fails, is `adapters/search/web-search.ts`'s matter.
 */

import type { Filters } from "../domain/filters.ts";
import type { WebSourceKind } from "../domain/source-kind.ts";

/** What an engine is good for; a question is routed to the few that suit it. */
export type Subject = "general" | "news" | "academic" | "code" | "encyclopaedia" | "books";

/** The filters' language stands in place of the question's. */
export interface WebQuery extends Omit<Filters, "language"> {
  readonly text: string;
  /** BCP 47 primary language of the question, `und` where it is not known. */
  readonly language: string;
  /** Most hits wanted. */
  readonly limit: number;
  /** Where the person wants to look; the engines that suit the question, where it is not given. */
  readonly kinds?: readonly WebSourceKind[];
}

/** What an engine says of one page. The snippet is the engine's: pages are read before they are cited. */
export interface WebHit {
  /** http or https, as the engine gave it. */
  readonly url: string;
  readonly title: string;
  readonly snippet: string;
  /** ISO 8601 date or instant. */
  readonly publishedAt?: string;
}

export interface EngineRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface EngineReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Engine {
  /** As in `--engines` and in messages: `searxng`, `brave` … */
  readonly name: string;
  readonly subjects: readonly Subject[];
  /** BCP 47 primary languages it serves well; `any` for all. */
  readonly languages: "any" | readonly string[];
  /** Which parts of a query it honours itself; the others are applied to what it returns, where that can be. */
  readonly honours: { readonly site: boolean; readonly dates: boolean; readonly language: boolean };
  /** `words`: it finds what holds the query's words, and is given the question's keywords; `meaning`: the question. */
  readonly matches: "words" | "meaning";
  /** What its terms or manners allow. */
  readonly pace: { readonly perMinute: number; readonly atOnce: number };
  request(query: WebQuery): EngineRequest;
  /**
   * In the engine's order; none is a valid reply. Throws `FootnoteError`: `engine-blocked` (CAPTCHA, 403),
   * `engine-limited` (429; retryable), `engine-refused` (bad key), `engine-failed` (5xx, or a reply that is not its own).
   */
  read(reply: EngineReply, query: WebQuery): WebHit[];
}
