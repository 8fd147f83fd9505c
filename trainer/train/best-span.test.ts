import { expect, test } from "vitest";
import { bestSpan } from "./best-span.ts";

const likely = (...shares: readonly number[]): Float32Array => Float32Array.from(shares, Math.log);

test("the likeliest beginning and end go together, and no end stands before its beginning", () => {
  expect(bestSpan(likely(0.1, 0.7, 0.1, 0.1), likely(0.1, 0.1, 0.7, 0.1))).toEqual({ first: 1, last: 2 });
  expect(bestSpan(likely(0.1, 0.2, 0.7), likely(0.6, 0.3, 0.1))).toEqual({ first: 2, last: 2 });
  expect(bestSpan(new Float32Array(), new Float32Array())).toBeUndefined();
});
