/**
 * A request for a chat completion, as programs for OpenAI's and for Perplexity's API write it. Fields that are not known are
 * passed over, as both do; those that ask for what is not done here are refused, so that no program takes silence for it.
 */
import { z } from "zod";
import { describeIssues } from "../../../../contract/fields.ts";
import { FootnoteError } from "../../../../core/domain/errors.ts";
import { say } from "../../../../core/domain/said/say.ts";

const part = z.looseObject({ type: z.string(), text: z.string().optional() });

const message = z.looseObject({
  role: z.enum(["system", "developer", "user", "assistant", "tool", "function"]),
  content: z.union([z.string(), z.array(part)]).nullish(),
});

const names = z.array(z.string().max(300)).max(100).nullish();
const day = z.string().max(40).nullish();

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
  tools: z.array(z.unknown()).nullish(),
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
  disable_search: z.boolean().nullish(),
  return_related_questions: z.boolean().nullish(),
  search_mode: z.enum(["web", "academic", "sec"]).nullish(),
  search_domain_filter: names,
  search_language_filter: names,
  search_recency_filter: z.enum(["hour", "day", "week", "month", "year"]).nullish(),
  search_after_date_filter: day,
  search_before_date_filter: day,
  last_updated_after_filter: day,
  last_updated_before_filter: day,
  web_search_options: z
    .looseObject({ search_context_size: z.enum(["low", "medium", "high"]).nullish() })
    .nullish(),
});

export type ChatRequest = z.output<typeof chatSchema>;
export type ChatMessage = ChatRequest["messages"][number];

/** Throws `bad-request`. */
export function readChatRequest(body: unknown): ChatRequest {
  const parsed = chatSchema.safeParse(body);
  if (!parsed.success)
    throw new FootnoteError("bad-request", say("request.issues", { issues: describeIssues(parsed.error) }));
  const request = parsed.data;
  const format = request.response_format;
  const refused = [
    ...(request.n && request.n > 1 ? ["n"] : []),
    ...(request.tools && request.tools.length > 0 ? ["tools"] : []),
    ...(request.functions && request.functions.length > 0 ? ["functions"] : []),
    ...(request.logprobs ? ["logprobs"] : []),
    ...(request.modalities?.some((one) => one !== "text") ? ["modalities"] : []),
    ...(request.search_mode === "sec" ? ["search_mode: sec"] : []),
    ...(format && !["text", "json_object", "json_schema"].includes(format.type)
      ? [`response_format: ${format.type.slice(0, 40).toWellFormed()}`]
      : []),
  ];
  if (refused[0] !== undefined) throw unsupported(refused[0]);
  return request;
}

export function unsupported(name: string): FootnoteError {
  return new FootnoteError("bad-request", say("door.unsupported", { name }), {
    hint: say("door.unsupported-hint"),
  });
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
