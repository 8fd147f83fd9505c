/** The live web as core needs it: engines that find pages, and a reader that fetches them safely. */
import type { ReadDocument } from "../domain/document.ts";
import type { FootnoteError } from "../domain/errors.ts";
import type { WebHit, WebQuery } from "./engine.ts";

/** A page that engines agree on, best first in every list. */
export interface FoundPage extends WebHit {
  /** Names of the engines that gave it. */
  readonly engines: readonly string[];
}

export interface EngineFailure {
  readonly engine: string;
  readonly error: FootnoteError;
}

/** A page as it was read: what is stored and cited. */
export interface WebPage extends ReadDocument {
  /** After redirects. */
  readonly url: string;
  readonly contentHash: string;
  readonly fetchedAt: string;
}

export interface WebFindings {
  /** Best first. */
  readonly hits: readonly FoundPage[];
  /** In the order in which they failed. */
  readonly failures: readonly EngineFailure[];
  /** Engines whose reply was read, those that found nothing included. */
  readonly answered: readonly string[];
}

/** A link of a page, in the words that it stands behind. */
export interface PageLink {
  /** Absolute. */
  readonly url: string;
  /** On one line; empty behind a picture. */
  readonly text: string;
}

export interface Web {
  /** Never throws for an engine's sake: what failed is told beside what was found. */
  search(query: WebQuery, signal: AbortSignal): Promise<WebFindings>;
  /**
   * A turn at reading, in the order of asking, where only so many questions read at once; resolves to what gives it back.
   * Throws the signal's reason.
   */
  enter?(signal: AbortSignal): Promise<() => void>;
  /** `onArrival`: the page is here, and only has to be read. Throws `url-refused`, `fetch-failed`, `page-gone`, `fetch-timeout`, `document-…`, `cancelled`. */
  read(url: string, signal: AbortSignal, onArrival?: () => void): Promise<WebPage>;
  /**
   * What a page links to, in its order; nothing where it asks for its links not to be followed, or is no HTML. Throws as
   * `read` does.
   */
  links(url: string, signal: AbortSignal): Promise<readonly PageLink[]>;
}
