/** Adds up what one run spends. */
import type { Usage } from "../domain/answer.ts";

export interface UsageCounter {
  addModelCall(tokens: { readonly inputTokens: number; readonly outputTokens: number }): void;
  total(elapsedMs: number): Usage;
}

export function emptyUsage(): UsageCounter {
  let [modelCalls, inputTokens, outputTokens] = [0, 0, 0];
  return {
    addModelCall(tokens) {
      modelCalls++;
      inputTokens += tokens.inputTokens;
      outputTokens += tokens.outputTokens;
    },
    total: (elapsedMs) => ({
      modelCalls,
      inputTokens,
      outputTokens,
      // No price table yet: a model's cost is unknown, not nothing.
      costMicros: modelCalls === 0 ? 0 : null,
      elapsedMs: Math.round(elapsedMs * 10) / 10,
    }),
  };
}
