import { expect, test } from "vitest";
import type { WebHit } from "../../core/ports/engine.ts";
import { fuseHits } from "./fuse-hits.ts";

const hit = (url: string, more: Partial<WebHit> = {}): WebHit => ({ url, title: url, snippet: "", ...more });
const QUERY = { limit: 10 };
const urls = (hits: readonly WebHit[]): string[] => hits.map(({ url }) => url);

test("a page that two engines found goes before those that one did, with both named", () => {
  const fused = fuseHits(
    [
      { engine: "one", hits: [hit("https://a.example/1"), hit("https://b.example/2?utm_source=one")] },
      { engine: "two", hits: [hit("https://c.example/3"), hit("http://www.b.example/2/")] },
    ],
    QUERY,
    3,
  );
  expect(urls(fused)).toEqual(["https://b.example/2", "https://a.example/1", "https://c.example/3"]);
  expect(fused[0]).toMatchObject({ engines: ["one", "two"], ranks: { one: 2, two: 2 } });
});

test("of two accounts of one page the secure address, the longer snippet and the date stay", () => {
  const [fused] = fuseHits(
    [
      { engine: "one", hits: [hit("http://a.example/1", { title: "A", snippet: "short" })] },
      {
        engine: "two",
        hits: [hit("https://a.example/1", { snippet: "longer text", publishedAt: "2026-01-01" })],
      },
    ],
    QUERY,
    3,
  );
  expect(fused).toMatchObject({
    url: "https://a.example/1",
    title: "A",
    snippet: "longer text",
    publishedAt: "2026-01-01",
  });
});

test("the same text at another address is the same hit; short texts are not compared", () => {
  const snippet =
    "The harbour master said on Tuesday that the spring tide had flooded the old quay and three warehouses before dawn.";
  const agency = [
    hit("https://a.example/x", { title: "Spring tide floods quay", snippet }),
    hit("https://b.example/y", { title: "Spring tide floods quay", snippet: `${snippet} ` }),
    hit("https://c.example/z", { title: "Tides" }),
    hit("https://d.example/z", { title: "Tides" }),
  ];
  expect(urls(fuseHits([{ engine: "one", hits: agency }], QUERY, 3))).toEqual([
    "https://a.example/x",
    "https://c.example/z",
    "https://d.example/z",
  ]);
});

test("one host gives a few hits, unless the question names it", () => {
  const hits = [1, 2, 3, 4].map((n) => hit(`https://${n % 2 ? "www." : ""}a.example/${n}`));
  hits.push(hit("https://b.example/5"));
  expect(urls(fuseHits([{ engine: "one", hits }], QUERY, 2))).toEqual([
    "https://www.a.example/1",
    "https://a.example/2",
    "https://b.example/5",
  ]);
  expect(fuseHits([{ engine: "one", hits }], { ...QUERY, site: "a.example" }, 2)).toHaveLength(4);
});

test("hits of other hosts and days are left out; those without a date stay", () => {
  const hits = [
    hit("https://docs.a.example/1", { publishedAt: "2026-02-01T10:00:00Z" }),
    hit("https://a.example/2", { publishedAt: "2025-12-31" }),
    hit("https://a.example/3", { publishedAt: "2026-03-02" }),
    hit("https://a.example/4"),
    hit("https://nota.example/5"),
  ];
  const query = { limit: 10, site: "a.example", since: "2026-01-01", until: "2026-03-01" };
  expect(urls(fuseHits([{ engine: "one", hits }], query, 3))).toEqual([
    "https://docs.a.example/1",
    "https://a.example/4",
  ]);
});

test("no more hits than wanted, and none that cannot be opened", () => {
  const hits = [hit("javascript:alert(1)"), hit("https://a.example/1"), hit("https://b.example/2")];
  expect(urls(fuseHits([{ engine: "one", hits }], { limit: 1 }, 3))).toEqual(["https://a.example/1"]);
  expect(fuseHits([], QUERY, 3)).toEqual([]);
});

test("an engine that gives a page twice has it where it stood first", () => {
  const hits = [hit("https://a.example/1"), hit("https://b.example/2"), hit("https://a.example/1#part")];
  const fused = fuseHits([{ engine: "one", hits }], QUERY, 3);
  expect(fused.map(({ url, ranks }) => [url, ranks["one"]])).toEqual([
    ["https://a.example/1", 1],
    ["https://b.example/2", 2],
  ]);
});
