/** Servers that refuse what others take, break off, never end, say nothing, or are no model servers at all. */
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
