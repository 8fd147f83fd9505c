/** One POST of JSON to a model server, with its key as it wants it; what is no success is thrown with all that it says. */
import { APICallError } from "@ai-sdk/provider";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { ModelPlace } from "./model-place.ts";
import { replyText } from "./reply-text.ts";

/** An error is some hundred bytes; a proxy's page some kilobytes. */
const MAX_PROBLEM_BYTES = 100_000;

/** Throws an `APICallError`, what the network threw, or the signal's reason. */
export async function postJSON(
  place: ModelPlace,
  path: string,
  body: object,
  signal: AbortSignal,
): Promise<Response> {
  const url = `${place.baseURL}${path}`;
  const response = await sender(place)(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...keyHeaders(place) },
    body: JSON.stringify(body),
    signal,
  });
  if (response.ok) return response;
  throw new APICallError({
    message: response.statusText,
    url,
    requestBodyValues: undefined,
    statusCode: response.status,
    responseHeaders: Object.fromEntries(response.headers),
    responseBody: await replyText(response, MAX_PROBLEM_BYTES).catch(() => ""),
  });
}

export function keyHeaders({ apiKey, keyHeader }: ModelPlace): Record<string, string> {
  if (apiKey === undefined) return {};
  return keyHeader === undefined ? { authorization: `Bearer ${apiKey}` } : { [keyHeader]: apiKey };
}

/**
 * As the platform's, but what it throws is the reason itself and not that something failed, and no redirect is followed:
 * it could carry the key and the question elsewhere. One is a `model-failed`.
 */
export function sender(place: ModelPlace): typeof globalThis.fetch {
  const send = place.fetch ?? globalThis.fetch;
  return async (input, init) => {
    const response = await send(input, { ...init, redirect: "manual" }).catch((thrown: unknown) => {
      throw reasonOf(thrown);
    });
    if (response.status < 300 || response.status > 399) return response;
    await response.body?.cancel();
    throw new FootnoteError("model-failed", say("model.redirects", { name: place.name }), {
      hint: say("model.redirects-hint"),
    });
  };
}

function reasonOf(thrown: unknown): unknown {
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  // A name with several addresses, as localhost often is, has a reason for each, and no words of its own.
  const reason: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
  return reason instanceof Error ? reason : thrown;
}
