/** What a reading adds to the pages that wait: links, a sitemap's pages, a feed's entries. */
import { canonicalUrl, urlKey } from "../../lib/canonical-url.ts";
import type { Site } from "../domain/site.ts";
import type { RobotsAnswer, SiteReading } from "../ports/site-reader.ts";
import type { SitePage } from "../ports/site-page-store.ts";
import { wantedLink } from "./wanted-link.ts";

/** Pages with more links are lists made by machines. */
const MAX_LINKS = 2_000;
/** A sitemap may name 50,000; so many are kept in mind for each page that may be read, and some more for small limits. */
const KNOWN_PER_PAGE = 10;
const KNOWN_AT_LEAST = 2_000;
/** Sitemaps read in a round. */
const MAX_SITEMAPS = 50;
/** A sitemap index names sitemaps; the protocol allows no index within an index, some sites have one. */
const MAX_SITEMAP_DEPTH = 2;

export interface Found {
  readonly page: SitePage;
  readonly reading: SiteReading;
  readonly robots: RobotsAnswer | undefined;
}

/** How many pages of a site are kept in mind. */
export function mostKnown({ limits }: Site): number {
  return Math.max(KNOWN_AT_LEAST, limits.maxPages * KNOWN_PER_PAGE);
}

/** In the order in which they should be read; each key once. Entries that are already read have no place here. */
export function foundPages(site: Site, { page, reading, robots }: Found): SitePage[] {
  const found = new Map<string, SitePage>();
  const wait = (link: string, depth: number, stamp?: string): void => {
    const isFeed = site.kind === "feed";
    const wanted =
      depth > site.limits.maxDepth && !isFeed ? undefined : wantedLink(link, isFeed ? undefined : site.host);
    if (wanted === undefined || found.size >= MAX_LINKS * KNOWN_PER_PAGE || found.has(wanted.key)) return;
    found.set(wanted.key, waitingPage(site, { ...wanted, kind: "page", depth, ...(stamp ? { stamp } : {}) }));
  };
  const waitForSitemap = (link: string, depth: number): void => {
    const url = canonicalUrl(link);
    if (url === undefined || wantedLink(url.replace(/\.gz$/i, ""), site.host) === undefined) return;
    const key = `sitemap ${urlKey(url)}`;
    if (found.size < MAX_SITEMAPS) found.set(key, waitingPage(site, { key, url, kind: "sitemap", depth }));
  };

  switch (reading.kind) {
    case "feed":
      for (const entry of reading.entries) if (!entry.content) wait(entry.url, 1, entry.stamp);
      break;
    case "sitemap":
      if (page.depth < MAX_SITEMAP_DEPTH)
        for (const link of reading.sitemaps) waitForSitemap(link, page.depth + 1);
      for (const link of reading.pages) wait(link, 1);
      break;
    case "page":
      if (site.kind === "feed") break;
      if (page.url === site.url && site.limits.maxDepth > 0) {
        const named = robots?.sitemaps ?? [];
        for (const link of named.length > 0 ? named : [new URL("/sitemap.xml", reading.url).href])
          waitForSitemap(link, 0);
      }
      for (const link of reading.links.slice(0, MAX_LINKS)) wait(link, page.depth + 1);
      break;
    case "gone":
  }
  return [...found.values()];
}

/** Whether a page that was found is to be read in this round, `known` being what was known of it before. */
export function isToBeRead(site: Site, found: SitePage, known: SitePage | undefined): boolean {
  if (known === undefined) return true;
  if (known.round === site.round) return false;
  if (site.kind === "site") return true;
  // A feed names its entries in every round: only what failed or has changed since is read again.
  const isKept = ["added", "replaced", "unchanged"].includes(known.outcome ?? "");
  return !isKept || (found.stamp !== undefined && found.stamp !== known.stamp);
}

export function waitingPage(
  { round }: Pick<Site, "round">,
  page: Pick<SitePage, "key" | "url" | "kind" | "depth" | "stamp">,
): SitePage {
  return { ...page, round, isWaiting: true };
}
