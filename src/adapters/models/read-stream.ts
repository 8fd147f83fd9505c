/**
 * One request to a model and its stream, as parts of the port: thoughts apart from the text wherever the server left
 * them, usage, and why it ended. Cuts what runs away and ends what stalls; the socket is closed whichever way it ends.
 */
import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
} from "@ai-sdk/provider";
import { InvalidResponseDataError } from "@ai-sdk/provider";
import {
  estimateUsage,
  MAX_CHARACTERS_A_TOKEN,
  MAX_THINKING_LENGTH,
} from "../../core/answer/model-limits.ts";
import type { ModelPart, ModelRequest } from "../../core/ports/model.ts";
import { brokeOff, contentRefused, modelTimeout, notAModel } from "./model-error.ts";
import type { ModelPlace } from "./model-place.ts";
import type { ModelFindings } from "./model-findings.ts";
import { createThinkTags } from "./think-tags.ts";

export interface ModelDeadlines {
  /** From the call to the first text or thought, further tries included. */
  readonly firstPartMs: number;
  readonly betweenPartsMs: number;
  /** From the call to its end. */
  readonly totalMs: number;
}

/**
 * A local model loading from disk, or a hosted one in a queue, can take most of a minute to its first word; a reasoning
 * model on a small machine some minutes to its last.
 */
export const DEFAULT_DEADLINES: ModelDeadlines = {
  firstPartMs: 60_000,
  betweenPartsMs: 30_000,
  totalMs: 600_000,
};

/** Room for thoughts in tokens: with an answer's 1,000 it stays below the least that hosted models allow, 8,192. */
const THINKING_TOKENS = 6_000;

export interface Reading {
  readonly config: ModelPlace;
  readonly modelFor: (known: ModelFindings) => LanguageModelV4;
  readonly deadlines: ModelDeadlines;
  readonly request: ModelRequest;
  readonly findings: ModelFindings;
  readonly signal: AbortSignal | undefined;
  /** On the clock of `performance.now()`. */
  readonly givenUpAt: number;
}

export interface StreamEnd {
  readonly type: "end";
  readonly part: End;
  /** It spent all that it might write on thoughts. */
  readonly ranOutThinking: boolean;
  readonly hadRoomToThink: boolean;
  readonly learned: ModelFindings;
}

type Delta = Exclude<ModelPart, { type: "end" }>;

/** Ends with a `StreamEnd`, or throws what the package threw, or a `FootnoteError`. */
export async function* readStream(reading: Reading): AsyncGenerator<Delta | StreamEnd> {
  const { config, deadlines, request, findings, signal } = reading;
  const leaving = new AbortController();
  let isBegun = false;
  let why = "";
  const leave = (reason: string): void => {
    why = reason;
    leaving.abort();
  };
  const left = Math.max(0, reading.givenUpAt - performance.now());
  const idle = setTimeout(
    () =>
      leave(
        isBegun
          ? `on: it stopped for ${deadlines.betweenPartsMs / 1000} s`
          : `within ${deadlines.firstPartMs / 1000} s`,
      ),
    left,
  );
  const total = setTimeout(() => leave(`to the end within ${deadlines.totalMs / 1000} s`), deadlines.totalMs);
  let between: NodeJS.Timeout | undefined;
  const tags = createThinkTags(findings.thinksUnopened);
  const written = { text: "", thinking: "" };
  let reader: ReadableStreamDefaultReader<LanguageModelV4StreamPart> | undefined;
  const either = signal ? AbortSignal.any([signal, leaving.signal]) : leaving.signal;
  // The package's own stream may wait for the server to notice; nobody here does.
  const onAbort = (): void => void reader?.cancel().catch(() => undefined);
  either.addEventListener("abort", onAbort);

  function* give(parts: readonly Delta[]): Generator<Delta> {
    for (const part of parts) {
      if (part.text === "") continue;
      written[part.type] += part.text;
      if (!isBegun) clearTimeout(idle);
      isBegun = true;
      if (between) clearTimeout(between);
      yield part;
    }
  }
  /** Counted from when the reader asks for more: a slow reader is not the model's fault. */
  const watch = (): void => {
    if (!isBegun) return;
    clearTimeout(between);
    between = setTimeout(
      () => leave(`on: it stopped for ${deadlines.betweenPartsMs / 1000} s`),
      deadlines.betweenPartsMs,
    );
  };

  try {
    const result = await reading.modelFor(findings).doStream(callOptions(reading, either));
    reader = result.stream.getReader();
    if (either.aborted) onAbort();
    let finish: Extract<LanguageModelV4StreamPart, { type: "finish" }> | undefined;
    let isCut = false;
    while (!isCut) {
      const { done, value } = await reader.read();
      if (done) break;
      if (value.type === "text-delta") yield* give(tags.push(value.delta));
      else if (value.type === "reasoning-delta") yield* give([{ type: "thinking", text: value.delta }]);
      else if (value.type === "error") throw value.error;
      else if (value.type === "finish") finish = value;
      isCut =
        written.text.length > request.maxOutputTokens * MAX_CHARACTERS_A_TOKEN ||
        written.thinking.length > MAX_THINKING_LENGTH;
      watch();
    }
    if (either.aborted) throw new DOMException("aborted", "AbortError");
    yield* give(tags.flush());
    if (!finish && !isCut) throw isBegun ? brokeOff(config) : notAModel(config);
    const unified = finish?.finishReason.unified;
    const isRefused = unified === "content-filter";
    if (isRefused && written.text === "") throw contentRefused(config, refusalOf(finish));
    if (unified === "error") throw notAModel(config);
    const usage = usageOf(finish, request, written);
    const isLimited = isCut || unified === "length";
    const hasThought = written.thinking !== "" || (usage.thinkingTokens ?? 0) > 0;
    yield {
      type: "end",
      part: {
        type: "end",
        ...usage,
        ...(isLimited ? { finish: "length" } : isRefused ? { finish: "refused" } : {}),
      },
      ranOutThinking: unified === "length" && hasThought && written.text.trim() === "",
      hadRoomToThink: findings.thinks === true,
      learned: {
        ...(hasThought ? { thinks: true } : {}),
        ...(tags.isUnopened ? { thinksUnopened: true } : {}),
      },
    };
  } catch (thrown) {
    if (why !== "" && !signal?.aborted) throw modelTimeout(config, why);
    // The package's word for a stream that ended without a finish reason.
    if (isBegun && InvalidResponseDataError.isInstance(thrown)) throw brokeOff(config);
    throw thrown;
  } finally {
    clearTimeout(idle);
    clearTimeout(between);
    clearTimeout(total);
    either.removeEventListener("abort", onAbort);
    leaving.abort();
    void reader?.cancel().catch(() => undefined);
  }
}

function callOptions(
  { request, findings, config }: Reading,
  abortSignal: AbortSignal,
): LanguageModelV4CallOptions {
  const { json, temperature, maxOutputTokens } = request;
  const system = request.messages.filter((message) => message.role === "system").map((m) => m.content);
  const rest = request.messages.flatMap(({ role, content }) =>
    role === "system" ? [] : [{ role, content: [{ type: "text" as const, text: content }] }],
  );
  return {
    prompt: system.length === 0 ? rest : [{ role: "system", content: system.join("\n\n") }, ...rest],
    maxOutputTokens: maxOutputTokens + (findings.thinks ? THINKING_TOKENS : 0),
    abortSignal,
    ...(temperature === undefined || findings.temperature === false ? {} : { temperature }),
    ...(json === undefined || findings.json === "text"
      ? {}
      : {
          responseFormat: {
            type: "json" as const,
            ...(findings.json === "object" ? {} : { name: json.name, schema: json.schema }),
          },
        }),
    ...(config.protocol === "google" && findings.showsThoughts !== false
      ? { providerOptions: { google: { thinkingConfig: { includeThoughts: true } } } }
      : {}),
  };
}

type End = Extract<ModelPart, { type: "end" }>;

/** As the provider says, else estimated. */
function usageOf(
  finish: Extract<LanguageModelV4StreamPart, { type: "finish" }> | undefined,
  request: ModelRequest,
  written: { readonly text: string; readonly thinking: string },
): Omit<End, "type" | "finish"> {
  const { inputTokens, outputTokens } = finish?.usage ?? {};
  const estimate = estimateUsage(request.messages, written.thinking + written.text);
  return {
    inputTokens: inputTokens?.total ?? estimate.inputTokens,
    outputTokens: outputTokens?.total ?? estimate.outputTokens,
    ...(inputTokens?.cacheRead === undefined ? {} : { cachedInputTokens: inputTokens.cacheRead }),
    ...(outputTokens?.reasoning === undefined ? {} : { thinkingTokens: outputTokens.reasoning }),
  };
}

/** Anthropic says why, apart from the text. */
function refusalOf(
  finish: Extract<LanguageModelV4StreamPart, { type: "finish" }> | undefined,
): string | undefined {
  for (const metadata of Object.values(finish?.providerMetadata ?? {})) {
    const details = metadata["stopDetails"];
    if (typeof details === "object" && details !== null && "explanation" in details)
      return typeof details["explanation"] === "string" ? details["explanation"] : undefined;
  }
  return undefined;
}
