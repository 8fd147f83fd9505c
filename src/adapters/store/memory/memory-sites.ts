/** Sites and feeds that are followed, and their pages, in memory. */
import type { SiteId, SpaceId } from "../../../core/domain/ids.ts";
import type { PageOutcome } from "../../../core/domain/site.ts";
import type { SitePage, SitePageStore } from "../../../core/ports/site-page-store.ts";
import type { SiteStore } from "../../../core/ports/site-store.ts";
import { pageCounts } from "../../../core/sites/site-outcome.ts";
import type { MemoryDatabase } from "./memory-database.ts";

/** What a page in the library became when it was last read. */
const KEPT: readonly (PageOutcome | undefined)[] = ["added", "replaced", "unchanged"];

export function memorySites(db: MemoryDatabase, spaceId: SpaceId): SiteStore & SitePageStore {
  const ours = () => [...db.sites.values()].filter((row) => row.spaceId === spaceId);
  const pagesOf = (id: SiteId): Map<string, SitePage> =>
    ours().find(({ site }) => site.id === id)?.pages ?? new Map<string, SitePage>();
  return {
    async addSite(site) {
      const known = ours().find((row) => row.site.url === site.url);
      if (known) return known.site;
      db.sites.set(site.id, { spaceId, site: structuredClone(site), pages: new Map() });
      return site;
    },
    async changeSite(site) {
      const row = db.sites.get(site.id);
      if (row?.spaceId === spaceId) db.sites.set(site.id, { ...row, site: structuredClone(site) });
    },
    listSites: async () => ours().map(({ site }) => site),
    async removeSite(id) {
      return ours().some(({ site }) => site.id === id) && db.sites.delete(id);
    },

    async putSitePages(id, pages) {
      for (const page of pages) pagesOf(id).set(page.key, structuredClone(page));
    },
    findSitePages: async (id, keys) => [...pagesOf(id).values()].filter(({ key }) => keys.includes(key)),
    listSitePages: async (id) => [...pagesOf(id).values()],
    async nextSitePage(id) {
      const order = ({ kind, outcome, depth }: SitePage) => [
        kind === "sitemap" ? 0 : 1,
        outcome === undefined ? 0 : 1,
        depth,
      ];
      const waiting = [...pagesOf(id).values()].filter(({ isWaiting }) => isWaiting);
      return waiting.sort((a, b) => compare(order(a), order(b)))[0];
    },
    async requeueSitePages(id, round, maxDepth) {
      for (const [key, page] of pagesOf(id)) {
        const isAgain = KEPT.includes(page.outcome) && page.depth <= maxDepth;
        if (isAgain) pagesOf(id).set(key, { ...page, isWaiting: true, round });
      }
    },
    async dropWaitingPages(id) {
      const pages = pagesOf(id);
      for (const [key, page] of pages) {
        if (!page.isWaiting) continue;
        if (page.outcome === undefined) pages.delete(key);
        else pages.set(key, { ...page, isWaiting: false, round: page.round - 1 });
      }
    },
    async countSitePages(id, round) {
      const pages = [...pagesOf(id).values()];
      const counts: Partial<Record<PageOutcome, number>> = {};
      for (const { isWaiting, outcome, round: read } of pages) {
        if (!isWaiting && read === round && outcome) counts[outcome] = (counts[outcome] ?? 0) + 1;
      }
      const waiting = pages.filter(({ isWaiting }) => isWaiting).length;
      return { counts: pageCounts(counts), waiting, known: pages.length };
    },
  };
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, nth) => value !== other[nth]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
