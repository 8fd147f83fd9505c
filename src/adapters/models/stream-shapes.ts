/** The pieces that streams of models are made of, by protocol, and what a fixture says of a stream. For tests. */
import { z } from "zod";

export interface StreamFixture {
  readonly provider: string;
  /** What is particular about this stream. */
  readonly title: string;
  /** Lines of the reply's body, as they are sent. */
  readonly body: string;
  readonly text: string;
  readonly thinking: string;
  /** `[input, cached, output, thinking]`; `undefined` where the vendor does not say. */
  readonly usage: readonly [number, number | undefined, number, number | undefined];
  readonly finish?: "length" | "refused";
}

type Json = z.infer<ReturnType<typeof z.json>>;

export const events = (...values: readonly Json[]): string =>
  values.map((value) => `data: ${JSON.stringify(value)}\n\n`).join("");
export const DONE = "data: [DONE]\n\n";

/** A chunk of the OpenAI protocol. */
export const chunk = (delta: Json, more: Record<string, Json> = {}, finish: string | null = null): Json => ({
  id: "c-1",
  object: "chat.completion.chunk",
  created: 1_790_000_000,
  model: "m",
  choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
  ...more,
});
export const usageChunk = (usage: Json): Json => ({
  id: "c-1",
  object: "chat.completion.chunk",
  created: 1_790_000_000,
  model: "m",
  choices: [],
  usage,
});

/** The commonest shape: usage in a chunk of its own at the end. */
export function commonStream(provider: string, title: string, thoughts: string[] = []): StreamFixture {
  const usage = { prompt_tokens: 20, completion_tokens: 7, total_tokens: 27 };
  const field = provider === "ollama" || provider === "together" ? "reasoning" : "reasoning_content";
  return {
    provider,
    title,
    body:
      events(
        chunk({ role: "assistant", content: "" }, { usage: null }),
        ...thoughts.map((text) => chunk({ [field]: text, content: null })),
        chunk({ content: "It opened in " }),
        chunk({ content: "1932 [1]." }),
        chunk({}, {}, "stop"),
        usageChunk(usage),
      ) + DONE,
    text: "It opened in 1932 [1].",
    thinking: thoughts.join(""),
    usage: [20, undefined, 7, undefined],
  };
}

/** Anthropic's events carry their name on a line of their own too. */
export const named = (
  ...values: readonly { readonly type: string; readonly [key: string]: Json }[]
): string => values.map((value) => `event: ${value.type}\ndata: ${JSON.stringify(value)}\n\n`).join("");
export const messageStart = {
  type: "message_start",
  message: {
    id: "msg_1",
    type: "message",
    role: "assistant",
    model: "claude-haiku-4-5",
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: {
      input_tokens: 12,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 8,
      output_tokens: 1,
    },
  },
};
export const blockDelta = (index: number, delta: Json) => ({ type: "content_block_delta", index, delta });
export const messageEnd = (reason: string, more: Record<string, Json> = {}) =>
  named(
    {
      type: "message_delta",
      delta: { stop_reason: reason, stop_sequence: null, ...more },
      usage: { output_tokens: 30 },
    },
    { type: "message_stop" },
  );

export const gemini = (text: string, more: Record<string, Json> = {}, thought = false): Json => ({
  candidates: [
    {
      content: { role: "model", parts: [{ text, ...(thought ? { thought: true } : {}) }] },
      index: 0,
      ...more,
    },
  ],
  usageMetadata: {
    promptTokenCount: 20,
    cachedContentTokenCount: 16,
    candidatesTokenCount: 7,
    thoughtsTokenCount: 5,
    totalTokenCount: 32,
  },
  modelVersion: "gemini-2.5-flash",
  responseId: "r-1",
});
