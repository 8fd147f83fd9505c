/**
 * How a prompt is fitted to a model's context: how much the model may write, and how many tokens are left for passages
 * beside the rules, the conversation and the question. A context that is not known is taken for a small one.
 */
import type { Model } from "../ports/model.ts";
import { rungOf } from "./rung.ts";

/** Tokens of passages in a prompt: what answers is among them for all but 1 to 4 % of evals/context's questions. */
export const PASSAGE_TOKENS = 2_000;
/**
 * For models that read slowly or keep to little. Of 1,000 tokens what answers was among them for .92 to .99 of
 * evals/context's questions; here what the extractive writer would quote comes first.
 */
const SHORT_PASSAGE_TOKENS = 600;
const SHORT_OUTPUT_TOKENS = 150;
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
export function fitContext(
  model: Pick<Model, "contextTokens">,
  restTokens: number,
  most: ContextFit = { passageTokens: PASSAGE_TOKENS, maxOutputTokens: MAX_OUTPUT_TOKENS },
): ContextFit {
  const context = model.contextTokens ?? UNKNOWN_CONTEXT_TOKENS;
  const maxOutputTokens = Math.min(most.maxOutputTokens, Math.floor(context * OUTPUT_SHARE));
  const room = context - maxOutputTokens - restTokens - TEMPLATE_TOKENS;
  return { passageTokens: Math.max(0, Math.min(most.passageTokens, room)), maxOutputTokens };
}

/** The most of an answer's prompt, by how much is asked of the model. */
export function mostFor(model: Pick<Model, "name" | "ability">): ContextFit {
  return rungOf(model).isShort
    ? { passageTokens: SHORT_PASSAGE_TOKENS, maxOutputTokens: SHORT_OUTPUT_TOKENS }
    : { passageTokens: PASSAGE_TOKENS, maxOutputTokens: MAX_OUTPUT_TOKENS };
}
