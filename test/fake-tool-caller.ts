/**
 * A researcher that calls tools, as servers of three protocols send them: what it was asked is read out of a request, and
 * what it says or calls is put into a stream of that protocol. It passes its probe, so that it counts as one that calls tools.
 */
import { parsedJson } from "../src/lib/parsed-json.ts";
import type { z } from "zod";
import {
  blockDelta,
  chunk,
  DONE,
  events,
  gemini,
  messageEnd,
  messageStart,
  named,
  usageChunk,
} from "../src/adapters/models/stream-shapes.ts";
import type { FakeModelRequest, FakeReply } from "./fake-model-server.ts";
import { researcherReply, type ResearchTask, researchTask } from "./fake-researcher.ts";

export const PROTOCOLS = ["openai", "anthropic", "google"] as const;
export type SpokenProtocol = (typeof PROTOCOLS)[number];

/** What stands in a server's environment, with its address behind. */
export const ENVIRONMENTS: Readonly<Record<SpokenProtocol, (baseURL: string) => Record<string, string>>> = {
  openai: (url) => ({ FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: url }),
  anthropic: (url) => ({
    FOOTNOTE_MODEL: "anthropic/fake",
    ANTHROPIC_BASE_URL: url,
    ANTHROPIC_API_KEY: "key-0123456789",
  }),
  google: (url) => ({
    FOOTNOTE_MODEL: "google/fake",
    GOOGLE_BASE_URL: url,
    GEMINI_API_KEY: "key-0123456789",
  }),
};

export interface AskedOfCaller {
  readonly task: ResearchTask;
  /** The last message, without what is said of JSON. */
  readonly prompt: string;
  /** Tools that it is offered. */
  readonly tools: readonly string[];
}

/** `input` is JSON, or what a model takes for it. */
export interface ToolUse {
  readonly name: string;
  readonly input: string;
}

/** `review`: the calls in reply to each review at which it is offered tools; `text` in place of them where it is a string. */
export function callingReply(
  protocol: SpokenProtocol,
  asked: AskedOfCaller[],
  review: (nth: number, one: AskedOfCaller) => readonly ToolUse[] | string,
): (request: FakeModelRequest) => FakeReply {
  let reviews = 0;
  return ({ body }) => {
    const { messages, tools } = READ[protocol](body);
    const one = { task: researchTask(messages), prompt: messages.at(-1)?.content ?? "", tools };
    asked.push(one);
    if (tools.includes("read_thermometer"))
      return sendTools(protocol, "", [{ name: "read_thermometer", input: '{"room":"kitchen"}' }]);
    if (one.task === "review" && tools.includes("search")) {
      const calls = review(reviews++, one);
      return typeof calls === "string" ? sendTools(protocol, calls, []) : sendTools(protocol, "", calls);
    }
    const text = textOf(one.prompt, messages);
    // A server without a wish for JSON of its own is given it as a tool.
    return tools.includes("json")
      ? sendTools(protocol, "", [{ name: "json", input: text }])
      : sendTools(protocol, text, []);
  };
}

function textOf(prompt: string, messages: readonly Message[]): string {
  if (prompt.includes("red marbles")) return '{"red": 3, "blue": 5}';
  if (prompt.includes("in a storm?")) return "A crossing takes up to 40 minutes in a storm [2].";
  if (prompt.includes("the captain of the Marne ferry")) return "NOT_FOUND";
  if (researchTask(messages) !== "other") return researcherReply(messages);
  return "one, two, three, four";
}

interface Message {
  readonly role: string;
  readonly content: string;
}

interface Read {
  readonly messages: readonly Message[];
  readonly tools: readonly string[];
}

type Body = Readonly<Record<string, unknown>>;
type Json = z.infer<ReturnType<typeof z.json>>;

const listOf = (value: unknown): readonly Body[] => (Array.isArray(value) ? (value as Body[]) : []);
const recordOf = (value: unknown): Body =>
  typeof value === "object" && value !== null ? (value as Body) : {};
const wordsIn = (value: unknown): string => (typeof value === "string" ? value : "");
/** Of a string, or of parts. */
const textIn = (value: unknown): string =>
  typeof value === "string"
    ? value
    : listOf(value)
        .map(({ text }) => wordsIn(text))
        .join("");
const nameOf = ({ name }: Body): string => wordsIn(name);

const READ: Readonly<Record<SpokenProtocol, (body: Body) => Read>> = {
  openai: ({ messages, tools }) => ({
    messages: listOf(messages).map(({ role, content }) => ({
      role: wordsIn(role),
      content: textIn(content),
    })),
    tools: listOf(tools).map((tool) => nameOf(recordOf(tool["function"]))),
  }),
  anthropic: ({ system, messages, tools }) => ({
    messages: [
      ...(system === undefined ? [] : [{ role: "system", content: textIn(system) }]),
      ...listOf(messages).map(({ role, content }) => ({ role: wordsIn(role), content: textIn(content) })),
    ],
    tools: listOf(tools).map(nameOf),
  }),
  google: ({ systemInstruction, contents, tools }) => ({
    messages: [
      ...(systemInstruction === undefined
        ? []
        : [{ role: "system", content: textIn(recordOf(systemInstruction)["parts"]) }]),
      ...listOf(contents).map(({ role, parts }) => ({ role: wordsIn(role), content: textIn(parts) })),
    ],
    tools: listOf(tools).flatMap((tool) => listOf(tool["functionDeclarations"]).map(nameOf)),
  }),
};

export function sendTools(protocol: SpokenProtocol, text: string, calls: readonly ToolUse[]): FakeReply {
  return { kind: "raw", pieces: [WRITTEN[protocol](text, calls)] };
}

const WRITTEN: Readonly<Record<SpokenProtocol, (text: string, calls: readonly ToolUse[]) => string>> = {
  openai: (text, calls) =>
    events(
      chunk({ role: "assistant", content: text }),
      ...calls.map(({ name, input }, index) =>
        chunk({
          tool_calls: [
            { index, id: `call-${index}`, type: "function", function: { name, arguments: input } },
          ],
        }),
      ),
      chunk({}, {}, calls.length > 0 ? "tool_calls" : "stop"),
      usageChunk({ prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 }),
    ) + DONE,
  anthropic: (text, calls) =>
    named(messageStart) +
    (text === "" ? "" : block(0, { type: "text", text: "" }, { type: "text_delta", text })) +
    calls
      .map(({ name, input }, nth) =>
        block(
          nth + 1,
          { type: "tool_use", id: `toolu_${nth}`, name, input: {} },
          { type: "input_json_delta", partial_json: input },
        ),
      )
      .join("") +
    messageEnd(calls.length > 0 ? "tool_use" : "end_turn"),
  // Its arguments are JSON within the event: what is none comes as a text.
  google: (text, calls) =>
    events(
      ...(text === "" ? [] : [gemini(text)]),
      ...calls.map(({ name, input }) => functionCall(name, parsedJson(input) ?? input)),
      gemini("", { finishReason: "STOP" }),
    ),
};

function functionCall(name: string, args: unknown): Json {
  const part = { functionCall: { name, args: args as Json } };
  return { candidates: [{ content: { role: "model", parts: [part] }, index: 0 }] };
}

function block(index: number, begun: Json, delta: Json): string {
  return (
    named({ type: "content_block_start", index, content_block: begun }, blockDelta(index, delta)) +
    named({ type: "content_block_stop", index })
  );
}
