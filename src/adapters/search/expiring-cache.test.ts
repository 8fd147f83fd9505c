import { expect, test } from "vitest";
import { createExpiringCache } from "./expiring-cache.ts";
import { createFakeClock } from "../../../test/fake-clock.ts";

test("a value is kept for its life and no longer", async () => {
  const clock = createFakeClock();
  const cache = createExpiringCache<number>(clock, 1_000, 10);
  cache.set("a", 1);
  await clock.advance(999);
  expect(cache.get("a")).toBe(1);
  await clock.advance(1);
  expect(cache.get("a")).toBeUndefined();
});

test("of too many values the longest unused goes", () => {
  const cache = createExpiringCache<number>(createFakeClock(), 1_000, 2);
  cache.set("a", 1);
  cache.set("b", 2);
  cache.get("a");
  cache.set("c", 3);
  expect(["a", "b", "c"].map((key) => cache.get(key))).toEqual([1, undefined, 3]);
});
