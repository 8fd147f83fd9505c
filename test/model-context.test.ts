/** What becomes of a prompt that a server refuses for its length, and what its own tokenizer is good for. */
import { afterEach, describe, expect, test } from "vitest";
import { createModel } from "../src/adapters/models/create-model.ts";
import { writeWithModel, type WriterEvent } from "../src/core/answer/write/model-writer.ts";
import type { Model } from "../src/core/ports/model.ts";
import {
  type FakeModel,
  type FakeModelRequest,
  type FakeReply,
  startFakeModel,
} from "./fake-model-server.ts";
import { testLibrary } from "./passages.ts";
import { END, scripted } from "./scripted-model.ts";
import { testDesk } from "./test-desk.ts";

const library = testLibrary(
  Array.from({ length: 20 }, (_, nth) => ({
    title: `Note ${nth}`,
    text: `Bridge ${nth} carries ${nth + 2} lanes of traffic over a river with islands. `.repeat(6).trim(),
  })),
);
const SENTENCE = "Bridge 0 carries 2 lanes of traffic over a river with islands [1].";

let server: FakeModel | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function open(
  reply: (request: FakeModelRequest) => FakeReply,
  config: { name?: string; contextTokens?: number } = {},
): Promise<Model> {
  server = await startFakeModel({ reply });
  return createModel({ name: "some/model", baseURL: server.baseURL, retries: 0, ...config });
}

async function ask(...models: Model[]) {
  const question = { standalone: "How many lanes does bridge 0 carry?", language: "en" };
  const events: WriterEvent[] = [];
  const input = {
    question,
    ...library,
    history: [],
    models,
    role: "answer",
    isStrict: false,
    desk: testDesk(),
  } as const;
  for await (const event of writeWithModel(input)) events.push(event);
  return {
    text: events.flatMap((event) => (event.type === "delta" ? [event.text] : [])).join(""),
    tookOver: events.filter((event) => event.type === "took-over"),
  };
}

/** Characters of the prompts that the server was sent, one after another. */
const lengths = (): number[] =>
  server!.requests.filter(({ path }) => path.endsWith("/chat/completions")).map(lengthOf);

function lengthOf({ body }: FakeModelRequest): number {
  return (body.messages ?? []).reduce((sum, { content }) => sum + content.length, 0);
}

/** A server that holds so many tokens of four characters, and says no to more as this body does. */
function holding(contextTokens: number, refusal: (promptTokens: number) => object) {
  return (request: FakeModelRequest): FakeReply => {
    const { max_tokens: text, max_completion_tokens: all } = request.body;
    const promptTokens = Math.ceil(lengthOf(request) / 4);
    return promptTokens + (text ?? all ?? 0) > contextTokens
      ? { kind: "error", status: 400, body: { error: refusal(promptTokens) } }
      : { kind: "text", text: SENTENCE };
  };
}

describe("a prompt that the server refuses for its length", () => {
  const llamaCpp = (promptTokens: number) => ({
    code: 400,
    message: "the request exceeds the available context size",
    type: "exceed_context_size_error",
    n_prompt_tokens: promptTokens,
    n_ctx: 2048,
  });
  const openai = () => ({
    message: "too long",
    type: "invalid_request_error",
    code: "context_length_exceeded",
  });
  const vllm = () => ({ message: "too long", type: "BadRequestError", param: "input_tokens", code: 400 });
  const vllmOutput = () => ({ message: "too much", type: "BadRequestError", param: "max_tokens", code: 400 });

  test.each([
    ["llama.cpp, which says what it holds", llamaCpp, 1],
    ["OpenAI, which gives a code", openai, 1],
    ["vLLM, which names the prompt", vllm, 1],
    ["vLLM, which names the limit on the output", vllmOutput, 2],
  ])("is sent once more with fewer passages: %s", async (_name, refusal, refusals) => {
    const model = await open(holding(2_048, refusal));
    const { text, tookOver } = await ask(model);
    expect(text).toContain("2 lanes");
    expect(tookOver).toEqual([]);
    const [first, ...others] = lengths();
    expect(others).toHaveLength(refusals);
    expect(others.at(-1)).toBeLessThan(first!);
    // Passages are left, and the next question is asked so at once.
    expect(others.at(-1)).toBeGreaterThan(0.4 * first!);
    const before = lengths().length;
    expect((await ask(model)).text).toContain("2 lanes");
    expect(lengths()).toHaveLength(before + 1);
  });

  test("is fitted to what the server says that it holds", async () => {
    const model = await open(holding(2_048, llamaCpp));
    await ask(model);
    expect(model.contextTokens).toBe(2_048);
  });

  test("is not sent a third time: the next model answers, and the answer says so", async () => {
    const model = await open(() => ({ kind: "error", status: 400, body: { error: openai() } }));
    const { text, tookOver } = await ask(model, scripted([SENTENCE, END]));
    expect(text).toContain("2 lanes");
    expect(tookOver).toMatchObject([{ error: { code: "model-context-exceeded" } }]);
    const [first, second, ...others] = lengths();
    expect(second).toBeLessThan(first!);
    expect(others).toEqual([]);
  });
});

test("room to think is no more than what the context leaves", async () => {
  const limits: (number | undefined)[] = [];
  const model = await open(
    ({ body }) => {
      limits.push(body.max_tokens);
      return { kind: "text", text: SENTENCE, thinking: "Hm." };
    },
    { contextTokens: 6_000 },
  );
  await ask(model);
  await ask(model);
  expect(limits[0]).toBe(1_000);
  expect(limits[1]).toBeGreaterThan(1_500);
  expect(limits[1]).toBeLessThan(4_000);
});

describe("a server with a tokenizer", () => {
  const tokenizer = (body: object) => (request: FakeModelRequest) =>
    request.path === "/tokenize"
      ? ({ kind: "raw", pieces: [JSON.stringify(body)], contentType: "application/json" } as const)
      : ({ kind: "text", text: SENTENCE } as const);

  test.each([
    ["llamacpp", { tokens: Array.from({ length: 900 }, (_, nth) => nth) }],
    ["vllm", { count: 900, max_model_len: 2_400, tokens: [] }],
  ])("is asked where passages would be left out: %s", async (provider, body) => {
    const small = { contextTokens: 2_400 };
    const without = await open(tokenizer(body), small);
    await ask(without);
    const [estimated] = lengths();
    await server!.close();
    const model = await open(tokenizer(body), { ...small, name: `${provider}/model` });
    await ask(model);
    expect(server!.requests.map(({ path }) => path)).toEqual(["/tokenize", "/v1/chat/completions"]);
    expect(server!.requests[0]!.body).toMatchObject({
      model: "model",
      prompt: expect.stringContaining("lanes"),
    });
    expect(lengths()[0]).toBeGreaterThan(estimated!);
  });

  test("that has no such route, or gives no number, is done without", async () => {
    for (const body of [{ error: "no" }, { count: 0 }, "words"]) {
      const model = await open(tokenizer(body as object), { contextTokens: 2_400, name: "sglang/model" });
      expect((await ask(model)).text).toContain("2 lanes");
      await server!.close();
    }
  });
});
