/** The pages that the rounds over followed sites and feeds know. */
import type { ErrorBody } from "../domain/errors.ts";
import type { SiteId } from "../domain/ids.ts";
import type { PageCounts, PageOutcome } from "../domain/site.ts";

export interface SitePage {
  /** What tells it from other pages of the site: see `urlKey`. */
  readonly key: string;
  readonly url: string;
  readonly kind: "page" | "sitemap";
  /** Links from the site's first page. */
  readonly depth: number;
  /** When the feed says it was changed, in the feed's own words. */
  readonly stamp?: string;
  /** The round in which it was last found or read. */
  readonly round: number;
  readonly isWaiting: boolean;
  /** What became of it when it was last read. */
  readonly outcome?: PageOutcome;
  readonly error?: ErrorBody;
}

export interface SitePageStore {
  /** All or none; each takes the place of the one with its key. Nothing where the site is gone. */
  putSitePages(id: SiteId, pages: readonly SitePage[]): Promise<void>;
  findSitePages(id: SiteId, keys: readonly string[]): Promise<SitePage[]>;
  /** In the order in which they were found. */
  listSitePages(id: SiteId): Promise<SitePage[]>;
  /** The page to read next: sitemaps first, then what was never read, then by depth, then as found. */
  nextSitePage(id: SiteId): Promise<SitePage | undefined>;
  /** Lets every page of the site that is in the library, and no deeper than that, wait to be read in `round`. */
  requeueSitePages(id: SiteId, round: number, maxDepth: number): Promise<void>;
  /** Ends the waiting: what was never read is forgotten. */
  dropWaitingPages(id: SiteId): Promise<void>;
  /** What became of the pages of a round that no longer wait, and how many wait and are known in all. */
  countSitePages(id: SiteId, round: number): Promise<{ counts: PageCounts; waiting: number; known: number }>;
}
