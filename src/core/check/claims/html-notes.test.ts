import { expect, test } from "vitest";
import { readCitedText } from "./cited-text.ts";
import { withNotesInText } from "./html-notes.ts";
import { sourcesNamedIn } from "./named-sources.ts";

const plain = (html: string): string =>
  withNotesInText(html)
    .replaceAll(/<[^<>]*>/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();

test.each([
  [
    "a raised number with a link, and a list",
    '<p>It opened in 1932.<sup><a href="#fn1" id="r1">1</a></sup></p><ol><li id="fn1"><p>The bridge, <a href="bridge.md">a note</a> <a href="#r1">↩</a></p></li></ol>',
    "It opened in 1932. [1][1] The bridge, a note bridge.md",
  ],
  [
    "a link with a raised number",
    '<p>It has 40 berths.<a href="#fn2" class="footnote-ref"><sup>2</sup></a></p><p id="fn2">2. Rules, https://ness.example/</p>',
    "It has 40 berths. [2][2] Rules, https://ness.example/",
  ],
  [
    "as an encyclopedia writes them",
    '<p>It burned.<sup class="reference" id="c1"><a href="#cite-1"><span>[</span>1<span>]</span></a></sup></p><ol><li id="cite-1"><span><a href="#c1">^</a></span> <span><a href="https://ness.example/fire">The fire</a></span></li></ol>',
    "It burned. [1][1] The fire https://ness.example/fire",
  ],
  ["no place to go to", '<p>See <a href="#nowhere">1</a>.</p>', "See 1."],
  ["a list of contents", '<ul><li><a href="#one">1</a></li></ul><h2 id="one">One</h2>', "1One"],
  ["a number as an entry", '<ul><li><a href="#one">1</a></li></ul><p id="one">One</p>', "1One"],
  ["an exponent", "<p>10<sup>3</sup> m<sup>2</sup></p>", "103 m2"],
])("notes of a page: %s", (_, html, text) => {
  expect(plain(html)).toBe(text);
});

const AMONG_MARKDOWN = `The bridge opened in 1932.<sup><a href="#fn1" id="r1">1</a></sup> It has two tram lines.<sup>[1](#fn1)</sup>

The harbour has 40 berths.<a href="#fn2">[2]</a> It is 10<sup>3</sup> m wide.

<ol>
<li id="fn1">The bridge, bridge.md <a href="#r1">↩</a></li>
<li id="fn2"><a href="harbour.txt">Harbour rules</a></li>
</ol>
`;

test("HTML among Markdown cites its notes, which are no claims", () => {
  const { claims } = readCitedText(AMONG_MARKDOWN, ["bridge.md", "harbour.txt"]);
  expect(claims.map(({ clean, sources }) => `${clean} → ${sources.join()}`)).toEqual([
    "The bridge opened in 1932. → 1",
    "It has two tram lines. → 1",
    "The harbour has 40 berths. → 2",
    "It is 10<sup>3</sup> m wide. → ",
  ]);
  for (const { text, start, end } of claims) expect(text).toBe(AMONG_MARKDOWN.slice(start, end));
});

test("and names its sources", () => {
  expect([...sourcesNamedIn(AMONG_MARKDOWN)]).toEqual([
    [1, "bridge.md"],
    [2, "harbour.txt"],
  ]);
});

test.each([
  ["It opened.<sup>1</sup> It is tall.<sup>2</sup>\n\nSources:\n1. a.md\n2. b.md"],
  ["It opened.^1 It is tall.^2\n\nSources:\n1. a.md\n2. b.md"],
])("raised numbers without links are those of the list at the end: %j", (text) => {
  const { claims } = readCitedText(text, ["a.md", "b.md"]);
  expect(claims.map(({ sources }) => sources.join())).toEqual(["1", "2"]);
});
