import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createNotFoundFilter } from "./not-found-filter.ts";

function filter(deltas: readonly string[], isQuoted = false): { text: string; found: boolean } {
  const notFound = createNotFoundFilter(isQuoted);
  const text = deltas.map((delta) => notFound.push(delta)).join("") + notFound.flush();
  return { text, found: notFound.wasFound() };
}

test.each([
  ["NOT_FOUND", "", true],
  [" **NOT_FOUND**.\n", " ", true],
  ["NOT_FOUND\nThe passages are about bridges.", "", true],
  ["`NOT_FOUND`: the passages are about bridges.", "", true],
  ["NOT\\_FOUND", "", true],
  ["It is so.\nNOT_FOUND", "It is so.\n", true],
  ["It is so [1]. NOT_FOUND", "It is so [1]. ", true],
  ["It is so [1].\n\n**NOT_FOUND**.\n", "It is so [1].\n\n\n", true],
  ["I could not find this in the passages. NOT_FOUND", "I could not find this in the passages. ", true],
  ["文中没有提到。NOT_FOUND", "文中没有提到。", true],
  ["The rent is 900 euros [1]. Deposit: NOT_FOUND.", "The rent is 900 euros [1]. Deposit: not found.", true],
  ["The rent is 900 [1].\n- NOT_FOUND: the deposit", "The rent is 900 [1].\n- Not found: the deposit", true],
  ["租金九百元[1]。押金：NOT_FOUND。", "租金九百元[1]。押金：未找到。", true],
  ["The deposit is (NOT_FOUND) there.", "The deposit is not found there.", true],
  ["NOT_FOUNDATION stays", "NOT_FOUNDATION stays", false],
  ["NOT_FOU", "NOT_FOU", false],
  ["Not found", "Not found", false],
  ["Note (N) [N", "Note (N) [N", false],
  ["", "", false],
])("%j", (text, expected, found) => {
  expect(filter([text])).toEqual({ text: expected, found });
});

test.each([
  [
    "The call gives NOT_FOUND where there is no row [1].",
    "The call gives NOT_FOUND where there is no row [1].",
    false,
  ],
  [
    "It gives `NOT_FOUND`. NOT_FOUND is no fault [1].",
    "It gives `NOT_FOUND`. NOT_FOUND is no fault [1].",
    false,
  ],
  ["NOT_FOUND", "", true],
  ["It is so.\nNOT_FOUND\n", "It is so.\n\n", true],
])("where the sources have the word itself: %j", (text, expected, found) => {
  expect(filter([text], true)).toEqual({ text: expected, found });
});

test("text that cannot be the token is not held back", () => {
  const notFound = createNotFoundFilter();
  expect(notFound.push("N")).toBe("");
  expect(notFound.push("o, ")).toBe("No, ");
  expect(notFound.push("and NOT_F")).toBe("and ");
  expect(notFound.push("ORM is")).toBe("NOT_FORM is");
});

test("any cut of the same text gives the same", () => {
  const pieces = fc.constantFrom(
    "NOT_FOUND",
    "NOT_",
    "FOUND",
    "\n",
    " ",
    "*",
    "`",
    "(",
    "N",
    "so",
    ".",
    "：",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 15 }), fc.boolean(), (words, isQuoted) => {
      const whole = filter([words.join("")], isQuoted);
      expect(filter(words, isQuoted)).toEqual(whole);
      expect(filter(words.join("").split(""), isQuoted)).toEqual(whole);
    }),
    { examples: [[["NOT_FOUND", ".", "NOT_FOUND"], true]] },
  );
});
