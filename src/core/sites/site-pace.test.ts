import { expect, test } from "vitest";
import { isDue, isGivenUp, nextRoundAt, pauseMs } from "./site-pace.ts";

test("the pause is our own or the host's, whichever is longer, within reason", () => {
  expect([pauseMs(1_000, 0, 0), pauseMs(1_000, 5_000, 0), pauseMs(1_000, 86_400_000, 0)]).toEqual([
    1_000, 5_000, 30_000,
  ]);
});

test("a host that fails is given more time with each failure, up to a minute, and then left alone", () => {
  expect([1, 2, 3, 9].map((failures) => pauseMs(1_000, 0, failures))).toEqual([2_000, 4_000, 8_000, 60_000]);
  expect([4, 5].map(isGivenUp)).toEqual([false, true]);
});

test("a site is due again after its interval, a broken round within the hour, and never unasked", () => {
  const now = "2026-01-01T00:00:00.000Z";
  expect(nextRoundAt({ everyMs: 86_400_000 }, now, false)).toBe("2026-01-02T00:00:00.000Z");
  expect(nextRoundAt({ everyMs: 86_400_000 }, now, true)).toBe("2026-01-01T01:00:00.000Z");
  expect(nextRoundAt({ everyMs: 900_000 }, now, true)).toBe("2026-01-01T00:15:00.000Z");
  expect(nextRoundAt({}, now, true)).toBeUndefined();
  expect([
    isDue({ nextAt: now }, now),
    isDue({ nextAt: "2026-01-01T00:00:00.001Z" }, now),
    isDue({}, now),
  ]).toEqual([true, false, false]);
});
