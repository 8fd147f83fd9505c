import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { createLlamaEmbedder } from "./llama-embedder.ts";
import { createLlamaModel, type LlamaModel } from "./llama-model.ts";
import { createLlamaReranker } from "./llama-reranker.ts";
import type { LlamaProcessOptions } from "./llama-process.ts";

const ENTRY = fileURLToPath(new URL("../../../../test/fake-llama-process.ts", import.meta.url));
const models: { close(): void }[] = [];

afterEach(() => {
  for (const model of models.splice(0)) model.close();
});

function options(modelPath = "good", more: Partial<LlamaProcessOptions> = {}): LlamaProcessOptions {
  const load = { modelPath, runtimeFolder: "", use: "write", contextTokens: 100, threads: 1 } as const;
  return { name: "gguf/test", env: process.env, entry: ENTRY, load: async () => load, ...more };
}

function open(modelPath?: string, more?: Partial<LlamaProcessOptions>): LlamaModel {
  const model = createLlamaModel(options(modelPath, more));
  models.push(model);
  return model;
}

async function ask(model: LlamaModel, content: string, signal?: AbortSignal): Promise<string> {
  let text = "";
  const messages = [{ role: "user", content }] as const;
  for await (const part of model.stream({ messages, maxOutputTokens: 10 }, signal)) {
    if (part.type === "text") text += part.text;
  }
  return text;
}

describe("a model in a process of its own", () => {
  test("is started with the first question and kept for the next", async () => {
    const model = open();
    const process = await ask(model, "hello");
    expect(await ask(model, "hello")).toBe(process);
  });

  test("answers questions that come at once one after another", async () => {
    const model = open();
    const answers = await Promise.all(["a", "b", "c"].map((question) => ask(model, question)));
    expect(new Set(answers).size).toBe(1);
  });

  test("is ended when nothing was asked for a while, and started again with the next question", async () => {
    const model = open("good", { idleMs: 0 });
    const first = await ask(model, "hello");
    await expect.poll(() => isRunning(Number(first))).toBe(false);
    expect(await ask(model, "hello")).not.toBe(first);
  });

  test("counts tokens there, and learns what its context really holds", async () => {
    const model = createLlamaModel({ ...options(), contextTokens: 100 });
    models.push(model);
    expect(model.contextTokens).toBe(100);
    expect(await model.countTokens?.([{ role: "user", content: "hello" }])).toBe(1);
    expect(model.contextTokens).toBe(80);
    expect(await ask(model, "hello")).toMatch(/^\d+$/);
  });

  test("gives no count where it cannot be loaded, and says why only when it is to write", async () => {
    const model = open("broken");
    expect(await model.countTokens?.([{ role: "user", content: "hello" }])).toBeUndefined();
    await expect(ask(model, "hello")).rejects.toMatchObject({ code: "model-unusable" });
  });

  test("is taken to hold less after a prompt was too long", async () => {
    const model = createLlamaModel({ ...options(), contextTokens: 100 });
    models.push(model);
    await expect(ask(model, "long")).rejects.toMatchObject({ code: "model-context-exceeded" });
    expect(model.contextTokens).toBeLessThan(100);
  });

  test("does not take this process with it when it crashes, and is started again", async () => {
    const model = open();
    await expect(ask(model, "crash")).rejects.toMatchObject({ code: "model-failed", retryable: true });
    expect(await ask(model, "hello")).toMatch(/^\d+$/);
  });

  test("tells a file that makes it crash, or that it cannot load", async () => {
    await expect(ask(open("crash"), "hello")).rejects.toMatchObject({ code: "model-failed" });
    await expect(ask(open("broken"), "hello")).rejects.toMatchObject({
      code: "model-unusable",
      message: expect.stringContaining("tensor is missing"),
    });
  });

  test("goes on after a job that failed", async () => {
    const model = open();
    await expect(ask(model, "fail")).rejects.toMatchObject({ code: "model-failed" });
    expect(await ask(model, "hello")).toMatch(/^\d+$/);
  });

  test("stops for its caller at once, and answers the next question in the same process", async () => {
    const model = open();
    const process = await ask(model, "hello");
    const controller = new AbortController();
    const stream = model.stream(
      { messages: [{ role: "user", content: "forever" }], maxOutputTokens: 10 },
      controller.signal,
    );
    const parts = stream[Symbol.asyncIterator]();
    expect(await parts.next()).toMatchObject({ value: { type: "text" } });
    controller.abort();
    await expect(parts.next()).rejects.toMatchObject({ code: "cancelled" });
    expect(await ask(model, "hello")).toBe(process);
  });

  test("is told to stop by a reader who leaves", async () => {
    const model = open();
    for await (const part of model.stream({
      messages: [{ role: "user", content: "forever" }],
      maxOutputTokens: 10,
    })) {
      expect(part.type).toBe("text");
      break;
    }
    expect(await ask(model, "hello")).toMatch(/^\d+$/);
  });

  test("is killed where it does not listen, and started again", async () => {
    const model = open("good", { waits: { stopMs: 1 } });
    const process = await ask(model, "hello");
    const controller = new AbortController();
    const asking = ask(model, "deaf", controller.signal);
    const next = ask(model, "hello");
    controller.abort();
    await expect(asking).rejects.toMatchObject({ code: "cancelled" });
    expect(await next).not.toBe(process);
  });

  test("is a timeout where it says nothing, when it loads and when it writes", async () => {
    await expect(ask(open("silent", { waits: { loadMs: 1 } }), "hello")).rejects.toMatchObject({
      code: "model-timeout",
    });
    const slow = open("good", { waits: { firstMs: 1, stopMs: 1 } });
    await expect(ask(slow, "deaf")).rejects.toMatchObject({ code: "model-timeout" });
  });

  test("does not wait in line for a question that was stopped before its turn", async () => {
    const model = open();
    const controller = new AbortController();
    const forever = ask(model, "forever", controller.signal);
    const waiting = ask(model, "hello", AbortSignal.abort());
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
    controller.abort();
    await expect(forever).rejects.toMatchObject({ code: "cancelled" });
    expect(await ask(model, "hello")).toMatch(/^\d+$/);
  });

  test("costs nothing and says so", async () => {
    expect(open().price).toMatchObject({ inputMicros: 0, outputMicros: 0 });
  });
});

test("an embedder gives vectors of unit length, one a text and in more than one batch", async () => {
  const embedder = createLlamaEmbedder(options());
  models.push(embedder);
  const vectors = await embedder.embed(Array.from({ length: 20 }, (_, nth) => `text ${nth}`));
  expect(vectors).toHaveLength(20);
  for (const [nth, value] of [0.6, 0.8].entries()) expect(vectors[19]?.[nth]).toBeCloseTo(value);
});

test("a reranker gives one score a text, in their order, and costs nothing", async () => {
  const reranker = createLlamaReranker(options());
  models.push(reranker);
  expect(await reranker.rerank("Which?", ["four", "seventh"])).toEqual({ scores: [4, 7] });
  expect(reranker).toMatchObject({ name: "gguf/test", price: { inputMicros: 0 } });
});

test.each(["crash", "silent", "broken"])(
  "a reranker whose process is %s fails as a model",
  async (modelPath) => {
    const reranker = createLlamaReranker(options(modelPath, { waits: { loadMs: 200 } }));
    models.push(reranker);
    await expect(reranker.rerank("Which?", ["one"])).rejects.toMatchObject({
      code: expect.stringMatching(/^model-/),
      hint: expect.any(String),
    });
  },
);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
