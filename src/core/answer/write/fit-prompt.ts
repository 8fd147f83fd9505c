/**
 * The prompt of an answer as it fits a model: with fewer passages where its context is small, and then without the
 * earlier conversation. By our estimate of tokens, which is on the high side; where that would leave passages out, the
 * model's own tokenizer is asked once, if it has one at hand. It does not know what a model did with the prompt.
 */
import { estimateTokens } from "../../../lib/text/tokens.ts";
import type { Model, ModelMessage, ModelRequest } from "../../ports/model.ts";
import { type AnswerPromptInput, answerPrompt, shortAnswerPrompt } from "../../prompts/answer-prompt.ts";
import { continuePrompt } from "../../prompts/continue-prompt.ts";
import { pack } from "../../retrieval/pack.ts";
import type { Hit } from "../../domain/passage.ts";
import { fitContext, mostFor } from "../../models/fit-context.ts";
import { promptTokens } from "../../models/model-limits.ts";
import { rungOf } from "../../models/rung.ts";

/** Where fewer tokens are left for passages, the earlier conversation makes room. */
const TIGHT_TOKENS = 600;
/**
 * The most that a prompt has, but for the earlier conversation: our estimate of tokens is rough, and providers are paid for
 * what is sent.
 */
const PROMPT_CHARACTERS = 8_500;
/** The passages that come in addition may have more tokens for their length than those that were counted. */
const DENSER = 1.1;

export interface PromptInput extends AnswerPromptInput {
  readonly passages: readonly Hit[];
  /** What another model wrote of this answer before it broke off; empty where this one begins it. */
  readonly written: string;
}

export type FittedPrompt = Pick<ModelRequest, "messages" | "maxOutputTokens">;

export async function fitPrompt(
  model: Pick<Model, "name" | "ability" | "contextTokens" | "countTokens">,
  input: PromptInput,
  signal?: AbortSignal,
): Promise<FittedPrompt> {
  const { isTight, ...estimated } = fit(model, input, 1);
  if (!isTight || !model.countTokens) return estimated;
  const tokens = await model.countTokens(estimated.messages, signal);
  if (tokens === undefined) return estimated;
  const { isTight: _, ...counted } = fit(model, input, (DENSER * tokens) / promptTokens(estimated.messages));
  return counted;
}

/** `scale`: tokens of this model for each that we estimate. */
function fit(
  model: Pick<Model, "name" | "ability" | "contextTokens">,
  input: PromptInput,
  scale: number,
): FittedPrompt & { readonly isTight: boolean } {
  const build = (history: PromptInput["history"], passages: PromptInput["passages"]): ModelMessage[] => {
    const prompt = rungOf(model).isWeak ? shortAnswerPrompt : answerPrompt;
    const messages = prompt({ ...input, history, passages });
    return input.written === "" ? messages : continuePrompt(messages, input.written);
  };
  const most = mostFor(model);
  const room = (history: PromptInput["history"]) => ({
    history,
    ...fitContext(model, Math.ceil(scale * promptTokens(build(history, []))), most),
  });
  const whole = room(input.history);
  const { history, passageTokens, maxOutputTokens } =
    whole.passageTokens < Math.min(TIGHT_TOKENS, most.passageTokens) ? room([]) : whole;
  const passages = pack(input.passages, passageTokens, (text) => scale * estimateTokens(text));
  while (passages.length > 1 && lengthOf(build([], passages)) > PROMPT_CHARACTERS) passages.pop();
  return {
    messages: build(history, passages),
    maxOutputTokens,
    isTight: whole.passageTokens < most.passageTokens,
  };
}

function lengthOf(messages: readonly ModelMessage[]): number {
  return messages.reduce((sum, { content }) => sum + content.length, 0);
}
