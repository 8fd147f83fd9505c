/** Tools that programs bring to a configured model, by official clients, unmodified; and the words at which it is to stop. */
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { ChatOpenAI } from "@langchain/openai";
import { generateText, isStepCount, jsonSchema, tool } from "ai";
import OpenAI from "openai";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendTools } from "../../fake-tool-caller.ts";
import { type FakeModel, startFakeModel } from "../../fake-model-server.ts";
import { endEverything } from "../../footnote-process.ts";
import { openRoutes, type RoutesHere } from "../../routes-here.ts";

const fetchHere: typeof fetch = (input, init) => fetch(input, init);
const QUESTION = { role: "user" as const, content: "How warm is the kitchen?" };
const PARAMETERS = {
  type: "object" as const,
  properties: { room: { type: "string" as const } },
  required: ["room"],
};
const THERMOMETER = {
  type: "function" as const,
  function: { name: "thermometer", description: "Reads a room's", parameters: PARAMETERS },
};

let model: FakeModel;
let claude: FakeModel;
let routes: RoutesHere;
let withClaude: RoutesHere;

/** Calls the thermometer first, and says what it gave then. */
const twice =
  (protocol: "openai" | "anthropic") =>
  ({ body }: { body: { messages?: { role: string; content: string }[] } }) =>
    JSON.stringify(body.messages).includes("21 degrees")
      ? sendTools(protocol, "It has 21 degrees.", [])
      : sendTools(protocol, "", [{ name: "thermometer", input: '{"room":"kitchen"}' }]);

beforeAll(async () => {
  model = await startFakeModel();
  claude = await startFakeModel();
  model.setReply(twice("openai"));
  claude.setReply(twice("anthropic"));
  routes = await openRoutes({
    FOOTNOTE_MODEL: "openai/writer",
    OPENAI_BASE_URL: model.baseURL,
    OPENAI_API_KEY: "sk-of-the-provider",
  });
  withClaude = await openRoutes({
    FOOTNOTE_MODEL: "anthropic/writer",
    ANTHROPIC_BASE_URL: claude.baseURL,
    ANTHROPIC_API_KEY: "key-0123456789",
  });
});

afterAll(async () => {
  for (const one of [routes, withClaude]) await one.close();
  for (const one of [model, claude]) await one.close();
  await endEverything();
});

const client = ({ address }: RoutesHere) =>
  new OpenAI({ apiKey: "any", baseURL: `${address}/v1`, fetch: fetchHere, maxRetries: 0 });

test.each(["openai", "anthropic"])(
  "OpenAI's client gets the calls of a model of %s, and answers them",
  async (protocol) => {
    const { chat } = client(protocol === "openai" ? routes : withClaude);
    const server = protocol === "openai" ? model : claude;
    const asked = { model: "writer", tools: [THERMOMETER] };
    const first = await chat.completions.create({ ...asked, messages: [QUESTION], tool_choice: "required" });
    const message = first.choices[0]?.message;
    const [call] = message?.tool_calls ?? [];
    expect(first.choices[0]?.finish_reason).toBe("tool_calls");
    expect(call).toMatchObject({
      id: expect.stringMatching(/^call_/u),
      type: "function",
      function: { name: "thermometer", arguments: '{"room":"kitchen"}' },
    });
    const result = { role: "tool" as const, tool_call_id: call?.id ?? "", content: "21 degrees" };
    const second = await chat.completions.create({
      ...asked,
      messages: [QUESTION, message ?? QUESTION, result],
    });
    expect(second.choices[0]).toMatchObject({
      message: { content: "It has 21 degrees." },
      finish_reason: "stop",
    });
    const [before, after] = server.requests.slice(-2).map(({ body }) => JSON.stringify(body));
    expect(before).toContain('"Reads a room\'s"');
    expect(before).toContain(
      protocol === "openai" ? '"tool_choice":"required"' : '"tool_choice":{"type":"any"}',
    );
    expect(after).toContain(call?.id);
  },
);

test("a stream has the calls before its end", async () => {
  const stream = await client(routes).chat.completions.create({
    model: "writer",
    messages: [QUESTION],
    tools: [THERMOMETER],
    stream: true,
  });
  const choices = (await Array.fromAsync(stream)).flatMap((chunk) => chunk.choices);
  expect(choices.flatMap(({ delta }) => delta.tool_calls ?? [])).toMatchObject([
    { index: 0, function: { name: "thermometer", arguments: '{"room":"kitchen"}' } },
  ]);
  expect(choices.at(-1)?.finish_reason).toBe("tool_calls");
});

test("the AI SDK runs a tool and asks again", async () => {
  const provider = createOpenAICompatible({
    name: "footnote",
    baseURL: `${routes.address}/v1`,
    apiKey: "any",
    fetch: fetchHere,
  });
  const { text, steps } = await generateText({
    model: provider("writer"),
    prompt: QUESTION.content,
    stopWhen: isStepCount(3),
    tools: {
      thermometer: tool({
        inputSchema: jsonSchema<{ room: string }>(PARAMETERS),
        execute: ({ room }) => `${room}: 21 degrees`,
      }),
    },
  });
  expect(text).toBe("It has 21 degrees.");
  expect(steps).toHaveLength(2);
});

test("LangChain binds one", async () => {
  const chat = new ChatOpenAI({
    model: "writer",
    apiKey: "any",
    configuration: { baseURL: `${routes.address}/v1`, fetch: fetchHere },
  });
  const { tool_calls: calls } = await chat.bindTools([THERMOMETER]).invoke(QUESTION.content);
  expect(calls).toMatchObject([{ name: "thermometer", args: { room: "kitchen" } }]);
});

test("none is offered where the program chooses none", async () => {
  await client(routes).chat.completions.create({
    model: "writer",
    messages: [QUESTION],
    tools: [THERMOMETER],
    tool_choice: "none",
  });
  expect(model.requests.at(-1)?.body).not.toHaveProperty("tools");
});

test.each([
  [{ model: "footnote" }, "tools"],
  [{ model: "sonar" }, "tools"],
  [{ model: "writer", tools: [{ type: "web_search" }] }, "web_search"],
  [{ model: "writer", messages: [QUESTION, { role: "tool", content: "21 degrees" }] }, "tool_call_id"],
])("%j is refused in the protocol's own form", async (body, named) => {
  const reply = await fetch(`${routes.address}/v1/chat/completions`, {
    method: "POST",
    body: JSON.stringify({ messages: [QUESTION], tools: [THERMOMETER], ...body }),
  });
  expect({ status: reply.status, body: await reply.json() }).toMatchObject({
    status: 400,
    body: { error: { type: "invalid_request_error", message: expect.stringContaining(named) } },
  });
});

test.each([["\n\n"], [["never", "\n\n"]], ["nothing of the kind"]])(
  "the model's text ends before %j, whole and in a stream",
  async (stop) => {
    const whole = "One line.\n\nAnother line.";
    model.setReply({ kind: "text", text: whole });
    const body = { model: "writer", messages: [QUESTION], stop };
    const expected = JSON.stringify(stop).includes(String.raw`\n`) ? "One line." : whole;
    const { choices } = await client(routes).chat.completions.create(body);
    expect(choices[0]).toMatchObject({ message: { content: expected }, finish_reason: "stop" });
    const stream = await client(routes).chat.completions.create({ ...body, stream: true });
    const chunks = await Array.fromAsync(stream);
    expect(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? "").join("")).toBe(expected);
    expect(chunks.at(-1)?.usage?.total_tokens).toBeGreaterThan(0);
  },
);
