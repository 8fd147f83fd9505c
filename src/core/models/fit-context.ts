/**
 * How a prompt is fitted to a model's context: how much the model may write, and how many tokens are left for passages
 * beside the rules, the conversation and the question. A context that is not known is taken for a small one.
 */
import type { Model } from "../ports/model.ts";

/** Tokens of passages in a prompt: what answers is among them for all but 1 to 4 % of evals/context's questions. */
export const PASSAGE_TOKENS = 2_000;
/** Five sentences need about 200 tokens; the rest is room for lists and for models that think aloud. */
const MAX_OUTPUT_TOKENS = 1_000;
/** Models of 2024 and later have at least this; local servers are often started with less, and then say so when asked. */
export const UNKNOWN_CONTEXT_TOKENS = 8_192;
/** A model must have room to answer in, whatever there is to read. */
const OUTPUT_SHARE = 0.25;
/** Chat templates put marks around every message. */
const TEMPLATE_TOKENS = 64;

export interface ContextFit {
  /** None where not even the rest of the prompt fits. */
  readonly passageTokens: number;
  readonly maxOutputTokens: number;
}

/** `restTokens`: everything in the prompt but the passages. */
export function fitContext(model: Pick<Model, "contextTokens">, restTokens: number): ContextFit {
  const context = model.contextTokens ?? UNKNOWN_CONTEXT_TOKENS;
  const maxOutputTokens = Math.min(MAX_OUTPUT_TOKENS, Math.floor(context * OUTPUT_SHARE));
  const room = context - maxOutputTokens - restTokens - TEMPLATE_TOKENS;
  return { passageTokens: Math.max(0, Math.min(PASSAGE_TOKENS, room)), maxOutputTokens };
}
