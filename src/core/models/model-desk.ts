/**
 * Where one run goes before it calls a model: in which order to try them, whether a call is within the limits of cost,
 * and where each call is written down. It calls no model itself.
 */
import { costMicros, type ModelTokens } from "../domain/price.ts";
import type { ModelRole } from "../domain/model-call.ts";
import type { RunId, ThreadId } from "../domain/ids.ts";
import type { Clock } from "../ports/clock.ts";
import type { ModelRequest } from "../ports/model.ts";
import type { UsageStore } from "../ports/usage-store.ts";
import type { ModelHealth } from "./model-health.ts";
import type { Payable, Spending } from "./spending.ts";
import type { UsageCounter } from "./usage-counter.ts";

export interface ModelDesk extends ModelHealth {
  /**
   * Throws `cost-limit`. What it resolves to is to be called when the call has ended, however it ended; without tokens
   * where the model refused it, which costs nothing.
   */
  admit(
    model: Payable,
    request: ModelRequest,
  ): Promise<(role: ModelRole, tokens: ModelTokens | undefined) => Promise<void>>;
}

export interface DeskParts {
  readonly health: ModelHealth;
  readonly spending: Spending;
  readonly store: UsageStore;
  readonly clock: Clock;
}

export function createModelDesk(
  { health, spending, store, clock }: DeskParts,
  run: { readonly runId?: RunId; readonly threadId?: ThreadId },
  usage: UsageCounter,
): ModelDesk {
  return {
    ...health,
    async admit(model, request) {
      const leave = await spending.admit(model, request, usage.spentMicros());
      return async (role, tokens) => {
        if (tokens === undefined) return leave();
        const { inputTokens, cachedInputTokens = 0, outputTokens } = tokens;
        const call = {
          at: clock.now(),
          ...(run.runId === undefined ? {} : { runId: run.runId }),
          ...(run.threadId === undefined ? {} : { threadId: run.threadId }),
          role,
          model: model.name,
          inputTokens,
          cachedInputTokens,
          outputTokens,
          costMicros: costMicros(model.price, tokens),
        };
        usage.add(call);
        try {
          await store.addModelCall(call);
        } finally {
          leave();
        }
      };
    },
  };
}
