/** Sites read again, and feeds, on loopback. */
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { linked } from "./fake-site.ts";
import { closeSites, engineFor, engineOver, fakeSite, follow, pathsOf } from "./follow-site.ts";
import { endEverything, tempFolder } from "./footnote-process.ts";

afterEach(closeSites);
afterAll(endEverything);

describe("refreshing", () => {
  test("replaces what changed, leaves what did not, keeps what is gone, and finds what is new", async () => {
    const site = await fakeSite({
      "/": linked("home", "/same", "/changing", "/going"),
      "/same": linked("same"),
      "/changing": linked("before"),
      "/going": linked("going"),
    });
    const engine = await engineFor(site.host);
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
    expect(await pathsOf(engine)).toEqual(["/", "/changing", "/going", "/new", "/same"]);
    expect(await engine.store.findByUrl(`${site.at}/same`)).toEqual(documents.get(`${site.at}/same`));
    // It is not asked for again and again.
    expect((await follow(engine, site)).pages).not.toContain("/going");

    expect(await engine.sites.remove(id, { documents: true })).toBe(5);
    expect(await pathsOf(engine)).toEqual([]);
    await expect(engine.sites.get(id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("what is new is read before what is known, where not all may be read", async () => {
    const site = await fakeSite({ "/": linked("home", "/a", "/b"), "/a": linked("a"), "/b": linked("b") });
    const engine = await engineFor(site.host);
    await follow(engine, site, { crawl: true, limits: { maxPages: 3 } });
    site.pages.set("/", linked("home", "/a", "/b", "/new"));
    site.pages.set("/new", linked("new"));
    const { pages } = await follow(engine, site, { crawl: true, limits: { maxPages: 2 } });
    expect(pages).toEqual(["/", "/new"]);
    expect(await pathsOf(engine)).toEqual(["/", "/a", "/b", "/new"]);
  });
});

test("one host is read by one at a time, whoever else has the library open and whatever site it is", async () => {
  const site = await fakeSite((at) => ({
    "/": linked("home", "/a", "/b"),
    "/a": linked("a"),
    "/b": linked("b"),
    "/feed": `<rss><channel><item><title>c</title><link>${at}/c</link></item></channel></rss>`,
    "/c": linked("c"),
  }));
  const folder = tempFolder();
  const [one, other] = [await engineOver(folder, site.host), await engineOver(folder, site.host)];
  const limits = { delayMs: 0 };
  const crawl = await one.sites.keep({ url: `${site.at}/`, crawl: true, limits });
  const feed = await one.sites.keep({ url: `${site.at}/feed`, limits });
  const rounds = [one.sites.follow(crawl.id), one.sites.follow(feed.id), other.sites.follow(crawl.id)];
  expect((await Promise.all(rounds)).map(({ last }) => last?.ended)).toEqual(Array(3).fill("complete"));
  expect(site.mostAtOnce()).toBe(1);
  expect(await pathsOf(one)).toEqual(["/", "/a", "/b", "/c"]);
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
    const engine = await engineFor(site.host);
    const request = { url: `${site.at}/feed.xml`, everyMs: 3_600_000 };
    expect((await follow(engine, site, request)).pages).toEqual(["/feed.xml", "/a", "/b"]);
    expect(await engine.sites.list()).toMatchObject([
      { kind: "feed", everyMs: 3_600_000, last: { ended: "complete" } },
    ]);
    site.pages.set("/feed.xml", rss(site.at, "c", "b"));
    expect((await follow(engine, site, request)).pages).toEqual(["/feed.xml", "/c"]);
    expect(await pathsOf(engine)).toEqual(["/a", "/b", "/c"]);
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
    const engine = await engineFor(site.host, far.host);
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
    const engine = await engineFor(site.host);
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
