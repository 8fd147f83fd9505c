/** What every store must do with sites and their pages; part of store-conformance.ts. */
import { expect, it } from "vitest";
import type { SiteId } from "../../core/domain/ids.ts";
import type { Site } from "../../core/domain/site.ts";
import type { SitePage, SitePageStore } from "../../core/ports/site-page-store.ts";
import type { SiteStore } from "../../core/ports/site-store.ts";

export function sitesConformance(store: () => SiteStore & SitePageStore): void {
  it("keeps one site for a URL, changes it, and removes it with its pages", async () => {
    const site = newSite("a");
    expect(await store().addSite(site)).toEqual(site);
    expect(await store().addSite({ ...newSite("b"), url: site.url })).toEqual(site);
    await store().addSite(newSite("c"));
    await store().changeSite({ ...site, everyMs: 1 });
    expect(await store().listSites()).toEqual([{ ...site, everyMs: 1 }, newSite("c")]);
    await store().putSitePages(site.id, [sitePage("one")]);
    expect(await store().removeSite(site.id)).toBe(true);
    expect(await store().removeSite(site.id)).toBe(false);
    await store().changeSite(site);
    await store().putSitePages(site.id, [sitePage("two")]);
    expect(await store().listSitePages(site.id)).toEqual([]);
    expect((await store().listSites()).map(({ id }) => id)).toEqual(["sit_c"]);
  });

  it("gives a site's pages in the order in which they should be read", async () => {
    const { id } = await store().addSite(newSite("a"));
    const pages = [
      sitePage("deep", { depth: 2 }),
      sitePage("known", { depth: 0, outcome: "added", stamp: "s" }),
      sitePage("near", { depth: 1 }),
      sitePage("near too", { depth: 1 }),
      sitePage("done", {
        isWaiting: false,
        outcome: "failed",
        error: { code: "fetch-failed", message: "m" },
      }),
      sitePage("map", { kind: "sitemap", depth: 9 }),
    ];
    await store().putSitePages(id, pages);
    expect(await store().listSitePages(id)).toEqual(pages);
    expect(await store().findSitePages(id, ["done", "absent"])).toEqual([pages[4]]);
    const order: string[] = [];
    for (let next; (next = await store().nextSitePage(id));) {
      order.push(next.key);
      await store().putSitePages(id, [{ ...next, isWaiting: false, outcome: "unchanged" }]);
    }
    expect(order).toEqual(["map", "near", "near too", "deep", "known"]);
  });

  it("counts a round's pages, lets those that are kept wait for the next, and forgets what was never read", async () => {
    const { id } = await store().addSite(newSite("a"));
    const read = { isWaiting: false } as const;
    await store().putSitePages(id, [
      sitePage("one", { ...read, outcome: "added" }),
      sitePage("two", { ...read, outcome: "unchanged" }),
      sitePage("three", { ...read, outcome: "gone" }),
      sitePage("four"),
      sitePage("deep", { ...read, outcome: "added", depth: 2 }),
    ]);
    expect(await store().countSitePages(id, 1)).toMatchObject({
      counts: { added: 2, unchanged: 1, gone: 1, failed: 0 },
      waiting: 1,
      known: 5,
    });
    await store().requeueSitePages(id, 2, 1);
    expect(await store().countSitePages(id, 2)).toMatchObject({ counts: { added: 0 }, waiting: 3, known: 5 });
    await store().dropWaitingPages(id);
    expect((await store().listSitePages(id)).map(({ key, isWaiting }) => [key, isWaiting])).toEqual([
      ["one", false],
      ["two", false],
      ["three", false],
      ["deep", false],
    ]);
    // They were not read in the round that ended.
    expect((await store().countSitePages(id, 2)).counts.added).toBe(0);
  });
}

export function newSite(name: string): Site {
  return {
    id: `sit_${name}` as SiteId,
    url: `https://${name}.example/`,
    kind: "site",
    host: `${name}.example`,
    limits: { maxPages: 5, maxDepth: 2, delayMs: 0 },
    createdAt: "2026-01-01T00:00:00.000Z",
    round: 1,
  };
}

export function sitePage(key: string, change: Partial<SitePage> = {}): SitePage {
  return {
    key,
    url: `https://a.example/${key}`,
    kind: "page",
    depth: 1,
    round: 1,
    isWaiting: true,
    ...change,
  };
}
