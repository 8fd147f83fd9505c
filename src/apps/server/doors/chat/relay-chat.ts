/** A chat with a configured model itself: its words as they come, as a chat completion. No sources, and nothing is checked. */
import { FootnoteError } from "../../../../core/domain/errors.ts";
import { say } from "../../../../core/domain/said/say.ts";
import { costMicros, type ModelTokens } from "../../../../core/domain/price.ts";
import type {
  CalledTool,
  JsonWish,
  ModelMessage,
  ModelPart,
  ModelRequest,
} from "../../../../core/ports/model.ts";
import type { ConfiguredModel } from "../../../../core/ports/configured-model.ts";
import type { Frame } from "../../send-events.ts";
import { CHUNK, frameOf, LAST_FRAME, usageFrame } from "./chat-frames.ts";
import { type ChatHead, chatUsage } from "./chat-reply.ts";
import { readWish } from "../answer-form.ts";
import { unsupported } from "../refusals.ts";
import { madeCalls, offeredTools, toolCalls } from "./relay-tools.ts";
import { type ChatMessage, type ChatRequest, textOf } from "./chat-request.ts";

/** Where a program says no number: several pages. */
const MOST_TOKENS = 4_096;

/** Throws `bad-request`. */
export function relayRequest(request: ChatRequest, model: ConfiguredModel): ModelRequest {
  const json = jsonWish(request);
  const offered = offeredTools(request);
  // One that runs in a process of ours has no form for calls.
  if (offered.tools && model.address === "") throw unsupported("tools");
  return {
    messages: request.messages.map(messageOf),
    maxOutputTokens: request.max_completion_tokens ?? request.max_tokens ?? MOST_TOKENS,
    ...(request.temperature == null ? {} : { temperature: request.temperature }),
    ...(json ? { json } : {}),
    ...offered,
  };
}

/** The form that the reply is to have. Throws `bad-request`. */
export function jsonWish({ response_format: format }: ChatRequest): JsonWish | undefined {
  if (format?.type === "json_object") return { name: "reply", schema: { type: "object" } };
  if (format?.type !== "json_schema") return undefined;
  return readWish(format.json_schema?.name, format.json_schema?.schema, "response_format.json_schema");
}

function messageOf(message: ChatMessage): ModelMessage {
  const { role, tool_calls: called, tool_call_id: callId } = message;
  if (role === "function") throw unsupported(`role: ${role}`);
  const calls = role === "assistant" ? madeCalls(called) : undefined;
  if (role === "tool" && !callId)
    throw new FootnoteError("bad-request", say("request.issues", { issues: "messages: tool_call_id" }));
  return {
    role: role === "developer" ? "system" : role,
    content: textOf(message),
    ...(calls && calls.length > 0 ? { calls } : {}),
    ...(role === "tool" && callId ? { callId } : {}),
  };
}

interface Ended extends ModelTokens {
  readonly finish?: "length" | "refused";
  readonly calls?: readonly CalledTool[];
}

export async function wholeRelay(head: ChatHead, parts: AsyncIterable<ModelPart>, model: ConfiguredModel) {
  let content = "";
  let thoughts = "";
  let end: Ended = { inputTokens: 0, outputTokens: 0 };
  for await (const part of parts) {
    if (part.type === "text") content += part.text;
    else if (part.type === "thinking") thoughts += part.text;
    else if (part.type === "was-thinking") {
      thoughts += content;
      content = "";
    } else end = part;
  }
  const called = toolCalls(end.calls);
  const message = {
    role: "assistant",
    content: called.length > 0 && content === "" ? null : content,
    refusal: null,
    ...(called.length > 0 ? { tool_calls: called } : {}),
    ...(thoughts === "" ? {} : { reasoning_content: thoughts }),
  };
  const choice = { index: 0, message, finish_reason: finishOf(end), logprobs: null };
  return { ...head, object: "chat.completion", choices: [choice], usage: usageOf(end, model) };
}

export async function* relayFrames(
  head: ChatHead,
  parts: AsyncIterable<ModelPart>,
  model: ConfiguredModel,
  usageApart: boolean,
): AsyncGenerator<Frame> {
  const chunk = (delta: object, finish: string | null = null, rest: object = {}): Frame => {
    const choices = [{ index: 0, delta, finish_reason: finish, logprobs: null }];
    return frameOf({ ...head, object: CHUNK, choices, ...rest });
  };
  let isBegun = false;
  for await (const part of parts) {
    if (!isBegun) yield chunk({ role: "assistant", content: "" });
    isBegun = true;
    // What turns out to be thought when it is out cannot be taken back.
    if (part.type === "text") yield chunk({ content: part.text });
    else if (part.type === "thinking") yield chunk({ reasoning_content: part.text });
    else if (part.type === "end") {
      const usage = usageOf(part, model);
      const called = toolCalls(part.calls).map((call, index) => ({ index, ...call }));
      if (called.length > 0) yield chunk({ tool_calls: called });
      yield chunk({}, finishOf(part), usageApart ? {} : { usage });
      if (usageApart) yield usageFrame(head, usage);
    }
  }
  yield LAST_FRAME;
}

function finishOf({ finish, calls = [] }: Ended): string {
  if (finish === undefined) return calls.length > 0 ? "tool_calls" : "stop";
  return finish === "length" ? "length" : "content_filter";
}

function usageOf(tokens: ModelTokens, { price }: ConfiguredModel) {
  return chatUsage({ ...tokens, costMicros: costMicros(price, tokens) }, price);
}
