import { expect, test } from "vitest";
import { FootnoteError } from "../../domain/errors.ts";
import type { WrittenFilters } from "../../domain/filters.ts";
import { readFilters, takeSite } from "./read-filters.ts";

const NOW = "2026-11-24T10:00:00.000Z";
const refusal = (written: WrittenFilters): FootnoteError => {
  try {
    readFilters(written, NOW);
  } catch (thrown) {
    return thrown as FootnoteError;
  }
  throw new Error("nothing was refused");
};

test("nothing written, or blanks, are no filters", () => {
  expect(readFilters({}, NOW)).toEqual({});
  expect(readFilters({ site: " ", since: "", until: undefined, language: "" }, NOW)).toEqual({});
});

test.each([
  ["example.org", "example.org"],
  ["https://Docs.Example.org/guide?x=1", "docs.example.org"],
  ["127.0.0.2:8080", "127.0.0.2"],
  ["例子.中国", "xn--fsqu00a.xn--fiqs8s"],
])("the site %s is the host %s", (site, host) => {
  expect(readFilters({ site }, NOW)).toEqual({ site: host });
});

test("several sites are any of them, and those behind a hyphen none", () => {
  expect(readFilters({ site: "a.org, https://b.org/x c.org，a.org" }, NOW)).toEqual({
    sites: ["a.org", "b.org", "c.org"],
  });
  expect(readFilters({ site: "a.org -docs.a.org" }, NOW)).toEqual({
    site: "a.org",
    withoutSites: ["docs.a.org"],
  });
  expect(readFilters({ site: "-a.org" }, NOW)).toEqual({ withoutSites: ["a.org"] });
});

test.each([
  ["2026-01-31", "2026-01-31"],
  ["7d", "2026-11-17"],
  ["2w", "2026-11-10"],
  ["1y", "2025-11-24"],
])("since %s is the day %s", (since, day) => {
  expect(readFilters({ since }, NOW)).toEqual({ since: day });
});

test("a language is its primary code", () => {
  expect(readFilters({ language: "zh-CN" }, NOW)).toEqual({ language: "zh" });
});

test.each([
  { site: "example" },
  { site: "not a host" },
  { site: "a..b" },
  { site: `${"a".repeat(300)}.org` },
  { since: "yesterday" },
  { since: "2026-02-31" },
  { until: "2026-1-1" },
  { language: "Chinese!" },
  { language: "und" },
  { since: "2026-02-02", until: "2026-02-01" },
])("%j is refused with a way out", (written) => {
  const { code, hint } = refusal(written);
  expect(code).toBe("bad-request");
  expect(hint).toBeTruthy();
});

test.each([
  ["site:example.org why do tides rise?", "why do tides rise?", "example.org"],
  ["为什么会有潮汐？ site:zh.example.org", "为什么会有潮汐？", "zh.example.org"],
  ["tides site:example.org?", "tides", "example.org"],
])("takes the site out of %s", (question, text, site) => {
  expect(takeSite(question)).toEqual({ text, site });
});

test("leaves words alone that only look alike", () => {
  for (const question of ["What is a site: a place?", "website:foo.org", "Which site is best?", "site:x"]) {
    expect(takeSite(question)).toEqual({ text: question });
  }
});
