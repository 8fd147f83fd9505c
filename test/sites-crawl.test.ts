/** Crawling sites on loopback: what is followed, what is left alone, and where it ends. */
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { type FakeReply, linked } from "./fake-site.ts";
import { closeSites, engineFor, fakeSite, follow, pathsOf } from "./follow-site.ts";
import { endEverything } from "./footnote-process.ts";

afterEach(closeSites);
afterAll(endEverything);

describe("crawling a site", () => {
  test("follows links within the host, each page once, by depth", async () => {
    const site = await fakeSite({
      "/": linked("home", "/a", "/b#top", "http://elsewhere.example/", "/picture.png", "mailto:x@y.example"),
      "/a": linked("a", "/b", "/c?utm_source=news"),
      "/b": linked("b", "/", "/a/"),
      "/c": linked("c"),
    });
    const engine = await engineFor(site.host);
    const { pages, last } = await follow(engine, site);
    expect(pages).toEqual(["/", "/a", "/b", "/c"]);
    expect(last).toMatchObject({ ended: "complete", counts: { added: 4, failed: 0, gone: 0 } });
    expect(await pathsOf(engine)).toEqual(["/", "/a", "/b", "/c"]);
  });

  test("reads the pages of its sitemaps: an index, a packed one, and none of another host", async () => {
    const site = await fakeSite((at) => ({
      "/robots.txt": { type: "text/plain", body: `Sitemap: ${at}/index.xml` },
      "/index.xml": `<?xml version="1.0"?><!-- made --><sitemapindex><sitemap><loc>${at}/one.xml</loc></sitemap><sitemap><loc> ${at}/two.xml.gz </loc></sitemap><sitemap><loc>http://elsewhere.example/s.xml</loc></sitemap></sitemapindex>`,
      "/one.xml": `<urlset><url><loc>${at}/a?x=1&amp;y=2</loc><image:image><image:loc>${at}/i</image:loc></image:image></url><url><loc>http://elsewhere.example/p</loc></url></urlset>`,
      "/two.xml.gz": {
        type: "application/gzip",
        body: gzipSync(`<urlset><url><loc>${at}/b</loc></url></urlset>`),
      },
      "/": linked("home"),
      "/a?x=1&y=2": linked("a"),
      "/b": linked("b"),
    }));
    const engine = await engineFor(site.host);
    await follow(engine, site);
    expect(await pathsOf(engine)).toEqual(["/", "/a?x=1&y=2", "/b"]);
  });

  test("leaves alone what robots.txt, the page or the link asks to be left alone", async () => {
    const site = await fakeSite({
      "/robots.txt": { type: "text/plain", body: "User-agent: *\nDisallow: /private" },
      "/": `${linked("home", "/private/a", "/quiet", "/last", "/way")}<a rel="nofollow" href="/unfollowed">x</a>`,
      "/quiet": `<meta name="robots" content="noindex">${linked("quiet", "/behind")}`,
      "/last": `<meta name="robots" content="nofollow">${linked("last", "/unfollowed")}`,
      "/way": { status: 302, location: "/private/b" },
      "/behind": linked("behind"),
      "/unfollowed": linked("unfollowed"),
      "/private/a": linked("private"),
      "/private/b": linked("private"),
    });
    const engine = await engineFor(site.host);
    const { id, counts } = await follow(engine, site);
    expect(site.asked).not.toContain("/private/a");
    expect(await pathsOf(engine)).toEqual(["/", "/behind", "/last"]);
    expect(counts).toMatchObject({ added: 3, refused: 3 });
    const refused = (await engine.store.listSitePages(id)).filter(({ outcome }) => outcome === "refused");
    expect(refused.map(({ error }) => error?.code)).toEqual(Array(3).fill("robots-refused"));
  });

  test("a site whose robots.txt cannot be read is given up for now, and gone on with later", async () => {
    const site = await fakeSite({ "/robots.txt": { status: 503 }, "/": linked("home") });
    const engine = await engineFor(site.host);
    const { last, pages } = await follow(engine, site, { crawl: true, everyMs: 86_400_000 });
    expect(pages).toEqual([]);
    expect(last).toMatchObject({ ended: "given-up", error: { code: "robots-refused" } });
    const [kept] = await engine.sites.list();
    // Sooner than the interval says.
    expect(Date.parse(kept?.nextAt ?? "") - Date.parse(last?.at ?? "")).toBe(3_600_000);
  });

  test("stops at the limit of depth and at the limit of pages, also in a site without end", async () => {
    const calendar = (path: string): FakeReply | undefined => {
      const month = Number(/^\/month\/(\d+)$/.exec(path)?.[1]);
      return Number.isNaN(month)
        ? undefined
        : linked(`m${month}`, `/month/${month + 1}`, `/month/${month + 2}`);
    };
    const site = await fakeSite({ "/": linked("home", "/month/1") }, calendar);
    const engine = await engineFor(site.host);
    const shallow = await follow(engine, site, { crawl: true, limits: { maxDepth: 2 } });
    expect(shallow.pages).toEqual(["/", "/month/1", "/month/2", "/month/3"]);
    const few = await follow(engine, site, { crawl: true, limits: { maxDepth: 50, maxPages: 7 } });
    expect(few.pages).toHaveLength(7);
    expect(few.last?.ended).toBe("page-limit");
    // Without --crawl only the page itself is kept up to date.
    expect(await follow(engine, site, {})).toMatchObject({ pages: ["/"], last: { ended: "complete" } });
  });

  test("a path that grows by itself is not followed down", async () => {
    const site = await fakeSite({}, (path) =>
      path.endsWith(".xml") || path.endsWith(".txt") ? undefined : linked("x", "more/"),
    );
    const { pages } = await follow(await engineFor(site.host), site, {
      crawl: true,
      limits: { maxDepth: 50 },
    });
    expect(pages).toEqual(["/", "/more/", "/more/more/"]);
  });

  test("an address that leads to another page of the site is no second document, and one that leads away is none", async () => {
    const site = await fakeSite((at) => ({
      "/": linked("home", "/old", "/new", "/away"),
      "/old": { status: 301, location: "/new" },
      "/new": linked("new"),
      "/away": { status: 302, location: at.replace("127.0.0.1", "localhost") },
    }));
    const engine = await engineFor(site.host, site.host.replace("127.0.0.1", "localhost"));
    const { counts } = await follow(engine, site);
    expect(await pathsOf(engine)).toEqual(["/", "/new"]);
    expect(counts).toMatchObject({ added: 2, "left-out": 2 });
    // Known by where they lead, they are not asked again by their old names unless a link says so.
    expect((await follow(engine, site)).counts).toMatchObject({ unchanged: 2, added: 0 });
  });

  test("a page that fails for now is tried once more, and a host that only fails is left alone", async () => {
    const links = Array.from({ length: 30 }, (_, nth) => `/p${nth}`);
    const site = await fakeSite({ "/": linked("home", "/once", "/ok"), "/ok": linked("ok") }, (path) => {
      if (path !== "/once") return undefined;
      return site.asked.filter((one) => one === path).length === 1 ? { status: 503 } : linked("once");
    });
    const engine = await engineFor(site.host);
    const { pages, counts } = await follow(engine, site);
    expect(pages).toEqual(["/", "/once", "/ok", "/once"]);
    expect(counts).toMatchObject({ added: 3, failed: 0 });

    const down = await fakeSite({ "/": linked("home", ...links) }, (path) =>
      path.startsWith("/p") ? { status: 503 } : undefined,
    );
    const other = await engineFor(down.host);
    const first = await follow(other, down);
    expect(first.pages).toHaveLength(6);
    expect(first.last).toMatchObject({ ended: "given-up", error: { code: "fetch-failed" } });
    for (const link of links) down.pages.set(link, linked(link));
    const second = await follow(other, down);
    expect(second.pages.toSorted()).toEqual(links.toSorted());
    expect(second.last).toMatchObject({ ended: "complete", counts: { added: 31 } });
  });

  test("a hostile sitemap neither stops nor swells the crawl", async () => {
    const bomb = `<!DOCTYPE urlset [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    const site = await fakeSite((at) => ({
      "/robots.txt": {
        type: "text/plain",
        body: ["bomb", "zip", "loop", "deep", "many"].map((name) => `Sitemap: ${at}/${name}.xml`).join("\n"),
      },
      "/": linked("home", "/a"),
      "/a": linked("a"),
      "/bomb.xml": `${bomb}<urlset><url><loc>${at}/&b;&b;&b;</loc></url></urlset>`,
      "/zip.xml": { type: "application/gzip", body: gzipSync(Buffer.alloc(60_000_000, 32)) },
      "/loop.xml": `<sitemapindex><sitemap><loc>${at}/loop.xml</loc></sitemap></sitemapindex>`,
      "/deep.xml": "<a>".repeat(200_000),
      "/many.xml": `<urlset>${Array.from({ length: 60_000 }, (_, n) => `<url><loc>${at}/n${n}</loc></url>`).join("")}`,
    }));
    const engine = await engineFor(site.host);
    const { id, last } = await follow(engine, site, { crawl: true, limits: { maxPages: 20 } });
    expect(last?.ended).toBe("page-limit");
    expect(last?.counts.added).toBeGreaterThanOrEqual(1);
    expect(site.asked.length).toBeLessThan(40);
    expect((await engine.store.countSitePages(id, 1)).known).toBeLessThan(3_000);
  });
});
