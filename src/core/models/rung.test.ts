import { describe, expect, test } from "vitest";
import { expectedWaitMs } from "./expected-wait.ts";
import { mostFor } from "./fit-context.ts";
import { rungOf } from "./rung.ts";

const tried = { cites: true, refuses: true };

test.each([
  ["openai/gpt-4.1-mini", {}, { isWeak: false, isShort: false }],
  ["ollama/qwen2.5:0.5b", {}, { isWeak: true, isShort: true }],
  ["ollama/smollm2:135m", {}, { isWeak: true, isShort: true }],
  ["gguf/Qwen3-1.7B-Q4_K_M", {}, { isWeak: true, isShort: true }],
  ["gguf/Qwen3-4B-Q4_K_M", {}, { isWeak: false, isShort: false }],
  ["vllm/Qwen3-30B-A3B", {}, { isWeak: false, isShort: false }],
  ["mistral/mixtral-8x7b", {}, { isWeak: false, isShort: false }],
  ["gguf/model", { isTiny: true }, { isWeak: true, isShort: true }],
  ["gguf/model", { ...tried, isTiny: true }, { isWeak: false, isShort: false }],
  ["ollama/qwen2.5:0.5b", tried, { isWeak: false, isShort: false }],
  ["ollama/llama3:70b", { cites: false, refuses: true }, { isWeak: true, isShort: true }],
  ["ollama/llama3:70b", { cites: true, refuses: false }, { isWeak: true, isShort: true }],
  ["ollama/llama3:70b", { cites: true, refuses: true, readsPerSecond: 30 }, { isWeak: false, isShort: true }],
  // A probe that broke off says nothing.
  ["ollama/llama3:70b", { cites: false }, { isWeak: false, isShort: false }],
])("%s, of which is known %j, is %j", (name, ability, rung) => {
  expect(rungOf({ name, ability })).toEqual(rung);
});

describe("what is given to a model", () => {
  test("is less where it reads slowly", () => {
    const slow = { name: "a/b", ability: { ...tried, readsPerSecond: 20 } };
    expect(mostFor(slow).passageTokens).toBeLessThan(mostFor({ name: "a/b" }).passageTokens / 3);
    expect(mostFor(slow).maxOutputTokens).toBe(150);
  });

  test("takes as long as it reads and writes, and is not known before that was measured", () => {
    expect(expectedWaitMs({ name: "a/b" })).toBeUndefined();
    expect(expectedWaitMs({ name: "a/b", ability: { readsPerSecond: 900 } })).toBeUndefined();
    const ability = { ...tried, readsPerSecond: 900, writesPerSecond: 40 };
    expect(expectedWaitMs({ name: "a/b", ability })).toBe(6_000);
    const messages = [{ role: "user", content: "word ".repeat(100) }] as const;
    const short = expectedWaitMs({ name: "a/b", ability }, messages) ?? 0;
    expect(short).toBeGreaterThan(3_000);
    expect(short).toBeLessThan(3_500);
  });
});
