import { expect, test } from "vitest";
import { parseBlocks } from "./blocks.ts";
import { FENCE, fenceAfter, HEADING, ITEM, isFenceLine, RULE } from "./line-rules.ts";

function kindOf(line: string): string | undefined {
  return parseBlocks(`${line}\n`)[0]?.kind;
}

const LINES = [
  "# a",
  "## b",
  "###### c",
  "####### d",
  "#e",
  "   # f",
  "# ",
  "text",
  "```",
  "```js",
  "````",
  "``` a`b",
  "~~~",
  "~~~ `x`",
  "``",
  "  ```",
  "---",
  "***",
  "- - -",
  "___",
  "--",
  "**a**",
  "- a",
  "* b",
  "+ c",
  "• d",
  "1. e",
  "2) f",
  "1.g",
  "-h",
  "$$",
  "$$ x",
  "$$x$$",
  "$$x$$.",
  "\\[",
  "\\[x\\]",
  "\\[1\\] a",
  "\\[1\\]",
  "$5",
  "$x$",
];

test.each(LINES)("a line is to the line rules what it is to the parser: %j", (line) => {
  const kind = kindOf(line);
  expect(HEADING.test(line)).toBe(kind === "heading");
  expect(FENCE.test(line)).toBe(kind === "code");
  expect(RULE.test(line)).toBe(kind === "rule");
  if (!RULE.test(line)) expect(ITEM.test(line)).toBe(kind === "list");
  // A full stop behind a formula belongs to its line, though it makes a paragraph.
  expect(isFenceLine(line)).toBe(kind === "code" || kind === "math" || line === "$$x$$.");
});

test("a fence is closed by its own sign, as often at least, and a formula by a blank line at the latest", () => {
  const after = (text: string): string =>
    text.split("\n").reduce((fence, line) => fenceAfter(fence, line), "");
  expect(after("````\n```\n~~~~\n```` x")).toBe("````");
  expect(after("````\n```\n`````")).toBe("");
  expect(after("~~~\n```\n~~~~")).toBe("");
  expect(after("$$\na\nb $$")).toBe("");
  expect(after("\\[\na\n= b")).toBe("\\[");
  expect(after("\\[\na\n")).toBe("");
});
