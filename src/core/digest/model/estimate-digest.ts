/** What a digest by a model would take, on the high side: every reply as long as it may be, no step kept, none mended. */
import type { DigestEstimate } from "../../domain/digest.ts";
import { costMicros } from "../../domain/price.ts";
import type { JsonWish, Model, ModelMessage } from "../../ports/model.ts";
import { joinPrompt, notesPrompt, sectionPrompt, wholePrompt } from "../../prompts/digest-prompt.ts";
import { promptTokens } from "../../models/model-limits.ts";
import { estimateTokens } from "../../../lib/text/tokens.ts";
import type { DigestInput } from "../digest-document.ts";
import { placesIn } from "../../domain/places.ts";
import { saidUnits } from "../said-units.ts";
import { JOIN_WISH, NOTES_WISH, SECTION_WISH, WHOLE_WISH } from "./digest-wishes.ts";
import { roomOf, unitTokens, windowsOf } from "./windows.ts";

/** Of the most that a reply may be, what notes for joining come to: figures and names are left out of them. */
const NOTES_SHARE = 0.6;

/** Throws `model-context-exceeded` where the model's context is too small for any. */
export function estimateDigest(
  { text, marks }: DigestInput,
  model: Pick<Model, "price" | "contextTokens">,
): DigestEstimate {
  const tokens = unitTokens(text, saidUnits(text, marks, placesIn(text, marks)));
  const empty = { title: "", language: "zh" as const, lines: [] };
  const single = roomOf(model, wholePrompt(empty), WHOLE_WISH.schema);
  const total = Math.ceil(tokens.reduce((sum, own) => sum + own, 0));
  if (total <= single.tokens) {
    return estimateOf(1, total + said(wholePrompt(empty), WHOLE_WISH), single.maxOutputTokens, model);
  }
  const { tokens: most, maxOutputTokens } = roomOf(model, notesPrompt(empty), NOTES_WISH.schema);
  const windows = windowsOf(tokens, Math.min(most, Math.ceil(total / 2) + 1));
  let calls = windows.length;
  let inputTokens = calls * said(notesPrompt(empty), NOTES_WISH);
  for (const { from, to } of windows) {
    inputTokens += tokens.subarray(from, to).reduce((sum, own) => sum + own, 0);
  }
  const { tokens: room } = roomOf(model, joinPrompt(empty), JOIN_WISH.schema);
  const noteTokens = maxOutputTokens * NOTES_SHARE;
  let level = windows.length;
  for (; level * noteTokens > room && level > 1;) {
    const sections = Math.ceil(level / Math.max(2, Math.floor(room / noteTokens)));
    inputTokens += level * noteTokens + sections * said(sectionPrompt(empty), SECTION_WISH);
    calls += sections;
    level = sections;
  }
  inputTokens += Math.min(room, level * noteTokens) + said(joinPrompt(empty), JOIN_WISH);
  return estimateOf(calls + 1, Math.ceil(inputTokens), (calls + 1) * maxOutputTokens, model);
}

function estimateOf(
  modelCalls: number,
  inputTokens: number,
  outputTokens: number,
  { price }: Pick<Model, "price">,
): DigestEstimate {
  return {
    modelCalls,
    inputTokens,
    outputTokens,
    costMicros: costMicros(price, { inputTokens, outputTokens }),
  };
}

/** The words about JSON, and what stands around the text, come to some 200 more. */
function said(prompt: readonly ModelMessage[], { schema }: JsonWish): number {
  return 200 + promptTokens(prompt) + estimateTokens(JSON.stringify(schema));
}
