import { describe, expect, it } from "vitest";
import { bestSpan } from "./best-span.ts";

/** Logarithms of shares that sum up to one. */
const likely = (...shares: readonly number[]): Float32Array => Float32Array.from(shares, Math.log);

describe("the run of pieces that holds the words", () => {
  it("is the words where they are plain", () => {
    const found = bestSpan(likely(0.01, 0.97, 0.01, 0.01), likely(0.01, 0.01, 0.97, 0.01));
    expect([found?.first, found?.last]).toEqual([1, 2]);
    expect(found?.likelihood).toBeGreaterThan(0.9);
  });

  it("goes on to where they may also end, since half an answer is none", () => {
    const found = bestSpan(likely(0.02, 0.96, 0.01, 0.01), likely(0.02, 0.5, 0.46, 0.02));
    expect([found?.first, found?.last]).toEqual([1, 2]);
  });

  it("does not become more than thrice as long as they are", () => {
    const found = bestSpan(
      likely(0.94, 0.01, 0.01, 0.01, 0.01, 0.02),
      likely(0.6, 0.02, 0.02, 0.02, 0.02, 0.32),
    );
    expect([found?.first, found?.last]).toEqual([0, 0]);
  });

  it("is nothing where nothing stands", () => {
    expect(bestSpan(new Float32Array(), new Float32Array())).toBeUndefined();
  });
});
