import { expect, test } from "vitest";
import { array, assert, constantFrom, property } from "fast-check";
import { leavesOf } from "./leaves.ts";
import { parseBlocks, type Read, readOn } from "./blocks.ts";
import { safeHref } from "./safe-href.ts";
import type { Block, Inline } from "./tree.ts";
import { runs } from "../../../test/property-runs.ts";

const PARTS = constantFrom(
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
  "# ",
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
  "|",
  "\n|-|-|\n",
  "$",
  "$$",
  "\\(",
  "\\)",
  "\\[",
  "\\]",
  "---",
  "=",
  "\t",
  "\r\n",
);

/** A short form of the tree, for reading in tests. */
function show(raw: string): string {
  return parseBlocks(raw)
    .map((block) => showBlock(raw, block))
    .join("");
}

function showBlock(raw: string, block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${showInline(raw, block.children)}</p>`;
    case "heading":
      return `<h${block.level}>${showInline(raw, block.children)}</h>`;
    case "list": {
      const items = block.items.map(
        (item) => `<li>${item.blocks.map((one) => showBlock(raw, one)).join("")}</li>`,
      );
      return `<${block.first === undefined ? "ul" : `ol ${block.first}`}>${items.join("")}</>`;
    }
    case "quote":
      return `<quote>${block.blocks.map((one) => showBlock(raw, one)).join("")}</quote>`;
    case "table": {
      const rows = [block.head, ...block.rows].map(({ cells }) =>
        cells.map(({ children }) => showInline(raw, children)).join("|"),
      );
      return `<table ${block.align.join(",")}>${rows.join("/")}</>`;
    }
    case "code":
    case "math":
      return `<${block.kind}>${block.lines.map(({ start, end }) => raw.slice(start, end)).join("⏎")}</>`;
    case "rule":
      return "<hr>";
  }
}

function showInline(raw: string, nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.kind === "text") return raw.slice(node.start, node.end);
      if (node.kind === "break") return "↵";
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
    "<p>a(https://x.example/y) /b/ c d</p>",
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
      "<ol 1><li><p>one</p><code>npm ci⏎  x</></li><li><p>two</p></li></>",
  );
});

test("reads headings, quotes, rules and an open fence", () => {
  expect(show("# T\ntext\nmore\n> q\n> r\n\n---\n```\n<b>\n")).toBe(
    "<h1>T</h><p>text\nmore</p><quote><p>q\nr</p></quote><hr><code><b></>",
  );
});

test("leaves never overlap and come in order, whatever the text", () => {
  assert(
    property(array(PARTS, { maxLength: 40 }), (parts) => {
      const raw = parts.join("");
      let last = 0;
      for (const leaf of parseBlocks(raw).flatMap((block) => leavesOf(block))) {
        expect(leaf.start).toBeGreaterThanOrEqual(last);
        expect(leaf.end).toBeLessThanOrEqual(raw.length);
        last = leaf.end;
      }
      // Words are never lost: markup may go, letters may not (but for what a link points to).
      const shown = parseBlocks(raw)
        .flatMap((block) => leavesOf(block))
        .map(({ start, end }) => raw.slice(start, end));
      if (!/\]\(|```|~~~|\|/u.test(raw)) {
        expect(shown.join("").match(/[a脚]/g)?.length).toBe(raw.match(/[a脚]/g)?.length);
      }
    }),
    { numRuns: runs(2_000) },
  );
});

test("reads tables, with alignment, code and escaped bars in their cells", () => {
  expect(show("Prices:\n\n| 城市 | Rent |\n|:--|--:|\n| **北京** | `ab` \\| 3 |\n| short |\n\nEnd.")).toBe(
    "<p>Prices:</p><table left,right>城市|Rent/**北京**|‹ab› | 3/short</><p>End.</p>",
  );
});

test("reads no table where the line below the head says nothing of columns", () => {
  expect(show("| a | b |\n| 1 | 2 |")).toBe("<p>| a | b |\n| 1 | 2 |</p>");
  expect(show("a | b\nc")).toBe("<p>a | b\nc</p>");
});

test("leaves formulas as they are, whatever in them looks like emphasis, a list, an escape or a table", () => {
  expect(show("So $a_1*b*c_2$ and \\( x_1 \\{ y \\} \\) and $$E=mc^2$$ hold.")).toBe(
    "<p>So ‹$a_1*b*c_2$› and ‹\\( x_1 \\{ y \\} \\)› and ‹$$E=mc^2$$› hold.</p>",
  );
  expect(show("能量$E=mc^2$守恒，即\\(a*b*c\\)。")).toBe("<p>能量‹$E=mc^2$›守恒，即‹\\(a*b*c\\)›。</p>");
  expect(show("It is\n\\[\nx\n+ y\n- z\n= 0\n\\]\nso.")).toBe(
    "<p>It is</p><math>\\[⏎x⏎+ y⏎- z⏎= 0⏎\\]</><p>so.</p>",
  );
  expect(show("- a\n  $$\n  b\n  $$\n- c")).toBe("<ul><li><p>a</p><math>$$⏎b⏎$$</></li><li><p>c</p></li></>");
  expect(show("$$x = 1$$\n\nThen")).toBe("<math>$$x = 1$$</><p>Then</p>");
});

test("takes sums of money for no formula", () => {
  for (const prose of [
    "It costs $4 in May and $5 in June.",
    "From $4 to $5, or US$6 (A$7) at 8$ each.",
    "Between $5-$7 per unit ($AU).",
    "涨到$5，后来是$3，再后来是$2。",
    "$AAPL and $MSFT rose, $GOOG, $AMZN fell.",
    "An escaped \\$ and a $ b $ c.",
  ])
    expect(show(prose)).toBe(`<p>${prose.replaceAll("\\$", "$")}</p>`);
});

test("a formula that never closes is text, and displayed it ends with its paragraph", () => {
  expect(show("So \\(x and $y and $$z")).toBe("<p>So (x and $y and $$z</p>");
  expect(show("$$\nx\n\n**b**")).toBe("<math>$$⏎x</><p>**b**</p>");
  expect(show("It is so \\[1\\].")).toBe("<p>It is so [1].</p>");
});

test("keeps a break that was asked for", () => {
  expect(show("one  \ntwo\\\nthree\nfour")).toBe("<p>one↵\ntwo↵\nthree\nfour</p>");
});

test("a text that grows reads as the same text read at once", () => {
  assert(
    property(array(PARTS, { maxLength: 40 }), (parts) => {
      let read: Read | undefined;
      let raw = "";
      for (const part of parts) {
        raw += part;
        read = readOn(read, raw);
        expect(read.blocks).toEqual(parseBlocks(raw));
      }
    }),
    { numRuns: runs(300) },
  );
});

test("what looked like a table while its second line grew is lines again", () => {
  const before = readOn(undefined, "a\n| b |\n|-|");
  expect(before.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "table"]);
  expect(readOn(before, `${before.raw}c`).blocks.map(({ kind }) => kind)).toEqual(["paragraph"]);
});

test("a growing text keeps the blocks that are settled, so that they need not be drawn again", () => {
  const before = readOn(undefined, "One.\n\n- two\n- three\n\nFour\nand");
  const after = readOn(before, `${before.raw} and five.`);
  expect(after.blocks[0]).toBe(before.blocks[0]);
  expect(after.blocks[1]).toBe(before.blocks[1]);
  expect(after.blocks).toHaveLength(3);
});

test("a long text reads in pieces as it would as a whole", () => {
  const section =
    "## 章 *x*\n\ntext\nmore\n\n1. a\n   - b\n\n   ```\n   # c\n   ```\n2. d\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
  const one = show(section);
  expect(show(`${section}\n`.repeat(60))).toBe(one.repeat(60));
});

test("a fence goes on for as long as nothing closes it", () => {
  const code = "# no heading\n\n- no list\n".repeat(1_000);
  const blocks = parseBlocks(`Before\n\n\`\`\`\n${code}\`\`\`\n\nAfter`);
  expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "code", "paragraph"]);
});

test("reads 100,000 brackets and other signs that never close without standing still", () => {
  const inlines = [
    "*a ",
    "**a ",
    "_a ",
    "[a ",
    "`a ",
    "[a](",
    "*_",
    "[",
    "]",
    "$a ",
    "\\(",
    "``a`",
    "\\[",
    "$$",
    "![",
  ];
  const blocks = ["> ", "- ", "1. ", "| ", "|-", "~~~"];
  const lines = ["a|b\n", "a\n> b\n", "- a\n", "a\n\n"];
  for (const sign of [...inlines, ...blocks, ...lines]) {
    const length = lines.includes(sign) ? 4_000 : sign.length === 1 ? 100_000 : 20_000;
    const leaves = parseBlocks(sign.repeat(length / sign.length)).flatMap(leavesOf);
    expect(leaves.every(({ start, end }) => end > start)).toBe(true);
  }
});

test("a heading of 100,000 characters is one, and deep nesting is cut off", () => {
  const long = `# ${"很长 *long* ".repeat(10_000)}`;
  expect(parseBlocks(long).map(({ kind }) => kind)).toEqual(["heading"]);
  let depth = 0;
  for (let block = parseBlocks("> ".repeat(5_000) + "x")[0]; block?.kind === "quote"; block = block.blocks[0])
    depth++;
  expect(depth).toBe(8);
});
