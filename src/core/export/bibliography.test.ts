/** The three forms of a bibliography, held against what their specifications ask for. */
import type { SourceReading } from "./bibliography.ts";
import { describe, expect, test } from "vitest";
import type { Source } from "../domain/answer.ts";
import { exportTurn } from "./export-turn.ts";
import { fakeReading, fakeReadings, fakeSource, fakeTurn } from "./fake-turn.ts";

function bibliography(
  format: "bibtex" | "ris" | "csl-json",
  facts: Partial<Source>,
  reading: Partial<SourceReading> = {},
) {
  return exportTurn(
    fakeTurn("", [], [fakeSource(1, facts)]),
    fakeReadings([1, fakeReading(1, reading)]),
    format,
  );
}

const KINDS: readonly (readonly [
  string,
  Partial<Source>,
  Partial<SourceReading>,
  types: readonly [string, string, string],
])[] = [
  ["a web page", {}, {}, ["misc", "ELEC", "webpage"]],
  [
    "a news article",
    { workKind: "news", publishedIn: "The Courier" },
    {},
    ["article", "NEWS", "article-newspaper"],
  ],
  [
    "a paper",
    { workKind: "paper", publishedIn: "Journal of Rivers" },
    {},
    ["article", "JOUR", "article-journal"],
  ],
  [
    "a DOI in the address",
    { url: "https://doi.org/10.1234/ab(5)" },
    {},
    ["article", "JOUR", "article-journal"],
  ],
  [
    "a publisher's page",
    { url: "https://p.example/doi/full/10.1234/ab.5" },
    {},
    ["article", "JOUR", "article-journal"],
  ],
  ["a preprint", { url: "https://arxiv.org/abs/2401.01234v2" }, {}, ["misc", "UNPB", "article"]],
  ["a book", { url: "https://www.gutenberg.org/ebooks/1342" }, {}, ["book", "BOOK", "book"]],
  [
    "a video",
    { url: "https://www.youtube.com/watch?v=abcdefghijk" },
    { mediaType: "text/vtt" },
    ["misc", "VIDEO", "motion_picture"],
  ],
  ["a PDF", { url: "https://a.example/r.pdf" }, { mediaType: "application/pdf" }, ["misc", "RPRT", "report"]],
  [
    "a file",
    { url: "file:///home/ada/secret/notes%20of%20May.md" },
    { mediaType: "text/markdown" },
    ["misc", "GEN", "document"],
  ],
];

test.each(KINDS)("names the type of %s in each form", (_, facts, reading, [bibtex, ris, csl]) => {
  expect(bibliography("bibtex", facts, reading)).toMatch(new RegExp(`^@${bibtex}\\{`));
  expect(bibliography("ris", facts, reading)).toMatch(new RegExp(`^TY {2}- ${ris}\\r\\n`));
  expect(JSON.parse(bibliography("csl-json", facts, reading))).toMatchObject([{ type: csl }]);
});

test("gives a DOI and arXiv's number where the address has them", () => {
  const csl = (url: string): unknown => (JSON.parse(bibliography("csl-json", { url })) as unknown[])[0];
  expect(csl("https://doi.org/10.1234/ab(5)%2F6")).toMatchObject({ DOI: "10.1234/ab(5)/6" });
  expect(csl("https://p.example/doi/pdf/10.1234/ab.5")).toMatchObject({ DOI: "10.1234/ab.5" });
  expect(csl("https://arxiv.org/pdf/hep-th/9901001")).toMatchObject({ number: "arXiv:hep-th/9901001" });
  expect(csl("https://a.example/10.1234/x")).not.toHaveProperty("DOI");
});

test("cites the page's own address, but not its site's front page, and never the folder of a file", () => {
  const at = (url: string, canonicalUrl?: string): string =>
    bibliography("ris", { url, ...(canonicalUrl === undefined ? {} : { canonicalUrl }) });
  expect(at("https://a.example/x?session=1", "https://a.example/x")).toContain(
    "UR  - https://a.example/x\r\n",
  );
  expect(at("https://a.example/x", "https://a.example/")).toContain("UR  - https://a.example/x\r\n");
  for (const format of ["bibtex", "ris", "csl-json"] as const) {
    const text = bibliography(format, { url: "file:///home/ada/secret/notes%20of%20May.md" });
    expect(text).toContain("notes of May.md");
    expect(text).not.toContain("secret");
  }
});

test.each([
  ["2024-03-05T23:00:00.000Z", [2024, 3, 5], "DA  - 2024/03/05/\r\n", "month = mar"],
  ["2024-03", [2024, 3], "DA  - 2024/03//\r\n", "month = mar"],
  ["2024", [2024], "PY  - 2024\r\n", "year = {2024}"],
  ["2024-13-40", [2024], "PY  - 2024\r\n", "year = {2024}"],
])("keeps of the date %s what is known", (publishedAt, parts, ris, bibtex) => {
  expect(JSON.parse(bibliography("csl-json", { publishedAt }))).toMatchObject([
    { issued: { "date-parts": [parts] } },
  ]);
  expect(bibliography("ris", { publishedAt })).toContain(ris);
  expect(bibliography("bibtex", { publishedAt })).toContain(bibtex);
  expect(bibliography("csl-json", { publishedAt: "last spring" })).not.toContain("issued");
});

test("says of every source when it was read and which hash it had, and of what", () => {
  const value = "1".repeat(64);
  for (const format of ["bibtex", "ris", "csl-json"] as const) {
    expect(bibliography(format, {})).toContain(
      `Read 2026-11-27T10:20:30.000Z; SHA-256 of the text as read (UTF-8): ${value}`,
    );
    const ofBytes = bibliography(format, {}, { hash: { algorithm: "SHA-256", value, of: "bytes" } });
    expect(ofBytes).toContain(`SHA-256 of the original bytes: ${value}`);
    const gone = exportTurn(fakeTurn("", [], [fakeSource(1)]), new Map(), format);
    expect(gone).toContain("Title 1");
    expect(gone).not.toContain("SHA-256");
  }
});

const HOSTILE =
  '50% of {A} & B_c #1 $x$ ~y^2 \\input{/etc/passwd} "q" }\nTY  - JOUR\r\nER  - \u2028@book{x, \u0000 中文 𠮷';

describe("BibTeX", () => {
  test("keeps its braces in balance and escapes what TeX would read", () => {
    const text = bibliography("bibtex", {
      title: HOSTILE,
      author: HOSTILE,
      publishedIn: HOSTILE,
      workKind: "news",
      url: "https://a.example/x{y}?a=b%20c&d_e",
    });
    let depth = 0;
    for (const sign of text) {
      depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(text).toContain(
      String.raw`title = {{50\% of {\textbraceleft}A{\textbraceright} \& B\_c \#1 \$x\$ {\textasciitilde}y{\textasciicircum}2 {\textbackslash}input{\textbraceleft}/etc/passwd{\textbraceright} "q" {\textbraceright} TY - JOUR ER - @book{\textbraceleft}x, 中文 𠮷}},`,
    );
    expect(text).toContain("url = {https://a.example/x%7By%7D?a=b%20c&d_e},");
    // One entry, one field a line.
    expect(text.match(/^@/gmu)).toHaveLength(1);
    for (const line of text.trimEnd().split("\n").slice(1, -1))
      expect(line).toMatch(/^ {2}[a-z]+ = (?:\{.*\}|[a-z]{3}),$/u);
  });

  test("writes names as BibTeX takes them apart, and holds the others together", () => {
    const author = (byline: string): string | undefined =>
      /author = \{(.*)\},/u.exec(bibliography("bibtex", { author: byline }))?.[1];
    expect(author("Ada Brook; Ludwig van Beethoven; Martin L. King Jr.; 王河、Reuters")).toBe(
      "Brook, Ada and van Beethoven, Ludwig and King, Jr., Martin L. and {王河} and {Reuters}",
    );
    expect(author("Johnson and Johnson Foundation")).toBe("{Johnson and Johnson Foundation}");
  });

  test("gives a comment alone where there are no sources", () => {
    expect(exportTurn(fakeTurn("", [], []), new Map(), "bibtex")).toMatch(/^%.*\n$/u);
  });
});

test("keys are plain, differ, and stay the same from answer to answer", () => {
  const keys = (
    sources: readonly Source[],
    readings = fakeReadings(...sources.map(({ number }) => [number, fakeReading(number)] as const)),
  ): string[] =>
    (JSON.parse(exportTurn(fakeTurn("", [], sources), readings, "csl-json")) as { id: string }[]).map(
      ({ id }) => id,
    );
  const brook = fakeSource(3, { author: "Zoë Bröök", publishedAt: "2024-01-01" });
  expect(keys([fakeSource(1), fakeSource(2, { author: "王河" }), brook])).toEqual([
    "site1-111111",
    "site2-222222",
    "brook2024-333333",
  ]);
  expect(keys([brook])).toEqual(["brook2024-333333"]);
  const same = [1, 2, 3].map((number) => fakeSource(number, { url: "https://a.example/" }));
  expect(keys(same, new Map())).toEqual(["a", "ab", "ac"]);
  expect(keys([fakeSource(1, { url: "upload:0a1b/笔记.md" })], new Map())).toEqual(["source"]);
});

describe("RIS", () => {
  test("is lines of a tag and a value that end in CR LF, from TY to ER, whatever the text holds", () => {
    const sources = [fakeSource(1, { title: HOSTILE, author: "A*B, Corp News" }), fakeSource(2)];
    const text = exportTurn(fakeTurn("", [], sources), fakeReadings([1, fakeReading(1)]), "ris");
    expect(text.endsWith("ER  - \r\n")).toBe(true);
    const lines = text.split("\r\n").slice(0, -1);
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n\u2028]*$/u);
    const tags = lines.map((line) => line.slice(0, 2));
    expect(tags.filter((tag) => tag === "TY")).toHaveLength(2);
    expect(tags.map((tag, at) => (tag === "ER" ? tags[at + 1] : "")).filter(Boolean)).toEqual(["TY"]);
    expect(lines.filter((line) => line.startsWith("AU")).join()).not.toContain("*");
    for (const line of lines.filter((one) => one.startsWith("ID")))
      expect(line.length).toBeLessThanOrEqual(6 + 20);
  });
});

describe("CSL-JSON", () => {
  test("is an array of items with the schema's own names and nothing else", () => {
    const facts = {
      title: HOSTILE,
      author: "Ada van der Brook; 王河",
      publishedAt: "2024-03-05",
      doi: "10.1234/a",
      workKind: "paper",
    } as const;
    const [item] = JSON.parse(bibliography("csl-json", facts)) as Record<string, unknown>[];
    expect(Object.keys(item ?? {}).sort()).toEqual(
      [
        "DOI",
        "URL",
        "accessed",
        "author",
        "container-title",
        "id",
        "issued",
        "language",
        "note",
        "title",
        "type",
      ].sort(),
    );
    expect(item).toMatchObject({
      author: [{ family: "Brook", given: "Ada", "non-dropping-particle": "van der" }, { literal: "王河" }],
      accessed: { "date-parts": [[2026, 11, 27]] },
    });
    expect(exportTurn(fakeTurn("", [], []), new Map(), "csl-json")).toBe("[]\n");
  });
});
