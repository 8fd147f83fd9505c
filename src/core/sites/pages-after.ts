/** What a visit leaves in the store: the page as it was left, and the pages to be read because of it. */
import { urlKey } from "../../lib/canonical-url.ts";
import type { FootnoteError } from "../domain/errors.ts";
import type { Site } from "../domain/site.ts";
import type { Library } from "../library/library.ts";
import type { SiteReading } from "../ports/site-reader.ts";
import type { SitePage, SitePageStore } from "../ports/site-page-store.ts";
import { foundPages, isToBeRead, waitingPage } from "./found-pages.ts";
import type { Visit } from "./visit-page.ts";

export interface AfterParts {
  readonly store: SitePageStore;
  readonly library: Pick<Library, "add">;
}

/** `room`: how many new pages may still be kept in mind. Adds a feed's entries that have no page of their own. */
export async function pagesAfter(
  site: Site,
  page: SitePage,
  visit: Visit,
  parts: AfterParts,
  room: number,
): Promise<SitePage[]> {
  const { outcome, error, reading } = visit;
  const done = (one: SitePage, became: SitePage["outcome"], why?: FootnoteError): SitePage => {
    const { error: _, outcome: __, ...rest } = one;
    return {
      ...rest,
      isWaiting: false,
      ...(became ? { outcome: became } : {}),
      ...(why ? { error: why.toBody() } : {}),
    };
  };
  const pages: SitePage[] = [];
  const reached = reading?.kind === "page" ? reading.incoming.url : page.url;
  const key = page.kind === "page" ? (urlKey(reached) ?? page.key) : page.key;
  // A redirect to another page: that one is known by its own address, so that it is not read twice.
  if (key !== page.key) pages.push(done(page, "left-out"));
  pages.push(done({ ...page, key, url: reached }, outcome, error));
  if (reading === undefined) return pages;

  if (reading.kind === "feed") pages.push(...(await entriesWithoutPage(site, reading, parts)));
  const found = foundPages(site, { page, reading, robots: visit.robots });
  const keys = new Set(pages.map(({ key }) => key));
  const known = new Map<string, SitePage>();
  for (const one of await parts.store.findSitePages(
    site.id,
    found.map(({ key }) => key),
  ))
    known.set(one.key, one);
  let left = room;
  for (const one of found) {
    const before = known.get(one.key);
    if (keys.has(one.key) || !isToBeRead(site, one, before)) continue;
    if (before === undefined && left-- <= 0) continue;
    pages.push({ ...one, ...(before?.outcome ? { outcome: before.outcome } : {}) });
  }
  return pages;
}

async function entriesWithoutPage(
  site: Site,
  reading: SiteReading & { kind: "feed" },
  { store, library }: AfterParts,
): Promise<SitePage[]> {
  const pages: SitePage[] = [];
  for (const { url, stamp, content } of reading.entries.slice(0, site.limits.maxPages)) {
    if (!content) continue;
    const found = waitingPage(site, { key: url, url, kind: "page", depth: 1, ...(stamp ? { stamp } : {}) });
    const [known] = await store.findSitePages(site.id, [url]);
    if (!isToBeRead(site, found, known)) continue;
    const [added] = await library.add([content]);
    if (!added) continue;
    const error = added.kind === "failed" ? { error: added.error.toBody() } : {};
    pages.push({ ...found, isWaiting: false, outcome: added.kind, ...error });
  }
  return pages;
}
