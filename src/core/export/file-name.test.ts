import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { attachment, fileNameStem } from "./file-name.ts";

test.each([
  ["对话 DeepSeek：创始人访谈", "对话-DeepSeek-创始人访谈"],
  ["../../etc/passwd", "etc-passwd"],
  ['a"b\r\nX-Evil: 1', "a-b-X-Evil-1"],
  [".hidden", "hidden"],
  ["CON", "dig_1"],
  ["", "dig_1"],
  ["?*:|<>", "dig_1"],
  ["\ud83d", "dig_1"],
])("a title %j becomes a name that every file system takes", (title, stem) => {
  expect(fileNameStem(title, "dig_1")).toBe(stem);
});

test("no title makes more of a name than letters, digits and lines, or too long a one, or a broken header", () => {
  assert(
    property(string({ unit: "binary", maxLength: 300 }), (title) => {
      const stem = fileNameStem(title, "dig_1");
      expect(stem).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u);
      expect(new TextEncoder().encode(stem).length).toBeLessThanOrEqual(120);
      expect(attachment(`${stem}.md`, "dig_1.md")).toMatch(
        /^attachment; filename="dig_1\.md"; filename\*=UTF-8''[\w%.-]+$/u,
      );
    }),
  );
});
