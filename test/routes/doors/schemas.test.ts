/** Answers in the form of a program's schema, by the official clients, unmodified: with a model held against it, without one filled or refused. */
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { createPerplexity } from "@ai-sdk/perplexity";
import { Perplexity } from "@perplexity-ai/perplexity_ai";
import { generateObject } from "ai";
import OpenAI from "openai";
import { zodTextFormat } from "openai/helpers/zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type FakeModel, startFakeModel } from "../../fake-model-server.ts";
import { endEverything } from "../../footnote-process.ts";
import { upload } from "../../http-client.ts";
import { openRoutes, type RoutesHere } from "../../routes-here.ts";

const WHO = "Who built the mill at Vesterby?";
const MILL =
  "# The mill\n\nThe mill at Vesterby was built in 1811 by Anna Holm. Its wheel is 6 metres wide.\n";
const fetchHere: typeof fetch = (input, init) => fetch(input, init);

const Builder = z.object({ builder: z.string(), year: z.number().int().min(1000) });
const BUILT = { builder: "Anna Holm", year: 1811 };
const Plain = z.object({ answer: z.string(), citations: z.array(z.string()) });

let model: FakeModel;
let withModel: RoutesHere;
let without: RoutesHere;

beforeAll(async () => {
  model = await startFakeModel();
  const env = { FOOTNOTE_MODEL: "openai/writer", OPENAI_BASE_URL: model.baseURL, OPENAI_API_KEY: "sk-model" };
  withModel = await openRoutes(env);
  without = await openRoutes();
  for (const { address } of [withModel, without]) await upload(address, "mill.md", MILL);
});

afterAll(async () => {
  for (const routes of [withModel, without]) await routes.close();
  await model.close();
  await endEverything();
});

/** What the model writes when it is asked for the form, one after the other; the last of them again and again. */
function formed(...replies: readonly unknown[]): { readonly asked: () => number } {
  let asked = 0;
  model.setReply(({ body }) => {
    if (!body.messages?.some(({ content }) => content.includes("JSON Schema"))) return { kind: "quote" };
    const reply = replies[Math.min(asked++, replies.length - 1)];
    return { kind: "text", text: JSON.stringify(reply) };
  });
  return { asked: () => asked };
}

const openai = (routes: RoutesHere) =>
  new OpenAI({ apiKey: "any", baseURL: `${routes.address}/v1`, fetch: fetchHere, maxRetries: 0 });
const perplexity = (routes: RoutesHere) =>
  new Perplexity({ apiKey: "any", baseURL: routes.address, fetch: fetchHere, maxRetries: 0 });
const textOf = (said: { content?: unknown } | undefined): string =>
  typeof said?.content === "string" ? said.content : "";
const failure = (promise: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(promise).then(
    () => undefined,
    (error: unknown) => error,
  );
const parsed = (routes: RoutesHere, schema: z.ZodType) =>
  openai(routes).responses.parse({
    model: "footnote/library",
    input: WHO,
    text: { format: zodTextFormat(schema, "reply") },
  });
const perplexityFormat = (schema: z.ZodType) => ({
  type: "json_schema" as const,
  json_schema: { name: "reply", schema: z.toJSONSchema(schema) },
});

describe("with a model", () => {
  test("OpenAI's client parses a response", async () => {
    formed(BUILT);
    const response = await parsed(withModel, Builder);
    expect(response.output_parsed).toEqual(BUILT);
    expect(response).toMatchObject({ footnotes: [expect.objectContaining({ verdict: "supported" })] });
  });

  test("OpenAI's client parses a stream of one", async () => {
    formed(BUILT);
    const stream = openai(withModel).responses.stream({
      model: "footnote/library",
      input: WHO,
      text: { format: zodTextFormat(Builder, "reply") },
    });
    expect((await stream.finalResponse()).output_parsed).toEqual(BUILT);
  });

  test("Perplexity's client gets it of a completion, whole and as a stream, of a response and of an agent", async () => {
    formed(BUILT);
    const response_format = perplexityFormat(Builder);
    const messages = [{ role: "user" as const, content: WHO }];
    const asked = { model: "sonar", messages, response_format };
    const reply = await perplexity(withModel).chat.completions.create(asked);
    expect(JSON.parse(textOf(reply.choices[0]?.message))).toEqual(BUILT);
    const chunks = await Array.fromAsync(
      await perplexity(withModel).chat.completions.create({ ...asked, stream: true, stream_mode: "concise" }),
    );
    const text = chunks.map(({ choices }) => textOf(choices[0]?.delta)).join("");
    expect(JSON.parse(text)).toEqual(BUILT);
    const response = await perplexity(withModel).responses.create({ input: WHO, response_format });
    expect(JSON.parse(response.output_text)).toEqual(BUILT);
    const agent = await fetch(`${withModel.address}/v1/agent`, {
      method: "POST",
      body: JSON.stringify({ input: WHO, response_format }),
    });
    expect(await agent.text()).toContain(JSON.stringify(JSON.stringify(BUILT)));
  });

  test("the AI SDK makes an object of it, by its clients for both", async () => {
    formed(BUILT);
    const compatible = createOpenAICompatible({
      name: "footnote",
      baseURL: `${withModel.address}/v1`,
      fetch: fetchHere,
      supportsStructuredOutputs: true,
    });
    const sonar = createPerplexity({ apiKey: "any", baseURL: withModel.address, fetch: fetchHere });
    for (const one of [compatible("footnote/library"), sonar("sonar")]) {
      const { object } = await generateObject({ model: one, schema: Builder, prompt: WHO, maxRetries: 0 });
      expect(object).toEqual(BUILT);
    }
  });

  test("is asked once more where the form is another, and told what is wrong", async () => {
    const { asked } = formed({ builder: "Anna Holm", year: 11 }, BUILT);
    expect((await parsed(withModel, Builder)).output_parsed).toEqual(BUILT);
    expect(asked()).toBe(2);
    expect(JSON.stringify(model.requests.at(-1)?.body)).toContain("too small");
  });

  test("that never gets it right is an error of the protocol, and is not set aside for it", async () => {
    const { asked } = formed({ builder: 4 });
    const refused = await failure(parsed(withModel, Builder));
    expect(refused).toMatchObject({ status: 502, code: "model_failed", type: "server_error" });
    expect(asked()).toBe(2);
    const stream = await openai(withModel).responses.create({
      model: "footnote/library",
      input: WHO,
      stream: true,
      text: { format: zodTextFormat(Builder, "reply") },
    });
    const events = await failure(Array.fromAsync(stream));
    expect(JSON.stringify(events)).not.toContain("response.completed");
    formed(BUILT);
    expect((await parsed(withModel, Builder)).output_parsed).toEqual(BUILT);
  });
});

describe("without a model", () => {
  test("the answer fills a field for it, and its addresses one for them", async () => {
    const { output_parsed: object } = await parsed(without, Plain);
    expect(object).toEqual({
      answer: expect.stringContaining("Anna Holm"),
      citations: [expect.stringContaining("mill.md")],
    });
    const reply = await perplexity(without).chat.completions.create({
      model: "sonar",
      messages: [{ role: "user", content: WHO }],
      response_format: perplexityFormat(z.object({ answer: z.string() })),
    });
    expect(JSON.parse(textOf(reply.choices[0]?.message))).toEqual({
      answer: expect.stringContaining("Anna Holm"),
    });
    const any = await openai(without).responses.create({
      model: "footnote",
      input: WHO,
      text: { format: { type: "json_object" } },
    });
    expect(JSON.parse(any.output_text)).toMatchObject({ answer: expect.stringContaining("Anna Holm") });
  });

  test.each([
    ["another field", Builder],
    ["choices", z.object({ answer: z.enum(["yes", "no"]) })],
    ["two texts", z.object({ answer: z.string(), text: z.string() })],
    ["a pattern that the answer does not match", z.object({ answer: z.string().regex(/^\d+$/u) })],
    ["a list of texts", z.object({ answer: z.array(z.string()) })],
  ])("%s is refused in plain words", async (_, schema) => {
    expect(await failure(parsed(without, schema))).toMatchObject({
      status: 422,
      code: "model_not_configured",
      message: expect.stringContaining("schema"),
    });
    const sonar = perplexity(without).chat.completions.create({
      model: "sonar",
      messages: [{ role: "user", content: WHO }],
      response_format: perplexityFormat(schema),
    });
    expect(await failure(sonar)).toMatchObject({ status: 422, error: { error: { code: 422 } } });
  });
});

const bomb = { type: "object", properties: { answer: { type: "string", pattern: "^(\\w+\\s?)+$" } } };
const chain = (length: number) =>
  Object.fromEntries(
    Array.from({ length }, (_, at) => {
      const next = { $ref: `#/$defs/n${at + 1}` };
      return [`n${at}`, at === length - 1 ? {} : { allOf: [next, next] }];
    }),
  );

test.each<[string, object, string]>([
  ["a schema elsewhere", { $ref: "http://169.254.169.254/schema" }, "169.254"],
  ["one that is no schema", { $ref: "#/properties", properties: {} }, "#/properties"],
  ["itself", { allOf: [{ $ref: "#" }] }, "itself"],
  ["ever more of itself", { $ref: "#/$defs/n0", $defs: chain(60) }, "itself"],
  ["fifteen thousand choices", { enum: Array.from({ length: 15_000 }, (_, at) => 1_000_000 + at) }, "large"],
  ["words that nobody knows", { patternProperties: { "^(a+)+$": {} } }, "patternProperties"],
  ["a pattern that is none", { properties: { answer: { pattern: "(" } } }, "("],
  ["another form", { type: "object", properties: { answer: 3 } }, "3"],
])("%s is refused before anything is asked", async (_, schema, words) => {
  const before = model.requests.length;
  const bodies: [string, object][] = [
    ["/v1/responses", { input: WHO, text: { format: { type: "json_schema", name: "x", schema } } }],
    ["/v1/agent", { input: WHO, response_format: { type: "json_schema", json_schema: { schema } } }],
    [
      "/chat/completions",
      {
        model: "sonar",
        messages: [{ role: "user", content: WHO }],
        response_format: { type: "json_schema", json_schema: { schema } },
      },
    ],
  ];
  for (const routes of [withModel, without])
    for (const [path, body] of bodies) {
      const reply = await fetch(routes.address + path, { method: "POST", body: JSON.stringify(body) });
      expect({ status: reply.status, body: await reply.json() }).toMatchObject({
        status: 400,
        body: { error: { message: expect.stringContaining(words), type: "invalid_request_error" } },
      });
    }
  expect(model.requests.length).toBe(before);
});

test("a pattern that would take longer than the world lasts is given up", async () => {
  formed({ answer: `${"a".repeat(200)}!` });
  const body = { input: WHO, text: { format: { type: "json_schema", name: "x", schema: bomb } } };
  const reply = await fetch(`${withModel.address}/v1/responses`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  expect({ status: reply.status, body: await reply.json() }).toMatchObject({
    status: 400,
    body: { error: { message: expect.stringContaining("takes too long") } },
  });
});
