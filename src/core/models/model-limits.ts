/** How much a model may write and think, for those that do not keep to `max_tokens`; what a call may use, and what it used if it does not say. */
import { estimateTokens } from "../../lib/text/tokens.ts";
import type { ModelTokens } from "../domain/price.ts";
import type { ModelMessage, ModelRequest } from "../ports/model.ts";

/** No language runs to more characters a token: cuts servers that do not keep to `max_tokens`. */
export const MAX_CHARACTERS_A_TOKEN = 8;
/** Thoughts do not count against `max_tokens` on every server; about 16,000 tokens of them are enough. */
export const MAX_THINKING_LENGTH = 64_000;

/** What a prompt comes to, by our estimate. */
export function promptTokens(messages: readonly ModelMessage[]): number {
  return messages.reduce((sum, { content }) => sum + estimateTokens(content), 0);
}

/** The most that a call can use by its request, nothing of it cached. */
export function mostTokens({ messages, maxOutputTokens }: ModelRequest): ModelTokens {
  return { inputTokens: promptTokens(messages), outputTokens: maxOutputTokens };
}

/** For models that were cut, or broke off, before they said what they had used. */
export function estimateUsage(messages: readonly ModelMessage[], written: string): ModelTokens {
  return {
    inputTokens: estimateTokens(messages.map((message) => message.content).join("\n")),
    outputTokens: estimateTokens(written),
  };
}

/** What a call used, as it said or as it seems; nothing where the model refused it and wrote nothing. */
export function usageOf(
  said: ModelTokens | undefined,
  messages: readonly ModelMessage[],
  written: string,
): ModelTokens | undefined {
  return said ?? (written === "" ? undefined : estimateUsage(messages, written));
}
