/**
 * From a place and a protocol to a model of the AI SDK. Each protocol's package is loaded when a model of it is chosen,
 * and none reads the environment: address and key are always given. How a stream is read is `create-model.ts`'s matter.
 */
import type { EmbeddingModelV4, LanguageModelV4, LanguageModelV4Usage } from "@ai-sdk/provider";
import { FootnoteError } from "../../core/domain/errors.ts";
import { modelError } from "./model-error.ts";
import type { ModelFindings } from "./model-findings.ts";
import { modelIdOf, type ModelPlace, providerOf } from "./model-place.ts";

/** The packages insist on some key. */
const NO_KEY = "none";

/** Loads the package; the model is made for what is known when a request goes out, which costs next to nothing. */
export async function languageModelAt(place: ModelPlace): Promise<(known: ModelFindings) => LanguageModelV4> {
  const id = modelIdOf(place.name);
  const settings = { baseURL: place.baseURL, apiKey: place.apiKey ?? NO_KEY, fetch: streaming(place) };
  if (place.protocol === "anthropic") {
    const { createAnthropic } = await import("@ai-sdk/anthropic");
    const model = createAnthropic(settings).languageModel(id);
    return () => model;
  }
  if (place.protocol === "google") {
    const { createGoogle } = await import("@ai-sdk/google");
    const model = createGoogle(settings).languageModel(id);
    return () => model;
  }
  const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
  return (known) =>
    createOpenAICompatible({
      name: providerOf(place.name),
      baseURL: place.baseURL,
      ...credentials(place),
      fetch: settings.fetch,
      supportsStructuredOutputs: known.json !== "object",
      includeUsage: known.usageOnRequest !== false,
      convertUsage,
      transformRequestBody: (body) => adapted(body, known),
    }).chatModel(id);
}

/** Throws `config-invalid` where the provider has no embedders. */
export async function embeddingModelAt(place: ModelPlace): Promise<EmbeddingModelV4> {
  const id = modelIdOf(place.name);
  const fetch = connecting(place);
  if (place.protocol === "anthropic") {
    throw new FootnoteError("config-invalid", `${providerOf(place.name)} has no embedding models.`, {
      hint: "Set FOOTNOTE_EMBED to a model of another provider.",
    });
  }
  if (place.protocol === "google") {
    const { createGoogle } = await import("@ai-sdk/google");
    return createGoogle({ baseURL: place.baseURL, apiKey: place.apiKey ?? NO_KEY, fetch }).embeddingModel(id);
  }
  const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
  return createOpenAICompatible({
    name: providerOf(place.name),
    baseURL: place.baseURL,
    ...credentials(place),
    fetch,
  }).embeddingModel(id);
}

function adapted(
  { max_tokens: limit, messages, ...body }: Record<string, unknown>,
  known: ModelFindings,
): Record<string, unknown> {
  return {
    ...body,
    [known.limitName ?? "max_tokens"]: limit,
    messages:
      known.emptyThoughts && Array.isArray(messages)
        ? messages.map((message: { role?: unknown }) =>
            message.role === "assistant" ? { ...message, reasoning_content: "" } : message,
          )
        : messages,
  };
}

function credentials({ apiKey, keyHeader }: ModelPlace): {
  apiKey?: string;
  headers?: Record<string, string>;
} {
  if (apiKey === undefined) return {};
  return keyHeader === undefined ? { apiKey } : { headers: { [keyHeader]: apiKey } };
}

interface ChatUsage {
  readonly prompt_tokens?: number | null;
  readonly completion_tokens?: number | null;
  readonly total_tokens?: number | null;
  readonly prompt_tokens_details?: { readonly cached_tokens?: number | null } | null;
  readonly completion_tokens_details?: { readonly reasoning_tokens?: number | null } | null;
  /** DeepSeek, and Moonshot. */
  readonly prompt_cache_hit_tokens?: unknown;
  readonly cached_tokens?: unknown;
}

/** One reading for all who speak the protocol; what is not said stays unsaid. */
function convertUsage(usage: ChatUsage | null | undefined): LanguageModelV4Usage {
  const input = usage?.prompt_tokens ?? undefined;
  const written = usage?.completion_tokens ?? undefined;
  // xAI leaves thoughts out of `completion_tokens` and counts them in the total only.
  const output =
    written === undefined ? undefined : Math.max(written, (usage?.total_tokens ?? 0) - (input ?? 0));
  const cached = [
    usage?.prompt_tokens_details?.cached_tokens,
    usage?.prompt_cache_hit_tokens,
    usage?.cached_tokens,
  ].find((value) => typeof value === "number");
  const reasoning = usage?.completion_tokens_details?.reasoning_tokens ?? undefined;
  return {
    inputTokens: { total: input, noCache: undefined, cacheRead: cached, cacheWrite: undefined },
    outputTokens: { total: output, text: undefined, reasoning },
  };
}

/** As `connecting`, for a stream: a success that is no stream of events is a failure, or the reply in one piece. */
function streaming(place: ModelPlace): typeof globalThis.fetch {
  const send = connecting(place);
  return async (input, init) => {
    const response = await send(input, init);
    const type = response.headers.get("content-type") ?? "";
    if (!response.ok || !/\b(?:json|html|xml)\b/i.test(type)) return response;
    const { inOnePiece } = await import("./reply-in-one-piece.ts");
    return inOnePiece(response, place);
  };
}

/** A server that is not there will not be there in two seconds either, and asking again is for those that may be. */
function connecting(place: ModelPlace): typeof globalThis.fetch {
  const send = place.fetch ?? globalThis.fetch;
  return async (input, init) => {
    try {
      return await send(input, init);
    } catch (thrown) {
      const cause: unknown = thrown instanceof Error ? thrown.cause : undefined;
      const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
      if (code === "ECONNREFUSED" || code === "ENOTFOUND") throw modelError(cause, place);
      throw thrown;
    }
  };
}
