/**
 * Gathers a reply of the OpenAI protocol out of its chunks, whatever stands between them: keep-alives, usage by itself,
 * news of a queue, errors in any shape. It reads no socket and decides nothing about what a failure means.
 */
import { parsedJson } from "../../lib/parsed-json.ts";
import { type ChatEvent, isDone } from "./chat-events.ts";
import { notAModel } from "./model-error.ts";
import type { ModelPlace } from "./model-place.ts";
import { problemWords } from "./problem-words.ts";
import type { ProtocolFinish, ProtocolPart } from "./protocol-stream.ts";
import { saysProblem } from "./provider-problem.ts";
import { createRepeatedText } from "./repeated-text.ts";
import { byName } from "../../lib/by-name.ts";

/** A few words in characters, so that whoever counts what has come can stop within a few words. */
const PIECE_LENGTH = 64;

/** Of a body that holds no chunk so many words are told. */
const LONGEST_WORDS = 400;

/** What Python writes for numbers that JSON has no signs for, as some servers do in the likelihood of a word. */
const NO_NUMBER = /([:,[]\s*)-?(?:NaN|Infinity)\b/gu;

/**
 * What ends an answer otherwise than by its being complete, by the names of `finish_reason`: the protocol's, Zhipu's
 * (`sensitive`, `network_error`, `model_context_window_exceeded`), DeepSeek's (`insufficient_system_resource`), vLLM's and SGLang's
 * (`abort`), OpenRouter's (`error`), and those of Google and Anthropic that gateways hand on.
 */
const ENDS = byName<"refused" | "length" | "broken">({
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
});

/** A chunk of a stream, or a whole reply, as far as it is read. Nothing in it is certain to be there. */
interface ChatChunk {
  readonly choices?: readonly ChatChoice[];
  readonly usage?: ChatUsage | null;
  readonly error?: unknown;
}

interface ChatChoice {
  /** Which of several answers it belongs to. */
  readonly index?: unknown;
  /** In the protocol that came before chats. */
  readonly text?: unknown;
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
  const fresh = { text: createRepeatedText(), thinking: createRepeatedText() };
  let usage: ChatUsage | undefined;
  let reason: unknown;
  /** Which of several answers is read. */
  let index: unknown;
  let isRefused = false;
  const calls = new Map<unknown, { name: string; input: string }>();
  /** Something of a reply came; as a message, and not in pieces; the server said that this was all. */
  let isReply = false;
  let isWhole = false;
  let isOver = false;
  let isDoneSaid = false;
  /** What a chunk without an answer said, which may be the reason why none comes. */
  let told: unknown;

  const put = (type: "text" | "thinking", text: string): void => {
    const last = parts.at(-1);
    if (last?.type === type && last.text.length < PIECE_LENGTH) last.text += text;
    else if (text !== "") parts.push({ type, text });
  };
  const add = (type: "text" | "thinking", text: string): void => {
    // Said once and then gone on after, the reason is none.
    if (text !== "") isOver = false;
    put(type, fresh[type].push(text));
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
    const choices: readonly (ChatChoice | null)[] = chunk.choices;
    index ??= choices[0]?.index;
    const choice = choices.find((one) => one?.index === index);
    if (!choice) return;
    if (choice.error && saysProblem(choice)) throw choice;
    takeDelta(choice.delta ?? choice.message ?? { content: choice.text });
    isWhole = isWhole || (choice.delta == null && choice.message != null);
    // Some send an empty one with every chunk.
    if (typeof choice.finish_reason !== "string" || choice.finish_reason === "") return;
    reason = choice.finish_reason;
    isOver = true;
  }

  function takeDelta(delta: ChatDelta): void {
    add("thinking", textOf(delta.reasoning_content ?? delta.reasoning));
    if (Array.isArray(delta.content)) {
      for (const part of delta.content) {
        add("thinking", textOf(part?.thinking));
        add("text", textOf(part));
      }
    } else add("text", textOf(delta.content));
    if (Array.isArray(delta.tool_calls)) for (const call of delta.tool_calls) addCall(call);
    const refusal = textOf(delta.refusal);
    isRefused ||= refusal !== "";
    add("text", refusal);
  }

  return {
    takeEvent({ isError, data }: ChatEvent): void {
      if (isDone(data)) {
        isDoneSaid = true;
        return;
      }
      const chunk = chunkIn(data);
      if (isError && data !== "") throw chunk?.error === undefined ? { error: chunk ?? data } : chunk;
      if (chunk !== undefined) take(chunk);
      else if (data.startsWith("{")) throw notAModel(place);
      // Anything else in words is a keep-alive, or another protocol.
    },
    /** Words that stood in place of a reply. */
    takeStray(text: string): void {
      if (isReply || text === "" || text.startsWith("<") || text.length > LONGEST_WORDS) return;
      throw { error: text };
    },
    /** What has come since it was last asked for. */
    given(): readonly ProtocolPart[] {
      const given = parts;
      parts = [];
      return given;
    },
    /** The answer is complete, by a reason or a sign: what is wrong with the connection now is not wrong with it. */
    isOver: () => isOver || isDoneSaid,
    /** Nothing more is to come, usage included. */
    isDone: () => isDoneSaid,
    finish(): ProtocolFinish | undefined {
      if (!isReply && told !== undefined) throw told;
      if (!isReply || (reason === undefined && !isDoneSaid && !isWhole)) return undefined;
      const why = typeof reason === "string" ? ENDS[reason.toLowerCase()] : undefined;
      if (why === "broken") return undefined;
      put("thinking", fresh.thinking.flush());
      put("text", fresh.text.flush());
      const isFiltered = why === "refused" || (why === undefined && isRefused);
      return {
        type: "finish",
        why: isFiltered ? "refused" : (why ?? "all-said"),
        ...(calls.size === 0 ? {} : { calls: [...calls.values()] }),
        ...(isWhole ? { isWhole } : {}),
        usage: usageOf(usage ?? {}),
      };
    },
  };
}

/** A string, or an object or a list of them with text in it. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(textOf).join("");
  const text: unknown = typeof value === "object" && value !== null && "text" in value ? value.text : "";
  return typeof text === "string" ? text : "";
}

/** In a list of one, or as what a gateway wraps it in. */
function chunkIn(data: string): ChatChunk | undefined {
  const value = parsedJson(data) ?? parsedJson(data.replace(NO_NUMBER, "$1null"));
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== "object" || one === null) return undefined;
  const held: unknown = "data" in one ? one.data : undefined;
  return typeof held === "object" && held !== null && "choices" in held
    ? { ...held, choices: held.choices as ChatChunk["choices"] }
    : one;
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
