/**
 * Gathers a reply of the OpenAI protocol out of its chunks, whatever stands between them: keep-alives, usage by itself,
 * news of a queue, errors in any shape. It reads no socket and decides nothing about what a failure means.
 */
import { parsedJson } from "../../lib/parsed-json.ts";
import { notAModel } from "./model-error.ts";
import type { ModelPlace } from "./model-place.ts";
import { problemWords } from "./problem-words.ts";
import type { ProtocolFinish, ProtocolPart } from "./protocol-stream.ts";
import { saysProblem } from "./provider-problem.ts";

/** A few words in characters, so that whoever counts what has come can stop within a few words. */
const PIECE_LENGTH = 64;

/** Of a body that is no stream of events so much is read, and so many words of it are told. */
const MAX_START = 4_000;
const LONGEST_WORDS = 400;

const DONE = /^\[done\]$/iu;

/**
 * What ends an answer otherwise than by its being complete, by the names of `finish_reason`: the protocol's, Zhipu's
 * (`sensitive`, `network_error`, `model_context_window_exceeded`), DeepSeek's (`insufficient_system_resource`), vLLM's and SGLang's
 * (`abort`), OpenRouter's (`error`), and those of Google and Anthropic that gateways hand on.
 */
const ENDS: Readonly<Record<string, "refused" | "length" | "broken">> = {
  content_filter: "refused",
  sensitive: "refused",
  safety: "refused",
  recitation: "refused",
  prohibited_content: "refused",
  refusal: "refused",
  length: "length",
  max_tokens: "length",
  model_context_window_exceeded: "length",
  error: "broken",
  abort: "broken",
  cancelled: "broken",
  network_error: "broken",
  insufficient_system_resource: "broken",
};

/** A chunk of a stream, or a whole reply, as far as it is read. Nothing in it is certain to be there. */
interface ChatChunk {
  readonly choices?: readonly ChatChoice[];
  readonly usage?: ChatUsage | null;
  readonly error?: unknown;
}

interface ChatChoice {
  /** OpenRouter's place for what went wrong on the way. */
  readonly error?: unknown;
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

/** A call comes in pieces: its name first, what it takes bit by bit, told apart by `index`. */
interface ToolCallDelta {
  readonly index?: unknown;
  readonly function?: { readonly name?: unknown; readonly arguments?: unknown } | null;
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

/** Gathers a reply out of its chunks. */
export function createReply(place: ModelPlace) {
  let parts: { type: "text" | "thinking"; text: string }[] = [];
  let usage: ChatUsage | undefined;
  let reason: unknown;
  let isRefused = false;
  const calls = new Map<unknown, { name: string; input: string }>();
  /** Something of a reply came; the server said that this was all. */
  let isReply = false;
  let isStream = false;
  let isDone = false;
  /** What a chunk without an answer said, which may be the reason why none comes. */
  let told: unknown;

  const add = (type: "text" | "thinking", text: string): void => {
    const last = parts.at(-1);
    if (last?.type === type && last.text.length < PIECE_LENGTH) last.text += text;
    else if (text !== "") parts.push({ type, text });
  };

  const addCall = (piece: ToolCallDelta | null): void => {
    const { name, arguments: input } = piece?.function ?? {};
    // Some leave the index out, and give each call whole.
    const place = piece?.index ?? (textOf(name) === "" ? calls.size - 1 : calls.size);
    const call = calls.get(place) ?? { name: "", input: "" };
    call.name += textOf(name);
    call.input += typeof input === "object" && input !== null ? JSON.stringify(input) : textOf(input);
    calls.set(place, call);
  };

  function take(chunk: ChatChunk): void {
    const isPlain = Array.isArray(chunk.choices) && chunk.choices.length > 0 && !chunk.error;
    if (!isPlain && saysProblem(chunk)) throw chunk;
    usage = chunk.usage ?? usage;
    // Keep-alives, usage by itself, news of a queue: what has no choices is no part of the answer.
    if (!Array.isArray(chunk.choices)) {
      if (problemWords(chunk) !== undefined) told = chunk;
      return;
    }
    isReply = true;
    const choice = chunk.choices[0];
    if (choice?.error && saysProblem(choice)) throw choice;
    // Some send an empty one with every chunk.
    if (typeof choice?.finish_reason === "string" && choice.finish_reason !== "")
      reason = choice.finish_reason;
    const delta = choice?.delta ?? choice?.message;
    if (!delta) return;
    add("thinking", textOf(delta.reasoning_content ?? delta.reasoning));
    if (Array.isArray(delta.content)) {
      for (const part of delta.content) {
        add("thinking", textOf(part?.thinking));
        add("text", textOf(part?.text));
      }
    } else add("text", textOf(delta.content));
    if (Array.isArray(delta.tool_calls)) for (const call of delta.tool_calls) addCall(call);
    const refusal = textOf(delta.refusal);
    isRefused ||= refusal !== "";
    add("text", refusal);
  }

  return {
    take,
    takeEvent(event: string, data: string): void {
      const text = data.trim();
      isStream = true;
      if (DONE.test(text)) {
        isDone = true;
        return;
      }
      const chunk = chunkIn(text);
      if (chunk !== undefined) take(chunk);
      else if (text.startsWith("{")) throw notAModel(place);
      // Anything else in words is a keep-alive, or another protocol.
      else if (event === "error" && text !== "") throw { error: text };
    },
    /** No event came. */
    isUnread: () => !isStream,
    /** What stood in place of a stream. */
    takeStray(text: string): void {
      const chunk = chunkIn(text);
      if (chunk !== undefined) take(chunk);
      else if (text !== "" && !/[{[<]/u.test(text.charAt(0)) && text.length <= LONGEST_WORDS)
        throw { error: text };
    },
    /** What has come since it was last asked for. */
    given(): readonly ProtocolPart[] {
      const given = parts;
      parts = [];
      return given;
    },
    finish(): ProtocolFinish | undefined {
      if (!isReply && told !== undefined) throw told;
      if (!isReply || (reason === undefined && !isDone)) return undefined;
      const why = typeof reason === "string" ? ENDS[reason.toLowerCase()] : undefined;
      if (why === "broken") return undefined;
      const isFiltered = why === "refused" || (why === undefined && isRefused);
      return {
        type: "finish",
        why: isFiltered ? "refused" : (why ?? "all-said"),
        ...(calls.size === 0 ? {} : { calls: [...calls.values()] }),
        usage: usageOf(usage ?? {}),
      };
    },
  };
}

/** The beginning of a body, for where it turns out to be no stream of events. */
export function createStart() {
  const decoder = new TextDecoder();
  let text = "";
  return {
    see(bytes: Uint8Array): void {
      if (text.length < MAX_START) text += decoder.decode(bytes, { stream: true });
    },
    text: () => text.trim(),
  };
}

/** A string, or a list of parts with text in them. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return Array.isArray(value)
    ? value.map((part: { text?: unknown } | null) => textOf(part?.text)).join("")
    : "";
}

function chunkIn(data: string): ChatChunk | undefined {
  const value = parsedJson(data);
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === "object" && one !== null ? one : undefined;
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
