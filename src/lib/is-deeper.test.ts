import { expect, test } from "vitest";
import { isDeeper } from "./is-deeper.ts";

test.each([
  ["a text", 0, false],
  [[], 0, true],
  [[], 1, false],
  [{ a: [1, { b: 2 }] }, 3, false],
  [{ a: [1, { b: 2 }] }, 2, true],
])("%j within %i: %s", (value, most, expected) => {
  expect(isDeeper(value, most)).toBe(expected);
});

test("what is a hundred thousand deep is told without going there", () => {
  expect(isDeeper(JSON.parse("[".repeat(100_000) + "]".repeat(100_000)), 50)).toBe(true);
});
