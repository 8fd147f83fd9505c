/**
 * What hosted models cost and how much they read, by `provider/model`. Vendors change their prices without notice:
 * `FOOTNOTE_PRICES` wins over this table, and a model that stands in neither has no known price, which is not nothing.
 * Lowest tier, without discounts by the hour or the batch.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Price } from "../../core/domain/price.ts";

export interface ModelFacts {
  readonly price?: Price;
  readonly contextTokens?: number;
}

/** The vendors' public lists on this day, as collected in pydantic's genai-prices 0.1.8 (MIT). */
const PRICED_AT = "2026-09-22";

/** US dollars for a million tokens: input, cached input, output; and the context in tokens where it is stated. */
type Row = readonly [name: string, input: number, cached: number, output: number, context?: number];

const ROWS: readonly Row[] = [
  // By its own page of October 2026, at peak hours; half of it at others.
  ["deepseek/deepseek-flash", 0.3, 0.006, 1.2, 1_000_000],
  ["deepseek/deepseek-v4-flash", 0.3, 0.006, 1.2, 1_000_000],
  ["deepseek/deepseek-v4-pro", 1.32, 0.044, 3.96, 1_000_000],
  ["openai/gpt-5", 1.25, 0.125, 10, 400_000],
  ["openai/gpt-5-mini", 0.25, 0.025, 2, 400_000],
  ["openai/gpt-5-nano", 0.05, 0.005, 0.4, 400_000],
  ["openai/gpt-5.1", 1.25, 0.125, 10, 400_000],
  ["openai/gpt-5.2", 1.75, 0.175, 14, 400_000],
  ["openai/gpt-5.4", 2.5, 0.25, 15, 1_050_000],
  ["openai/gpt-5.5", 5, 0.5, 30, 1_000_000],
  ["openai/gpt-4.1", 2, 0.5, 8, 1_000_000],
  ["openai/gpt-4.1-mini", 0.4, 0.1, 1.6, 1_000_000],
  ["openai/gpt-4o", 2.5, 1.25, 10, 128_000],
  ["openai/gpt-4o-mini", 0.15, 0.075, 0.6, 128_000],
  ["openai/o3", 2, 0.5, 8, 200_000],
  ["openai/o4-mini", 1.1, 0.275, 4.4, 200_000],
  ["azure/gpt-5", 1.25, 0.125, 10, 400_000],
  ["azure/gpt-4.1", 2, 0.5, 8, 1_000_000],
  ["anthropic/claude-opus-5", 5, 0.5, 25, 1_000_000],
  ["anthropic/claude-opus-4-8", 5, 0.5, 25, 1_000_000],
  ["anthropic/claude-opus-4-7", 5, 0.5, 25, 1_000_000],
  ["anthropic/claude-sonnet-5", 2, 0.2, 10, 1_000_000],
  ["anthropic/claude-sonnet-4-6", 3, 0.3, 15, 1_000_000],
  ["anthropic/claude-sonnet-4-5", 3, 0.3, 15, 200_000],
  ["anthropic/claude-haiku-4-5", 1, 0.1, 5, 200_000],
  ["google/gemini-3.5-flash", 1.5, 0.15, 9, 1_000_000],
  ["google/gemini-3.1-pro-preview", 2, 0.2, 12],
  ["google/gemini-3-pro-preview", 2, 0.2, 12],
  ["google/gemini-3-flash-preview", 0.5, 0.05, 3, 1_000_000],
  ["google/gemini-2.5-pro", 1.25, 0.125, 10],
  ["google/gemini-2.5-flash", 0.3, 0.03, 2.5, 1_048_576],
  ["google/gemini-2.5-flash-lite", 0.1, 0.01, 0.4, 1_000_000],
  ["mistral/mistral-large-latest", 2, 2, 6],
  ["mistral/mistral-medium-latest", 1.5, 0.15, 7.5],
  ["mistral/mistral-small-latest", 0.1, 0.1, 0.3],
  ["mistral/magistral-medium-latest", 2, 2, 5],
  ["groq/llama-3.3-70b-versatile", 0.59, 0.59, 0.79],
  ["groq/openai/gpt-oss-120b", 0.15, 0.075, 0.6, 131_072],
  ["groq/openai/gpt-oss-20b", 0.075, 0.0375, 0.3, 131_072],
  ["groq/qwen/qwen3-32b", 0.29, 0.29, 0.59, 131_072],
  ["groq/moonshotai/kimi-k2-instruct-0905", 1, 0.5, 3, 131_072],
  ["xai/grok-4", 3, 0.75, 15, 256_000],
  ["xai/grok-4-fast", 0.2, 0.05, 0.5, 2_000_000],
  ["xai/grok-4-1-fast", 0.2, 0.05, 0.5, 2_000_000],
  ["xai/grok-4.20", 1.25, 0.2, 2.5, 1_000_000],
  ["xai/grok-3-mini", 0.3, 0.075, 0.5, 131_072],
  ["moonshot/kimi-k2.6", 0.95, 0.16, 4, 262_144],
  ["moonshot/kimi-k2.5", 0.6, 0.1, 3, 262_144],
  ["moonshot/kimi-k2-thinking", 0.6, 0.15, 2.5, 262_144],
  ["moonshot/kimi-k2-0905-preview", 0.6, 0.15, 2.5, 262_144],
  ["together/meta-llama/Llama-3.3-70B-Instruct-Turbo", 0.88, 0.88, 0.88],
  ["fireworks/accounts/fireworks/models/qwen3-235b-a22b", 0.22, 0.22, 0.88, 128_000],
  ["openrouter/deepseek/deepseek-v3.2", 0.2288, 0.2288, 0.3432],
  ["openrouter/deepseek/deepseek-chat", 0.38, 0.38, 0.89],
  ["openrouter/deepseek/deepseek-r1", 0.45, 0.45, 2.15, 64_000],
  ["openrouter/qwen/qwen3-max", 1.2, 1.2, 6, 262_144],
  ["openrouter/z-ai/glm-4.6", 0.43, 0.08, 1.74],
];

/** Of models on one's own machine. */
export const FREE: Price = { inputMicros: 0, cachedInputMicros: 0, outputMicros: 0, pricedAt: PRICED_AT };

const MICROS = 1_000_000;
const OVERRIDE = /^(.+)=(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/;

/** `overrides` is `FOOTNOTE_PRICES`: `name=input/cached/output`, separated by commas. Throws `config-invalid`. */
export function modelFacts(name: string, overrides: string | undefined): ModelFacts {
  const own = readPrices(overrides).get(name);
  const row = ROWS.find(([known]) => known === name);
  const price = own ?? (row && priceOf(row[1], row[2], row[3]));
  return {
    ...(price === undefined ? {} : { price }),
    ...(row?.[4] === undefined ? {} : { contextTokens: row[4] }),
  };
}

/** Throws `config-invalid`. */
export function readPrices(overrides: string | undefined): Map<string, Price> {
  const prices = new Map<string, Price>();
  for (const entry of (overrides ?? "").split(/[\s,]+/)) {
    if (entry === "") continue;
    const [, name, ...dollars] = OVERRIDE.exec(entry) ?? [];
    if (name === undefined) {
      throw new FootnoteError("config-invalid", say("model.prices-entry"), {
        hint: say("model.prices-form"),
      });
    }
    const [input = 0, cached = 0, output = 0] = dollars.map(Number);
    prices.set(name, priceOf(input, cached, output));
  }
  return prices;
}

function priceOf(input: number, cached: number, output: number): Price {
  return {
    inputMicros: Math.round(input * MICROS),
    cachedInputMicros: Math.round(cached * MICROS),
    outputMicros: Math.round(output * MICROS),
    pricedAt: PRICED_AT,
  };
}
