/**
 * Turns whatever a provider or the network threw into a `FootnoteError` that says what the provider said, what it means
 * and what to do. Decides by types, statuses and the codes in error bodies, and by message text in one case only: that
 * a prompt was too long, which most servers have no code for. No key passes.
 * The original is not kept as `cause`: it carries the request, with headers and prompt.
 */
import {
  APICallError,
  InvalidResponseDataError,
  JSONParseError,
  TypeValidationError,
} from "@ai-sdk/provider";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import { parsedJson } from "../../lib/parsed-json.ts";
import type { StatedContext } from "./context-after-refusal.ts";
import { contextInWords } from "./context-in-words.ts";
import {
  BY_CODE,
  BY_PARAM,
  CONTENT_REFUSED,
  FAULT,
  meaningOfStatus,
  TOLD,
  TOO_LONG,
} from "./model-meanings.ts";
import type { ModelPlace } from "./model-place.ts";
import { type ProviderProblem, readProblem, retryAfterOf } from "./provider-problem.ts";
import { redact } from "./redact.ts";

/** What is needed to tell of a failure, and to keep the key out of it. */
export type FailureContext = Pick<ModelPlace, "name" | "baseURL" | "apiKey">;

export interface ModelFailure {
  readonly error: FootnoteError;
  /** The server does not take the request as it stands, for a reason that it gives no code for. */
  readonly isMalformed: boolean;
  /** The parameter that it names as the reason. */
  readonly param?: string;
  /** What the server said, for a look at what it names; never shown as it is. */
  readonly words?: string;
  /** It loads its model, and will answer when it is ready. */
  readonly isLoading?: true;
  /** What it says of its context, where the prompt was too long. */
  readonly stated?: StatedContext;
}

/** Longest provider message shown: some servers answer with a whole HTML page. */
const MESSAGE_LENGTH = 400;

export function modelFailure(thrown: unknown, context: FailureContext): ModelFailure {
  if (thrown instanceof FootnoteError) return plain(thrown);
  if (isNamed(thrown, "TimeoutError")) return plain(modelTimeout(context));
  if (isNamed(thrown, "AbortError"))
    return plain(new FootnoteError("cancelled", say("model.question-was-stopped")));
  if (
    JSONParseError.isInstance(thrown) ||
    TypeValidationError.isInstance(thrown) ||
    InvalidResponseDataError.isInstance(thrown)
  ) {
    // Their messages hold the whole reply.
    return plain(notAModel(context));
  }
  const isCall = APICallError.isInstance(thrown);
  const problem = readProblem(isCall ? parsedJson(thrown.responseBody ?? "") : wrapped(thrown));
  const replied = isCall && (thrown.statusCode ?? 0) >= 400 ? thrown.statusCode : undefined;
  // Gateways give errors with status 200 and say the real one.
  const status = replied ?? problem.status;
  const byCode =
    problem.codes.map((code) => BY_CODE[code]).find((known) => known !== undefined) ??
    BY_PARAM[problem.param ?? ""];
  const told = problem.message ?? "";
  const isOpen = byCode === undefined || byCode === TOO_LONG || byCode === FAULT;
  const inWords = isOpen ? contextInWords(told) : undefined;
  const meaning = inWords === undefined ? byCode : TOO_LONG;
  const words = clean(problem.message ?? messageOf(thrown), context);
  const { name } = context;
  if (
    status === undefined &&
    meaning === undefined &&
    (thrown instanceof Error || problem.message === undefined)
  ) {
    const hint = say("model.check-server", { address: place(context) });
    return plain(
      new FootnoteError("model-failed", say("model.not-reached", { name, words }), { hint, retryable: true }),
    );
  }
  const { code, hint, retryable, isLoading } =
    meaning ?? (status === undefined ? TOLD : meaningOfStatus(status));
  const said =
    replied === undefined
      ? say("model.failed-saying", { name, words })
      : say("model.answered-status", { name, status: replied, words });
  const retryAfterMs = isCall ? waitOf(thrown, problem) : problem.retryAfterMs;
  return {
    error: new FootnoteError(code, said, {
      hint,
      retryable,
      ...(retryable && retryAfterMs !== undefined ? { retryAfterMs } : {}),
    }),
    isMalformed: meaning === undefined && (status === 400 || status === 422),
    ...(isLoading ? { isLoading } : {}),
    ...(problem.param === undefined ? {} : { param: problem.param }),
    words: told,
    stated: { ...inWords, ...problem.stated },
  };
}

export function modelError(thrown: unknown, context: FailureContext): FootnoteError {
  return modelFailure(thrown, context).error;
}

/** The same refusal, where what else it says shows that the request was too long. */
export function asTooLong({ error, ...failure }: ModelFailure): ModelFailure {
  const { code, hint } = TOO_LONG;
  return { ...failure, error: new FootnoteError(code, error.said, { hint }), isMalformed: false };
}

/** `said`: what it was late with; not answering in time where that is all that is known. */
export function modelTimeout(
  { name }: FailureContext,
  said: Sentence = say("model.late", { name }),
): FootnoteError {
  return new FootnoteError("model-timeout", said, {
    hint: say("model.late-hint"),
    retryable: true,
  });
}

/** The server answers, but not as a model does. */
export function notAModel(context: FailureContext): FootnoteError {
  return new FootnoteError("model-failed", say("model.not-a-model", { name: context.name }), {
    hint: say("model.check-model-address", { address: place(context) }),
  });
}

/** A stream that ended without saying so. */
export function brokeOff(context: FailureContext): FootnoteError {
  return new FootnoteError("model-failed", say("model.broke-off", { name: context.name }), {
    hint: say("model.broke-off-hint"),
    retryable: true,
  });
}

/** The provider's filter, or the model itself, would not answer. */
export function contentRefused(context: FailureContext, told: string | undefined): FootnoteError {
  const { name } = context;
  const said =
    told === undefined
      ? say("model.refused", { name })
      : say("model.refused-saying", { name, words: clean(told, context) });
  const { code, hint } = CONTENT_REFUSED;
  return new FootnoteError(code, said, { hint });
}

function plain(error: FootnoteError): ModelFailure {
  return { error, isMalformed: false };
}

function waitOf(thrown: APICallError, problem: ProviderProblem): number | undefined {
  return retryAfterOf(thrown.responseHeaders ?? {}, Date.now()) ?? problem.retryAfterMs;
}

function place(context: FailureContext): string {
  return redact(context.baseURL, [context.apiKey]);
}

/** What a stream gives for an error is the error, its words, or holds it. */
function wrapped(thrown: unknown): unknown {
  const isHolder = typeof thrown === "object" && thrown !== null && "error" in thrown;
  return thrown instanceof Error || isHolder ? thrown : { error: thrown };
}

function messageOf(thrown: unknown): string {
  if (typeof thrown === "string") return thrown;
  if (APICallError.isInstance(thrown) && thrown.statusCode !== undefined && thrown.responseBody)
    return isMarkup(thrown.responseBody) ? "" : thrown.responseBody;
  return thrown instanceof Error ? thrown.message : "";
}

/** A page of a proxy or of another program: nothing in it is meant for the person. */
function isMarkup(body: string): boolean {
  return body.trimStart().startsWith("<");
}

function clean(message: string, context: FailureContext): Sentence {
  const text = redact(message, [context.apiKey]).replace(/\s+/g, " ").trim();
  if (text === "") return say("model.no-reason");
  if (text.length > MESSAGE_LENGTH)
    return say("common.theirs", { words: `${text.slice(0, MESSAGE_LENGTH).toWellFormed()}…` });
  // More is said behind it.
  return say("common.theirs", { words: /[.!?。！？…]$/.test(text) ? text : `${text}.` });
}

function isNamed(thrown: unknown, name: string): boolean {
  return typeof thrown === "object" && thrown !== null && "name" in thrown && thrown.name === name;
}
