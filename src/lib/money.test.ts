import { expect, test } from "vitest";
import { dollars, microsOf } from "./money.ts";

test.each([
  [0, "$0"],
  [1, "$0.000001"],
  [1_234, "$0.0012"],
  [9_996, "$0.01"],
  [12_345, "$0.012"],
  [50_000, "$0.05"],
  [500_000, "$0.50"],
  [999_999, "$1.00"],
  [1_234_567, "$1.23"],
  [150_000_000, "$150.00"],
  [1_234_567_890, "$1,234.57"],
])("%d micros are %s", (micros, written) => expect(dollars(micros)).toBe(written));

test("another language writes them its own way", () => expect(dollars(1_234, "zh-CN")).toBe("US$0.0012"));

test("an amount is read as it is written, with the sign or without", () => {
  expect(["$0.5", "0.0012", "20"].map(microsOf)).toEqual([500_000, 1_200, 20_000_000]);
});
