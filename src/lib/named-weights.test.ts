import { expect, test } from "vitest";
import { weightsFor } from "./named-weights.ts";

test("gives the weights in the order of the features, whatever theirs is", () => {
  expect(weightsFor("some", ["a", "b"], { b: 2, a: 0 })).toEqual([0, 2]);
});

test("refuses weights that do not match the features by name and number", () => {
  expect(() => weightsFor("some", ["a", "b"], { a: 1 })).toThrow('no weight for "b"');
  expect(() => weightsFor("some", ["a"], { a: 1, cover: 2 })).toThrow('nothing is called "cover"');
  expect(() => weightsFor("some", ["a"], { a: Number.NaN })).toThrow("npm run fit -- some");
  expect(() => weightsFor("some", ["a", "a"], { a: 1 })).toThrow("do not match");
});
