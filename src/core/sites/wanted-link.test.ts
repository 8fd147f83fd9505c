import { expect, test } from "vitest";
import { wantedLink } from "./wanted-link.ts";

const wanted = (link: string): string | undefined => wantedLink(link, "site.example")?.url;

test("a link within the host is wanted under its one spelling", () => {
  expect(wanted("https://www.site.example/a?utm_source=x#part")).toBe("https://www.site.example/a");
  expect(wantedLink("http://site.example/a/", undefined)?.key).toBe(
    wantedLink("https://www.site.example/a", undefined)?.key,
  );
});

test.each([
  "https://elsewhere.example/a",
  "https://site.example.evil.example/",
  "https://sub.site.example/",
  "https://site.example:8080/",
  "ftp://site.example/a",
  "mailto:a@site.example",
  "https://site.example/photo.JPG",
  "https://site.example/archive.tar.gz?x=1",
  "https://site.example/a/b/a/b/a/b",
  `https://site.example/${"a".repeat(2_000)}`,
  "not a link",
])("%s is not followed", (link) => {
  expect(wanted(link)).toBeUndefined();
});

test("a PDF and an address with dots are followed, and without a host any host is", () => {
  expect(wanted("https://site.example/paper.pdf")).toBeDefined();
  expect(wanted("https://site.example/v1.2.3")).toBeDefined();
  expect(wantedLink("https://elsewhere.example/a", undefined)).toBeDefined();
});
