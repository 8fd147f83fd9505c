/** What a run by a model would take, before it begins: on the high side, and never more than its budget. */
import { costMicros } from "../../domain/price.ts";
import type { ResearchBudget, ResearchEstimate } from "../../domain/research.ts";
import type { Model } from "../../ports/model.ts";

/** Tokens of a call: rules, what is read, and what is written. */
const READ = 3_200;
const WRITTEN = 500;
/** Beside one call for each search: the plan, what is missing after each wave, and the parts of the report. */
const SEARCHES_A_WAVE = 3;
const PARTS_OF_A_REPORT = 5;

export function estimateResearch(
  { searches, tokens, costMicros: most }: ResearchBudget,
  model: Pick<Model, "price"> | undefined,
): ResearchEstimate {
  if (model === undefined) return { searches, modelCalls: 0, inputTokens: 0, outputTokens: 0, costMicros: 0 };
  const calls = 1 + searches + Math.ceil(searches / SEARCHES_A_WAVE) + PARTS_OF_A_REPORT;
  const share = Math.min(1, tokens / (calls * (READ + WRITTEN)));
  const inputTokens = Math.round(share * calls * READ);
  const outputTokens = Math.round(share * calls * WRITTEN);
  const cost = costMicros(model.price, { inputTokens, outputTokens });
  return {
    searches,
    modelCalls: Math.ceil(share * calls),
    inputTokens,
    outputTokens,
    costMicros: cost === null ? null : Math.min(cost, most),
  };
}
