/** Adds up what one run spends. */
import type { Usage } from "../domain/answer.ts";
import type { ModelCall } from "../domain/model-call.ts";

export interface UsageCounter {
  add(call: ModelCall): void;
  /** Of the calls so far whose price is known. */
  spentMicros(): number;
  total(elapsedMs: number): Usage;
}

export function createUsageCounter(): UsageCounter {
  const calls: ModelCall[] = [];
  const sum = (count: (call: ModelCall) => number): number =>
    calls.reduce((all, call) => all + count(call), 0);
  const spentMicros = (): number => sum((call) => call.costMicros ?? 0);
  return {
    add: (call) => void calls.push(call),
    spentMicros,
    total: (elapsedMs) => ({
      modelCalls: calls.length,
      inputTokens: sum((call) => call.inputTokens),
      cachedInputTokens: sum((call) => call.cachedInputTokens),
      outputTokens: sum((call) => call.outputTokens),
      costMicros: calls.some((call) => call.costMicros === null) ? null : spentMicros(),
      elapsedMs: Math.round(elapsedMs * 10) / 10,
    }),
  };
}
