/**
 * A GGUF file through the native runtime, really run: loaded, streamed, stopped, bound by a grammar. The model is tiny
 * and random (`tiny-gguf.ts`): this shows that the code works, and nothing about the quality of answers.
 *
 * The runtime is no dependency. `footnote model install --data DIR` installs it, and `FOOTNOTE_TEST_RUNTIMES=DIR/runtimes`
 * says where it is; without that these tests are skipped.
 */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  configuredLlama,
  configuredLlamaEmbedder,
  configuredLlamaReranker,
} from "../src/adapters/models/llama/configure-llama.ts";
import type { LlamaModel } from "../src/adapters/models/llama/llama-model.ts";
import { LLAMA_RUNTIME } from "../src/adapters/models/llama/llama-runtime.ts";
import { isRuntimeInstalled } from "../src/adapters/runtimes/install-runtime.ts";
import type { Finding } from "../src/core/domain/finding.ts";
import type { ModelPart, ModelRequest } from "../src/core/ports/model.ts";
import { endEverything, footnoteJson, startFootnote, tempFolder } from "./footnote-process.ts";
import { makeTinyGguf } from "./tiny-gguf.ts";

const RUNTIMES = process.env["FOOTNOTE_TEST_RUNTIMES"] ?? "";
const isInstalled = RUNTIMES !== "" && isRuntimeInstalled(LLAMA_RUNTIME, RUNTIMES);

const SCHEMA = {
  type: "object",
  properties: {
    queries: { type: "array", items: { type: "string", maxLength: 12 }, maxItems: 3 },
    language: { enum: ["en", "zh"] },
    isFollowUp: { type: "boolean" },
  },
  required: ["queries", "language", "isFollowUp"],
  additionalProperties: false,
};

describe.skipIf(!isInstalled)("a GGUF model (needs FOOTNOTE_TEST_RUNTIMES)", () => {
  const opened: { close(): void }[] = [];
  let data = "";

  beforeAll(() => {
    data = tempFolder();
    mkdirSync(join(data, "models"));
    symlinkSync(RUNTIMES, join(data, "runtimes"), "dir");
    put("tiny", makeTinyGguf());
  });

  afterEach(() => {
    for (const model of opened.splice(0)) model.close();
  });

  afterAll(endEverything);

  function put(name: string, bytes: Uint8Array): void {
    writeFileSync(join(data, "models", `${name}.gguf`), bytes);
  }

  async function open(name = "tiny", env: Readonly<Record<string, string>> = {}): Promise<LlamaModel> {
    const model = await configuredLlama(name, data, { ...process.env, ...env });
    opened.push(model);
    return model;
  }

  async function ask(model: LlamaModel, request: Partial<ModelRequest> = {}) {
    const messages = [
      { role: "system", content: "You answer." },
      { role: "user", content: "What is a footnote? 什么是脚注?" },
    ] as const;
    const parts: ModelPart[] = [];
    for await (const part of model.stream({ messages, maxOutputTokens: 40, ...request })) parts.push(part);
    const text = parts.map((part) => (part.type === "text" ? part.text : "")).join("");
    return { parts, text, end: parts.at(-1) };
  }

  test("streams its text and says how many tokens it read and wrote", async () => {
    const { parts, text, end } = await ask(await open());
    expect(parts.length).toBeGreaterThan(10);
    expect(text.length).toBeGreaterThan(10);
    expect(end).toMatchObject({ type: "end", outputTokens: 40, finish: "length" });
  });

  test("does not read again what the last prompt began with, and writes the same", async () => {
    const model = await open();
    const [first, second] = [await ask(model), await ask(model)];
    expect(second.text).toBe(first.text);
    expect(first.end).toMatchObject({ cachedInputTokens: 0 });
    expect(second.end).toMatchObject({ cachedInputTokens: expect.toSatisfy((count: number) => count > 20) });
  });

  test("stops within a token, and answers the next question", async () => {
    const model = await open();
    const controller = new AbortController();
    const messages = [{ role: "user", content: "Go on." }] as const;
    const stream = model.stream({ messages, maxOutputTokens: 1_900 }, controller.signal);
    const parts = stream[Symbol.asyncIterator]();
    expect((await parts.next()).value).toMatchObject({ type: "text" });
    controller.abort();
    await expect(parts.next()).rejects.toMatchObject({ code: "cancelled" });
    expect((await ask(model, { maxOutputTokens: 5 })).end).toMatchObject({ outputTokens: 5 });
  });

  test("writes JSON that fits its schema, whatever its weights say", async () => {
    for (const seed of [1, 2, 3]) {
      put(`json-${seed}`, makeTinyGguf({ seed }));
      const json = { name: "plan", schema: SCHEMA };
      const { text, end } = await ask(await open(`json-${seed}`), {
        json,
        maxOutputTokens: 400,
        temperature: 0.8,
      });
      expect(end).not.toHaveProperty("finish");
      const value = JSON.parse(text) as { queries: unknown[] };
      expect(Object.keys(value)).toEqual(["queries", "language", "isFollowUp"]);
      expect(value).toMatchObject({
        language: expect.toBeOneOf(["en", "zh"]),
        isFollowUp: expect.any(Boolean),
      });
      expect(value.queries.every((query) => typeof query === "string")).toBe(true);
    }
  });

  test("works with a chat template that does not run, and is refused without one", async () => {
    put("plain", makeTinyGguf({ chatTemplate: null }));
    put("odd", makeTinyGguf({ chatTemplate: "{% for %}{{ raise_exception('no') }}" }));
    expect((await ask(await open("odd"))).text.length).toBeGreaterThan(10);
    await expect(ask(await open("plain"))).rejects.toMatchObject({ code: "model-unusable" });
  });

  test("is taken by its path, with spaces in it", async () => {
    mkdirSync(join(data, "my models"));
    const path = join(data, "my models", "tiny one.gguf");
    writeFileSync(path, makeTinyGguf());
    expect((await ask(await open(path))).text.length).toBeGreaterThan(10);
  });

  test("refuses a prompt that it cannot hold, and does not leave half of it out", async () => {
    const messages = [{ role: "user", content: "x".repeat(3_000) }] as const;
    await expect(ask(await open(), { messages })).rejects.toMatchObject({ code: "model-context-exceeded" });
    expect((await open("tiny", { FOOTNOTE_GGUF_CONTEXT: "600" })).contextTokens).toBe(600);
  });

  test("counts the tokens of a prompt as it reads them", async () => {
    const model = await open();
    const { end } = await ask(model, { maxOutputTokens: 1 });
    const messages = [
      { role: "system", content: "You answer." },
      { role: "user", content: "What is a footnote? 什么是脚注?" },
    ] as const;
    expect(end).toMatchObject({ inputTokens: await model.countTokens?.(messages) });
  });

  test("tells a file whose tensors are cut off or spoilt, and lives on", async () => {
    const whole = makeTinyGguf();
    put("cut", whole.subarray(0, whole.length - 50_000));
    await expect(ask(await open("cut"))).rejects.toMatchObject({ code: "model-unusable" });
    const spoilt = Uint8Array.from(whole);
    // The table of tensors: names, shapes and offsets.
    const table = Buffer.from(spoilt).indexOf("token_embd.weight");
    spoilt.fill(0xff, table + 17, table + 40);
    put("spoilt", spoilt);
    await expect(ask(await open("spoilt"))).rejects.toMatchObject({ code: expect.stringMatching(/^model-/) });
    expect((await ask(await open())).text.length).toBeGreaterThan(10);
  });

  test("makes vectors of texts, the same for the same text", async () => {
    const embedder = configuredLlamaEmbedder("tiny", data, process.env);
    opened.push(embedder);
    const [one, other, again, long] = await embedder.embed(["cat", "dog", "cat", "long ".repeat(1_000)]);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    for (const vector of [one, other, long]) expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1, 5);
  });

  test("ranks texts, the same for the same text, and cuts those that are too long", async () => {
    put("ranker", makeTinyGguf({ isReranker: true }));
    const reranker = configuredLlamaReranker("ranker", data, process.env);
    opened.push(reranker);
    const texts = [
      "The boat is at pier nine.",
      "Bread.",
      "The boat is at pier nine.",
      "long ".repeat(1_000),
      "",
    ];
    const { scores } = await reranker.rerank("Where is the boat?", texts);
    expect(scores).toHaveLength(5);
    for (const score of scores) expect(score > 0 && score < 1).toBe(true);
    expect(scores[2]).toBe(scores[0]);
    expect(new Set(scores).size).toBe(4);
    const stop = new AbortController();
    const stopped = reranker.rerank(
      "Where?",
      Array.from({ length: 500 }, () => "boat ".repeat(150)),
      stop.signal,
    );
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
    expect((await reranker.rerank("Where is the boat?", texts.slice(0, 1))).scores).toEqual([scores[0]]);
  });

  test("that is no reranker is refused as one, with what to do", async () => {
    const reranker = configuredLlamaReranker("tiny", data, process.env);
    opened.push(reranker);
    await expect(reranker.rerank("Where?", ["Here."])).rejects.toMatchObject({
      code: "model-unusable",
      message: expect.stringContaining("not supported"),
      hint: expect.stringContaining("another model"),
    });
  });

  test("is probed by doctor on request", async () => {
    const { code, json } = await footnoteJson(["doctor", "--probe", "--data", data], {
      FOOTNOTE_MODEL: "gguf/tiny",
    });
    expect(code).toBe(0);
    const { findings } = json as { findings: Finding[] };
    const probe = findings.find(({ part }) => part === "model")?.probe;
    expect(probe).toMatchObject({ address: "", thinks: "no", takes: { streams: true, json: "schema" } });
    expect(probe?.contextTokens).toBeGreaterThan(100);
    expect(probe?.tokensPerSecond).toBeGreaterThan(0);
  });

  test("is examined by doctor, which ends by itself", async () => {
    const { code, stdout } = await startFootnote(["doctor", "--data", data], { FOOTNOTE_MODEL: "gguf/tiny" })
      .ended;
    expect(stdout).toContain("gguf/tiny answered");
    expect(code).toBe(0);
  });
});
