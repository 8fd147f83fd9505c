/**
 * Turns whatever the AI SDK or the network threw into a `FootnoteError` that says what the provider said, what it
 * means and what to do. Decides by types and status codes, never by message text. No key passes.
 * The original is not kept as `cause`: it carries the request, with headers and prompt.
 */
import { APICallError, JSONParseError, RetryError, TypeValidationError } from "ai";
import { FootnoteError } from "../../core/domain/errors.ts";
import { redact } from "./redact.ts";

export interface FailureContext {
  /** `provider/model`. */
  readonly name: string;
  readonly baseURL: string;
  readonly apiKey?: string;
}

/** Longest provider message shown: some servers answer with a whole HTML page. */
const MESSAGE_LENGTH = 400;

export function modelError(thrown: unknown, context: FailureContext): FootnoteError {
  if (thrown instanceof FootnoteError) return thrown;
  if (RetryError.isInstance(thrown)) return modelError(thrown.lastError, context);
  if (isNamed(thrown, "TimeoutError")) return modelTimeout(context, "in time");
  if (isNamed(thrown, "AbortError")) return new FootnoteError("cancelled", "The question was stopped.");
  if (JSONParseError.isInstance(thrown) || TypeValidationError.isInstance(thrown)) {
    // Their messages hold the whole reply.
    return new FootnoteError("model-failed", `${context.name} did not answer in the OpenAI chat format.`, {
      hint: `Check that ${redact(context.baseURL, [context.apiKey])} is the address of an OpenAI-compatible server.`,
    });
  }
  const status = statusOf(thrown);
  const said = clean(providerMessage(thrown), context);
  if (status === undefined) {
    return new FootnoteError("model-failed", `${context.name} could not be reached or broke off: ${said}`, {
      hint: `Check that a model server answers at ${redact(context.baseURL, [context.apiKey])}, then ask again.`,
      retryable: true,
    });
  }
  return new FootnoteError("model-failed", `${context.name} answered with HTTP ${status}: ${said}`, {
    hint: hintFor(status),
    retryable: status === 408 || status === 429 || status >= 500,
  });
}

export function modelTimeout(context: FailureContext, what: string): FootnoteError {
  return new FootnoteError("model-timeout", `${context.name} did not answer ${what}.`, {
    hint: "Ask again; if it happens often, choose a faster model or look at the model server's load.",
    retryable: true,
  });
}

function hintFor(status: number): string {
  if (status === 401 || status === 403) return "Check the API key and that it may use this model.";
  if (status === 402) return "The provider wants payment: check the account's balance.";
  if (status === 404) return "Check the model's name in FOOTNOTE_MODEL and the base URL.";
  if (status === 413) return "The prompt is too long for this model: choose one with a larger context.";
  if (status === 429)
    return "The provider limits how much may be asked: wait a little, or check the account's quota.";
  if (status >= 500) return "The provider has a fault: ask again in a moment, or choose another model.";
  return "The provider refused the request: see its message and check the model's name.";
}

function statusOf(thrown: unknown): number | undefined {
  // The SDK gives a broken connection no status, and a stream that broke off the status with which it began.
  if (!APICallError.isInstance(thrown) || thrown.statusCode === undefined) return undefined;
  return thrown.statusCode >= 400 ? thrown.statusCode : undefined;
}

/** An error, an error object inside a stream (`{message}`), or a bare string. */
function providerMessage(thrown: unknown): string {
  if (typeof thrown === "string") return thrown;
  if (APICallError.isInstance(thrown) && thrown.message === "" && thrown.responseBody)
    return thrown.responseBody;
  if (typeof thrown === "object" && thrown !== null && "message" in thrown) return String(thrown.message);
  return "no reason was given";
}

function clean(message: string, context: FailureContext): string {
  const text = redact(message, [context.apiKey]).replace(/\s+/g, " ").trim();
  if (text === "") return "no reason was given";
  return text.length <= MESSAGE_LENGTH ? text : `${text.slice(0, MESSAGE_LENGTH)}…`;
}

function isNamed(thrown: unknown, name: string): boolean {
  return typeof thrown === "object" && thrown !== null && "name" in thrown && thrown.name === name;
}
