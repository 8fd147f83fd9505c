import { describe, expect, test } from "vitest";
import { testLibrary } from "../../../../test/passages.ts";
import { estimateTokens } from "../../../lib/text/tokens.ts";
import type { Model, ModelMessage } from "../../ports/model.ts";
import { fitPrompt } from "./fit-prompt.ts";

const { hits, sources } = testLibrary(
  Array.from({ length: 30 }, (_, nth) => ({
    title: `Note ${nth}`,
    text: `Bridge ${nth} carries lanes of traffic over a river with islands. `.repeat(6).trim(),
  })),
);

const estimateOf = (messages: readonly ModelMessage[]): number =>
  messages.reduce((sum, { content }) => sum + estimateTokens(content), 0);

async function fit(known: Partial<Model>, more: { written?: string } = {}) {
  const model = { name: "fake/m", ...known };
  const input = { question: "How many lanes?", language: "en", passages: hits, sources, history: [] };
  const { messages, maxOutputTokens } = await fitPrompt(model, { ...input, written: "", ...more });
  const passages = messages.flatMap(({ content }) => [...content.matchAll(/<passage /g)]).length;
  return { messages, maxOutputTokens, passages };
}

/** A tokenizer that counts so many tokens for each that we estimate. */
function counting(contextTokens: number, scale: number) {
  const asked: (readonly ModelMessage[])[] = [];
  return {
    contextTokens,
    asked,
    countTokens: async (messages: readonly ModelMessage[]) => {
      asked.push(messages);
      return Math.ceil(scale * estimateOf(messages));
    },
  };
}

test("a prompt has no more than 8,500 characters, whatever the shape, and a third of that for a small model", async () => {
  const dense = testLibrary(
    Array.from({ length: 40 }, (_, nth) => ({
      title: `Note ${nth}`,
      text: `The keeper of light ${nth} counted ships in the sound each evening of the year. `
        .repeat(5)
        .trim(),
    })),
  );
  const lengthFor = async (model: Pick<Model, "name">): Promise<number> => {
    const question = "Why did the keeper count ships in the evening?";
    const input = { question, language: "en", passages: dense.hits, sources: dense.sources, history: [] };
    const { messages } = await fitPrompt(model, { ...input, written: "", shape: "comparison" });
    return messages.reduce((sum, { content }) => sum + content.length, 0);
  };
  expect(await lengthFor({ name: "fake/m" })).toBeLessThanOrEqual(8_500);
  expect(await lengthFor({ name: "fake/m-0.5b" })).toBeLessThanOrEqual(8_500 / 3);
});

describe("the model's own tokenizer", () => {
  test("is not asked where the estimate fits with all its passages", async () => {
    const model = counting(100_000, 0.7);
    await fit(model);
    expect(model.asked).toEqual([]);
  });

  test("makes room for more passages where the estimate is too high, and leaves the answer its room", async () => {
    const model = counting(2_400, 0.7);
    const counted = await fit(model);
    expect(counted.passages).toBeGreaterThan((await fit({ contextTokens: 2_400 })).passages);
    expect(model.asked).toHaveLength(1);
    const tokens = 0.7 * estimateOf(counted.messages);
    expect(tokens + counted.maxOutputTokens).toBeLessThan(2_400);
  });

  test("takes passages out where the estimate is too low", async () => {
    const model = counting(2_400, 1.6);
    const counted = await fit(model);
    expect(counted.passages).toBeLessThan((await fit({ contextTokens: 2_400 })).passages);
    expect(1.6 * estimateOf(counted.messages) + counted.maxOutputTokens).toBeLessThan(2_400);
  });

  test("that gives no answer leaves the estimate standing", async () => {
    const estimated = await fit({ contextTokens: 2_400 });
    expect(await fit({ contextTokens: 2_400, countTokens: async () => undefined })).toEqual(estimated);
  });
});

test("what another model wrote takes its room from the passages", async () => {
  const written = "The bridge carries eight lanes. ".repeat(60);
  const { messages, maxOutputTokens } = await fit({ contextTokens: 2_400 }, { written });
  expect(messages.at(-2)).toEqual({ role: "assistant", content: written });
  expect(estimateOf(messages) + maxOutputTokens).toBeLessThanOrEqual(2_400);
});

test("the rules come first and are the same however many passages fit", async () => {
  const [small, large] = [await fit({ contextTokens: 1_800 }), await fit({ contextTokens: 100_000 })];
  expect(small.passages).toBeLessThan(large.passages);
  expect(small.messages[0]).toEqual(large.messages[0]);
  // As far as both go, the passages stand in the same places: a provider reads them once.
  const [prompt = "", more = ""] = [small, large].map(({ messages }) => messages[1]?.content);
  expect(more.startsWith(prompt.slice(0, prompt.lastIndexOf("</passage>")))).toBe(true);
});
