/**
 * The model writer: asks a model for an answer from numbered passages, streams its text without footnote markers, and
 * checks each claim against the cited passages as soon as its sentence is over. A runaway is cut. It does not choose
 * passages, number sources or decide what happens when the model fails: it throws, and what was yielded stands.
 */
import { estimateTokens } from "../../lib/text/tokens.ts";
import type { HitsOfSources } from "../check/check-claim.ts";
import type { Claim, Source } from "../domain/answer.ts";
import { FootnoteError } from "../domain/errors.ts";
import type { Hit } from "../domain/passage.ts";
import type { Model, ModelMessage } from "../ports/model.ts";
import { answerPrompt } from "../prompts/answer-prompt.ts";
import { rewritePrompt } from "../prompts/rewrite-prompt.ts";
import { createModelWriterText } from "./model-writer-text.ts";
import type { CheckedText } from "./model-writer-text.ts";
import type { EarlierTurn, Understood } from "./understand.ts";

/** Five sentences need about 200 tokens; the rest is room for lists and for models that think aloud. */
const MAX_OUTPUT_TOKENS = 1_000;
/** No language runs to more characters a token: cuts servers that do not keep to `max_tokens`. */
const MAX_CHARACTERS_A_TOKEN = 8;
/** Thoughts do not count against `max_tokens` on every server; about 16,000 tokens of them are enough. */
const MAX_THINKING_LENGTH = 64_000;
/** A model that goes on after `NOT_FOUND` is cut here, in characters. */
const MAX_NOT_FOUND_LENGTH = 200;
/** Near to greedy: an answer from passages wants no invention. */
const TEMPERATURE = 0.1;

/** A question on one line, and some thoughts where the server counts them. */
const REWRITE_TOKENS = 300;
/** Characters that names may add to a follow-up; what is longer is an answer. */
const MAX_REWRITE_GROWTH = 300;

export interface WriteInput {
  readonly question: Pick<Understood, "standalone" | "language">;
  /** Packed to the budget, best first. */
  readonly hits: readonly Hit[];
  /** The documents of `hits`, numbered from 1 without gaps. */
  readonly sources: readonly Source[];
  readonly history: readonly EarlierTurn[];
  readonly model: Model;
  readonly signal?: AbortSignal;
  readonly maxOutputTokens?: number;
}

export type WriterEvent =
  | { readonly type: "delta"; readonly text: string }
  | { readonly type: "thinking"; readonly text: string }
  | { readonly type: "claim"; readonly claim: Claim }
  | {
      readonly type: "end";
      /** The joined deltas. */
      readonly text: string;
      /** The claims yielded before, in order. */
      readonly claims: readonly Claim[];
      /** `not-found`: the model says that the passages do not answer; then there was no delta and no claim. */
      readonly status: "answered" | "not-found";
      /** The answer was cut at a limit. */
      readonly isTruncated: boolean;
      readonly inputTokens: number;
      readonly outputTokens: number;
    };

/**
 * Ends with exactly one `end`, or throws what the model throws (`model-failed`, `model-timeout`, `cancelled`), and
 * `model-failed` where the model writes nothing at all.
 */
export async function* writeWithModel(input: WriteInput): AsyncGenerator<WriterEvent> {
  const limit = input.maxOutputTokens ?? MAX_OUTPUT_TOKENS;
  const messages = answerPrompt({
    question: input.question.standalone,
    language: input.question.language,
    passages: input.hits,
    sources: input.sources,
    history: input.history,
  });
  const written = createModelWriterText(input.sources.length, groupBySource(input.hits, input.sources));
  const claims: Claim[] = [];
  let text = "";
  let raw = "";
  let thinking = "";
  let isTruncated = false;
  let usage: { inputTokens: number; outputTokens: number } | undefined;

  function* give(checked: CheckedText): Generator<WriterEvent> {
    text += checked.text;
    claims.push(...checked.claims);
    if (checked.text !== "") yield { type: "delta", text: checked.text };
    for (const claim of checked.claims) yield { type: "claim", claim };
  }

  const request = { messages, maxOutputTokens: limit, temperature: TEMPERATURE };
  try {
    for await (const part of input.model.stream(request, input.signal)) {
      if (part.type === "end") {
        usage = { inputTokens: part.inputTokens, outputTokens: part.outputTokens };
        isTruncated = part.truncated ?? false;
      } else if (part.type === "thinking") {
        thinking += part.text;
        yield part;
      } else {
        raw += part.text;
        yield* give(written.push(part.text));
      }
      if (written.saysNotFound() && text === "" && raw.length > MAX_NOT_FOUND_LENGTH) break;
      if (raw.length > limit * MAX_CHARACTERS_A_TOKEN || thinking.length > MAX_THINKING_LENGTH) {
        isTruncated = true;
        break;
      }
    }
  } catch (thrown) {
    // What was shown keeps its claims.
    if (text !== "") yield* give(written.flush());
    throw thrown;
  }
  yield* give(written.flush());

  const isEmpty = text.trim() === "";
  if (isEmpty && !written.saysNotFound()) {
    throw new FootnoteError("model-failed", `${input.model.name} wrote no answer.`, {
      hint: isTruncated
        ? "It used up its tokens before the answer, as reasoning models may: choose another model."
        : "Ask again, or choose another model.",
      retryable: true,
    });
  }
  const status = isEmpty ? "not-found" : "answered";
  yield {
    type: "end",
    text,
    claims,
    status,
    isTruncated,
    ...(usage ?? estimateUsage(messages, thinking + raw)),
  };
}

export interface RewriteInput {
  /** As asked. */
  readonly question: string;
  /** Oldest first. */
  readonly history: readonly EarlierTurn[];
  readonly model: Model;
  readonly signal?: AbortSignal;
}

export interface Rewritten {
  /** The question as it stands alone. */
  readonly standalone: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/**
 * A follow-up as a question that stands alone, by the model. Throws what the model throws, and `model-failed` where
 * what came back is no question; the caller then goes by rule. One call; none where there is no history.
 */
export async function rewriteQuestion(input: RewriteInput): Promise<Rewritten> {
  if (input.history.length === 0) return { standalone: input.question, inputTokens: 0, outputTokens: 0 };
  const messages = rewritePrompt(input.history, input.question);
  const limit = input.question.length + MAX_REWRITE_GROWTH;
  let raw = "";
  let thinking = "";
  let usage: { inputTokens: number; outputTokens: number } | undefined;
  const request = { messages, maxOutputTokens: REWRITE_TOKENS, temperature: 0 };
  for await (const part of input.model.stream(request, input.signal)) {
    if (part.type === "end") usage = { inputTokens: part.inputTokens, outputTokens: part.outputTokens };
    else if (part.type === "text") raw += part.text;
    else thinking += part.text;
    if (raw.length > 2 * limit || thinking.length > MAX_THINKING_LENGTH) break;
  }
  const line = raw.trim().split("\n", 1)[0] ?? "";
  const standalone = line.replace(/^[\s"'“”«「*]+|[\s"'“”»」*]+$/gu, "");
  if (!/[\p{L}\p{N}]/u.test(standalone) || standalone.length > limit) {
    throw new FootnoteError("model-failed", `${input.model.name} did not rewrite the question.`, {
      retryable: true,
    });
  }
  return { standalone, ...(usage ?? estimateUsage(messages, thinking + raw)) };
}

function groupBySource(hits: readonly Hit[], sources: readonly Source[]): HitsOfSources {
  return new Map(
    sources.map(({ number, documentId }) => [number, hits.filter((hit) => hit.document.id === documentId)]),
  );
}

/** For models that were cut before they said what they had used. */
function estimateUsage(messages: readonly ModelMessage[], written: string): Omit<Rewritten, "standalone"> {
  return {
    inputTokens: estimateTokens(messages.map((message) => message.content).join("\n")),
    outputTokens: estimateTokens(written),
  };
}
