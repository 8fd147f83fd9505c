/** What a digest is said to take, before it begins. */
import { expect, test } from "vitest";
import { digestInput, fakeDigesting, longText } from "../../../../test/fake-digesting.ts";
import { estimateTokens } from "../../../lib/text/tokens.ts";
import { estimateDigest } from "./estimate-digest.ts";
import { writeDigest } from "./write-digest.ts";

const PRICE = {
  inputMicros: 270_000,
  cachedInputMicros: 70_000,
  outputMicros: 1_100_000,
  pricedAt: "2026-01-01",
};

test.each([
  [20, 64_000],
  [700, 6_000],
  [2_500, 8_192],
])("is not less than what %i sentences take of a model of %i tokens", async (count, contextTokens) => {
  const input = digestInput(longText(count));
  const parts = fakeDigesting({ contextTokens });
  await writeDigest(input, parts, new AbortController().signal);
  const sent = parts.requests.flatMap(({ messages }) =>
    messages.map(({ content }) => estimateTokens(content)),
  );
  const estimate = estimateDigest(input, { contextTokens, price: PRICE });
  expect(estimate.modelCalls).toBeGreaterThanOrEqual(parts.requests.length);
  expect(estimate.inputTokens).toBeGreaterThanOrEqual(sent.reduce((sum, own) => sum + own, 0));
  const { inputTokens, outputTokens } = estimate;
  expect(estimate.costMicros).toBe(Math.ceil(inputTokens * 0.27 + outputTokens * 1.1));
});

test("a text that fits takes one call", () => {
  expect(estimateDigest(digestInput(longText(20)), { contextTokens: 64_000 })).toMatchObject({
    modelCalls: 1,
    costMicros: null,
  });
});

test("a model without room is refused in plain words", () => {
  expect(() => estimateDigest(digestInput(longText(20)), { contextTokens: 1_024 })).toThrow(
    "A context of 1024 tokens is too small for a digest.",
  );
});
