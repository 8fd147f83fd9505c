/**
 * What a model server says of itself and its models, as JSON. For hints and findings only: whatever goes wrong, the
 * answer is that it does not say. Questions to models go another way.
 */
import type { ModelPlace } from "./model-place.ts";
import { keyHeaders } from "./post-json.ts";
import { replyText } from "./reply-text.ts";

const DEADLINE_MS = 5_000;
/** OpenRouter's list of some 400 models runs to about 1 MB. */
const MAX_LENGTH = 4_000_000;

export interface ReadOptions {
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal | undefined;
  /** Sent as JSON by `POST`. */
  readonly body?: object;
}

/** Sends the key of the place: the URL must be of its server. `undefined` for anything but JSON. Never throws. */
export async function readServerJSON(
  place: ModelPlace,
  url: string,
  { deadlineMs = DEADLINE_MS, signal, body }: ReadOptions = {},
): Promise<unknown> {
  const deadline = AbortSignal.timeout(deadlineMs);
  const headers = {
    accept: "application/json",
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...(place.protocol === "anthropic" ? { "anthropic-version": "2023-06-01" } : {}),
    ...keyHeaders(place),
  };
  try {
    const response = await (place.fetch ?? fetch)(url, {
      headers,
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
      // A redirect could carry the key elsewhere.
      redirect: "error",
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return undefined;
    }
    return JSON.parse(await replyText(response, MAX_LENGTH)) as unknown;
  } catch {
    return undefined;
  }
}
