/** Programs written for OpenAI's API, by its official client and by those of others, unmodified. */
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { ChatOpenAI, OpenAIEmbeddings } from "@langchain/openai";
import { embedMany, generateText, streamText } from "ai";
import OpenAI from "openai";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "../../fake-model-server.ts";
import { endEverything } from "../../footnote-process.ts";
import { readJson, upload } from "../../http-client.ts";
import { openRoutes, type RoutesHere } from "../../routes-here.ts";

const WHO = "Who built the mill at Vesterby?";
const MILL =
  "# The mill\n\nThe mill at Vesterby was built in 1811 by Anna Holm. Its wheel is 6 metres wide.\n";
const fetchHere: typeof fetch = (input, init) => fetch(input, init);
const ask = (content: string) => [{ role: "user" as const, content }];

const embedder = {
  name: "fake/vectors",
  embed: async (texts: readonly string[]) =>
    texts.map((text) => Float32Array.from({ length: 24 }, (_, at) => Math.sin(at + text.length))),
};
let model: FakeModel;
let withModel: RoutesHere;
let without: RoutesHere;

beforeAll(async () => {
  model = await startFakeModel({ partLength: 9 });
  const env = {
    FOOTNOTE_MODEL: "openai/writer",
    OPENAI_BASE_URL: model.baseURL,
    OPENAI_API_KEY: "sk-of-the-provider",
  };
  withModel = await openRoutes(env, { embedder });
  without = await openRoutes();
  for (const { address } of [withModel, without]) await upload(address, "mill.md", MILL);
});

afterAll(async () => {
  for (const routes of [withModel, without]) await routes.close();
  await model.close();
  await endEverything();
});

const client = (routes: RoutesHere) =>
  new OpenAI({ apiKey: "any", baseURL: `${routes.address}/v1`, fetch: fetchHere, maxRetries: 0 });

const failure = (promise: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(promise).then(
    () => undefined,
    (error: unknown) => error,
  );

describe("the official client", () => {
  test("asks the library, with and without a model", async () => {
    for (const routes of [withModel, without]) {
      model.setReply({ kind: "quote" });
      const reply = await client(routes).chat.completions.create({
        model: "footnote/library",
        messages: ask(WHO),
      });
      expect(reply.choices[0]).toMatchObject({
        finish_reason: "stop",
        message: { role: "assistant", content: expect.stringMatching(/Anna Holm.*\[1\]/u) },
      });
      expect(reply).toMatchObject({
        citations: [expect.stringContaining("mill.md")],
        footnotes: expect.arrayContaining([expect.objectContaining({ verdict: "supported", citation: 1 })]),
      });
      expect((reply.usage?.total_tokens ?? 0) > 0).toBe(routes === withModel);
    }
  });

  test.each([true, false])("streams, and counts tokens at the end: %s", async (include_usage) => {
    model.setReply({ kind: "quote" });
    const stream = await client(withModel).chat.completions.create({
      model: "footnote",
      messages: ask(WHO),
      stream: true,
      stream_options: { include_usage },
    });
    const chunks = await Array.fromAsync(stream);
    expect(chunks[0]?.choices[0]?.delta.role).toBe("assistant");
    expect(chunks.map(({ choices }) => choices[0]?.delta.content ?? "").join("")).toContain("Anna Holm");
    expect(chunks.filter(({ choices }) => choices[0]?.finish_reason === "stop")).toHaveLength(1);
    const [counted] = chunks.filter(({ usage }) => usage);
    expect(counted?.usage?.prompt_tokens).toBeGreaterThan(0);
    expect(counted?.choices).toHaveLength(include_usage ? 0 : 1);
  });

  test("puts an answer into the form of a schema", async () => {
    model.setReply(({ body }) =>
      body.messages?.some(({ content }) => content.includes("JSON Schema"))
        ? { kind: "text", text: '{"builder": "Anna Holm"}' }
        : { kind: "quote" },
    );
    const body = {
      model: "footnote/library",
      messages: ask(WHO),
      response_format: {
        type: "json_schema" as const,
        json_schema: {
          name: "builder",
          schema: { type: "object", properties: { builder: { type: "string" } }, required: ["builder"] },
        },
      },
    };
    const reply = await client(withModel).chat.completions.create(body);
    expect(JSON.parse(reply.choices[0]?.message.content ?? "")).toEqual({ builder: "Anna Holm" });
    expect(reply).toMatchObject({ footnotes: [expect.objectContaining({ verdict: "supported" })] });
    const stream = await client(withModel).chat.completions.create({ ...body, stream: true });
    const chunks = await Array.fromAsync(stream);
    const text = chunks.map(({ choices }) => choices[0]?.delta.content ?? "").join("");
    expect(JSON.parse(text)).toEqual({ builder: "Anna Holm" });
    expect(await failure(client(without).chat.completions.create(body))).toMatchObject({
      status: 422,
      code: "model_not_configured",
    });
  });

  test("talks to the configured model under any other name", async () => {
    model.setReply({ kind: "text", text: "Hello from the model." });
    const before = model.requests.length;
    const reply = await client(withModel).chat.completions.create({
      model: "gpt-of-elsewhere",
      messages: [{ role: "system", content: "Be kind." }, ...ask("Hello?")],
      temperature: 0.7,
      max_tokens: 50,
    });
    expect(reply.model).toBe("openai/writer");
    expect(reply.choices[0]).toMatchObject({
      message: { content: "Hello from the model." },
      finish_reason: "stop",
    });
    expect(model.requests.slice(before).map(({ body }) => body)).toMatchObject([
      {
        model: "writer",
        messages: [
          { role: "system", content: "Be kind." },
          { role: "user", content: "Hello?" },
        ],
        temperature: 0.7,
      },
    ]);
    const stream = await client(withModel).chat.completions.create({
      model: "writer",
      messages: ask("Hello?"),
      stream: true,
    });
    const chunks = await Array.fromAsync(stream);
    expect(chunks.map(({ choices }) => choices[0]?.delta.content ?? "").join("")).toBe(
      "Hello from the model.",
    );
    const { sums } = await readJson<{ sums: { calls: number }[] }>(
      await fetch(`${withModel.address}/api/usage?by=model`),
    );
    expect(sums[0]?.calls).toBeGreaterThan(1);
  });

  test("hears of what the model's server refuses, before and within a stream", async () => {
    model.setReply({ kind: "error", status: 401, message: "Incorrect API key provided: sk-of-the-provider" });
    const messages = ask("Hello?");
    const refused = await failure(client(withModel).chat.completions.create({ model: "x", messages }));
    expect(refused).toMatchObject({ status: 502, code: "model_key_refused" });
    expect(String(refused)).not.toContain("sk-of-the-provider");
    model.setReply({ kind: "error-in-stream", text: "Hello", message: "overloaded" });
    const stream = await client(withModel).chat.completions.create({ model: "x", messages, stream: true });
    expect(await failure(Array.fromAsync(stream))).toMatchObject({ code: "model_failed" });
  });

  test("lists what may be named, and finds each", async () => {
    const names = (await Array.fromAsync(client(withModel).models.list())).map(({ id }) => id);
    expect(names).toEqual(
      expect.arrayContaining([
        "sonar",
        "sonar-pro",
        "sonar-deep-research",
        "footnote",
        "footnote/library",
        "footnote/research",
        "openai/writer",
        "fake/vectors",
      ]),
    );
    for (const name of names)
      expect(await client(withModel).models.retrieve(name)).toMatchObject({ id: name, object: "model" });
    expect(await failure(client(without).models.retrieve("nothing"))).toMatchObject({
      status: 404,
      code: "model_not_found",
    });
  });

  test("makes vectors, as numbers and as bytes", async () => {
    const input = ["the mill", "the wheel"];
    const bytes = await client(withModel).embeddings.create({ model: "any", input });
    const numbers = await client(withModel).embeddings.create({
      model: "any",
      input,
      encoding_format: "float",
    });
    expect(bytes.data).toHaveLength(2);
    bytes.data.forEach(({ embedding }, at) => {
      expect(embedding.length).toBeGreaterThan(10);
      expect([...embedding]).toEqual(numbers.data[at]?.embedding);
    });
    expect(numbers.model).toBe("fake/vectors");
    expect(await failure(client(without).embeddings.create({ model: "any", input }))).toMatchObject({
      status: 422,
      message: expect.stringContaining("reader"),
    });
    const shorter = client(withModel).embeddings.create({ model: "any", input, dimensions: 3 });
    expect(await failure(shorter)).toMatchObject({ status: 400 });
  });

  test("is refused in its own form", async () => {
    const refused = (body: object) =>
      failure(client(without).chat.completions.create({ model: "footnote", messages: ask(WHO), ...body }));
    expect(await refused({ model: "gpt-9" })).toMatchObject({ status: 404, code: "model_not_found" });
    expect(await refused({ model: "footnote/moon" })).toMatchObject({
      status: 404,
      message: expect.stringContaining("footnote/library"),
    });
    expect(await refused({ model: "footnote/web" })).toMatchObject({ status: 422, code: "web_search_off" });
    expect(await refused({ messages: ask("why ".repeat(2_000)) })).toMatchObject({
      status: 413,
      code: "context_length_exceeded",
    });
    expect(await refused({ messages: ask("why ".repeat(500_000)) })).toMatchObject({ status: 413 });
    expect(await refused({ messages: "Who?" })).toMatchObject({ status: 400, type: "invalid_request_error" });
    expect(await refused({ tools: [{ type: "function", function: { name: "f" } }] })).toMatchObject({
      status: 400,
      message: expect.stringContaining("tools"),
    });
    const broken = await fetch(`${without.address}/v1/chat/completions`, { method: "POST", body: "{" });
    expect({ status: broken.status, body: await broken.json() }).toMatchObject({
      status: 400,
      body: { error: { type: "invalid_request_error", code: "bad_request" } },
    });
    const elsewhere = await fetch(`${without.address}/v1/fine_tuning/jobs`);
    expect({ status: elsewhere.status, body: await elsewhere.json() }).toMatchObject({
      status: 404,
      body: { error: { type: "invalid_request_error" } },
    });
  });
});

describe("the AI SDK", () => {
  const provider = () =>
    createOpenAICompatible({
      name: "footnote",
      apiKey: "any",
      baseURL: `${withModel.address}/v1`,
      fetch: fetchHere,
    });

  test("gives and streams text, and makes vectors", async () => {
    model.setReply({ kind: "quote" });
    const chat = provider()("footnote/library");
    expect((await generateText({ model: chat, prompt: WHO })).text).toContain("Anna Holm");
    const streamed = streamText({ model: chat, prompt: WHO });
    expect(await streamed.text).toContain("Anna Holm");
    expect((await streamed.usage).inputTokens).toBeGreaterThan(0);
    const { embeddings } = await embedMany({
      model: provider().embeddingModel("any"),
      values: ["the mill", "the wheel"],
    });
    expect(embeddings).toHaveLength(2);
  });
});

describe("LangChain", () => {
  const options = () => ({
    apiKey: "any",
    maxRetries: 0,
    configuration: { baseURL: `${withModel.address}/v1`, fetch: fetchHere },
  });

  test("gives and streams text, and makes vectors", async () => {
    model.setReply({ kind: "quote" });
    const chat = new ChatOpenAI({ model: "footnote/library", ...options() });
    const reply = await chat.invoke(WHO);
    expect(reply.text).toContain("Anna Holm");
    expect(reply.usage_metadata?.total_tokens).toBeGreaterThan(0);
    let streamed = "";
    for await (const chunk of await chat.stream(WHO)) streamed += chunk.text;
    expect(streamed).toContain("Anna Holm");
    const vectors = new OpenAIEmbeddings({ model: "any", ...options() });
    expect(await vectors.embedDocuments(["the mill", "the wheel"])).toHaveLength(2);
  });
});
