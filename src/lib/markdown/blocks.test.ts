import { expect, test } from "vitest";
import { array, assert, constantFrom, property } from "fast-check";
import { leavesOf } from "./leaves.ts";
import { type Block, parseBlocks } from "./blocks.ts";
import { type Inline, parseInline, safeHref } from "./inline.ts";

/** A short form of the tree, for reading in tests. */
function show(raw: string): string {
  return parseBlocks(raw)
    .map((block) => showBlock(raw, block))
    .join("");
}

function showBlock(raw: string, block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${block.spans.map((span) => showInline(raw, parseInline(raw, span))).join("¶")}</p>`;
    case "heading":
      return `<h${block.level}>${block.spans.map((span) => showInline(raw, parseInline(raw, span))).join("")}</h>`;
    case "list": {
      const items = block.items.map(
        (item) => `<li>${item.blocks.map((one) => showBlock(raw, one)).join("")}</li>`,
      );
      return `<${block.first === undefined ? "ul" : `ol ${block.first}`}>${items.join("")}</>`;
    }
    case "quote":
      return `<quote>${block.blocks.map((one) => showBlock(raw, one)).join("")}</quote>`;
    case "code":
      return `<code>${block.lines.map(({ start, end }) => raw.slice(start, end)).join("⏎")}</code>`;
    case "rule":
      return "<hr>";
  }
}

function showInline(raw: string, nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.kind === "text") return raw.slice(node.start, node.end);
      if (!("children" in node)) return `‹${raw.slice(node.start, node.end)}›`;
      const inner = showInline(raw, node.children);
      return node.kind === "strong" ? `**${inner}**` : `/${inner}/`;
    })
    .join("");
}

test("reads emphasis, also in Chinese, where no spaces stand around it", () => {
  expect(show("a **bold *both*** and *it* _too_ b")).toBe("<p>a **bold /both/** and /it/ /too/ b</p>");
  expect(show("**「量子」**计算*很*快")).toBe("<p>**「量子」**计算/很/快</p>");
});

test("leaves as text what only looks like emphasis", () => {
  expect(show("5 * 3 * 2 and snake_case_name and **open and *")).toBe(
    "<p>5 * 3 * 2 and snake_case_name and **open and *</p>",
  );
  expect(show("\\*not\\* this")).toBe("<p>*not* this</p>");
});

test("reads inline code before emphasis, with any number of backticks", () => {
  expect(show("use `**x**` or `` a`b `` now")).toBe("<p>use ‹**x**› or ‹a`b› now</p>");
  expect(show("an open ` tick")).toBe("<p>an open ` tick</p>");
});

test("makes no links: the words stay, and the address where it is one of the web", () => {
  expect(show("[a](https://x.example/y) [*b*](javascript:alert(1)) [c](data:text/html,x) [d](/etc)")).toBe(
    "<p>a(https://x.example/y) *b* c d</p>",
  );
  expect(show("See https://x.example/a. 见https://x.example/b后面")).toBe(
    "<p>See https://x.example/a. 见https://x.example/b后面</p>",
  );
});

test("takes addresses of http and https only for a source's", () => {
  expect(safeHref("https://x.example/a")).toBe("https://x.example/a");
  expect(safeHref("java\nscript:alert(1)")).toBeUndefined();
  expect(safeHref("JAVASCRIPT://x%0aalert(1)")).toBeUndefined();
});

test("leaves of images only their words, and of HTML its text", () => {
  expect(show("![alt](https://evil.example/x.png) <img src=x onerror=alert(1)>")).toBe(
    "<p>alt <img src=x onerror=alert(1)></p>",
  );
});

test("reads lists, nested and with code in them", () => {
  expect(show("- a\n- b\n  - c\n\n1. one\n   ```sh\n   npm ci\n     x\n   ```\n2. two")).toBe(
    "<ul><li><p>a</p></li><li><p>b</p><ul><li><p>c</p></li></></li></>" +
      "<ol 1><li><p>one</p><code>npm ci⏎  x</code></li><li><p>two</p></li></>",
  );
});

test("reads headings, quotes, rules and an open fence", () => {
  expect(show("# T\ntext\nmore\n> q\n> r\n\n---\n```\n<b>\n")).toBe(
    "<h1>T</h><p>text\nmore</p><quote><p>q¶r</p></quote><hr><code><b></code>",
  );
});

test("leaves never overlap and come in order, whatever the text", () => {
  const part = constantFrom(
    "*",
    "**",
    "_",
    "`",
    "```",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "> ",
    "#",
    " ",
    "[",
    "](",
    ")",
    "\\",
    "!",
    "a",
    "脚",
    "https://x.y",
    "  ",
    "~~~",
  );
  assert(
    property(array(part, { maxLength: 40 }), (parts) => {
      const raw = parts.join("");
      let last = 0;
      for (const leaf of parseBlocks(raw).flatMap((block) => leavesOf(raw, block))) {
        expect(leaf.start).toBeGreaterThanOrEqual(last);
        expect(leaf.end).toBeLessThanOrEqual(raw.length);
        last = leaf.end;
      }
      // Words are never lost: markup may go, letters may not (but for what a link points to).
      const shown = parseBlocks(raw)
        .flatMap((block) => leavesOf(raw, block))
        .map(({ start, end }) => raw.slice(start, end));
      if (!raw.includes("](") && !raw.includes("```") && !raw.includes("~~~")) {
        expect(shown.join("").match(/[a脚]/g)?.length).toBe(raw.match(/[a脚]/g)?.length);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("reads 20,000 unclosed markers without standing still", () => {
  for (const marker of ["*a ", "**a ", "_a ", "[a ", "`a ", "[a](", "> ", "- "])
    parseBlocks(marker.repeat(20_000)).flatMap((block) => leavesOf(marker.repeat(20_000), block));
});
