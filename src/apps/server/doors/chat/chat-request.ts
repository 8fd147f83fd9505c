/**
 * A request for a chat completion, as programs for OpenAI's and for Perplexity's API write it. Fields that are not known are
 * passed over, as both do; those that ask for what is not done here are refused, so that no program takes silence for it.
 */
import { z } from "zod";
import { FootnoteError } from "../../../../core/domain/errors.ts";
import { say } from "../../../../core/domain/said/say.ts";
import { checked } from "../../checked.ts";
import { unsupported } from "../refusals.ts";
import { limitFields } from "../search-limits.ts";
import { callsField, toolFields } from "./relay-tools.ts";

const part = z.looseObject({ type: z.string(), text: z.string().optional() });

const message = z.looseObject({
  role: z.enum(["system", "developer", "user", "assistant", "tool", "function"]),
  content: z.union([z.string(), z.array(part)]).nullish(),
  tool_calls: callsField,
  tool_call_id: z.string().max(300).nullish(),
});

const chatSchema = z.looseObject({
  model: z.string().min(1).max(300),
  messages: z.array(message).min(1).max(2_000),
  stream: z.boolean().nullish(),
  stream_mode: z.enum(["full", "concise"]).nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
  max_tokens: z.number().int().min(1).nullish(),
  max_completion_tokens: z.number().int().min(1).nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  n: z.number().int().min(1).nullish(),
  stop: z.union([z.string(), z.array(z.string())]).nullish(),
  ...toolFields,
  functions: z.array(z.unknown()).nullish(),
  logprobs: z.boolean().nullish(),
  modalities: z.array(z.string()).nullish(),
  response_format: z
    .looseObject({
      type: z.string(),
      json_schema: z
        .looseObject({ name: z.string().max(100).optional(), schema: z.record(z.string(), z.unknown()) })
        .optional(),
    })
    .nullish(),
  ...limitFields,
  return_related_questions: z.boolean().nullish(),
  web_search_options: z
    .looseObject({ search_context_size: z.enum(["low", "medium", "high"]).nullish() })
    .nullish(),
});

export type ChatRequest = z.output<typeof chatSchema>;
export type ChatMessage = ChatRequest["messages"][number];

/** Throws `bad-request`. */
export function readChatRequest(body: unknown): ChatRequest {
  const request = checked(chatSchema, body);
  const format = request.response_format;
  const refused = [
    ...(request.n && request.n > 1 ? ["n"] : []),
    ...(request.functions && request.functions.length > 0 ? ["functions"] : []),
    ...(request.logprobs ? ["logprobs"] : []),
    ...(request.modalities?.some((one) => one !== "text") ? ["modalities"] : []),
    ...(format && !["text", "json_object", "json_schema"].includes(format.type)
      ? [`response_format: ${format.type.slice(0, 40).toWellFormed()}`]
      : []),
  ];
  if (refused[0] !== undefined) throw unsupported(refused[0]);
  return request;
}

/** Throws `bad-request` where it holds more than text. */
export function textOf({ content }: ChatMessage): string {
  if (typeof content === "string") return content;
  const texts = (content ?? []).map((one) => {
    if (one.type === "text" && one.text !== undefined) return one.text;
    throw new FootnoteError("bad-request", say("door.text-only"));
  });
  return texts.join("\n");
}
