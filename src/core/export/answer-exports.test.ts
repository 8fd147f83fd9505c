/** An answer as Markdown, HTML and JSON: its footnotes and quotes, and that nothing of a text becomes more than text. */
import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Turn } from "../domain/answer.ts";
import { say } from "../domain/said/say.ts";
import { exportTurn, type TextFormat } from "./export-turn.ts";
import { fakeReading, fakeReadings, fakeSource, fakeTurn } from "./fake-turn.ts";

const READINGS = fakeReadings([1, fakeReading(1)], [2, fakeReading(2)]);

function write(turn: Turn, format: TextFormat): string {
  return exportTurn(turn, READINGS, format);
}

describe("Markdown", () => {
  test("carries a footnote after each claim, and below each source with its quotes and proof", () => {
    const link = "https://site1.example/page#:~:text=One%20is";
    const sources = [fakeSource(1, { author: "Ada Brook", publishedAt: "2024-03-05" }), fakeSource(2)];
    const turn = fakeTurn(
      "One is **true**. Two is said.",
      [
        ["One is **true**.", 1, { link, page: 3 }],
        ["Two is said.", 2, { verdict: "partial" }],
      ],
      sources,
    );
    expect(write(turn, "markdown")).toBe(`# Why?

One is **true**.[^1] Two is said.[^2] *(partly supported)*

*Put together by Footnote from the sources’ own sentences, 2026-11-27T10:21:00.000Z*

[^1]: **Title 1**, Ada Brook, site1\\.example, 2024-03-05, <https://site1.example/page>, read 2026-11-27T10:20:30.000Z, SHA-256 of the text as read: \`${"1".repeat(64)}\`

    > “One is \\*\\*true\\*\\*.” (p. 3, [open at these words](<${link}>))

[^2]: **Title 2**, site2\\.example, <https://site2.example/page>, read 2026-11-27T10:20:30.000Z, SHA-256 of the text as read: \`${"2".repeat(64)}\`

    > “Two is said.”
`);
  });

  test("names no source that was only found to say what another is cited for", () => {
    const turn = fakeTurn(
      "One is.",
      [["One is.", 1, { verdict: "partial" }]],
      [fakeSource(1), fakeSource(2)],
    );
    const [claim] = turn.answer.claims;
    if (!claim?.citations[0]) throw new Error("no claim");
    const claims = [{ ...claim, elsewhere: { ...claim.citations[0], source: 2 } }];
    const text = write({ ...turn, answer: { ...turn.answer, claims } }, "markdown");
    expect(text).toContain("[^1]: ");
    expect(text).not.toContain("[^2]");
  });

  test("says of a source that was read in part what was left out, in the language of the answer", () => {
    const source = fakeSource(1, { unread: [say("read.only-space")] });
    const english = fakeTurn("One is said.", [["One is said.", 1]], [source]);
    expect(write(english, "markdown")).toContain(
      "read in part: The document is empty: it has only white space.",
    );
    const chinese = fakeTurn("铁塔高三百三十米。", [["铁塔高三百三十米。", 1]], [source]);
    expect(write(chinese, "markdown")).toContain("只读了一部分：文档是空的：只有空白字符。");
  });

  test("speaks Chinese where the answer does", () => {
    const turn = fakeTurn(
      "铁塔高三百三十米，位于白河镇。",
      [["铁塔高三百三十米，位于白河镇。", 1, { page: 2 }]],
      [fakeSource(1)],
      "多高？",
    );
    const text = write(turn, "markdown");
    expect(text).toContain("铁塔高三百三十米，位于白河镇。[^1]");
    expect(text).toContain("> “铁塔高三百三十米，位于白河镇。” (第 2 页)");
    expect(text).toContain("读取于 2026-11-27T10:20:30.000Z，所读文本的 SHA-256");
  });

  test("keeps lists, code and quotations, and puts no footnote into code", () => {
    const raw = "Run this:\n\n```\nnpm ci <now>\n```\n\n- one `a|b`\n- two\n  1. deep\n\n> said\n> so";
    const turn = fakeTurn(
      raw,
      [
        ["npm ci <now>", 1],
        ["- two", 2],
      ],
      [fakeSource(1), fakeSource(2)],
    );
    expect(write(turn, "markdown")).toContain(
      "Run this:\n\n```\nnpm ci <now>\n```\n\n[^1]\n\n- one `a|b`\n- two[^2]\n\n  1. deep\n\n> said\n> so\n\n*Put",
    );
  });

  test("leaves no page that is quoted a tag, a picture, a link or a footnote of its own", () => {
    const raw =
      "<img src=x> ![p](https://evil.example/?q) [a](https://evil.example/) [^1] <https://evil.example/> &lt;b&gt;\n+ no list\n\n`<b>` 1 | `<i> | `";
    const turn = fakeTurn(
      raw,
      [["+ no list", 1, { link: "https://a.example/>) <i>" }]],
      [fakeSource(1, { title: "<b>[x](y)</b>\n# no", url: "https://a.example/<script>" })],
      "# <b>?\n- x",
    );
    const text = write(turn, "markdown");
    // Outside of code and of our own addresses, each of these signs stands behind a backslash.
    const bare = text.replace(/`[^`\n]*`/gu, "").replace(/<https:\/\/a\.example\/[^>\s]*>/gu, "");
    const ours = /(?<!\\)(?:\[\^1\]|\[open at these words\]\(\))/gu;
    expect(bare.replace(ours, "")).not.toMatch(/(?<!\\)[<[\]&]/u);
    expect(text).toContain("# \\# \\<b\\>? - x\n");
    expect(text).toContain("[open at these words](<https://a.example/%3E)%20%3Ci%3E>)");
    expect(text).toContain("`<b>` 1 | `<i> | `");
    const table = fakeTurn("`a` | `<b> | `\n:-- | --", [], []);
    expect(write(table, "markdown")).toContain("`a` | `<b> \\| `\n:-- | --");
  });
});

describe("Tables and formulas", () => {
  const raw =
    "Rents:\n\n| 城市 | Rent |\n|---|--:|\n| 北京 \\| Beijing | **$4** |\n| `<b>` | \\(a*b*c\\) |\n\nWith \\( x_1*y*z \\), $5 and $6, and $$E = mc^2$$:\n\n\\[\na < b\n+ c\n\\]\n";
  const turn = fakeTurn(
    raw,
    [
      ["**$4**", 1],
      ["a < b\n+ c", 1],
    ],
    [fakeSource(1)],
  );

  test("are tables and formulas in Markdown, dollars of money escaped", () => {
    expect(write(turn, "markdown")).toContain(
      "Rents:\n\n| 城市 | Rent |\n| --- | --: |\n| 北京 \\| Beijing | **\\$4[^1]** |\n| `<b>` | $a*b*c$ |\n\nWith $x_1*y*z$, \\$5 and \\$6, and $$E = mc^2$$:\n\n$$\na < b\n+ c\n$$\n\n[^1]\n\n",
    );
  });

  test("are a table and text as it was in HTML", () => {
    const text = write(turn, "html");
    expect(text).toContain(
      '<table>\n<thead><tr><th>城市</th><th class="right">Rent</th></tr></thead>\n<tbody>\n<tr><td>北京 | Beijing</td><td class="right"><strong>$4<sup>',
    );
    expect(text).toContain('<td class="right">\\(a*b*c\\)</td>');
    expect(text).toContain("<p>With \\( x_1*y*z \\), $5 and $6, and $$E = mc^2$$:</p>");
    expect(text).toContain('<p class="formula">\\[\na &lt; b\n+ c<sup>');
  });

  test("leave a program that knows no formulas no tag, picture, link or footnote", () => {
    const hostile = "So \\(x <img src=a> ![p](e) [a](e) [^1] [a]: e `\\) is.\n\n$$\n<script>\n$$";
    const text = write(fakeTurn(hostile, [], []), "markdown");
    expect(text).not.toMatch(/<[a-z!/]|\]\(|\[\^|!\[|\]:|`/u);
    expect(text).toContain("$x < img");
  });
});

describe("HTML", () => {
  const turnOf = (text: string): Turn =>
    fakeTurn(
      text,
      text === ""
        ? []
        : [[text, 1, { link: `https://a.example/#:~:text=${text.length}`, headingPath: [text] }]],
      [
        fakeSource(1, {
          title: text,
          author: text,
          publishedIn: text,
          url: `https://a.example/${text.slice(0, 20)}`,
        }),
      ],
      text,
    );

  test("is one page that may run and load nothing, with a policy that says so first", () => {
    const text = write(turnOf("One is."), "html");
    expect(text).toMatch(
      /^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none';/u,
    );
    expect(text).not.toMatch(/<(?:script|img|link|iframe|object|embed|form|svg)\b|\son\w+=|@import|url\(/iu);
    expect(text).toContain('<sup><a href="#source-1">1</a></sup>');
    expect(text).toContain('<li id="source-1" value="1">');
    expect(text).toContain(`SHA-256 of the text as read: <code>${"1".repeat(64)}</code>`);
  });

  test("makes nothing but text of any text: the same tags stand in it whatever the words are", () => {
    const pieces = [
      "<",
      ">",
      "&",
      '"',
      "'",
      "`",
      "script",
      "<img src=x onerror=a()>",
      "</style>",
      "<!--",
      "]]>",
      "\u0000",
      "\u202e",
      "\ud83d",
      "javascript:",
      "[a](https://e.example)",
      "![](x)",
      "中文",
      " ",
    ];
    const allowed =
      /^<\/?(?:!doctype|html|head|meta|title|style|body|main|h[1-6]|p|time|div|sup|a|section|ol|ul|li|strong|bdi|br|code|pre|em|blockquote|span|hr)(?:\s|>|$)/u;
    assert(
      property(
        array(constantFrom(...pieces), { maxLength: 12 }),
        string({ unit: "binary", maxLength: 8 }),
        (parts, end) => {
          const text = write(turnOf(parts.join("") + end), "html");
          const tags = Array.from(text.matchAll(/<[^>]*/gu), ([tag]) => tag);
          expect(tags.filter((tag) => !allowed.test(tag))).toEqual([]);
          const attributes = text.matchAll(
            /<(?!style)[a-z0-9]+(?:[^>"]*\s)?(href|src|style|on\w+)="([^"]*)"/gu,
          );
          const strange = [...attributes].filter(
            ([, name, value]) => name !== "href" || !/^(?:#|https:\/\/a\.example\/)/u.test(value ?? ""),
          );
          expect(strange).toEqual([]);
          expect(text.isWellFormed()).toBe(true);
          // oxlint-disable-next-line no-control-regex
          expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u);
        },
      ),
    );
  });
});

test("JSON is the turn with what proves its sources, and without the folders of files", () => {
  const sources = [fakeSource(1), fakeSource(2, { url: "file:///home/ada/secret/a%20b.md" })];
  const turn = fakeTurn(
    "One is.",
    [["One is.", 1, { link: "https://site1.example/page#:~:text=One" }]],
    sources,
  );
  const text = write(
    { ...turn, answer: { ...turn.answer, nearest: [sources[1] as (typeof sources)[1]] } },
    "json",
  );
  expect(text).not.toContain("secret");
  const read = JSON.parse(text) as Turn;
  expect(read).toMatchObject({
    turnId: "trn_1",
    question: "Why?",
    answer: { text: "One is.", claims: turn.answer.claims },
  });
  expect(read.answer.sources[0]).toMatchObject({
    number: 1,
    url: "https://site1.example/page",
    key: "site1-111111",
    fetchedAt: "2026-11-27T10:20:30.000Z",
    contentHash: { algorithm: "SHA-256", value: "1".repeat(64), of: "text" },
  });
  expect(read.answer.sources[1]?.url).toBe("file:a%20b.md");
  expect(read.answer.nearest[0]?.url).toBe("file:a%20b.md");
});
