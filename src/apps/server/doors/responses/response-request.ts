/**
 * A request for a response, as OpenAI's and Perplexity's newer API have it. Fields that neither knows are refused, as both do;
 * those that only say how a model should write are passed over.
 */
import { z } from "zod";
import { FootnoteError } from "../../../../core/domain/errors.ts";
import { say } from "../../../../core/domain/said/say.ts";
import type { ConfiguredModels } from "../../../../core/answer/asking/configured-models.ts";
import type { JsonWish } from "../../../../core/ports/model.ts";
import { readWish } from "../answer-form.ts";
import { type ChatWay, chatWay } from "../chat/chat-models.ts";
import type { ChatMessage } from "../chat/chat-request.ts";
import { checked } from "../../checked.ts";
import { shown, unsupported } from "../refusals.ts";
import { limitFields } from "../search-limits.ts";
import { byName } from "../../../../lib/by-name.ts";

const part = z.looseObject({ type: z.string(), text: z.string().optional() });

const message = z.looseObject({
  type: z.literal("message").optional(),
  role: z.enum(["user", "assistant", "system", "developer"]),
  content: z.union([z.string(), z.array(part)]),
});

const { disable_search: _, search_mode: __, ...filterFields } = limitFields;

const tool = z.looseObject({
  type: z.string(),
  filters: z.looseObject({ ...filterFields, allowed_domains: z.array(z.string()).nullish() }).nullish(),
  max_urls: z.number().int().min(1).nullish(),
});

/** Known to one or both, and no matter here. */
const PASSED_OVER = [
  "instructions",
  "temperature",
  "top_p",
  "max_output_tokens",
  "max_steps",
  "max_tool_calls",
  "reasoning",
  "language_preference",
  "include",
  "parallel_tool_calls",
  "tool_choice",
  "truncation",
  "user",
  "safety_identifier",
  "prompt_cache_key",
  "prompt_cache_retention",
  "service_tier",
  "stream_options",
  "top_logprobs",
] as const;

const anything = z.unknown().optional();
const passedOver = Object.fromEntries(PASSED_OVER.map((name) => [name, anything]));

const named = { name: z.string().max(100).optional(), schema: z.record(z.string(), z.unknown()).optional() };
/** OpenAI's has the schema in it, Perplexity's under `json_schema`. */
const format = z.looseObject({
  type: z.string(),
  ...named,
  json_schema: z.looseObject(named).optional(),
});

const responseSchema = z.strictObject({
  model: z.string().max(300).nullish(),
  models: z.array(z.string().max(300)).max(10).nullish(),
  preset: z.string().max(100).nullish(),
  input: z.union([z.string(), z.array(message).min(1).max(2_000)]),
  tools: z.array(tool).max(20).nullish(),
  stream: z.boolean().nullish(),
  background: z.boolean().nullish(),
  store: z.boolean().nullish(),
  previous_response_id: z.string().max(200).nullish(),
  metadata: z.record(z.string().max(64), z.string().max(512)).nullish(),
  text: z.looseObject({ format: format.nullish() }).nullish(),
  response_format: format.nullish(),
  ...passedOver,
});

export type ResponseRequest = z.output<typeof responseSchema>;

/** Throws `bad-request`. */
export function readResponseRequest(body: unknown): ResponseRequest {
  const request = checked(responseSchema, body);
  const wanted = formatOf(request)?.type ?? "text";
  if (!["text", "json_object", "json_schema"].includes(wanted)) throw unsupported(`format: ${shown(wanted)}`);
  // It is put into its form for whoever waits for it.
  if (wanted !== "text" && request.background) throw unsupported(`background, format: ${wanted}`);
  for (const { type } of request.tools ?? [])
    if (!isSearch(type) && !OWN_TOOLS.has(type)) throw unsupported(`tools: ${shown(type)}`);
  return request;
}

const formatOf = ({ text, response_format }: ResponseRequest) => text?.format ?? response_format;

/** The form that the text is to have. Throws `bad-request`. */
export function responseWish(request: ResponseRequest): JsonWish | undefined {
  const wanted = formatOf(request);
  if (wanted?.type === "json_object") return { name: "reply", schema: { type: "object" } };
  if (wanted?.type !== "json_schema") return undefined;
  const { name, schema } = wanted.json_schema ?? wanted;
  return readWish(name, schema, "json_schema: schema");
}

const OWN_TOOLS = new Set(["fetch_url", "file_search"]);

/** By all the names that it has had. */
export function isSearch(type: string): boolean {
  return type.startsWith("web_search");
}

export function messagesOf({ input }: ResponseRequest): ChatMessage[] {
  if (typeof input === "string") return [{ role: "user", content: input }];
  return input.map(({ role, content }) => ({
    role,
    content:
      typeof content === "string" ? content : content.map((one) => ({ ...one, type: textType(one.type) })),
  }));
}

/** Those of what is said and of what was answered are text. */
const textType = (type: string): string => (type === "input_text" || type === "output_text" ? "text" : type);

const PRESETS = byName<string>({
  "fast-search": "sonar",
  "pro-search": "sonar-pro",
  "deep-research": "sonar-deep-research",
  "advanced-deep-research": "sonar-deep-research",
});

/** Who answers, by which name. A configured model writes an answer with sources here, as any does. Throws `unknown-name`. */
export function responseWay(
  { model, models: list, preset }: ResponseRequest,
  models: ConfiguredModels,
): { readonly name: string; readonly way: Exclude<ChatWay, { kind: "relay" }> } {
  if (preset) {
    const name = Object.hasOwn(PRESETS, preset) ? PRESETS[preset] : undefined;
    if (name === undefined)
      throw new FootnoteError("bad-request", say("door.unknown-preset", { name: shown(preset) }), {
        hint: say("door.known-models", { names: Object.keys(PRESETS) }),
      });
    return { name: preset, way: answering(chatWay(name, models)) };
  }
  const names = [...(list ?? []), ...(model ? [model] : [])];
  if (names.length === 0) names.push("footnote");
  let refusal: unknown;
  for (const name of names) {
    try {
      return { name, way: answering(chatWay(name, models)) };
    } catch (thrown) {
      refusal ??= thrown;
    }
  }
  throw refusal;
}

function answering(way: ChatWay): Exclude<ChatWay, { kind: "relay" }> {
  if (way.kind !== "relay") return way;
  return { kind: "answer", isSonar: false, isStrict: false, showsThoughts: false };
}
