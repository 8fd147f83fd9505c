/** The adapter against a loopback server that behaves and misbehaves as real ones do. */
import { afterEach, describe, expect, test } from "vitest";
import { startFakeModel } from "../../../test/fake-model-server.ts";
import type { FakeModel, FakeModelOptions } from "../../../test/fake-model-server.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { Model, ModelPart } from "../../core/ports/model.ts";
import { createModel } from "./create-model.ts";

const KEY = "sk-test-0123456789abcdefghij";
let server: FakeModel | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function modelOn(
  options: FakeModelOptions,
  config: { apiKey?: string; firstPartMs?: number; betweenPartsMs?: number } = {},
) {
  server = await startFakeModel(options);
  const model = await createModel({
    name: "fake/some/model",
    baseURL: server.baseURL,
    ...(config.apiKey === undefined ? {} : { apiKey: config.apiKey }),
    deadlines: {
      firstPartMs: config.firstPartMs ?? 20_000,
      betweenPartsMs: config.betweenPartsMs ?? 20_000,
      totalMs: 30_000,
    },
    retryMs: 5,
  });
  return { model, server };
}

async function collect(model: Model, signal?: AbortSignal) {
  const parts: ModelPart[] = [];
  let error: FootnoteError | undefined;
  try {
    const messages = [
      { role: "system", content: "Rules." },
      { role: "user", content: "Hello?" },
    ] as const;
    for await (const part of model.stream({ messages, maxOutputTokens: 50 }, signal)) parts.push(part);
  } catch (thrown) {
    if (!(thrown instanceof FootnoteError)) throw thrown;
    error = thrown;
  }
  const text = parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("");
  const thinking = parts.flatMap((part) => (part.type === "thinking" ? [part.text] : [])).join("");
  return { parts, text, thinking, end: parts.at(-1), error };
}

describe("a model that answers", () => {
  test("streams text and thinking and ends with the provider's own token counts", async () => {
    const { model, server } = await modelOn({
      reply: { kind: "text", text: "Hello, you there.", thinking: "Hm." },
    });
    const { text, thinking, end, error } = await collect(model);
    expect(error).toBeUndefined();
    expect({ text, thinking }).toEqual({ text: "Hello, you there.", thinking: "Hm." });
    expect(end).toEqual({ type: "end", inputTokens: 3, outputTokens: 5, thinkingTokens: 1 });
    expect(server.requests[0]?.body).toMatchObject({ model: "some/model", max_tokens: 50, stream: true });
    expect(server.requests[0]?.body.messages?.map((m) => m.role)).toEqual(["system", "user"]);
  });

  test("takes thoughts that a local server leaves in the text out of it", async () => {
    const { model } = await modelOn({
      reply: { kind: "text", text: "<think>Hm.</think>Hello." },
      partLength: 3,
    });
    const { text, thinking } = await collect(model);
    expect({ text: text.trim(), thinking }).toEqual({ text: "Hello.", thinking: "Hm." });
  });

  test("says that it was truncated when the server stopped at the limit", async () => {
    const { model } = await modelOn({ reply: { kind: "text", text: "Hello", finish: "length" } });
    expect((await collect(model)).end).toMatchObject({ type: "end", finish: "length" });
  });

  test("is reached after two refusals that may pass", async () => {
    const { model, server } = await modelOn({
      reply: { kind: "error", status: 429, times: 2, retryAfterMs: 5 },
    });
    const { error, text } = await collect(model);
    expect(error).toBeUndefined();
    expect(text).not.toBe("");
    expect(server.requests).toHaveLength(3);
  });
});

describe("a model that fails", () => {
  test("with 401 says so once, gives a way out and never the key", async () => {
    const { model, server } = await modelOn({ apiKey: "another-key-entirely" }, { apiKey: KEY });
    const { error } = await collect(model);
    expect(error).toMatchObject({ code: "model-key-refused", retryable: false });
    expect(error?.message).toContain("HTTP 401: Incorrect API key provided");
    expect(error?.hint).toContain("API key");
    expect(JSON.stringify([error?.message, error?.hint, error?.stack, error?.cause])).not.toContain(KEY);
    expect(server.requests).toHaveLength(1);
  });

  test("with 500 every time gives the provider's words after three tries", async () => {
    const { model, server } = await modelOn({
      reply: { kind: "error", status: 500, message: "boom in the engine", retryAfterMs: 5 },
    });
    const { error } = await collect(model);
    expect(error).toMatchObject({ code: "model-failed", retryable: true });
    expect(error?.message).toContain("boom in the engine");
    expect(server.requests).toHaveLength(3);
  });

  test("by a connection cut in the middle gives what came and then an error", async () => {
    const { model } = await modelOn({ reply: { kind: "cut", text: "Half a sent" } });
    const { text, error } = await collect(model);
    expect(text).toBe("Half a sent");
    expect(error).toMatchObject({ code: "model-failed", retryable: true });
  });

  test("by an error object inside the stream gives its message", async () => {
    const { model } = await modelOn({
      reply: { kind: "error-in-stream", text: "Half", message: "overloaded now" },
    });
    const { error } = await collect(model);
    expect(error).toMatchObject({ code: "model-failed" });
    expect(error?.message).toContain("overloaded now");
  });

  test.each(['{"type":"response.created","secret":"words"}', "not json, words", '{"choices":[]}'])(
    "by speaking another protocol (%s) does not repeat what it said",
    async (data) => {
      const { model } = await modelOn({ reply: { kind: "raw", pieces: [`data: ${data}\n\n`] } });
      const { error } = await collect(model);
      expect(error).toMatchObject({ code: "model-failed" });
      expect(error?.message).not.toContain("words");
    },
  );

  test("by saying nothing more is a timeout", async () => {
    const { model, server } = await modelOn(
      { reply: { kind: "stall", text: "Half" } },
      { betweenPartsMs: 100 },
    );
    const { text, error } = await collect(model);
    expect(text).toBe("Half");
    expect(error).toMatchObject({ code: "model-timeout", retryable: true });
    await expect.poll(() => server.requests[0]?.aborted).toBe(true);
  });

  test("by saying nothing more to a slow reader is a timeout too, but slow reading is none", async () => {
    const { model } = await modelOn(
      { reply: { kind: "stall", text: "One. Two. " }, partLength: 5 },
      { betweenPartsMs: 60 },
    );
    let text = "";
    const reading = async (): Promise<void> => {
      for await (const part of model.stream({
        messages: [{ role: "user", content: "Hi" }],
        maxOutputTokens: 50,
      })) {
        if (part.type === "text") text += part.text;
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
    };
    await expect(reading()).rejects.toMatchObject({ code: "model-timeout" });
    expect(text).toBe("One. Two. ");
  });

  test("by never beginning is a timeout", async () => {
    const { model } = await modelOn({ latencyMs: 5_000 }, { firstPartMs: 200 });
    const { error } = await collect(model);
    expect(error).toMatchObject({ code: "model-timeout" });
    expect(error?.message).toContain("within 0.2 s");
  });

  test("by not being there says where it was looked for", async () => {
    const { model, server } = await modelOn({});
    await server.close();
    const { error } = await collect(model);
    expect(error).toMatchObject({ code: "model-failed", retryable: true });
    expect(error?.hint).toContain(server.baseURL);
  });

  test("by not being there under a name with several addresses says so too", async () => {
    const refused = ["::1", "127.0.0.1"].map((address) => new Error(`connect ECONNREFUSED ${address}:8000`));
    const cause = new AggregateError(refused);
    const fetch = (): Promise<Response> => Promise.reject(new TypeError("fetch failed", { cause }));
    const baseURL = "http://localhost:8000/v1";
    const { error } = await collect(await createModel({ name: "fake/model", baseURL, fetch, retries: 0 }));
    expect(error).toMatchObject({ code: "model-failed" });
    expect(error?.message).toContain("ECONNREFUSED");
  });
});

describe("a reader that goes", () => {
  test("by its signal gets `cancelled`, keeps what came, and the upstream request ends within 200 ms", async () => {
    const { model, server } = await modelOn({ reply: { kind: "stall", text: "Half a sent" } });
    const stop = new AbortController();
    const got = collect(model, stop.signal);
    await expect.poll(() => server.requests.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 30));
    stop.abort();
    const { error, text } = await got;
    expect(error).toMatchObject({ code: "cancelled" });
    expect(text).toBe("Half a sent");
    await expect.poll(() => server.requests[0]?.aborted, { timeout: 200, interval: 10 }).toBe(true);
  });

  test("by leaving the loop ends the upstream request", async () => {
    const { model, server } = await modelOn({ reply: { kind: "runaway" } });
    for await (const part of model.stream({
      messages: [{ role: "user", content: "Hi" }],
      maxOutputTokens: 5,
    })) {
      if (part.type === "text") break;
    }
    await expect.poll(() => server.requests[0]?.aborted).toBe(true);
  });

  test("before it began sends nothing", async () => {
    const { model, server } = await modelOn({});
    const { error } = await collect(model, AbortSignal.abort());
    expect(error).toMatchObject({ code: "cancelled" });
    expect(server.requests).toHaveLength(0);
  });
});
