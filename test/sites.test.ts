/** Sites and feeds on loopback, followed by the product's own parts, the command line and the server. */
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { Document } from "../src/core/domain/document.ts";
import type { Site } from "../src/core/domain/site.ts";
import { readConfig } from "../src/apps/engine/config.ts";
import { type Engine, openEngine } from "../src/apps/engine/engine.ts";
import type { SiteRequest } from "../src/apps/engine/sites.ts";
import { type FakeReply, type FakeSite, linked, startFakeSite } from "./fake-site.ts";
import {
  endEverything,
  eventually,
  footnoteJson,
  startFootnote,
  startServer,
  tempFolder,
} from "./footnote-process.ts";
import { postJson, readJson } from "./http-client.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});
afterAll(endEverything);

type Pages = Readonly<Record<string, FakeReply>>;

async function fakeSite(
  make: Pages | ((at: string) => Pages),
  fallback?: (path: string) => FakeReply | undefined,
): Promise<FakeSite> {
  const site = await startFakeSite(typeof make === "function" ? make : () => make, fallback);
  open.push(site);
  return site;
}

async function engineFor(...sites: FakeSite[]): Promise<Engine> {
  const hosts = sites.map(({ host }) => host).join(",");
  const engine = await openEngine(readConfig({ FOOTNOTE_ALLOW_HOSTS: hosts }, tempFolder()), () => undefined);
  open.push(engine);
  return engine;
}

/** A round, and what it read: paths in order of asking. */
async function follow(engine: Engine, site: FakeSite, request: Partial<SiteRequest> = { crawl: true }) {
  site.asked.length = 0;
  const kept = await engine.sites.keep({
    url: `${site.at}/`,
    ...request,
    limits: { delayMs: 0, ...request.limits },
  });
  const { last } = await engine.sites.follow(kept.id);
  const pages = site.asked.filter((path) => path !== "/robots.txt" && path !== "/sitemap.xml");
  return { id: kept.id, last, pages, counts: last?.counts };
}

const paths = async ({ store }: Engine): Promise<string[]> =>
  (await store.listDocuments()).map(({ url }) => url.replace(/^http:\/\/[^/]+/, "")).toSorted();

describe("crawling a site", () => {
  test("follows links within the host, each page once, by depth", async () => {
    const site = await fakeSite({
      "/": linked("home", "/a", "/b#top", "http://elsewhere.example/", "/picture.png", "mailto:x@y.example"),
      "/a": linked("a", "/b", "/c?utm_source=news"),
      "/b": linked("b", "/", "/a/"),
      "/c": linked("c"),
    });
    const engine = await engineFor(site);
    const { pages, last } = await follow(engine, site);
    expect(pages).toEqual(["/", "/a", "/b", "/c"]);
    expect(last).toMatchObject({ ended: "complete", counts: { added: 4, failed: 0, gone: 0 } });
    expect(await paths(engine)).toEqual(["/", "/a", "/b", "/c"]);
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
    const engine = await engineFor(site);
    await follow(engine, site);
    expect(await paths(engine)).toEqual(["/", "/a?x=1&y=2", "/b"]);
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
    const engine = await engineFor(site);
    const { id, counts } = await follow(engine, site);
    expect(site.asked).not.toContain("/private/a");
    expect(await paths(engine)).toEqual(["/", "/behind", "/last"]);
    expect(counts).toMatchObject({ added: 3, refused: 3 });
    const refused = (await engine.store.listSitePages(id)).filter(({ outcome }) => outcome === "refused");
    expect(refused.map(({ error }) => error?.code)).toEqual(Array(3).fill("robots-refused"));
  });

  test("a site whose robots.txt cannot be read is given up for now, and gone on with later", async () => {
    const site = await fakeSite({ "/robots.txt": { status: 503 }, "/": linked("home") });
    const engine = await engineFor(site);
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
    const engine = await engineFor(site);
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
    const { pages } = await follow(await engineFor(site), site, { crawl: true, limits: { maxDepth: 50 } });
    expect(pages).toEqual(["/", "/more/", "/more/more/"]);
  });

  test("an address that leads to another page of the site is no second document, and one that leads away is none", async () => {
    const site = await fakeSite((at) => ({
      "/": linked("home", "/old", "/new", "/away"),
      "/old": { status: 301, location: "/new" },
      "/new": linked("new"),
      "/away": { status: 302, location: at.replace("127.0.0.1", "localhost") },
    }));
    const hosts = `${site.host},${site.host.replace("127.0.0.1", "localhost")}`;
    const engine = await openEngine(
      readConfig({ FOOTNOTE_ALLOW_HOSTS: hosts }, tempFolder()),
      () => undefined,
    );
    open.push(engine);
    const { counts } = await follow(engine, site);
    expect(await paths(engine)).toEqual(["/", "/new"]);
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
    const engine = await engineFor(site);
    const { pages, counts } = await follow(engine, site);
    expect(pages).toEqual(["/", "/once", "/ok", "/once"]);
    expect(counts).toMatchObject({ added: 3, failed: 0 });

    const down = await fakeSite({ "/": linked("home", ...links) }, (path) =>
      path.startsWith("/p") ? { status: 503 } : undefined,
    );
    const other = await engineFor(down);
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
    const engine = await engineFor(site);
    const { id, last } = await follow(engine, site, { crawl: true, limits: { maxPages: 20 } });
    expect(last?.ended).toBe("page-limit");
    expect(last?.counts.added).toBeGreaterThanOrEqual(1);
    expect(site.asked.length).toBeLessThan(40);
    expect((await engine.store.countSitePages(id, 1)).known).toBeLessThan(3_000);
  });
});

describe("refreshing", () => {
  test("replaces what changed, leaves what did not, keeps what is gone, and finds what is new", async () => {
    const site = await fakeSite({
      "/": linked("home", "/same", "/changing", "/going"),
      "/same": linked("same"),
      "/changing": linked("before"),
      "/going": linked("going"),
    });
    const engine = await engineFor(site);
    await follow(engine, site);
    const documents = new Map((await engine.store.listDocuments()).map((one) => [one.url, one]));
    site.pages.set("/", linked("home", "/same", "/changing", "/new"));
    site.pages.set("/changing", linked("after"));
    site.pages.set("/new", linked("new"));
    site.pages.delete("/going");
    const { id, counts, pages } = await follow(engine, site);
    // Asked for although nothing links to it any more.
    expect(pages).toContain("/going");
    expect(counts).toMatchObject({ added: 1, replaced: 2, unchanged: 1, gone: 1, failed: 0 });
    // It was asked for, and its bytes did not come again.
    expect(site.unchanged).toEqual(["/same"]);
    expect(await paths(engine)).toEqual(["/", "/changing", "/going", "/new", "/same"]);
    expect(await engine.store.findByUrl(`${site.at}/same`)).toEqual(documents.get(`${site.at}/same`));
    // It is not asked for again and again.
    expect((await follow(engine, site)).pages).not.toContain("/going");

    expect(await engine.sites.remove(id, { documents: true })).toBe(5);
    expect(await paths(engine)).toEqual([]);
    await expect(engine.sites.get(id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("what is new is read before what is known, where not all may be read", async () => {
    const site = await fakeSite({ "/": linked("home", "/a", "/b"), "/a": linked("a"), "/b": linked("b") });
    const engine = await engineFor(site);
    await follow(engine, site, { crawl: true, limits: { maxPages: 3 } });
    site.pages.set("/", linked("home", "/a", "/b", "/new"));
    site.pages.set("/new", linked("new"));
    const { pages } = await follow(engine, site, { crawl: true, limits: { maxPages: 2 } });
    expect(pages).toEqual(["/", "/new"]);
    expect(await paths(engine)).toEqual(["/", "/a", "/b", "/new"]);
  });
});

describe("a feed", () => {
  const rss = (at: string, ...names: string[]): string =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>${at}/</link>${names
      .map(
        (name) =>
          `<item><title>${name}</title><link>${at}/${name}</link><pubDate>day ${name}</pubDate></item>`,
      )
      .join("")}</channel></rss>`;

  test("brings each entry's page, once, and later the new ones; no links are followed", async () => {
    const site = await fakeSite((at) => ({
      "/feed.xml": rss(at, "a", "b"),
      "/a": linked("a", "/unwanted"),
      "/b": linked("b"),
      "/c": linked("c"),
      "/unwanted": linked("unwanted"),
    }));
    const engine = await engineFor(site);
    const request = { url: `${site.at}/feed.xml`, everyMs: 3_600_000 };
    expect((await follow(engine, site, request)).pages).toEqual(["/feed.xml", "/a", "/b"]);
    expect(await engine.sites.list()).toMatchObject([
      { kind: "feed", everyMs: 3_600_000, last: { ended: "complete" } },
    ]);
    site.pages.set("/feed.xml", rss(site.at, "c", "b"));
    expect((await follow(engine, site, request)).pages).toEqual(["/feed.xml", "/c"]);
    expect(await paths(engine)).toEqual(["/a", "/b", "/c"]);
    expect((await follow(engine, site, request)).pages).toEqual(["/feed.xml"]);
    // An entry that says it was changed is read again.
    site.pages.set("/feed.xml", rss(site.at, "c", "b").replace("day b", "a later day"));
    site.pages.set("/b", linked("b, changed"));
    const changed = await follow(engine, site, request);
    expect(changed.pages).toEqual(["/feed.xml", "/b"]);
    expect(changed.counts).toMatchObject({ replaced: 1 });
  });

  test("an entry's page may be on another host, whose own robots.txt is asked", async () => {
    const far = await fakeSite({
      "/robots.txt": { type: "text/plain", body: "User-agent: *\nDisallow: /closed" },
      "/open": linked("open"),
      "/closed": linked("closed"),
    });
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>o</title><link rel="self" href="${far.at}/self"/><link href="${far.at}/open"/></entry><entry><title>c</title><link rel="alternate" href="${far.at}/closed"/></entry></feed>`;
    const site = await fakeSite({ "/feed": feed });
    const engine = await engineFor(site, far);
    const { counts } = await follow(engine, site, { url: `${site.at}/feed`, everyMs: 3_600_000 });
    expect(counts).toMatchObject({ added: 1, refused: 1 });
    expect(far.asked).toEqual(["/robots.txt", "/open"]);
  });

  test("an entry without a page is added as it stands, in RSS, Atom and JSON Feed", async () => {
    const words = (name: string): string => `The keeper of ${name} is called Keeper-${name}.`;
    const site = await fakeSite({
      "/rss": `<rss><channel><item><title>One</title><guid isPermaLink="false">1</guid><description>short</description><content:encoded><![CDATA[<p>${words("rss")}</p>]]></content:encoded></item><item><title>Nothing</title></item></channel></rss>`,
      "/atom": `<feed><entry><title>Two</title><id>urn:2</id><content type="xhtml"><div><p>${words("atom")} 1 &lt; 2</p></div></content></entry></feed>`,
      "/json": JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        items: [{ id: "3", title: "Three", content_text: words("json") }, null, 5],
      }),
    });
    const engine = await engineFor(site);
    for (const name of ["rss", "atom", "json"]) {
      const request = { url: `${site.at}/${name}`, everyMs: 3_600_000 };
      expect((await follow(engine, site, request)).counts).toMatchObject({ added: 1, failed: 0 });
      expect((await follow(engine, site, request)).counts).toMatchObject({ added: 0, unchanged: 0 });
    }
    const documents = await engine.store.listDocuments();
    expect(documents.map(({ title }) => title)).toEqual(["Three", "Two", "One"]);
    const [json, atom, first] = await Promise.all(
      documents.map(({ id }) => engine.store.readText(id, 0, 9_999)),
    );
    expect([first, atom, json]).toEqual([
      expect.stringContaining(words("rss")),
      expect.stringContaining(`${words("atom")} 1 < 2`),
      expect.stringContaining(words("json")),
    ]);
  });
});

describe("the command line", () => {
  const pageCount = 30;
  const manyPages = (): Pages => ({
    "/": linked("home", ...Array.from({ length: pageCount }, (_, nth) => `/p${nth}`)),
    ...Object.fromEntries(Array.from({ length: pageCount }, (_, nth) => [`/p${nth}`, linked(`p${nth}`)])),
  });

  test.each(["SIGKILL", "SIGINT"] as const)("after %s a crawl goes on where it stopped", async (signal) => {
    const site = await fakeSite(manyPages());
    const data = tempFolder();
    const env = { FOOTNOTE_ALLOW_HOSTS: site.host };
    const args = ["add", `${site.at}/`, "--crawl", "--rate", "600", "--data", data];
    const running = startFootnote(args, env);
    await eventually(() => site.asked.filter((path) => path.startsWith("/p")).length >= 5);
    running.child.kill(signal);
    const ended = await running.ended;
    if (signal === "SIGINT")
      expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining("where it stopped") });
    const before = site.asked.filter((path) => path.startsWith("/p"));
    site.asked.length = 0;

    const again = await footnoteJson([...args.slice(0, -4), "--rate", "1200", "--data", data], env);
    expect(again).toMatchObject({
      code: 0,
      json: { sites: [{ site: { round: 1, last: { ended: "complete", counts: { failed: 0 } } } }] },
    });
    const after = site.asked.filter((path) => path.startsWith("/p"));
    // The one that was under way is asked for twice, at most.
    expect(before.length + after.length).toBeLessThanOrEqual(pageCount + 1);
    const { documents } = (await footnoteJson(["list", "--data", data])).json as { documents: Document[] };
    expect(documents).toHaveLength(pageCount + 1);
  });

  test("shows, refreshes and ends what is followed", async () => {
    const site = await fakeSite({ "/": linked("home") });
    const data = tempFolder();
    const env = { FOOTNOTE_ALLOW_HOSTS: site.host };
    const run = (...args: string[]) => footnoteJson([...args, "--data", data], env);
    const added = await run("add", `${site.at}/`, "--every", "1d");
    expect(added).toMatchObject({
      code: 0,
      json: { sites: [{ site: { everyMs: 86_400_000 }, items: [{ url: `${site.at}/`, outcome: "added" }] }] },
    });
    expect(await run("refresh")).toMatchObject({ code: 0, json: { sites: [] } });
    expect(await run("refresh", `${site.at}/`)).toMatchObject({
      json: { sites: [{ items: [{ outcome: "unchanged" }] }] },
    });
    expect(await run("list")).toMatchObject({ json: { documents: [{}], sites: [{ url: `${site.at}/` }] } });
    expect(await run("remove", `${site.at}/`)).toMatchObject({ code: 0, json: { pages: 0 } });
    expect(await run("list")).toMatchObject({ json: { documents: [{}], sites: [] } });
    expect(await run("add", data, "--crawl")).toMatchObject({
      code: 1,
      json: { error: { code: "url-refused" } },
    });
  });
});

test("the server follows a site, goes on with what was broken off, and lists and ends it", async () => {
  const site = await fakeSite({ "/": linked("home", "/a"), "/a": linked("a") });
  const data = tempFolder();
  const env = { FOOTNOTE_ALLOW_HOSTS: site.host };
  const crawling = startFootnote(["add", `${site.at}/`, "--crawl", "--rate", "20", "--data", data], env);
  await eventually(() => site.asked.includes("/"));
  crawling.child.kill("SIGKILL");
  await crawling.ended;

  const server = await startServer(data, env);
  const sites = async (): Promise<(Site & { isReading: boolean })[]> =>
    (await readJson<{ sites: (Site & { isReading: boolean })[] }>(await fetch(`${server.address}/api/sites`)))
      .sites;
  const isDone = async (): Promise<boolean> => {
    const [one] = await sites();
    return one?.last?.ended === "complete" && !one.isReading;
  };
  await eventually(isDone);
  const [kept] = await sites();
  expect(kept?.last?.counts).toMatchObject({ failed: 0 });

  const body = { url: `${site.at}/`, crawl: true, every: "6h", rate: 1_200 };
  await readJson(await postJson(`${server.address}/api/sites`, body), 202);
  await eventually(async () => (await sites())[0]?.round === 2 && (await isDone()));
  const [refreshed] = await sites();
  expect(refreshed).toMatchObject({ id: kept?.id, everyMs: 21_600_000, last: { counts: { unchanged: 2 } } });
  const one = `${server.address}/api/sites/${kept?.id}`;
  expect(await readJson(await fetch(one))).toMatchObject({
    pages: expect.arrayContaining([{ url: `${site.at}/a`, outcome: "unchanged" }]),
  });
  await readJson(await postJson(`${one}/refresh`, {}), 202);
  expect((await fetch(one, { method: "DELETE" })).status).toBe(204);
  expect((await fetch(one, { method: "DELETE" })).status).toBe(404);
  expect((await postJson(`${server.address}/api/sites`, { ...body, every: "1s" })).status).toBe(400);
  expect((await postJson(`${server.address}/api/sites`, { ...body, url: "file:///etc" })).status).toBe(422);
  expect((await server.end()).code).toBe(0);
});
