/**
 * The OpenAI protocol's chat completions, which most vendors and every local server speak, each a little differently.
 * Text, thoughts, usage and the end; of tools only that one was called; no images. What arrives together is given together, which makes a fast
 * model cheap to listen to.
 */
import type { ModelFindings } from "../../core/domain/model-probe.ts";
import type { JsonWish, ModelMessage } from "../../core/ports/model.ts";
import type { ToolOffer } from "../../core/ports/probe-subject.ts";
import { createSseReader } from "../../lib/sse.ts";
import { notAModel } from "./model-error.ts";
import { modelIdOf, type ModelPlace } from "./model-place.ts";
import { postJSON } from "./post-json.ts";
import type { ProtocolFinish, ProtocolPart, ProtocolRequest, ProtocolStream } from "./protocol-stream.ts";
import { isOneDocument, readWhole } from "./whole-reply.ts";

/** A few words in characters, so that whoever counts what has come can stop within a few words. */
const PIECE_LENGTH = 64;

/** A chunk of a stream, or a whole reply, as far as it is read. Nothing in it is certain to be there. */
interface ChatChunk {
  readonly choices?: readonly ChatChoice[];
  readonly usage?: ChatUsage | null;
  readonly error?: unknown;
}

interface ChatChoice {
  readonly delta?: ChatDelta | null;
  /** In a whole reply. */
  readonly message?: ChatDelta | null;
  readonly finish_reason?: unknown;
}

interface ChatDelta {
  /** Mistral gives lists of parts. */
  readonly content?: unknown;
  /** DeepSeek and most; `reasoning` at Groq, Together and Ollama. */
  readonly reasoning_content?: unknown;
  readonly reasoning?: unknown;
  readonly refusal?: unknown;
  readonly tool_calls?: unknown;
}

interface ChatUsage {
  readonly prompt_tokens?: number | null;
  readonly completion_tokens?: number | null;
  readonly total_tokens?: number | null;
  readonly prompt_tokens_details?: { readonly cached_tokens?: number | null } | null;
  readonly completion_tokens_details?: { readonly reasoning_tokens?: number | null } | null;
  /** DeepSeek, and Moonshot. */
  readonly prompt_cache_hit_tokens?: number | null;
  readonly cached_tokens?: number | null;
}

export function chatStream(place: ModelPlace): ProtocolStream {
  return async function* (request, known, signal) {
    const body = chatBody(modelIdOf(place.name), request, known);
    const response = await postJSON(place, "/chat/completions", body, signal);
    const reply = createReply(place);
    const isWhole = isOneDocument(response);
    if (isWhole) {
      reply.take(await readWhole(response, place));
      yield* reply.given();
    } else {
      const events = createSseReader();
      for await (const bytes of response.body ?? []) {
        let failure: unknown;
        try {
          for (const { data } of events.push(bytes)) if (data !== "[DONE]") reply.take(parsed(data, place));
        } catch (thrown) {
          failure = thrown;
        }
        for (const part of reply.given()) yield part;
        if (failure !== undefined) throw failure;
      }
    }
    const finish = reply.finish();
    if (finish) yield isWhole ? { ...finish, isWhole } : finish;
  };
}

/** Gathers a reply out of its chunks. */
function createReply(place: ModelPlace) {
  let parts: { type: "text" | "thinking"; text: string }[] = [];
  let usage: ChatUsage | undefined;
  let reason: unknown;
  let isRefused = false;
  let calledTool = false;

  const add = (type: "text" | "thinking", text: string): void => {
    const last = parts.at(-1);
    if (last?.type === type && last.text.length < PIECE_LENGTH) last.text += text;
    else if (text !== "") parts.push({ type, text });
  };

  return {
    take(chunk: ChatChunk): void {
      if (chunk.error !== undefined && chunk.error !== null) throw chunk.error;
      if (!Array.isArray(chunk.choices)) throw notAModel(place);
      usage = chunk.usage ?? usage;
      const choice = chunk.choices[0];
      reason = choice?.finish_reason ?? reason;
      const delta = choice?.delta ?? choice?.message;
      if (!delta) return;
      add("thinking", textOf(delta.reasoning_content ?? delta.reasoning));
      if (Array.isArray(delta.content)) {
        for (const part of delta.content) {
          add("thinking", textOf(part?.thinking));
          add("text", textOf(part?.text));
        }
      } else add("text", textOf(delta.content));
      calledTool ||= Array.isArray(delta.tool_calls) && delta.tool_calls.length > 0;
      const refusal = textOf(delta.refusal);
      isRefused ||= refusal !== "";
      add("text", refusal);
    },
    /** What has come since it was last asked for. */
    given(): readonly ProtocolPart[] {
      const given = parts;
      parts = [];
      return given;
    },
    finish(): ProtocolFinish | undefined {
      if (typeof reason !== "string") return undefined;
      const isFiltered = reason === "content_filter" || (reason === "stop" && isRefused);
      const why = isFiltered ? "refused" : reason === "length" ? "length" : "all-said";
      return { type: "finish", why, ...(calledTool ? { calledTool } : {}), usage: usageOf(usage ?? {}) };
    },
  };
}

/** A string, or a list of parts with text in them. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return Array.isArray(value)
    ? value.map((part: { text?: unknown } | null) => textOf(part?.text)).join("")
    : "";
}

function parsed(data: string, place: ModelPlace): ChatChunk {
  let chunk: unknown;
  try {
    chunk = JSON.parse(data);
  } catch {
    throw notAModel(place);
  }
  if (typeof chunk !== "object" || chunk === null) throw notAModel(place);
  return chunk;
}

/** One reading for all who speak the protocol; what is not said stays unsaid. */
function usageOf(usage: ChatUsage): ProtocolFinish["usage"] {
  const input = count(usage.prompt_tokens);
  const written = count(usage.completion_tokens);
  // xAI leaves thoughts out of `completion_tokens` and counts them in the total only.
  const output =
    written === undefined ? undefined : Math.max(written, (count(usage.total_tokens) ?? 0) - (input ?? 0));
  const cached = [
    usage.prompt_tokens_details?.cached_tokens,
    usage.prompt_cache_hit_tokens,
    usage.cached_tokens,
  ].find((value) => count(value) !== undefined);
  const thinking = count(usage.completion_tokens_details?.reasoning_tokens);
  return {
    ...(input === undefined ? {} : { inputTokens: input }),
    ...(output === undefined ? {} : { outputTokens: output }),
    ...(typeof cached === "number" ? { cachedInputTokens: cached } : {}),
    ...(thinking === undefined ? {} : { thinkingTokens: thinking }),
  };
}

function count(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function chatBody(model: string, request: ProtocolRequest, known: ModelFindings): object {
  const { messages, temperature, json, tool, maxOutputTokens } = request;
  return {
    model,
    messages: known.emptyThoughts ? messages.map(withEmptyThoughts) : messages,
    [known.limitName ?? "max_tokens"]: maxOutputTokens,
    temperature,
    response_format: json && responseFormat(json, known),
    tools: tool && [toolOf(tool)],
    stream: true,
    stream_options: known.usageOnRequest === false ? undefined : { include_usage: true },
  };
}

function withEmptyThoughts(message: ModelMessage): object {
  return message.role === "assistant" ? { ...message, reasoning_content: "" } : message;
}

function toolOf({ name, description, schema }: ToolOffer): object {
  return { type: "function", function: { name, description, parameters: schema } };
}

function responseFormat({ name, schema }: JsonWish, known: ModelFindings): object {
  if (known.json === "object") return { type: "json_object" };
  return { type: "json_schema", json_schema: { name, schema, strict: true } };
}
