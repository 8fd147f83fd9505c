import { expect, it } from "vitest";
import { testDesk } from "../../../test/test-desk.ts";
import { FootnoteError } from "../domain/errors.ts";
import type { Model } from "../ports/model.ts";
import { countedModel } from "./counted-model.ts";
import { asTold } from "../domain/sentence.ts";

/** Refuses once for the length, and has learned from it. */
function refusing(): Model {
  let contextTokens = 8_192;
  return {
    name: "fake/learns",
    get contextTokens() {
      return contextTokens;
    },
    countTokens: () => Promise.resolve(contextTokens),
    // oxlint-disable-next-line require-yield -- refuses before its first word
    async *stream() {
      contextTokens = 2_048;
      await Promise.resolve();
      throw new FootnoteError("model-context-exceeded", asTold("Too long."));
    },
  };
}

const REQUEST = { messages: [{ role: "user", content: "Why?" }], maxOutputTokens: 10 } as const;

it("knows the smaller context that a refusal taught its model", async () => {
  const counted = countedModel(refusing(), testDesk(), "answer");
  expect(counted.contextTokens).toBe(8_192);
  await expect(counted.stream(REQUEST)[Symbol.asyncIterator]().next()).rejects.toThrow("Too long.");
  expect(counted.contextTokens).toBe(2_048);
  await expect(counted.countTokens?.([])).resolves.toBe(2_048);
});
