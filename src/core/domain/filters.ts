/** What a person wants answers limited to, and whether a document is within it. What is not known of one is let through. */
import { daysOf, isInTime } from "./belonging.ts";
import { hostKey } from "../../lib/canonical-url.ts";

export interface Filters {
  /** Host, such as `example.org`; its subdomains count as well. */
  readonly site?: string;
  /** Any of these, in place of one. Engines are not asked for several: what they find is held against them. */
  readonly sites?: readonly string[];
  /** None of these. */
  readonly withoutSites?: readonly string[];
  /** First and last day, ISO 8601 dates. */
  readonly since?: string;
  readonly until?: string;
  /** BCP 47 primary language. */
  readonly language?: string;
}

/**
 * As a person writes them: `example.org` or an address, several with blanks or commas between, `-example.org` for any but
 * that; `2026-01-31` or `7d`, `zh` or `zh-CN`.
 */
export interface WrittenFilters {
  readonly site?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly language?: string | undefined;
}

export interface Filtered {
  readonly url: string;
  /** ISO 8601 dates or instants. */
  readonly publishedAt?: string;
  readonly updatedAt?: string;
  /** `und` where it is not known. */
  readonly language?: string;
}

export function isWithin(document: Filtered, filters: Filters): boolean {
  const { language = "und", url } = document;
  return (
    (filters.site === undefined || isOfSite(url, filters.site)) &&
    (filters.sites === undefined || filters.sites.some((site) => isOfSite(url, site))) &&
    !filters.withoutSites?.some((site) => isOfSite(url, site)) &&
    isInTime(daysOf(document), filters) &&
    (filters.language === undefined || language === "und" || language === filters.language)
  );
}

export function isOfSite(url: string, site: string): boolean {
  if (!URL.canParse(url)) return false;
  const host = hostKey(new URL(url).hostname);
  const wanted = hostKey(site);
  return host === wanted || host.endsWith(`.${wanted}`);
}
