/** What the repair of a transcript by a model takes, before it begins: on the high side, and at once. */
import { estimateTokens } from "../../lib/text/tokens.ts";
import type { DigestEstimate } from "../domain/digest.ts";
import { costMicros } from "../domain/price.ts";
import { promptTokens } from "../models/model-limits.ts";
import type { Model } from "../ports/model.ts";
import { coreTokens, REPLY_GROWTH, REPLY_ROOM, SHARED_WORDS } from "./repair-windows.ts";
import { type ModelRepairHints, promptOf } from "./repair-with-model.ts";

/** Windows end with sentences, some before they are full. */
const FILLED = 0.85;
/** Names that the first window brings. */
const FOUND_TOKENS = 300;
/** Tokens of a shared word at most, either side of a window. */
const SHARED_TOKENS = 2 * SHARED_WORDS * 1.5;

export function estimateRepair(
  original: string,
  hints: ModelRepairHints,
  model: Pick<Model, "price" | "contextTokens">,
): DigestEstimate {
  const text = estimateTokens(original);
  if (text === 0) return { modelCalls: 0, inputTokens: 0, outputTokens: 0, costMicros: 0 };
  const rest = promptTokens(promptOf("", hints, []));
  const modelCalls = Math.ceil(text / (FILLED * coreTokens(model, rest)));
  const shown = Math.ceil(text + modelCalls * SHARED_TOKENS);
  const inputTokens = shown + modelCalls * (rest + FOUND_TOKENS);
  const outputTokens = Math.ceil(REPLY_GROWTH * shown) + modelCalls * REPLY_ROOM;
  return {
    modelCalls,
    inputTokens,
    outputTokens,
    costMicros: costMicros(model.price, { inputTokens, outputTokens }),
  };
}
