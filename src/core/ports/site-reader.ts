/** Reads a site's pages, sitemaps and feeds for those who follow it; robots.txt is asked by `allow`, not by `read`. */
import type { Incoming } from "./incoming.ts";
import type { FootnoteError } from "../domain/errors.ts";

export interface RobotsAnswer {
  /** The pause that the host asks for. */
  readonly delayMs: number;
  /** As robots.txt names them. */
  readonly sitemaps: readonly string[];
}

export interface FeedEntry {
  /** Its page, or where it has none, an address of its own that leads nowhere. */
  readonly url: string;
  /** When it was changed, or what else tells two states of it apart, as the feed says it. */
  readonly stamp?: string;
  /** The entry itself, where it has no page. */
  readonly content?: Incoming;
}

export type SiteReading =
  | {
      readonly kind: "page";
      /** After redirects. */
      readonly url: string;
      readonly incoming: Incoming;
      /** Absolute, in the page's order; none where the page asks for them not to be followed. */
      readonly links: readonly string[];
      /** False where the page asks not to be kept. */
      readonly isOpen: boolean;
    }
  | {
      readonly kind: "sitemap";
      readonly url: string;
      readonly pages: readonly string[];
      readonly sitemaps: readonly string[];
    }
  | { readonly kind: "feed"; readonly url: string; readonly entries: readonly FeedEntry[] }
  | { readonly kind: "gone"; readonly url: string; readonly error: FootnoteError };

export interface SiteReader {
  /** Throws `robots-refused`; retryable where robots.txt itself could not be read. */
  allow(url: string, signal?: AbortSignal): Promise<RobotsAnswer>;
  /** Throws what the guarded fetcher throws, and `document-unreadable` for a sitemap or feed that is none. */
  read(url: string, signal?: AbortSignal): Promise<SiteReading>;
}
