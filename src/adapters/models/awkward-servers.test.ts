/** Servers that refuse what others take, break off, never end, say nothing, or are no model servers at all. */
import { afterEach, describe, expect, test } from "vitest";
import { startFakeModel } from "../../../test/fake-model-server.ts";
import type { FakeModel, FakeModelOptions, FakeReply } from "../../../test/fake-model-server.ts";
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

const json = { name: "queries", schema: { type: "object", properties: {}, additionalProperties: false } };
const OK: FakeReply = { kind: "text", text: "{}" };

function refusal(param: string | null = null): FakeReply {
  const error = { message: `Unsupported: ${param}`, type: "invalid_request_error", param, code: null };
  return { kind: "error", status: 400, body: { error } };
}

/** What each request asked for in the way of JSON. */
function formats(): (string | undefined)[] {
  return (server?.requests ?? [])
    .filter(({ path }) => path.endsWith("/chat/completions"))
    .map(({ body }) => body.response_format?.type);
}

function stream(...events: object[]): FakeReply {
  return { kind: "raw", pieces: events.map((event) => `data: ${JSON.stringify(event)}\n\n`) };
}
const delta = (content: string, finish: string | null = null) => ({
  choices: [{ index: 0, delta: { content }, finish_reason: finish }],
});

describe("what a server refuses is left out, and not sent again:", () => {
  test("a schema, and then even a wish for an object", async () => {
    const model = await modelOn({
      reply: ({ body }) => (body.response_format === undefined ? OK : refusal()),
    });
    expect((await collectModel(model, { json })).text).toBe("{}");
    expect((await collectModel(model, { json })).text).toBe("{}");
    expect(formats()).toEqual(["json_schema", "json_object", undefined, undefined]);
  });

  test("a schema alone", async () => {
    const model = await modelOn({
      reply: ({ body }) => (body.response_format?.type === "json_schema" ? refusal() : OK),
    });
    await collectModel(model, { json });
    await collectModel(model, { json });
    expect(formats()).toEqual(["json_schema", "json_object", "json_object"]);
  });

  test("the parameter that the error names, before anything else", async () => {
    const model = await modelOn({
      reply: ({ body }) => (body.temperature === undefined ? OK : refusal("temperature")),
    });
    await collectModel(model, { json });
    await collectModel(model, { json });
    expect(server?.requests.map(({ body }) => body.temperature)).toEqual([0.1, undefined, undefined]);
    expect(formats()).toEqual(["json_schema", "json_schema", "json_schema"]);
  });

  test("the older name of the limit", async () => {
    const model = await modelOn({
      reply: ({ body }) => (body.max_tokens === undefined ? OK : refusal("max_tokens")),
    });
    await collectModel(model);
    await collectModel(model);
    expect(server?.requests.map(({ body }) => body.max_completion_tokens)).toEqual([undefined, 1000, 1000]);
  });

  test("its own earlier message without thoughts", async () => {
    const messages = [
      { role: "user", content: "Hello?" },
      { role: "assistant", content: "Hel" },
      { role: "user", content: "Go on." },
    ] as const;
    const model = await modelOn({
      reply: ({ body }) =>
        body.messages?.[1]?.["reasoning_content"] === "" ? OK : refusal("reasoning_content"),
    });
    expect((await collectModel(model, { messages })).text).toBe("{}");
    expect(server?.requests).toHaveLength(2);
  });

  test.each([
    [400, "Error: Jinja Exception: System role not supported"],
    [500, "While executing CallExpression: raise_exception('System role not supported')"],
    [500, "Only user, assistant and tool roles are supported, got system."],
    [500, "Conversation roles must alternate user/assistant/user/assistant/..."],
    [400, "Developer instruction is not enabled for this model"],
    [422, "该模型不支持系统消息"],
    [400, "bad request"],
  ])("the rules' own message: %i %s", async (status, message) => {
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

  test("but where nothing helps, the first words of the server are told and nothing is learned", async () => {
    let refuses = true;
    const model = await modelOn({
      reply: (_request, nth) =>
        refuses
          ? {
              kind: "error",
              status: 400,
              body: { error: { message: `no, ${nth}`, type: "invalid_request_error" } },
            }
          : OK,
      models: ["some-model"],
    });
    const { error } = await collectModel(model, { json });
    expect(error).toMatchObject({ code: "model-failed", retryable: false });
    expect(error?.message).toContain("no, 0");
    refuses = false;
    await collectModel(model, { json });
    expect(formats().at(-1)).toBe("json_schema");
    expect(server?.requests.at(-1)?.body.temperature).toBe(0.1);
  });
});

describe("a provider that wants to be left alone", () => {
  test("for a moment is asked again", async () => {
    const model = await modelOn({ reply: { kind: "error", status: 429, times: 1, retryAfterMs: 1 } });
    expect((await collectModel(model)).error).toBeUndefined();
  });

  test("for no stated time is asked again, three times in all", async () => {
    const model = await modelOn({ reply: { kind: "error", status: 429 } });
    expect((await collectModel(model)).error).toMatchObject({ code: "model-limited", retryable: true });
    expect(server?.requests).toHaveLength(3);
  });

  test("for an hour is not waited for, and the error says for how long", async () => {
    const reply = { kind: "raw", status: 429, pieces: ["{}"], headers: { "retry-after": "3600" } } as const;
    const model = await modelOn({ reply: { ...reply, contentType: "application/json" } });
    const { error } = await collectModel(model);
    expect(error).toMatchObject({ code: "model-limited", retryable: true, retryAfterMs: 3_600_000 });
    expect(server?.requests).toHaveLength(1);
  });

  test("is not asked again where another model stands by", async () => {
    const model = await modelOn({ reply: { kind: "error", status: 503 } }, { retries: 0 });
    expect((await collectModel(model)).error).toMatchObject({ code: "model-failed", retryable: true });
    expect(server?.requests).toHaveLength(1);
  });
});

describe("a stream", () => {
  test("cut in the middle of a character keeps what was whole before it", async () => {
    const whole = new TextEncoder().encode(`data: ${JSON.stringify(delta("桥"))}\n\n`);
    const half = new TextEncoder().encode(`data: {"choices":[{"index":0,"delta":{"content":"长`).slice(0, -1);
    const model = await modelOn({ reply: { kind: "raw", pieces: [whole, half] } });
    const { text, error } = await collectModel(model);
    expect(text).toBe("桥");
    expect(error).toMatchObject({ code: "model-failed" });
  });

  test("of nothing but keep-alive comments is a timeout", async () => {
    const pieces = Array.from({ length: 500 }, () => ": keep-alive\n\n");
    const deadlines = { firstPartMs: 150, betweenPartsMs: 10_000, totalMs: 10_000 };
    const model = await modelOn({ reply: { kind: "raw", pieces }, partMs: 20 }, { deadlines });
    expect((await collectModel(model)).error).toMatchObject({ code: "model-timeout", retryable: true });
    await expect.poll(() => server?.requests[0]?.aborted).toBe(true);
  });

  test("that trickles on is ended by the total deadline", async () => {
    const deadlines = { firstPartMs: 10_000, betweenPartsMs: 10_000, totalMs: 300 };
    const model = await modelOn({ reply: { kind: "runaway" }, partMs: 20 }, { deadlines });
    const { text, error } = await collectModel(model, { maxOutputTokens: 100_000 });
    expect(text).not.toBe("");
    expect(error).toMatchObject({ code: "model-timeout" });
    await expect.poll(() => server?.requests[0]?.aborted).toBe(true);
  });

  test("that never ends is cut near its limit, and the server is told to stop", async () => {
    const model = await modelOn({ reply: { kind: "runaway" } });
    const { text, end } = await collectModel(model, { maxOutputTokens: 50 });
    expect(text.length).toBeGreaterThan(50 * 8);
    expect(text.length).toBeLessThan(50 * 8 + 100);
    expect(end).toMatchObject({ finish: "length" });
    await expect.poll(() => server?.requests[0]?.aborted).toBe(true);
  });

  test("without usage has it estimated", async () => {
    const model = await modelOn({ reply: stream(delta("Hello, you there."), delta("", "stop")) });
    expect((await collectModel(model)).end).toEqual({ type: "end", inputTokens: 8, outputTokens: 6 });
  });

  test("with no word in it ends, and says nothing", async () => {
    const model = await modelOn({ reply: { kind: "text", text: "" } });
    expect(await collectModel(model)).toMatchObject({ text: "", end: { type: "end" } });
  });

  test("without a sign of its end broke off", async () => {
    const model = await modelOn({ reply: stream(delta("Half a sent")) });
    const { text, error } = await collectModel(model);
    expect(text).toBe("Half a sent");
    expect(error).toMatchObject({ code: "model-failed", retryable: true });
  });

  test("under the wrong content type is read all the same", async () => {
    const reply = stream(delta("Hello."), delta("", "stop"));
    const model = await modelOn({ reply: { ...reply, contentType: "text/plain" } as FakeReply });
    expect((await collectModel(model)).text).toBe("Hello.");
  });
});

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

describe("thoughts", () => {
  test("that are never closed are no answer", async () => {
    const model = await modelOn({ reply: { kind: "text", text: "<think>Hm, hm, hm." } });
    expect(await collectModel(model)).toMatchObject({ text: "", thinking: "Hm, hm, hm." });
  });

  test("that a template opened are known for such as soon as their end comes, and from then on", async () => {
    const model = await modelOn({ reply: { kind: "text", text: "Hm.</think>Hello." }, partLength: 2 });
    expect(await collectModel(model)).toMatchObject({ thinking: "Hm.", text: "Hello." });
    expect(await collectModel(model)).toMatchObject({ thinking: "Hm.", text: "Hello." });
  });

  test("that use up the limit are given room, once and from then on", async () => {
    const model = await modelOn({
      reply: ({ body }) =>
        (body.max_tokens ?? 0) > 5_000
          ? { kind: "text", text: "Hello.", thinking: "Hm." }
          : { kind: "text", text: "", thinking: "Hm, hm", finish: "length" },
    });
    expect((await collectModel(model)).text).toBe("Hello.");
    expect((await collectModel(model)).text).toBe("Hello.");
    expect(server?.requests.map(({ body }) => body.max_tokens)).toEqual([1000, 7000, 7000]);
  });

  test("that never end are cut", async () => {
    const thinking = "so on and on ".repeat(10_000);
    const model = await modelOn({ reply: { kind: "text", text: "", thinking }, partLength: 2_000 });
    const got = await collectModel(model);
    expect(got.thinking.length).toBeLessThan(70_000);
    expect(got.end).toMatchObject({ finish: "length" });
  });
});

describe("what is no stream of events", () => {
  const HTML = "<!doctype html><title>Welcome to the router</title>";
  test.each([
    ["a page", { pieces: [HTML], contentType: "text/html" }],
    ["a page that calls itself a stream", { pieces: [HTML] }],
    ["other JSON", { pieces: ['{"hello": "words"}'], contentType: "application/json" }],
    ["broken JSON", { pieces: ['{"choices": [{"words'], contentType: "application/json" }],
    ["nothing", { pieces: [] }],
  ])("%s is told for what it is and not repeated", async (_, raw) => {
    const model = await modelOn({ reply: { kind: "raw", ...raw } }, { retries: 0 });
    const { error } = await collectModel(model);
    expect(error).toMatchObject({ code: "model-failed" });
    expect(error?.message).not.toMatch(/words|router/);
    expect(error?.hint).toContain(server?.baseURL);
  });

  test("an error with status 200 is an error", async () => {
    const pieces = ['{"error": {"message": "Out of credit.", "code": "insufficient_quota"}}'];
    const model = await modelOn({ reply: { kind: "raw", pieces, contentType: "application/json" } });
    const { error } = await collectModel(model);
    expect(error).toMatchObject({ code: "model-limited", retryable: false });
    expect(error?.message).toContain("Out of credit.");
  });

  test("a whole reply of a server that does not stream is an answer", async () => {
    const reply = {
      id: "c",
      choices: [
        {
          index: 0,
          message: { role: "assistant", content: "Hello.", reasoning_content: "Hm." },
          finish_reason: "stop",
        },
      ],
      usage: { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 },
    };
    const pieces = [JSON.stringify(reply)];
    const model = await modelOn({ reply: { kind: "raw", pieces, contentType: "application/json" } });
    expect(await collectModel(model)).toMatchObject({
      text: "Hello.",
      thinking: "Hm.",
      end: { inputTokens: 3, outputTokens: 2 },
    });
  });
});

test("a page that a proxy sends with an error is not shown", async () => {
  const pieces = ["<html><h1>502 Bad Gateway of words</h1></html>"];
  const reply = { kind: "raw", status: 502, pieces, contentType: "text/html" } as const;
  const { error } = await collectModel(await modelOn({ reply }, { retries: 0 }));
  expect(error).toMatchObject({ code: "model-failed", retryable: true });
  expect(error?.message).not.toContain("words");
});
