import { expect, test } from "vitest";
import { canonicalUrl, hostKey, urlKey } from "./canonical-url.ts";

test.each([
  ["https://Example.org:443/a?utm_source=x&id=7&fbclid=q#part", "https://example.org/a?id=7"],
  ["http://example.org:80", "http://example.org/"],
  ["https://example.org:8443/", "https://example.org:8443/"],
  ["https://user:pass@example.org/", "https://example.org/"],
  ["https://example.org./a", "https://example.org/a"],
  ["https://example.org/?gclid=1", "https://example.org/"],
  ["https://example.org/app#!/page", "https://example.org/app#!/page"],
  ["https://example.org/s?q=a%20b", "https://example.org/s?q=a%20b"],
  ["https://example.org/s?q=%E4%B8%AD&utm_medium=m", "https://example.org/s?q=%E4%B8%AD"],
  ["https://zh.m.wikipedia.org/wiki/X", "https://zh.wikipedia.org/wiki/X"],
  ["https://m.youtube.com/watch?v=1", "https://www.youtube.com/watch?v=1"],
  ["https://www.google.com/amp/s/news.example/a/amp", "https://news.example/a/amp"],
  ["https://news-example.cdn.ampproject.org/c/s/news.example/a.amp.html", "https://news.example/a.amp.html"],
  ["https://www.google.com/search?q=amp", "https://www.google.com/search?q=amp"],
])("writes %s as %s", (url, expected) => {
  expect(canonicalUrl(url)).toBe(expected);
  expect(canonicalUrl(expected)).toBe(expected);
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://example.org/",
  "/relative",
  "",
  "mailto:a@b.c",
  "http://",
])("has no address for %j", (url) => {
  expect(canonicalUrl(url)).toBeUndefined();
  expect(urlKey(url)).toBeUndefined();
});

test.each([
  ["http://www.example.org/a/", "https://example.org/a"],
  ["https://m.example.org/a", "https://www.example.org/a"],
  ["https://en.m.wikipedia.org/wiki/A", "https://en.wikipedia.org/wiki/A"],
  ["https://news.example/story/amp/", "https://news.example/story"],
  ["https://news.example/story.amp.html", "https://news.example/story.html"],
  ["https://news.example/story?amp=1", "https://news.example/story"],
  ["https://example.org/?b=2&a=1", "https://example.org/?a=1&b=2"],
  ["https://example.org/index.html", "https://example.org/"],
])("takes %s and %s for one page", (a, b) => {
  expect(urlKey(a)).toBe(urlKey(b));
});

test.each([
  ["https://example.org/a", "https://example.org/b"],
  ["https://example.org/?id=1", "https://example.org/?id=2"],
  ["https://en.wikipedia.org/wiki/A", "https://de.wikipedia.org/wiki/A"],
  ["https://example.org/A", "https://example.org/a"],
  ["https://example.org:8080/", "https://example.org/"],
  ["https://example.org/lamp", "https://example.org/l"],
])("takes %s and %s for two pages", (a, b) => {
  expect(urlKey(a)).not.toBe(urlKey(b));
});

test("leaves a host its name where nothing else is left of it", () => {
  expect(hostKey("m.org")).toBe("m.org");
  expect(hostKey("WWW.Example.org")).toBe("example.org");
});
