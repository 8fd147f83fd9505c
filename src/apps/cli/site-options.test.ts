import { expect, test } from "vitest";
import { readSiteLimits } from "./site-options.ts";

test("limits are read, a rate becomes a pause, and what is not given stays open", () => {
  expect(readSiteLimits({ crawl: true, maxPages: "20", depth: "0", rate: "120" })).toEqual({
    maxPages: 20,
    maxDepth: 0,
    delayMs: 500,
  });
  expect(readSiteLimits({ every: "1d" })).toEqual({});
});

test.each([
  { crawl: true, depth: "many" },
  { crawl: true, depth: "-1" },
  { crawl: true, maxPages: "0" },
  { crawl: true, maxPages: "1e9" },
  { crawl: true, rate: "5000" },
  { depth: "1" },
])("%j is refused", (options) => {
  expect(() => readSiteLimits(options)).toThrow(expect.objectContaining({ code: "bad-request" }));
});
