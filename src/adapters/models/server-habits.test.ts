/** Servers whose streams hold what is no answer, and whose errors have shapes of their own. */
import { afterEach, describe, expect, test } from "vitest";
import { startFakeModel } from "../../../test/fake-model-server.ts";
import type { FakeModel, FakeModelOptions, FakeReply } from "../../../test/fake-model-server.ts";
import { delta, stream } from "../../../test/fake-model-stream.ts";
import { collectModel } from "./collect-model.ts";
import { createModel, type ModelConfig } from "./create-model.ts";

let server: FakeModel | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function modelOn(options: FakeModelOptions, config: Partial<ModelConfig> = {}) {
  server = await startFakeModel(options);
  return createModel({ name: "fake/some-model", baseURL: server.baseURL, retryMs: 5, ...config });
}

const OK: FakeReply = { kind: "text", text: "{}" };

/** A stream of "Hello." with these lines at its beginning, in its middle and at its end. */
function around(lines: readonly string[], end = "data: [DONE]"): FakeReply {
  const chunks = ["Hel", "lo."].map((text) => `data: ${JSON.stringify(delta(text))}`);
  const finish = `data: ${JSON.stringify(delta("", "stop"))}`;
  const all = [...lines, chunks[0], ...lines, chunks[1], finish, ...lines, end];
  return { kind: "raw", pieces: all.map((line) => `${line}\n\n`) };
}

describe("what is no part of the answer does not disturb it:", () => {
  test.each([
    ["a keep-alive in JSON", 'data: {"type":"ping"}'],
    ["a keep-alive in words", "event: ping\ndata: keep-alive"],
    ["an empty event", "data: "],
    ["a chunk whose choices are null", 'data: {"id":"1","choices":null}'],
    [
      "usage without choices",
      'data: {"object":"chat.completion.chunk","usage":{"prompt_tokens":3,"completion_tokens":2}}',
    ],
    ["news of a queue", 'data: {"status":"queued","message":"You are second in the queue."}'],
    ["a number", "data: 1764460800"],
    ["a list", "data: []"],
    [
      "an error that is none",
      'data: {"error":null,"base_resp":{"status_code":0,"status_msg":""},"choices":[]}',
    ],
    ["an error without anything in it", 'data: {"error":{},"code":0,"msg":"","choices":[]}'],
  ])("%s", async (_, line) => {
    const model = await modelOn({ reply: around([line]) });
    expect(await collectModel(model)).toMatchObject({
      text: "Hello.",
      end: { type: "end" },
      error: undefined,
    });
    expect(server?.requests).toHaveLength(1);
  });

  test("and the sign of the end is one, where no reason is given for it", async () => {
    const lines = [delta("Hello."), { choices: [{ index: 0, delta: {}, finish_reason: "" }] }];
    const pieces = [...lines.map((line) => `data: ${JSON.stringify(line)}\n\n`), "data: [DONE]\n\n"];
    const { text, end, error } = await collectModel(await modelOn({ reply: { kind: "raw", pieces } }));
    expect([text, end?.finish, error]).toEqual(["Hello.", undefined, undefined]);
  });

  test.each([
    ["insufficient_system_resource", undefined, "broke off"],
    ["abort", undefined, "broke off"],
    ["sensitive", "refused", undefined],
    ["model_context_window_exceeded", "length", undefined],
    ["eos", undefined, undefined],
  ])("but an end called %s is told for what it is", async (reason, finish, words) => {
    const model = await modelOn({ reply: stream(delta("Half"), delta("", reason)) });
    const { end, error } = await collectModel(model);
    expect(end?.finish).toBe(finish);
    if (words === undefined) expect(error).toBeUndefined();
    else expect(error?.message).toContain(words);
  });
});

describe("a prompt that is too long by the server's words", () => {
  const words =
    "This model's maximum context length is 2048 tokens. Please reduce the length of the messages.";
  test.each([
    [400, { error: { message: words, type: "BadRequestError", code: 400 } }],
    [400, { error: words }],
    [500, { error: { message: words, type: "server_error" } }],
    [200, { error: { message: words } }],
  ])("with HTTP %i is refused once, and its size is learnt", async (status, body) => {
    const reply = {
      kind: "raw",
      status,
      pieces: [JSON.stringify(body)],
      contentType: "application/json",
    } as const;
    const model = await modelOn({ reply });
    const messages = [{ role: "user", content: "word ".repeat(4_000) }] as const;
    const { error } = await collectModel(model, { messages });
    expect(error?.code).toBe("model-context-exceeded");
    expect(server?.requests).toHaveLength(1);
    expect(model.contextTokens).toBe(2048);
  });
});

describe("an error with status 200 keeps its words, and is asked about once:", () => {
  const WORDS = "the account has no credit left";
  test.each([
    ["a string", { error: WORDS }],
    ["a detail", { detail: WORDS }],
    ["a list of details", { detail: [{ loc: ["body"], msg: WORDS }] }],
    ["a code and its message", { code: 20015, msg: WORDS, success: false }],
    ["a code and its message in full", { code: "InvalidParameter", message: WORDS, request_id: "r" }],
    ["MiniMax's", { choices: null, base_resp: { status_code: 2013, status_msg: WORDS } }],
    ["Baidu's", { error_code: 336_000, error_msg: WORDS, object: "error" }],
    ["a list", { errors: [{ message: WORDS }] }],
    ["one in another", { error: { error: { message: WORDS } } }],
    ["one in a string", { error: { message: JSON.stringify({ error: { message: WORDS } }) } }],
  ])("%s, whole or in a stream", async (_, body) => {
    const whole = { kind: "raw", pieces: [JSON.stringify(body)], contentType: "application/json" } as const;
    for (const reply of [whole, stream(body), { ...whole, contentType: "text/event-stream" }]) {
      const { error } = await collectModel(await modelOn({ reply }));
      expect(error?.message).toContain(WORDS);
      expect(error?.message).not.toMatch(/could not be reached|as a model server does/);
      expect(error?.retryable).toBe(false);
      expect(server?.requests).toHaveLength(1);
      await server?.close();
    }
  });

  test("words alone, in an event called an error or in place of a stream", async () => {
    for (const pieces of [[`event: error\ndata: ${WORDS}\n\n`], [WORDS]]) {
      const { error } = await collectModel(await modelOn({ reply: { kind: "raw", pieces } }));
      expect(error?.message).toContain(WORDS);
      await server?.close();
    }
  });

  test("and the status that it names is the one that counts", async () => {
    const pieces = [JSON.stringify({ error: { code: 429, message: "Slow down." } })];
    const reply = { kind: "raw", pieces, contentType: "application/json" } as const;
    const { error } = await collectModel(await modelOn({ reply }, { retries: 0 }));
    expect(error).toMatchObject({ code: "model-limited", retryable: true });
  });

  test.each([
    [
      "MiniMax's balance",
      { choices: null, base_resp: { status_code: 1008, status_msg: "insufficient" } },
      "model-limited",
    ],
    ["Zhipu's arrears", { error: { code: "1113", message: "账户已欠费" } }, "model-limited"],
    [
      "Zhipu's too long a prompt",
      { error: { code: 1261, message: "Prompt 超长" } },
      "model-context-exceeded",
    ],
  ])("and a code that its vendor documents: %s", async (_, body, code) => {
    const { error } = await collectModel(await modelOn({ reply: stream(body) }));
    expect(error).toMatchObject({ code, retryable: false });
  });
});

describe("a server that refuses a role has the rules in the first question, from then on:", () => {
  test.each([
    [400, "Error: Jinja Exception: System role not supported"],
    [500, "While executing CallExpression: raise_exception('System role not supported')"],
    [500, "Only user, assistant and tool roles are supported, got system."],
    [500, "Conversation roles must alternate user/assistant/user/assistant/..."],
    [400, "Developer instruction is not enabled for this model"],
    [422, "该模型不支持系统消息"],
    [400, "bad request"],
  ])("%i %s", async (status, message) => {
    const model = await modelOn({
      reply: ({ body }) =>
        body.messages?.[0]?.role === "system" ? { kind: "error", status, body: { error: { message } } } : OK,
    });
    const first = await collectModel(model, { temperature: undefined! });
    expect(first).toMatchObject({ text: "{}", error: undefined });
    const calls = server?.requests.length ?? 0;
    expect(calls).toBeLessThanOrEqual(message === "bad request" ? 4 : 2);
    await collectModel(model);
    expect(server?.requests).toHaveLength(calls + 1);
    expect(server?.requests.at(-1)?.body.messages).toEqual([
      { role: "user", content: "Rules.\n\nWhen did it open?" },
    ]);
  });

  test("and a fault that has nothing to do with it is asked about again as it was", async () => {
    const model = await modelOn({
      reply: { kind: "error", status: 500, message: "internal system error", times: 1 },
    });
    expect((await collectModel(model)).error).toBeUndefined();
    expect(server?.requests.every(({ body }) => body.messages?.[0]?.role === "system")).toBe(true);
  });
});
