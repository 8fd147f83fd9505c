/** What of a reply that breaks off is whole. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { wholePart } from "./whole-part.ts";

test.each([
  ['{"a":[{"t":"x"},{"t":"y"},{"t":"z', '{"a":[{"t":"x"},{"t":"y"}]}'],
  ['{"a":{"t":"}]"},"b":[1,2', '{"a":{"t":"}]"}}'],
  ['{"a":[1]} and more', '{"a":[1]}'],
  ['{"a":"x', undefined],
  ['{"a":[1}', undefined],
  ["", undefined],
])("of %j", (text, whole) => {
  expect(wholePart(text)).toBe(whole);
});

test("is JSON, wherever it broke off", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (value, cut) => {
      const text = JSON.stringify(value);
      const whole = wholePart(text.slice(0, cut % (text.length + 1)));
      if (whole !== undefined) JSON.parse(whole);
    }),
  );
});
