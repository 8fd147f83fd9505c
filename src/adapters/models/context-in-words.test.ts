import { describe, expect, test } from "vitest";
import { contextInWords } from "./context-in-words.ts";

describe("a prompt that was too long is known by the words of its server:", () => {
  test.each([
    [
      "This model's maximum context length is 2048 tokens. However, you requested 3065 tokens (2565 in the messages, 500 in the completion). Please reduce the length of the messages or completion.",
      2048,
      2565,
    ],
    [
      "Trying to keep the first 3914 tokens when context the overflows. However, the model is loaded with context length of only 2048 tokens, which is not enough.",
      2048,
      3914,
    ],
    ["the request exceeds the available context size (4096 tokens), try increasing it", 4096, undefined],
    ["request (5021 tokens) exceeds the available context size (4096 tokens)", 4096, 5021],
    ["Requested tokens (5000) exceed context window of 2048", 2048, 5000],
    ["prompt is too long: 208310 tokens > 200000 maximum", 200_000, 208_310],
    [
      "The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).",
      1_048_576,
      1_200_000,
    ],
    [
      "Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4096. Given: 3900 `inputs` tokens and 1000 `max_new_tokens`",
      4096,
      undefined,
    ],
    [
      "Prompt contains 33000 tokens and 0 draft tokens, too large for model with 32768 maximum context length",
      32_768,
      33_000,
    ],
    [
      "This model's maximum prompt length is 131072 but the request contains 150000 tokens.",
      131_072,
      150_000,
    ],
    ["Range of input length should be [1, 6000]", 6000, undefined],
    ["Input length 5,000 exceeds maximum length of 4,096", 4096, 5000],
    ["The input is longer than the model's context length.", undefined, undefined],
    ["context length exceeded", undefined, undefined],
    ["输入长度超过模型的最大上下文长度 8192", 8192, undefined],
    ["请求的 tokens 数量（12000）超出最大限制 8192", 8192, 12_000],
    ["输入内容过长", undefined, undefined],
  ])("%s", (words, contextTokens, promptTokens) => {
    const found = contextInWords(words);
    expect(found?.contextTokens).toBe(contextTokens);
    expect(found?.promptTokens).toBe(promptTokens);
    expect(found).toBeDefined();
  });
});

describe("and is not taken for it:", () => {
  test.each([
    "Rate limit reached for tokens per minute (TPM): Limit 10000, Used 9000, Requested 2000.",
    "You exceeded your current quota, please check your plan and billing details.",
    "max_tokens must be at most 8192, got 16000",
    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    "Range of max_tokens should be [1, 8192]",
    "Invalid token",
    "Too many requests",
    "insufficient balance on this account",
    "System role not supported",
    "余额不足，请充值",
    "请求过于频繁，每分钟最多 60 次",
    "",
  ])("%s", (words) => {
    expect(contextInWords(words)).toBeUndefined();
  });
});
