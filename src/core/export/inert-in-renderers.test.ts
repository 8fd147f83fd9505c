/** Exported Markdown in programs that people read it with: whatever the texts hold, no HTML and no link comes of it. */
import { Window } from "happy-dom";
import MarkdownIt from "markdown-it";
import { marked } from "marked";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { seeded } from "../../../test/seeded.ts";
import { parseBlocks } from "../../lib/markdown/blocks.ts";
import { escapeMarkdown, markdownBlock } from "./markdown-text.ts";

const markdownIt = new MarkdownIt({ html: true, linkify: true });
const remark = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true });
const RENDERERS: Record<string, (markdown: string) => string> = {
  marked: (markdown) => marked.parse(markdown, { async: false, gfm: true }),
  "markdown-it": (markdown) => markdownIt.render(markdown),
  remark: (markdown) => String(remark.processSync(markdown)),
};

const PIECES = [
  "http://a.b/",
  "https://evil.example/x?y=1&z=2#q",
  "www.evil.example",
  "evil.example/path",
  "someone@evil.example",
  "mailto:someone@evil.example",
  "javascript://a.b/%0aalert(1)",
  "javascript:alert(1)",
  "<svg onload=alert(1)>",
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "<!-- ",
  "-->",
  "<a href=//evil.example>x</a>",
  "![x](http://evil.example/p.png)",
  "[x](javascript:alert(1))",
  "[x]: http://evil.example",
  "[x]",
  "&lt;svg onload=alert(1)&gt;",
  "&#60;svg&#62;",
  "`",
  "``",
  "```",
  "\\",
  "$",
  "*",
  "_",
  "~~",
  "|",
  "#",
  ">",
  "-",
  "1.",
  "\n",
  "\n\n",
  "    ",
  "\t",
  " ",
  "words",
  "桥",
  "https://例え.example/桥。",
  "ftp://a.b",
];

function written(answer: string): string {
  const none = { claims: [], markers: () => "" };
  return [
    ...parseBlocks(answer).map((block) => markdownBlock(answer, block, none)),
    escapeMarkdown(answer.replace(/\s+/gu, " ")),
  ].join("\n\n");
}

/** What is live in a page of it. */
function live(html: string): string[] {
  const { document } = new Window({ url: "http://localhost/", width: 100, height: 100 }) as unknown as {
    document: Document;
  };
  document.body.innerHTML = html;
  return [...document.body.querySelectorAll("*")].flatMap((element) => {
    const tag = element.tagName.toLowerCase();
    const isStrange = ["svg", "img", "script", "a", "iframe", "object", "style", "link"].includes(tag);
    const handlers = [...element.attributes].filter(({ name }) => name.startsWith("on"));
    return isStrange || handlers.length > 0 ? [element.outerHTML] : [];
  });
}

describe.each(Object.entries(RENDERERS))("in %s", (_, render) => {
  test("an address, and what would break out of the code behind it, is text", () => {
    for (const answer of [
      "http://a.b/`<svg onload=alert(1)>`",
      "See https://evil.example/x. And www.evil.example, someone@evil.example or evil.example!",
      "`http://a.b/``<svg onload=alert(1)>`",
      "http://a.b/` <svg onload=alert(1)> http://c.d/`",
    ])
      expect(live(render(written(answer)))).toEqual([]);
  });

  test("three pieces of hostile text in any order are text", () => {
    const random = seeded(11);
    const piece = (): string => PIECES[Math.floor(random() * PIECES.length)] ?? "";
    const faults = new Set<string>();
    for (let nth = 0; nth < 400; nth++) {
      const answer = Array.from({ length: 2 + Math.floor(random() * 6) }, piece).join("");
      if (live(render(written(answer))).length > 0) faults.add(answer);
    }
    expect([...faults]).toEqual([]);
  });
});

test("an address is shown as it is, without what only ends the sentence", () => {
  expect(escapeMarkdown("See (http://a.b/c_d?e=*), and www.a.example。")).toBe(
    "See (`http://a.b/c_d?e=*`), and `www.a.example`。",
  );
});
