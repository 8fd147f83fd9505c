/** Discover over feeds that are followed on loopback: stories across sources, a broken feed, an empty one, other spaces. */
import { afterAll, afterEach, expect, test } from "vitest";
import { makeScope } from "../src/core/domain/make-scope.ts";
import type { SpaceId, UserId } from "../src/core/domain/ids.ts";
import type { Document } from "../src/core/domain/document.ts";
import { createDiscover } from "../src/services/discover/discover.ts";
import { closeSites, engineFor, fakeSite, type Pages } from "./follow-site.ts";
import { endEverything } from "./footnote-process.ts";

afterEach(closeSites);
afterAll(endEverything);

const page = (title: string, day: string, body: string): string =>
  `<!doctype html><html><head><title>${title}</title><meta property="article:published_time" content="${day}T08:00:00Z"></head>` +
  `<body><article><h1>${title}</h1><p>${body}</p></article></body></html>`;

const feedOf = (at: string, paths: readonly string[]): string =>
  `<rss version="2.0"><channel><title>News</title>${paths.map((path) => `<item><title>${path}</title><link>${at}${path}</link></item>`).join("")}</channel></rss>`;

const PAPER = (at: string): Pages => ({
  "/feed": feedOf(at, ["/quake", "/soup"]),
  "/quake": page(
    "Magnitude 6.1 earthquake shakes the Valmar coast",
    "2026-11-03",
    "A magnitude 6.1 earthquake struck off the coast of Valmar on Tuesday and damaged homes in the port town of Serra.",
  ),
  "/soup": page(
    "Ten soups for autumn",
    "2026-11-01",
    "Pumpkin, leek and lentils: ten soups that warm you up.",
  ),
});

const RADIO = (at: string): Pages => ({
  "/feed": feedOf(at, ["/serra"]),
  "/serra": page(
    "Strong earthquake off Valmar damages Serra",
    "2026-11-04",
    "Homes in the port town of Serra were damaged by an earthquake of magnitude 6.1 off the coast of Valmar.",
  ),
  "/empty": feedOf(at, []),
});

test("articles of two feeds on one event are one story, with names, days and why it is there", async () => {
  const [paper, radio] = [await fakeSite(PAPER), await fakeSite(RADIO)];
  const footnote = await engineFor(paper.host, radio.host);
  const kept = await Promise.all(
    [`${paper.at}/feed`, `${radio.at}/feed`, `${radio.at}/empty`].map((url) =>
      footnote.sites.keep({ url, everyMs: 3_600_000, limits: { delayMs: 0 } }),
    ),
  );
  for (const { id } of kept) await footnote.sites.follow(id);
  const { stories, total, feeds } = await footnote.discover.stories();
  expect(total).toBe(2);
  expect(stories.map(({ title, at, count }) => ({ title, day: at.slice(0, 10), count }))).toEqual([
    { title: "Strong earthquake off Valmar damages Serra", day: "2026-11-04", count: 2 },
    { title: "Ten soups for autumn", day: "2026-11-01", count: 1 },
  ]);
  expect(stories[0]?.sources.map(({ name, feedIds }) => [name, feedIds])).toEqual([
    [radio.host, [kept[1]?.id]],
    [paper.host, [kept[0]?.id]],
  ]);
  expect(feeds.map(({ articles }) => articles)).toEqual([2, 1, 0]);
  expect((await footnote.discover.stories({ offset: 1, limit: 1 })).stories).toHaveLength(1);

  const others = footnote.in(makeScope("spc_other" as SpaceId, "usr_other" as UserId));
  expect(await others.discover.stories()).toEqual({ stories: [], total: 0, feeds: [] });
});

test("a feed that breaks is named with the reason, and what it brought stays", async () => {
  const paper = await fakeSite(PAPER);
  const footnote = await engineFor(paper.host);
  const { id } = await footnote.sites.keep({ url: `${paper.at}/feed`, limits: { delayMs: 0 } });
  await footnote.sites.follow(id);
  await paper.close();
  await footnote.sites.follow(id);
  const { stories, feeds } = await footnote.discover.stories();
  expect(stories).toHaveLength(2);
  expect(feeds[0]).toMatchObject({ articles: 2, error: { code: expect.any(String) } });
});

test("of 5,000 articles the newest 600 are put together, and as many are read", async () => {
  const urls = Array.from({ length: 5_000 }, (_, at) => `https://news.example/${at}`);
  let reads = 0;
  const found = await createDiscover({
    listSites: async () => [{ id: "sit_1", kind: "feed", url: "https://news.example/feed" }],
    listSitePages: async () => urls.map((url) => ({ url })),
    listDocuments: async ({ offset = 0, limit = 0 }: { offset?: number; limit?: number }) =>
      urls.slice(offset, offset + limit).map((url, at) => articleAt(url, offset + at)),
    readText: async (id: string) => {
      reads++;
      return `Report ${id} on matter ${id.length} of the town, with word${id.slice(-3)} and more.`;
    },
  } as unknown as Parameters<typeof createDiscover>[0]).stories({ limit: 50 });
  expect(reads).toBe(600);
  expect(found.stories.length).toBeLessThanOrEqual(50);
  expect(found.feeds[0]?.articles).toBe(600);
});

function articleAt(url: string, at: number): Document {
  const fetchedAt = new Date(Date.UTC(2026, 10, 30) - at * 60_000).toISOString();
  return { id: `doc_${at}`, title: `Headline ${at}`, url, fetchedAt } as unknown as Document;
}
