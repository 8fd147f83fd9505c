/** A digest as Markdown and HTML: what a model's says of itself, its links, and that no text becomes more than text. */
import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { linkAtTime } from "../../lib/youtube-link.ts";
import { digestHtml } from "./digest-html.ts";
import { digestMarkdown } from "./digest-markdown.ts";
import { fakeModelDigest, fakeRecord } from "./fake-digest.ts";

const PIECES = [
  "<",
  ">",
  "&",
  '"',
  "'",
  "`",
  "[a](https://e.example)",
  "![](x)",
  "<img src=x onerror=a()>",
  "</style>",
  "</title><script>",
  "<!--",
  "]]>",
  "\u0000",
  "\u202e",
  "\ud83d",
  "javascript:",
  "\n# ",
  "中文",
  " ",
];
const hostile = array(constantFrom(...PIECES), { maxLength: 8 });
const url = "https://www.youtube.com/watch?v=abcdefghijk";
const linkTo = ({ atMs }: { readonly atMs?: number }): string => linkAtTime(url, atMs);

describe("a digest as Markdown", () => {
  test("says which model wrote, who speaks, what a name is, what a figure counts and what is not supported", () => {
    const text = digestMarkdown(fakeModelDigest("Rivers rise."), "Rivers", "en", { url, linkTo });
    const place = `[\\[1:01 · 0–12\\]](<${url}&t=61s>)`;
    expect(text.split("\n")).toEqual(
      expect.arrayContaining([
        "# Rivers",
        expect.stringContaining("*Written by fake/Rivers rise. and checked by Footnote."),
        `<${url}>`,
        `Rivers rise.: Rivers rise. *(not supported by its source)* ${place}`,
        `- **Rivers rise.** (Rivers rise.): Rivers rise.: Rivers rise. ${place}`,
        `- Rivers rise. (person · 3× · also Rivers rise.) ${place}`,
      ]),
    );
  });

  test("speaks Chinese where the digest does", () => {
    const text = digestMarkdown(fakeModelDigest("河水上涨"), "河", "zh");
    expect(text).toContain("由 fake/河水上涨 撰写，Footnote 核对");
    expect(text).toContain("*(来源不支持)* \\[1:01 · 0–4\\]");
    expect(text).toContain("人物 · 3 次 · 又写作 河水上涨");
  });

  test("makes nothing but text of any text", () => {
    assert(
      property(hostile, string({ unit: "binary", maxLength: 6 }), (parts, end) => {
        const said = parts.join("") + end;
        const text = digestMarkdown(fakeModelDigest(said), said, "en", { url, linkTo });
        const [before] = text.split("```mermaid");
        const bare = (before ?? "").replaceAll(`<${url}>`, "").replaceAll(`<${url}&t=61s>`, "");
        const ours = /(?<!\\)\[\\\[[^\]]*\\\]\]\(\)/gu;
        // Addresses that a text names stand in code spans, where nothing is markup.
        const spans = /(?<![\\`])`[^`\n]+`(?!`)/gu;
        expect(bare.replace(ours, "").replace(spans, "")).not.toMatch(/(?<!\\)(?:\\\\)*[<[\]&]/u);
      }),
    );
  });
});

describe("a digest as HTML", () => {
  const pageOf = (said: string, svg?: string): string =>
    digestHtml({
      record: fakeRecord(fakeModelDigest(said), said),
      digest: fakeModelDigest(said),
      svg,
      url,
      linkTo,
    });

  test("is one page that runs and loads nothing, with links that open the video at its time", () => {
    const text = pageOf("Rivers rise.");
    expect(text).toMatch(
      /^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv=/u,
    );
    expect(text).toContain("default-src 'none'");
    expect(text).not.toMatch(/<(?:script|img|link|iframe|object|embed|form|svg)\b|\son\w+=|@import|url\(/iu);
    expect(text).toContain(`href="${url}&amp;t=61s"`);
    expect(text).toContain("Written by fake/Rivers rise. and checked by Footnote.");
    expect(text).toContain('<span class="doubt unsupported">not supported by its source</span>');
    // Without a browser, the concepts are listed.
    expect(text).toContain("this machine has no browser that could draw it");
    expect(text).toContain("<li><bdi>two</bdi> </li>");
  });

  test("holds the map where it was drawn", () => {
    expect(pageOf("Rivers rise.", "<svg id='map'></svg>")).toContain(
      `<div class="map"><svg id='map'></svg></div>`,
    );
  });

  test("makes nothing but text of any text", () => {
    const allowed =
      /^<\/?(?:!doctype|html|head|meta|title|style|body|main|h[1-6]|p|time|div|a|section|ol|ul|li|strong|bdi|blockquote|span)(?:\s|>|$)/u;
    assert(
      property(hostile, string({ unit: "binary", maxLength: 6 }), (parts, end) => {
        const text = pageOf(parts.join("") + end);
        const tags = Array.from(text.matchAll(/<[^>]*/gu), ([tag]) => tag);
        expect(tags.filter((tag) => !allowed.test(tag))).toEqual([]);
        const links = Array.from(
          text.matchAll(/<[a-z0-9]+(?:[^>"]*\s)?(?:href|src|on\w+)="([^"]*)"/gu),
          ([, at]) => at,
        );
        expect(links.filter((link) => !link?.startsWith(url))).toEqual([]);
        expect(text.isWellFormed()).toBe(true);
      }),
    );
  });
});
