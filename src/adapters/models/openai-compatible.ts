/**
 * A model behind any server that speaks the OpenAI chat protocol (OpenAI, DeepSeek, Ollama, llama.cpp, vLLM …),
 * through the AI SDK. Streams text and thinking, retries what may pass, ends in time. No tools, no images.
 */
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { extractReasoningMiddleware, streamText, wrapLanguageModel } from "ai";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { Model, ModelPart, ModelRequest } from "../../core/ports/model.ts";
import { estimateTokens } from "../../lib/text/tokens.ts";
import { modelError, modelTimeout } from "./model-error.ts";

export interface ModelConfig {
  /** `provider/model`; the model's own name may hold more slashes. */
  readonly name: string;
  /** With the version, as vendors give it: `https://api.deepseek.com/v1`. */
  readonly baseURL: string;
  readonly apiKey?: string;
  /** Sends the requests; the platform's where it is not given. */
  readonly fetch?: typeof globalThis.fetch;
  readonly timeouts?: ModelTimeouts;
}

export interface ModelTimeouts {
  /** From the call to the first text or thought, retries included. */
  readonly firstPartMs: number;
  readonly betweenPartsMs: number;
}

/** A local model loading from disk, or a hosted one in a queue, can take most of a minute to its first word. */
const DEFAULT_TIMEOUTS: ModelTimeouts = { firstPartMs: 60_000, betweenPartsMs: 30_000 };

/** The first try and two more, with the SDK's growing waits, which honour `retry-after`. */
const MAX_RETRIES = 2;

/** The part of `provider/model` that is sent. */
export function modelIdOf(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}

export function createModel(config: ModelConfig): Model {
  const timeouts = config.timeouts ?? DEFAULT_TIMEOUTS;
  const strict = isOpenAIItself(config.baseURL);
  const provider = createOpenAICompatible({
    name: config.name.slice(0, config.name.indexOf("/")),
    baseURL: config.baseURL,
    includeUsage: true,
    ...(config.apiKey === undefined ? {} : { apiKey: config.apiKey }),
    fetch: fetchOnce(config),
    ...(strict ? { transformRequestBody: forOpenAIItself } : {}),
  });
  const model = wrapLanguageModel({
    model: provider.chatModel(modelIdOf(config.name)),
    // Local servers often leave the thoughts of reasoning models in the text.
    middleware: extractReasoningMiddleware({ tagName: "think" }),
  });

  async function* stream(request: ModelRequest, signal?: AbortSignal): AsyncGenerator<ModelPart> {
    if (signal?.aborted) throw stopped(signal, false);
    // Ends the upstream request when the reader leaves early or the server is late, and not only by the signal.
    const leaving = new AbortController();
    // Not the SDK's own timeouts: its first-chunk timer does not run while the server has not answered at all.
    let timer = setTimeout(() => leaving.abort(), timeouts.firstPartMs);
    const [system, rest] = splitSystem(request);
    let written = "";
    let ended = false;
    try {
      const result = streamText({
        model,
        ...(system === "" ? {} : { instructions: system }),
        messages: rest,
        maxOutputTokens: request.maxOutputTokens,
        ...(request.temperature === undefined ? {} : { temperature: request.temperature }),
        maxRetries: MAX_RETRIES,
        abortSignal: signal === undefined ? leaving.signal : AbortSignal.any([signal, leaving.signal]),
        // Without it the SDK prints the error, request included.
        onError() {},
      });
      for await (const part of result.stream) {
        if (part.type === "text-delta" || part.type === "reasoning-delta") {
          if (part.text === "") continue;
          written += part.text;
          clearTimeout(timer);
          yield { type: part.type === "text-delta" ? "text" : "thinking", text: part.text };
          // Counted from when the reader asks for more: a slow reader is not the model's fault.
          timer = setTimeout(() => leaving.abort(), timeouts.betweenPartsMs);
        } else if (part.type === "error") {
          throw part.error;
        } else if (part.type === "abort") {
          throw stopped(signal, written !== "");
        } else if (part.type === "finish") {
          ended = true;
          yield {
            type: "end",
            inputTokens:
              part.totalUsage.inputTokens ??
              estimateTokens(request.messages.map((message) => message.content).join("\n")),
            outputTokens: part.totalUsage.outputTokens ?? estimateTokens(written),
            ...(part.finishReason === "length" ? { truncated: true } : {}),
          };
        }
      }
      if (!ended)
        throw new FootnoteError("model-failed", `${config.name} broke off in the middle of its answer.`);
    } catch (thrown) {
      if (leaving.signal.aborted || signal?.aborted) throw stopped(signal, written !== "");
      throw modelError(thrown, config);
    } finally {
      clearTimeout(timer);
      leaving.abort();
    }
  }

  function stopped(signal: AbortSignal | undefined, begun: boolean): FootnoteError {
    if (signal?.aborted) {
      return new FootnoteError("cancelled", "The question was stopped before the model had answered.");
    }
    const seconds = (begun ? timeouts.betweenPartsMs : timeouts.firstPartMs) / 1000;
    return modelTimeout(config, begun ? `on: it stopped for ${seconds} s` : `within ${seconds} s`);
  }

  return { name: config.name, stream };
}

/**
 * A server that is not there will not be there in two seconds either: refused connections and unknown hosts are
 * told at once, where the SDK would try for six seconds.
 */
export function fetchOnce(config: Pick<ModelConfig, "name" | "baseURL" | "apiKey" | "fetch">): typeof fetch {
  const send = config.fetch ?? globalThis.fetch;
  return async (input, init) => {
    try {
      return await send(input, init);
    } catch (thrown) {
      const cause: unknown = thrown instanceof Error ? thrown.cause : undefined;
      const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
      if (code === "ECONNREFUSED" || code === "ENOTFOUND") throw modelError(cause, config);
      throw thrown;
    }
  };
}

/** The SDK takes what the system says apart from the conversation. */
function splitSystem(request: ModelRequest): [string, { role: "user" | "assistant"; content: string }[]] {
  const system = request.messages.filter((message) => message.role === "system").map((m) => m.content);
  const rest = request.messages.flatMap(({ role, content }) =>
    role === "system" ? [] : [{ role, content }],
  );
  return [system.join("\n\n"), rest];
}

function isOpenAIItself(baseURL: string): boolean {
  return URL.canParse(baseURL) && new URL(baseURL).hostname === "api.openai.com";
}

/**
 * OpenAI's own reasoning models refuse `max_tokens` and any temperature but theirs; its other models take the newer
 * name too (API reference, "Create chat completion"). Other servers mostly know the old name only.
 */
function forOpenAIItself(body: Record<string, unknown>): Record<string, unknown> {
  const { max_tokens: limit, temperature: _temperature, ...rest } = body;
  return limit === undefined ? rest : { ...rest, max_completion_tokens: limit };
}
