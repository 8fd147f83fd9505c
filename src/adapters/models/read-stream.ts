/**
 * One request to a model and its stream, as parts of the port: thoughts apart from the text wherever the server left
 * them, usage, and why it ended. Cuts what runs away and ends what stalls; the socket is closed whichever way it ends.
 */
import { APICallError, InvalidResponseDataError } from "@ai-sdk/provider";
import {
  estimateUsage,
  MAX_CHARACTERS_A_TOKEN,
  MAX_THINKING_LENGTH,
} from "../../core/models/model-limits.ts";
import type { ModelFindings } from "../../core/domain/model-probe.ts";
import type { CalledTool, ModelMessage, ModelPart, ModelRequest } from "../../core/ports/model.ts";
import { brokeOff, contentRefused, modelTimeout, notAModel } from "./model-error.ts";
import type { ModelPlace } from "./model-place.ts";
import type { ProtocolFinish, ProtocolStream } from "./protocol-stream.ts";
import { createThinkTags } from "./think-tags.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";

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

export interface ThinkingRoom {
  /** Room for thoughts in tokens, in place of what a model that is known to think is given. */
  readonly thinkingTokens?: number;
}

export interface Reading {
  readonly config: ModelPlace & ThinkingRoom;
  readonly open: ProtocolStream;
  readonly deadlines: ModelDeadlines;
  readonly request: ModelRequest;
  readonly findings: ModelFindings;
  /** As far as it is known. */
  readonly contextTokens: number | undefined;
  readonly signal: AbortSignal | undefined;
  /** On the clock of `performance.now()`. */
  readonly givenUpAt: number;
}

export interface StreamEnd {
  readonly type: "end";
  readonly part: Extract<ModelPart, { type: "end" }>;
  /** It spent all that it might write on thoughts. */
  readonly ranOutThinking: boolean;
  readonly hadRoomToThink: boolean;
  readonly calls: readonly CalledTool[];
  readonly learned: ModelFindings;
}

type Delta = Exclude<ModelPart, { type: "end" }>;

/** Ends with a `StreamEnd`, or throws what the protocol threw, or a `FootnoteError`. */
export async function* readStream(reading: Reading): AsyncGenerator<Delta | StreamEnd> {
  const { config, deadlines, request, findings, signal } = reading;
  const leaving = new AbortController();
  let why: Sentence | undefined;
  const leave = (reason: Sentence): void => {
    why = reason;
    leaving.abort();
  };
  const left = Math.max(0, reading.givenUpAt - performance.now());
  const { name } = config;
  const late = (key: "model.late-first" | "model.late-between" | "model.late-whole", ms: number): void =>
    leave(say(key, { name, seconds: ms / 1000 }));
  const first = setTimeout(() => late("model.late-first", deadlines.firstPartMs), left);
  const total = setTimeout(() => late("model.late-whole", deadlines.totalMs), deadlines.totalMs);
  /** Counted from when the reader asks for more: a slow reader is not the model's fault. */
  let isAwaited = false;
  let between: NodeJS.Timeout | undefined;
  const watch = (): void => {
    isAwaited = true;
    // Set anew for every part, a timer costs more than it is worth.
    between = between?.refresh() ?? setTimeout(onSilence, deadlines.betweenPartsMs);
  };
  const onSilence = (): void => {
    if (isAwaited) late("model.late-between", deadlines.betweenPartsMs);
  };
  let isBegun = false;
  const tags = createThinkTags(findings.thinksUnopened);
  const written = { text: "", thinking: "" };
  const note = (part: Delta): void => {
    if (part.type === "was-thinking") {
      written.thinking += written.text;
      written.text = "";
    } else written[part.type] += part.text;
    if (!isBegun) clearTimeout(first);
    isBegun = true;
    isAwaited = false;
  };
  const either = signal ? AbortSignal.any([signal, leaving.signal]) : leaving.signal;

  try {
    let finish: ProtocolFinish | undefined;
    let isCut = false;
    let isApart = false;
    for await (const part of reading.open(asked(reading), findings, either)) {
      if (part.type === "finish") finish = part;
      else {
        isApart ||= part.type === "thinking";
        for (const delta of part.type === "text" ? tags.push(part.text) : [part]) {
          note(delta);
          yield delta;
        }
      }
      isCut =
        written.text.length > request.maxOutputTokens * MAX_CHARACTERS_A_TOKEN ||
        written.thinking.length > MAX_THINKING_LENGTH;
      if (isCut) break;
      if (isBegun) watch();
    }
    if (either.aborted) throw new DOMException("aborted", "AbortError");
    for (const delta of tags.flush()) {
      note(delta);
      yield delta;
    }
    if (!finish && !isCut) throw isBegun ? brokeOff(config) : notAModel(config);
    const isRefused = finish?.why === "refused";
    if (isRefused && written.text === "") throw contentRefused(config, finish?.refusal);
    const usage = { ...estimateUsage(request.messages, written.thinking + written.text), ...finish?.usage };
    const isLimited = isCut || finish?.why === "length";
    const thinks = isApart
      ? "apart"
      : written.thinking !== "" || tags.isUnopened
        ? "in-text"
        : (usage.thinkingTokens ?? 0) > 0
          ? "hidden"
          : undefined;
    yield {
      type: "end",
      part: {
        type: "end",
        ...usage,
        ...(isLimited ? { finish: "length" } : isRefused ? { finish: "refused" } : {}),
      },
      ranOutThinking: finish?.why === "length" && thinks !== undefined && written.text.trim() === "",
      hadRoomToThink: thinkingRoom(reading) > 0,
      calls: finish?.calls ?? [],
      learned: {
        ...(finish ? { streams: finish.isWhole !== true } : {}),
        ...(thinks === undefined ? {} : { thinks }),
        ...(tags.isUnopened ? { thinksUnopened: true } : {}),
      },
    };
  } catch (thrown) {
    if (why !== undefined && !signal?.aborted) throw modelTimeout(config, why);
    if (isBegun && isLost(thrown)) throw brokeOff(config);
    throw thrown;
  } finally {
    clearTimeout(first);
    clearTimeout(between);
    clearTimeout(total);
    leaving.abort();
  }
}

/** Tokens beside those of the text: what a small context leaves, for servers that refuse to promise more than they hold. */
export function thinkingRoom({
  config,
  request,
  findings,
  contextTokens = Infinity,
}: Pick<Reading, "config" | "request" | "findings" | "contextTokens">): number {
  if (config.thinkingTokens !== undefined) return config.thinkingTokens;
  if (findings.thinks === undefined) return 0;
  const left = contextTokens - request.maxOutputTokens - estimateUsage(request.messages, "").inputTokens;
  return Math.max(0, Math.min(THINKING_TOKENS, left));
}

/** The connection was cut, in the platform's words and in the packages', or the stream ended without a finish reason. */
function isLost(thrown: unknown): boolean {
  if (APICallError.isInstance(thrown)) return thrown.statusCode === 200;
  return thrown instanceof TypeError || InvalidResponseDataError.isInstance(thrown);
}

/** Without what the server is known to refuse, with room for thoughts, and the rules in one message before the rest. */
function asked(reading: Reading): ModelRequest {
  const { messages, temperature, json, tools, toolChoice, maxOutputTokens } = reading.request;
  const { findings } = reading;
  const rules = messages.filter(({ role }) => role === "system").map(({ content }) => content);
  const rest = messages.filter(({ role }) => role !== "system");
  return {
    messages: withRules(rules.join("\n\n"), rest, findings),
    maxOutputTokens: maxOutputTokens + thinkingRoom(reading),
    ...(tools === undefined ? {} : { tools }),
    ...(toolChoice === undefined ? {} : { toolChoice }),
    ...(temperature === undefined || findings.temperature === false ? {} : { temperature }),
    ...(json === undefined || findings.json === "text" ? {} : { json }),
  };
}

/** The rules before the rest, or at the beginning of the first question for templates that know no such role. */
function withRules(
  rules: string,
  rest: readonly ModelMessage[],
  { systemRole }: ModelFindings,
): readonly ModelMessage[] {
  if (rules === "") return rest;
  const [first, ...others] = rest;
  if (systemRole !== false || first?.role !== "user") return [{ role: "system", content: rules }, ...rest];
  return [{ ...first, content: `${rules}\n\n${first.content}` }, ...others];
}
