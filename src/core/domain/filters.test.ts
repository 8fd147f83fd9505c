import { expect, test } from "vitest";
import { isWithin } from "./filters.ts";

const page = { url: "https://www.example.org/a", language: "en", publishedAt: "2026-03-04T05:06:07.000Z" };

test("a site holds its subdomains, and no host that only ends alike", () => {
  expect(isWithin(page, { site: "example.org" })).toBe(true);
  expect(isWithin({ ...page, url: "https://docs.example.org/" }, { site: "example.org" })).toBe(true);
  expect(isWithin({ ...page, url: "https://badexample.org/" }, { site: "example.org" })).toBe(false);
  expect(isWithin({ ...page, url: "file:///notes.md" }, { site: "example.org" })).toBe(false);
});

test("of several sites any will do, and those left out never", () => {
  expect(isWithin(page, { sites: ["b.org", "example.org"] })).toBe(true);
  expect(isWithin(page, { sites: ["b.org", "c.org"] })).toBe(false);
  expect(isWithin(page, { withoutSites: ["example.org"] })).toBe(false);
  expect(isWithin(page, { withoutSites: ["b.org"] })).toBe(true);
});

test("both ends of the time count, and what is not dated is let through", () => {
  expect(isWithin(page, { since: "2026-03-04", until: "2026-03-04" })).toBe(true);
  expect(isWithin(page, { since: "2026-03-05" })).toBe(false);
  expect(isWithin(page, { until: "2026-03-03" })).toBe(false);
  expect(isWithin({ url: page.url }, { since: "2026-03-05", until: "2026-03-06" })).toBe(true);
});

test("an old page that was brought up to date is as new as that", () => {
  expect(isWithin({ ...page, updatedAt: "2026-08-01" }, { since: "2026-07-01" })).toBe(true);
  expect(isWithin({ ...page, updatedAt: "2026-08-01" }, { until: "2026-05-01" })).toBe(true);
});

test("another language is left out, an unknown one is not", () => {
  expect(isWithin(page, { language: "zh" })).toBe(false);
  expect(isWithin({ ...page, language: "und" }, { language: "zh" })).toBe(true);
});
