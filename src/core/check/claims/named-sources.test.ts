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
