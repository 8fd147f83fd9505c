/**
 * The OpenAI protocol's chat completions, which most vendors and every local server speak, each a little differently.
 * Text, thoughts, calls of tools, usage and the end; no images. What arrives together is given together, which makes a fast
 * model cheap to listen to.
 */
import type { ModelFindings } from "../../core/domain/model-probe.ts";
import type { JsonWish, ModelMessage, ModelRequest, ToolOffer } from "../../core/ports/model.ts";
import { createSseReader } from "../../lib/sse.ts";
import { createReply, createStart } from "./chat-reply.ts";
import { modelIdOf, type ModelPlace } from "./model-place.ts";
import { postJSON } from "./post-json.ts";
import type { ProtocolStream } from "./protocol-stream.ts";
import { isOneDocument, readObject } from "./whole-reply.ts";

export function chatStream(place: ModelPlace): ProtocolStream {
  return async function* (request, known, signal) {
    const body = chatBody(modelIdOf(place.name), request, known);
    const response = await postJSON(place, "/chat/completions", body, signal);
    const reply = createReply(place);
    const isWhole = isOneDocument(response);
    if (isWhole) {
      reply.take(await readObject(response, place));
      yield* reply.given();
    } else {
      const events = createSseReader();
      const start = createStart();
      for await (const bytes of response.body ?? []) {
        start.see(bytes);
        let failure: unknown;
        try {
          for (const { event, data } of events.push(bytes)) reply.takeEvent(event, data);
        } catch (thrown) {
          failure = thrown;
        }
        for (const part of reply.given()) yield part;
        if (failure !== undefined) throw failure;
      }
      if (reply.isUnread()) reply.takeStray(start.text());
    }
    const finish = reply.finish();
    if (finish) yield isWhole ? { ...finish, isWhole } : finish;
  };
}

function chatBody(model: string, request: ModelRequest, known: ModelFindings): object {
  const { messages, temperature, json, tools, maxOutputTokens } = request;
  return {
    model,
    messages: known.emptyThoughts ? messages.map(withEmptyThoughts) : messages,
    [known.limitName ?? "max_tokens"]: maxOutputTokens,
    temperature,
    response_format: json && responseFormat(json, known),
    tools: tools?.map(toolOf),
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
