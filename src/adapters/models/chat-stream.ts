/**
 * The OpenAI protocol's chat completions, which most vendors and every local server speak, each a little differently.
 * Text, thoughts, calls of tools, usage and the end; no images. What arrives together is given together, which makes a fast
 * model cheap to listen to.
 */
import type { ModelFindings } from "../../core/domain/model-probe.ts";
import type { JsonWish, ModelMessage, ModelRequest, ToolOffer } from "../../core/ports/model.ts";
import { type ChatEvent, createChatEvents } from "./chat-events.ts";
import { createReply } from "./chat-reply.ts";
import { notAModel } from "./model-error.ts";
import { modelIdOf, type ModelPlace } from "./model-place.ts";
import { postJSON } from "./post-json.ts";
import type { ProtocolStream } from "./protocol-stream.ts";

/**
 * So long after the reason for its end a stream may go on, with usage or a closing sign: some servers leave the connection
 * open, and nobody waits for that.
 */
const MOST_AFTER_END_MS = 2_000;

export function chatStream(place: ModelPlace): ProtocolStream {
  return async function* (request, known, signal) {
    const body = chatBody(modelIdOf(place.name), request, known);
    const response = await postJSON(place, "/chat/completions", body, signal);
    const reply = createReply(place);
    const events = createChatEvents();
    const take = (given: readonly ChatEvent[]): void => {
      for (const event of given) {
        if (reply.isDone()) return;
        reply.takeEvent(event);
      }
    };
    for await (const bytes of untilOver(response, reply.isOver)) {
      let failure: unknown;
      try {
        take(events.push(bytes));
      } catch (thrown) {
        failure = thrown instanceof RangeError ? notAModel(place) : thrown;
      }
      yield* reply.given();
      if (failure !== undefined) throw failure;
      if (reply.isDone()) break;
    }
    if (!reply.isDone()) {
      take(events.flush());
      reply.takeStray(events.stray());
    }
    const finish = reply.finish();
    yield* reply.given();
    if (finish) yield finish;
  };
}

/** The bytes of a reply. Once it is over, neither a lost connection nor one that stays open is of any matter. */
async function* untilOver(response: Response, isOver: () => boolean): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  let closing: NodeJS.Timeout | undefined;
  try {
    for (;;) {
      const { value } = await reader.read().catch((thrown: unknown) => {
        if (!isOver()) throw thrown;
        return { value: undefined };
      });
      if (value === undefined) return;
      yield value;
      if (isOver()) closing ??= setTimeout(() => void reader.cancel(), MOST_AFTER_END_MS);
      else clearTimeout(closing);
    }
  } finally {
    clearTimeout(closing);
    await reader.cancel().catch(() => undefined);
  }
}

function chatBody(model: string, request: ModelRequest, known: ModelFindings): object {
  const { messages, temperature, json, tools, toolChoice, maxOutputTokens } = request;
  const written = messages.map(messageOf);
  return {
    model,
    messages: known.emptyThoughts ? written.map(withEmptyThoughts) : written,
    [known.limitName ?? "max_tokens"]: maxOutputTokens,
    temperature,
    response_format: json && responseFormat(json, known),
    tools: tools?.map(toolOf),
    tool_choice:
      typeof toolChoice === "object" ? { type: "function", function: { name: toolChoice.name } } : toolChoice,
    stream: true,
    stream_options: known.usageOnRequest === false ? undefined : { include_usage: true },
  };
}

interface ChatMessage {
  readonly role: ModelMessage["role"];
  readonly content: string;
  readonly tool_calls?: readonly object[];
  readonly tool_call_id?: string;
}

function messageOf({ role, content, calls, callId }: ModelMessage): ChatMessage {
  if (callId !== undefined) return { role, content, tool_call_id: callId };
  if (calls === undefined) return { role, content };
  const made = calls.map(({ id, name, input }) => ({
    id,
    type: "function",
    function: { name, arguments: input },
  }));
  return { role, content, tool_calls: made };
}

function withEmptyThoughts(message: ChatMessage): object {
  return message.role === "assistant" ? { ...message, reasoning_content: "" } : message;
}

function toolOf({ name, description, schema }: ToolOffer): object {
  return { type: "function", function: { name, description, parameters: schema } };
}

function responseFormat({ name, schema }: JsonWish, known: ModelFindings): object {
  if (known.json === "object") return { type: "json_object" };
  return { type: "json_schema", json_schema: { name, schema, strict: true } };
}
