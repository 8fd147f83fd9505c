/**
 * Streams of our own making in the shapes in which the vendors send them: one for each row of the table of providers,
 * since look-alikes differ in small things. What they must come out as stands beside them. For tests.
 */
import {
  events,
  DONE,
  chunk,
  usageChunk,
  commonStream,
  named,
  messageStart,
  blockDelta,
  messageEnd,
  gemini,
  type StreamFixture,
} from "./stream-shapes.ts";

export const STREAM_FIXTURES: readonly StreamFixture[] = [
  {
    provider: "deepseek",
    title: "thoughts in a field of their own, empty text beside them, and cache hits under its own name",
    body:
      ": keep-alive\n\n" +
      events(
        chunk({ role: "assistant", content: null, reasoning_content: "" }, { usage: null }),
        chunk({ content: null, reasoning_content: "The passage says " }, { usage: null }),
      ) +
      ": keep-alive\n\n" +
      events(
        chunk({ content: null, reasoning_content: "1932." }, { usage: null }),
        chunk({ content: "它于1932年", reasoning_content: null }, { usage: null }),
        chunk({ content: "开通[1]。", reasoning_content: null }, { usage: null }),
        chunk(
          { content: "", reasoning_content: null },
          {
            usage: {
              prompt_tokens: 100,
              completion_tokens: 15,
              total_tokens: 115,
              prompt_cache_hit_tokens: 64,
              prompt_cache_miss_tokens: 36,
              completion_tokens_details: { reasoning_tokens: 9 },
            },
          },
          "stop",
        ),
      ) +
      DONE,
    text: "它于1932年开通[1]。",
    thinking: "The passage says 1932.",
    usage: [100, 64, 15, 9],
  },
  {
    provider: "openai",
    title: "padding, a refusal field, hidden thoughts that are only counted",
    body:
      events(
        chunk({ role: "assistant", content: "", refusal: null }, { usage: null, obfuscation: "Qu" }),
        chunk({ content: "It opened in 1932 [1]." }, { usage: null, obfuscation: "x" }),
        chunk({}, { usage: null, obfuscation: "" }, "length"),
        usageChunk({
          prompt_tokens: 100,
          completion_tokens: 50,
          total_tokens: 150,
          prompt_tokens_details: { cached_tokens: 80, audio_tokens: 0 },
          completion_tokens_details: { reasoning_tokens: 40 },
        }),
      ) + DONE,
    text: "It opened in 1932 [1].",
    thinking: "",
    usage: [100, 80, 50, 40],
    finish: "length",
  },
  {
    provider: "openai",
    title: "text that a filter breaks off",
    body:
      events(
        chunk({ role: "assistant", content: "Half of " }),
        chunk({}, {}, "content_filter"),
        usageChunk({ prompt_tokens: 9, completion_tokens: 2, total_tokens: 11 }),
      ) + DONE,
    text: "Half of ",
    thinking: "",
    usage: [9, undefined, 2, undefined],
    finish: "refused",
  },
  {
    provider: "anthropic",
    title: "named events, pings, blocks of thinking and text, cached input apart from the rest",
    body:
      named(
        messageStart,
        {
          type: "content_block_start",
          index: 0,
          content_block: { type: "thinking", thinking: "", signature: "" },
        },
        { type: "ping" },
        blockDelta(0, { type: "thinking_delta", thinking: "The passage says so." }),
        blockDelta(0, { type: "signature_delta", signature: "c2ln" }),
        { type: "content_block_stop", index: 0 },
        { type: "content_block_start", index: 1, content_block: { type: "text", text: "" } },
        blockDelta(1, { type: "text_delta", text: "It opened " }),
        blockDelta(1, { type: "text_delta", text: "in 1932 [1]." }),
        { type: "content_block_stop", index: 1 },
      ) + messageEnd("end_turn"),
    text: "It opened in 1932 [1].",
    thinking: "The passage says so.",
    usage: [20, 8, 30, undefined],
  },
  {
    provider: "anthropic",
    title: "a limit",
    body:
      named(
        messageStart,
        { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } },
        blockDelta(0, { type: "text_delta", text: "It op" }),
        { type: "content_block_stop", index: 0 },
      ) + messageEnd("max_tokens"),
    text: "It op",
    thinking: "",
    usage: [20, 8, 30, undefined],
    finish: "length",
  },
  {
    provider: "google",
    title: "parts marked as thoughts, usage in every event, an empty last part",
    body: events(
      gemini("Let me see.", {}, true),
      gemini("It opened in "),
      gemini("1932 [1]."),
      gemini("", { finishReason: "STOP" }),
    ).replaceAll("\n\n", "\r\n\r\n"),
    text: "It opened in 1932 [1].",
    thinking: "Let me see.",
    usage: [20, 16, 12, 5],
  },
  {
    provider: "mistral",
    title: "content as a list, with thoughts in a list of their own",
    body:
      events(
        chunk({
          role: "assistant",
          content: [{ type: "thinking", thinking: [{ type: "text", text: "Let me see." }] }],
        }),
        chunk({ content: [{ type: "text", text: "It opened " }] }),
        chunk({ content: "in 1932 [1]." }),
        chunk(
          { content: "" },
          { usage: { prompt_tokens: 10, total_tokens: 56, completion_tokens: 46 } },
          "stop",
        ),
      ) + DONE,
    text: "It opened in 1932 [1].",
    thinking: "Let me see.",
    usage: [10, undefined, 46, undefined],
  },
  {
    provider: "groq",
    title: "thoughts under another name, usage twice",
    body:
      events(
        chunk({ role: "assistant", content: "" }, { x_groq: { id: "req_1" } }),
        chunk({ reasoning: "Let me see.", channel: "analysis" }),
        chunk({ content: "It opened in 1932 [1]." }),
        chunk(
          {},
          {
            x_groq: { id: "req_1", usage: { prompt_tokens: 45, completion_tokens: 20, total_tokens: 65 } },
            usage: { queue_time: 0.04, prompt_tokens: 45, completion_tokens: 20, total_tokens: 65 },
          },
          "stop",
        ),
      ) + DONE,
    text: "It opened in 1932 [1].",
    thinking: "Let me see.",
    usage: [45, undefined, 20, undefined],
  },
  {
    provider: "xai",
    title: "no finish reason but in the last chunk, and thoughts counted in the total alone",
    body:
      events(
        {
          id: "c",
          object: "chat.completion.chunk",
          created: 1,
          model: "g",
          choices: [{ index: 0, delta: { reasoning_content: "First", role: "assistant" } }],
        },
        {
          id: "c",
          object: "chat.completion.chunk",
          created: 1,
          model: "g",
          choices: [{ index: 0, delta: { content: "It opened in 1932 [1]." } }],
        },
        {
          id: "c",
          object: "chat.completion.chunk",
          created: 1,
          model: "g",
          choices: [{ index: 0, delta: {}, finish_reason: "stop" }],
        },
        usageChunk({
          prompt_tokens: 12,
          completion_tokens: 8,
          total_tokens: 310,
          prompt_tokens_details: { text_tokens: 12, cached_tokens: 11 },
          completion_tokens_details: { reasoning_tokens: 290 },
        }),
      ) + DONE,
    text: "It opened in 1932 [1].",
    thinking: "First",
    usage: [12, 11, 298, 290],
  },
  {
    provider: "moonshot",
    title: "usage beside the finish reason, cached tokens at its top",
    body:
      events(
        chunk({ role: "assistant", reasoning_content: "Hm. " }),
        chunk({ content: "It opened in " }),
        chunk(
          { content: "1932 [1]." },
          { usage: { prompt_tokens: 9, completion_tokens: 12, total_tokens: 21, cached_tokens: 4 } },
          "stop",
        ),
      ) + DONE,
    text: "It opened in 1932 [1].",
    thinking: "Hm. ",
    usage: [9, 4, 12, undefined],
  },
  commonStream("alibaba", "keys in another order", ["We ", "see."]),
  {
    ...commonStream("openrouter", "comments while it waits for the vendor behind it"),
    body: `: OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\n${commonStream("openrouter", "").body}`,
  },
  commonStream("together", "thoughts under another name", ["Let me see."]),
  {
    provider: "fireworks",
    title: "thoughts in the text, between tags that are cut anywhere",
    body:
      events(
        chunk({ role: "assistant", content: "<th" }),
        chunk({ content: "ink>\nLet me see.\n</thi" }),
        chunk({ content: "nk>\n\nIt opened in 1932 [1]." }),
        chunk({}, { usage: { prompt_tokens: 20, completion_tokens: 7, total_tokens: 27 } }, "stop"),
      ) + DONE,
    text: "It opened in 1932 [1].",
    thinking: "\nLet me see.\n",
    usage: [20, undefined, 7, undefined],
  },
  {
    provider: "azure",
    title: "a first chunk of filter results without a choice",
    body:
      events(
        {
          choices: [],
          created: 0,
          id: "",
          model: "",
          object: "",
          prompt_filter_results: [{ prompt_index: 0, content_filter_results: { hate: { filtered: false } } }],
        },
        chunk({ content: "", refusal: null, role: "assistant" }),
        chunk({ content: "It opened in 1932 [1]." }),
        chunk({}, {}, "stop"),
        usageChunk({
          prompt_tokens: 15,
          completion_tokens: 78,
          total_tokens: 93,
          completion_tokens_details: { reasoning_tokens: 64 },
        }),
      ) + DONE,
    text: "It opened in 1932 [1].",
    thinking: "",
    usage: [15, undefined, 78, 64],
  },
  commonStream("ollama", "thoughts under another name", ["Let ", "me see."]),
  {
    ...commonStream("llamacpp", "timings beside the usage"),
    body: commonStream("llamacpp", "").body.replace(
      '"usage":{',
      '"timings":{"predicted_per_second":41.5},"usage":{',
    ),
  },
  commonStream("lmstudio", "plain"),
  commonStream("vllm", "thoughts in a field of their own", ["Let me see."]),
  {
    ...commonStream("sglang", "no sign of the end"),
    body: commonStream("sglang", "").body.replace(DONE, ""),
  },
];
