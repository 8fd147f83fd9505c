import { expect, test } from "vitest";
import { problemsOf } from "./planted-tree.ts";

test.each([
  'const KINDS: Readonly<Record<string, string>> = { a: "b" };',
  'export const KINDS: Record<string, string> = { a: "b" };',
  "const KINDS: Readonly<\n  Record<string, string>\n> = {};",
])("a plain object that is asked for words is refused: %j", (table) => {
  const files = { "src/lib/kinds.ts": `/** Kinds. */\n${table}` };
  expect(problemsOf(files)).toEqual([expect.stringContaining("src/lib/kinds.ts is a plain object")]);
  expect(problemsOf({ "src/lib/kinds.test.ts": table })).toEqual([]);
});

test("one that is made by name passes, and so does one over a closed set of words", () => {
  const text = "const A = byName<string>({});\nconst B: Readonly<Record<Kind, string>> = {};";
  expect(problemsOf({ "src/lib/kinds.ts": `/** Kinds. */\n${text}` })).toEqual([]);
});
