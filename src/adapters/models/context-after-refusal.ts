/**
 * How much a model is taken to hold from now on that refused a prompt for its length. Its server may have said; else
 * the guess is on the low side, and a wrong one is followed by the next refusal.
 */
import { estimateUsage } from "../../core/models/model-limits.ts";
import type { ModelRequest } from "../../core/ports/model.ts";

/** What a refusal says in fields of its own. */
export interface StatedContext {
  readonly contextTokens?: number;
  /** What the server counted in the refused prompt. */
  readonly promptTokens?: number;
}

/**
 * In tokens, as we estimate them: a server that counts more is taken to hold less. Always less than the request came
 * to, `thinkingTokens` included, which is the room that was asked for beside the text.
 */
export function contextAfterRefusal(
  { messages, maxOutputTokens }: ModelRequest,
  thinkingTokens: number,
  { contextTokens, promptTokens }: StatedContext,
): number {
  const prompt = estimateUsage(messages, "").inputTokens;
  const asked = prompt + maxOutputTokens + thinkingTokens;
  if (contextTokens !== undefined) {
    const stated = Math.floor(contextTokens * Math.min(1, prompt / (promptTokens ?? prompt)));
    if (stated < asked) return stated;
  }
  return maxOutputTokens + Math.floor((prompt + thinkingTokens) / 2);
}
