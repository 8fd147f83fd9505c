import { expect, test } from "vitest";
import { formatInterval, parseInterval } from "./interval.ts";

test.each([
  ["15m", 900_000],
  ["6h", 21_600_000],
  ["1d", 86_400_000],
  [" 2 W ", 1_209_600_000],
])("%s is %i ms", (text, ms) => {
  expect(parseInterval(text)).toBe(ms);
});

test.each(["14m", "0d", "53w", "99999w", "1", "d", "", "-1d", "1.5h", "1h30m", "１d", "1y"])(
  "%j is refused",
  (text) => {
    expect(() => parseInterval(text)).toThrow(expect.objectContaining({ code: "bad-request" }));
  },
);

test("an interval is written as the largest unit that divides it", () => {
  expect(["30m", "90m", "24h", "14d", "36h"].map((text) => formatInterval(parseInterval(text)))).toEqual([
    "30m",
    "90m",
    "1d",
    "2w",
    "36h",
  ]);
});
