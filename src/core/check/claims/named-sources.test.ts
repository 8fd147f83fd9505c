import { expect, test } from "vitest";
import { sourcesNamedIn } from "./named-sources.ts";

test("footnotes name addresses and files beside the text", () => {
  const text =
    "It is so.[^1] And so [2].\n\n[^1]: https://example.org/a.\n[2] Notes, minutes.md\n- [3]: `table.csv`\n";
  expect([...sourcesNamedIn(text)]).toEqual([
    [1, "https://example.org/a"],
    [2, "minutes.md"],
    [3, "table.csv"],
  ]);
});

test("a path out of the text's folder is not taken", () => {
  expect(sourcesNamedIn("[1] /etc/hosts.txt\n[2] ../up.md\n[3] ~/mine.md").size).toBe(0);
});

test.each([
  ["It is so.¹\n\nNotes\n¹ minutes.md", ["minutes.md"]],
  ["是的（1）。\n\n参考：\n（1）纪要.md", ["纪要.md"]],
  [
    "It is so [1].\n\n## Sources\n1. minutes.md\n2. https://example.org/b",
    ["minutes.md", "https://example.org/b"],
  ],
  ["It is so.[^m]\n\n[^m]: [Minutes](minutes.md)", ["minutes.md"]],
  [
    "It is so ([minutes](minutes%20of%20May.md)), see [b](https://example.org/b#top).",
    ["minutes of May.md", "https://example.org/b"],
  ],
  ["See [up](../up.md) and [this](%2e%2e/up.md).", []],
])("%j names its sources in its own style", (text, sources) => {
  expect([...sourcesNamedIn(text).values()]).toEqual(sources);
});
