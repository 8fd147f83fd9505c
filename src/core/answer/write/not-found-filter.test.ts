import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createNotFoundFilter } from "./not-found-filter.ts";

function filter(deltas: readonly string[]): { text: string; found: boolean } {
  const notFound = createNotFoundFilter();
  const text = deltas.map((delta) => notFound.push(delta)).join("") + notFound.flush();
  return { text, found: notFound.wasFound() };
}

test.each([
  ["NOT_FOUND", "", true],
  [" **NOT_FOUND**.\n", "", true],
  ["NOT_FOUND\nThe passages are about bridges.", "", true],
  ["It is so.\nNOT_FOUND", "It is so.\n", true],
  ["NOT_FOUND is what I say.", "NOT_FOUND is what I say.", false],
  ["It is NOT_FOUND", "It is NOT_FOUND", false],
  ["NOT_FOU", "NOT_FOU", false],
  ["Not found", "Not found", false],
  ["", "", false],
])("%j", (text, expected, found) => {
  expect(filter([text])).toEqual({ text: expected, found });
});

test("text that cannot be the token is not held back", () => {
  const notFound = createNotFoundFilter();
  expect(notFound.push("N")).toBe("");
  expect(notFound.push("o, ")).toBe("No, ");
  expect(notFound.push("NOT_FOUND")).toBe("NOT_FOUND");
});

test("any cut of the same text gives the same", () => {
  const pieces = fc.constantFrom("NOT_FOUND", "NOT_", "FOUND", "\n", " ", "*", "N", "so", ".");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 15 }), (words) => {
      expect(filter(words)).toEqual(filter([words.join("")]));
    }),
  );
});
