/** The desk of one step: what a call may take is held of the run's budget, and what it took is told to the step. */
import { FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import { costMicros } from "../../domain/price.ts";
import type { ResearchSpent } from "../../domain/research.ts";
import { createModelDesk, type DeskParts, type ModelDesk } from "../../models/model-desk.ts";
import { mostTokens } from "../../models/model-limits.ts";
import { createUsageCounter } from "../../models/usage-counter.ts";
import { type Meter, NOTHING_SPENT } from "../steps/meter.ts";

export interface PaidDesk {
  /** Throws `cost-limit` where the budget, or a cap of the person's, does not have room for a call. */
  readonly desk: ModelDesk;
  /** By the calls of this step so far. */
  spent(): ResearchSpent;
}

export function createPaidDesk(parts: DeskParts, meter: Meter): PaidDesk {
  const counter = createUsageCounter();
  const before = meter.spent().costMicros ?? 0;
  // The cap on one question is one on the whole run.
  const desk = createModelDesk(parts, {}, { ...counter, spentMicros: () => before + counter.spentMicros() });
  return {
    desk: {
      ...desk,
      async admit(model, request) {
        const most = mostTokens(request);
        const give = meter.hold({
          tokens: most.inputTokens + most.outputTokens,
          costMicros: costMicros(model.price, most) ?? 0,
        });
        if (give === undefined) throw budgetSpent();
        try {
          const done = await desk.admit(model, request);
          return async (role, tokens) => {
            try {
              await done(role, tokens);
            } finally {
              give();
            }
          };
        } catch (thrown) {
          give();
          throw thrown;
        }
      },
    },
    spent() {
      const { modelCalls, inputTokens, outputTokens, costMicros: cost } = counter.total(0);
      return { ...NOTHING_SPENT, modelCalls, tokens: inputTokens + outputTokens, costMicros: cost };
    },
  };
}

function budgetSpent(): FootnoteError {
  return new FootnoteError("cost-limit", say("research.budget-spent"), { hint: say("research.give-more") });
}
