/**
 * Has a model rewrite a follow-up as a question that stands alone. One call. What a model cannot rewrite is thrown as
 * an error; the caller then goes by rule.
 */
import type { EarlierTurn } from "../../domain/earlier-turn.ts";
import { FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import type { Model } from "../../ports/model.ts";
import { questionIn } from "./question-in.ts";
import { rewritePrompt } from "../../prompts/rewrite-prompt.ts";
import { countedModel } from "../../models/counted-model.ts";
import type { ModelDesk } from "../../models/model-desk.ts";

/** A question on one line, and some thoughts where the server counts them. */
const REWRITE_TOKENS = 300;
/** Characters that names may add to a follow-up; what is longer is an answer. */
const MAX_REWRITE_GROWTH = 300;

export interface RewriteInput {
  /** As asked. */
  readonly question: string;
  /** Oldest first. */
  readonly history: readonly EarlierTurn[];
  readonly model: Model;
  readonly desk: ModelDesk;
  readonly signal?: AbortSignal;
}

/**
 * The question as it stands alone. Throws what the model throws, `cost-limit`, and `model-failed` where what came back
 * is no question. No call where there is no history.
 */
export async function rewriteQuestion(input: RewriteInput): Promise<string> {
  const { model, desk } = input;
  if (input.history.length === 0) return input.question;
  const messages = rewritePrompt(input.history, input.question);
  const limit = input.question.length + MAX_REWRITE_GROWTH;
  const request = { messages, maxOutputTokens: REWRITE_TOKENS, temperature: 0 };
  let raw = "";
  for await (const part of countedModel(model, desk, "fast").stream(request, input.signal)) {
    if (part.type === "text") raw += part.text;
    else if (part.type === "was-thinking") raw = "";
    if (raw.length > 2 * limit) break;
  }
  const about = [
    input.question,
    ...input.history.slice(-1).flatMap(({ question, answer }) => [question, answer]),
  ];
  const standalone = questionIn(raw, about.join(" "));
  if (standalone === undefined || standalone.length > limit) {
    throw new FootnoteError("model-failed", say("answer.not-rewritten", { name: model.name }), {
      retryable: true,
    });
  }
  return standalone;
}
