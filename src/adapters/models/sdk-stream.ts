/**
 * The protocols of Anthropic and Google, through the AI SDK's packages, each loaded when a model of it is chosen. None
 * reads the environment: address and key are always given.
 */
import type {
  EmbeddingModelV4,
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4FunctionTool,
  LanguageModelV4StreamPart,
} from "@ai-sdk/provider";
import type { ModelFindings } from "../../core/domain/model-probe.ts";
import type { CalledTool, MadeCall, ModelMessage, ModelRequest, ToolOffer } from "../../core/ports/model.ts";
import { parsedJson } from "../../lib/parsed-json.ts";
import { notAModel } from "./model-error.ts";
import { modelIdOf, type ModelPlace } from "./model-place.ts";
import { sender } from "./post-json.ts";
import type { ProtocolFinish, ProtocolStream } from "./protocol-stream.ts";
import type { Protocol } from "./providers.ts";
import { isOneDocument, readWhole } from "./whole-reply.ts";

type SdkFinish = Extract<LanguageModelV4StreamPart, { type: "finish" }>;

/** The packages insist on some key. */
const NO_KEY = "none";

export async function sdkStream(
  place: ModelPlace,
  protocol: Exclude<Protocol, "openai">,
): Promise<ProtocolStream> {
  const model = await languageModel(place, protocol);
  return async function* (request, known, signal) {
    const { stream } = await model.doStream(callOptions(request, protocol, known, signal));
    const reader = stream.getReader();
    // The package's own stream may wait for the server to notice; nobody here does.
    const leave = (): void => void reader.cancel().catch(() => undefined);
    signal.addEventListener("abort", leave);
    if (signal.aborted) leave();
    const calls: CalledTool[] = [];
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        if (value.type === "text-delta") yield { type: "text", text: value.delta };
        else if (value.type === "reasoning-delta" && value.delta !== "")
          yield { type: "thinking", text: value.delta };
        else if (value.type === "error") throw value.error;
        else if (value.type === "tool-call") calls.push({ name: value.toolName, input: value.input });
        else if (value.type === "finish")
          yield { ...finishOf(value, place), ...(calls.length === 0 ? {} : { calls }) };
      }
    } finally {
      signal.removeEventListener("abort", leave);
      leave();
    }
  };
}

export async function googleEmbeddings(place: ModelPlace): Promise<EmbeddingModelV4> {
  const { createGoogle } = await import("@ai-sdk/google");
  const { baseURL, apiKey = NO_KEY } = place;
  return createGoogle({ baseURL, apiKey, fetch: sender(place) }).embeddingModel(modelIdOf(place.name));
}

async function languageModel(
  place: ModelPlace,
  protocol: Exclude<Protocol, "openai">,
): Promise<LanguageModelV4> {
  const send = sender(place);
  const settings = {
    baseURL: place.baseURL,
    apiKey: place.apiKey ?? NO_KEY,
    fetch: async (...sent: Parameters<typeof send>) => {
      const response = await send(...sent);
      if (!response.ok || !isOneDocument(response)) return response;
      await readWhole(response, place);
      throw notAModel(place);
    },
  };
  const id = modelIdOf(place.name);
  return protocol === "anthropic"
    ? (await import("@ai-sdk/anthropic")).createAnthropic(settings).languageModel(id)
    : (await import("@ai-sdk/google")).createGoogle(settings).languageModel(id);
}

function callOptions(
  { messages, maxOutputTokens, temperature, json, tools, toolChoice }: ModelRequest,
  protocol: Protocol,
  known: ModelFindings,
  abortSignal: AbortSignal,
): LanguageModelV4CallOptions {
  return {
    prompt: promptOf(messages),
    maxOutputTokens,
    abortSignal,
    ...(tools === undefined ? {} : { tools: tools.map(toolOf) }),
    ...(toolChoice === undefined ? {} : { toolChoice: choiceOf(toolChoice) }),
    ...(temperature === undefined ? {} : { temperature }),
    ...(json === undefined
      ? {}
      : {
          responseFormat: {
            type: "json" as const,
            ...(known.json === "object" ? {} : { name: json.name, schema: json.schema }),
          },
        }),
    ...(protocol === "google" && known.showsThoughts !== false
      ? { providerOptions: { google: { thinkingConfig: { includeThoughts: true } } } }
      : {}),
  };
}

type SdkMessage = LanguageModelV4CallOptions["prompt"][number];

/** A result has to name its tool there, which is that of the call before it. */
function promptOf(messages: readonly ModelMessage[]): SdkMessage[] {
  const names = new Map(messages.flatMap(({ calls = [] }) => calls.map(({ id, name }) => [id, name])));
  return messages.map(({ role, content, calls = [], callId = "" }): SdkMessage => {
    if (role === "system") return { role, content };
    const text = content === "" && calls.length > 0 ? [] : [{ type: "text" as const, text: content }];
    if (role === "user") return { role, content: text };
    if (role === "assistant") return { role, content: [...text, ...calls.map(callOf)] };
    const output = { type: "text" as const, value: content };
    const toolName = names.get(callId) ?? "";
    return { role: "tool", content: [{ type: "tool-result", toolCallId: callId, toolName, output }] };
  });
}

function callOf({ id: toolCallId, name: toolName, input }: MadeCall) {
  return { type: "tool-call" as const, toolCallId, toolName, input: parsedJson(input) ?? {} };
}

function choiceOf(choice: NonNullable<ModelRequest["toolChoice"]>) {
  return choice === "required"
    ? ({ type: "required" } as const)
    : ({ type: "tool", toolName: choice.name } as const);
}

function toolOf({ name, description, schema }: ToolOffer): LanguageModelV4FunctionTool {
  return { type: "function", name, description, inputSchema: schema };
}

function finishOf(finish: SdkFinish, place: ModelPlace): ProtocolFinish {
  const { unified } = finish.finishReason;
  if (unified === "error") throw notAModel(place);
  const { inputTokens, outputTokens } = finish.usage;
  return {
    type: "finish",
    why: unified === "content-filter" ? "refused" : unified === "length" ? "length" : "all-said",
    refusal: refusalOf(finish),
    usage: {
      ...(inputTokens.total === undefined ? {} : { inputTokens: inputTokens.total }),
      ...(outputTokens.total === undefined ? {} : { outputTokens: outputTokens.total }),
      ...(inputTokens.cacheRead === undefined ? {} : { cachedInputTokens: inputTokens.cacheRead }),
      ...(outputTokens.reasoning === undefined ? {} : { thinkingTokens: outputTokens.reasoning }),
    },
  };
}

/** Anthropic says why, apart from the text. */
function refusalOf({ providerMetadata }: SdkFinish): string | undefined {
  for (const metadata of Object.values(providerMetadata ?? {})) {
    const details = metadata["stopDetails"];
    if (typeof details === "object" && details !== null && "explanation" in details)
      return typeof details["explanation"] === "string" ? details["explanation"] : undefined;
  }
  return undefined;
}
