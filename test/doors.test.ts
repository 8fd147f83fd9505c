/** Doors over a real connection: keys, clients that leave, readers that are slow, and the live web behind Perplexity's filters. */
import { Perplexity } from "@perplexity-ai/perplexity_ai";
import OpenAI from "openai";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Serving } from "../src/apps/server/serve.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { type FakeWeb, startFakeWeb } from "./fake-web.ts";
import { endEverything } from "./footnote-process.ts";
import { serveHere } from "./serve-here.ts";

const page = (title: string, text: string) => ({
  title,
  html: `<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`,
});
const WHO = "Who built the lighthouse of Skerry Point?";
const PASSWORD = "a long enough password";

let web: FakeWeb;
let model: FakeModel;
let serving: Serving;
let guarded: Serving;

beforeAll(async () => {
  web = await startFakeWeb({
    "old.html": page(
      "Skerry Point",
      "The lighthouse of Skerry Point was built in 1874 by Ada Lund. It is white.",
    ),
    "new.html": page(
      "Lighthouses",
      "The lighthouse of Skerry Point was built by Ada Lund, a fisher's daughter.",
    ),
  });
  model = await startFakeModel();
  serving = await serveHere({ SEARXNG_URL: web.searchUrl, FOOTNOTE_ALLOW_HOSTS: web.pageHosts });
  guarded = await serveHere({
    FOOTNOTE_PASSWORD: PASSWORD,
    FOOTNOTE_MODEL: "openai/fake",
    OPENAI_BASE_URL: model.baseURL,
    OPENAI_API_KEY: "sk-model",
  });
});

afterAll(async () => {
  await serving.close();
  await guarded.close();
  await web.close();
  await model.close();
  await endEverything();
});

const messages = (content: string) => [{ role: "user" as const, content }];
const failure = (promise: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(promise).then(
    () => undefined,
    (error: unknown) => error,
  );

describe("a program for Perplexity's API", () => {
  // As programs are written: nothing but the address, which may stand in PERPLEXITY_BASE_URL, is another.
  const client = () => new Perplexity({ apiKey: "pplx-key", baseURL: serving.address, maxRetries: 0 });
  const hostOf = (name: string): string => new URL(web.urlOf(name)).hostname;

  test("gets an answer from the web with its sources", async () => {
    const reply = await client().chat.completions.create({ model: "sonar-pro", messages: messages(WHO) });
    expect(reply.choices[0]?.message.content).toContain("Ada Lund");
    expect(reply.citations).toContain(web.urlOf("old.html"));
    expect(reply.search_results?.[0]).toMatchObject({
      source: "web",
      snippet: expect.stringContaining("Ada Lund"),
    });
  });

  test("limits the domains", async () => {
    const of = async (search_domain_filter: string[]) =>
      (
        await client().chat.completions.create({
          model: "sonar",
          messages: messages(WHO),
          search_domain_filter,
        })
      ).citations ?? [];
    expect(await of([`-${hostOf("old.html")}`])).toEqual([web.urlOf("new.html")]);
    expect(await of([hostOf("old.html")])).toEqual([web.urlOf("old.html")]);
    expect(await of([hostOf("old.html"), "elsewhere.example"])).toEqual([web.urlOf("old.html")]);
  });
});

describe("a key", () => {
  const client = (apiKey: string) => new OpenAI({ apiKey, baseURL: `${guarded.address}/v1`, maxRetries: 0 });

  test("is the password, and any other is refused in the form of the protocol", async () => {
    expect(await failure(client("sk-wrong").models.list())).toMatchObject({
      status: 401,
      code: "invalid_api_key",
      type: "authentication_error",
    });
    expect((await client(PASSWORD).models.list()).data.length).toBeGreaterThan(0);
    const perplexity = new Perplexity({ apiKey: "no", baseURL: guarded.address, maxRetries: 0 });
    const refused = await failure(
      perplexity.chat.completions.create({ model: "sonar", messages: messages(WHO) }),
    );
    expect(refused).toMatchObject({ status: 401, error: { error: { code: 401 } } });
  });

  test("opens our own routes as well", async () => {
    const health = await fetch(`${guarded.address}/api/health`, {
      headers: { authorization: `Bearer ${PASSWORD}` },
    });
    expect(health.status).toBe(200);
  });
});

describe("a client that leaves", () => {
  const client = () => new OpenAI({ apiKey: PASSWORD, baseURL: `${guarded.address}/v1`, maxRetries: 0 });
  const leaving = async (name: string, stream: boolean): Promise<void> => {
    const before = model.requests.length;
    const controller = new AbortController();
    const asked = client().chat.completions.create(
      { model: name, messages: messages("How do I set a password for the server?"), stream },
      { signal: controller.signal },
    );
    const failed = failure(asked);
    await expect.poll(() => model.requests.length).toBeGreaterThan(before);
    controller.abort();
    await failed;
    await expect.poll(() => model.requests[before]?.aborted).toBe(true);
  };

  test.each([
    ["footnote", true],
    ["footnote", false],
    ["gpt", true],
    ["gpt", false],
  ])("of %s, streaming %s, stops the model", async (name, stream) => {
    model.setReply({ kind: "stall", text: "" });
    await leaving(name, stream);
  });

  test("in the middle of a stream that it reads slowly stops the model too", async () => {
    model.setReply({ kind: "runaway" });
    const before = model.requests.length;
    const stream = await client().chat.completions.create({
      model: "gpt",
      messages: messages("Go on for ever."),
      stream: true,
    });
    for await (const _ of stream) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      break;
    }
    await expect.poll(() => model.requests[before]?.aborted).toBe(true);
  });
});
