/** Responses, as OpenAI's newer API and Perplexity's have them, by the official clients of both, unmodified. */
import { Perplexity } from "@perplexity-ai/perplexity_ai";
import OpenAI from "openai";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "../../fake-model-server.ts";
import { startFakeWeb } from "../../fake-web.ts";
import { endEverything } from "../../footnote-process.ts";
import { readJson, upload } from "../../http-client.ts";
import { openRoutes, type RoutesHere } from "../../routes-here.ts";

const WHO = "Who built the mill at Vesterby?";
const MILL =
  "# The mill\n\nThe mill at Vesterby was built in 1811 by Anna Holm. Its wheel is 6 metres wide.\n";
const fetchHere: typeof fetch = (input, init) => fetch(input, init);

let model: FakeModel;
let withModel: RoutesHere;
let without: RoutesHere;
let web: Awaited<ReturnType<typeof startFakeWeb>>;

beforeAll(async () => {
  web = await startFakeWeb({
    "tower.html": {
      title: "The tower",
      html: "<title>The tower</title><article><p>The tower of Skerry Point was built in 1874 by Ada Lund for the pilots.</p></article>",
    },
  });
  model = await startFakeModel();
  const env = { FOOTNOTE_MODEL: "openai/writer", OPENAI_BASE_URL: model.baseURL, OPENAI_API_KEY: "sk-model" };
  withModel = await openRoutes(env);
  without = await openRoutes({ FOOTNOTE_ALLOW_HOSTS: web.pageHosts });
  for (const { address } of [withModel, without]) await upload(address, "mill.md", MILL);
});

afterAll(async () => {
  for (const routes of [withModel, without]) await routes.close();
  await model.close();
  await web.close();
  await endEverything();
});

const openai = (routes: RoutesHere) =>
  new OpenAI({ apiKey: "any", baseURL: `${routes.address}/v1`, fetch: fetchHere, maxRetries: 0 });
const perplexity = (routes: RoutesHere) =>
  new Perplexity({ apiKey: "any", baseURL: routes.address, fetch: fetchHere, maxRetries: 0 });
const failure = (promise: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(promise).then(
    () => undefined,
    (error: unknown) => error,
  );

/** What an annotation says of ours, beside what the protocol knows. */
interface Annotated {
  start_index: number;
  end_index: number;
  quote: string;
  document_id: string;
  quote_start: number;
  quote_end: number;
}

async function expectAnnotated(routes: RoutesHere, response: unknown): Promise<void> {
  const { output, footnotes } = response as {
    output: { type: string; content?: { text: string; annotations: Annotated[] }[] }[];
    footnotes: { claim: string }[];
  };
  const [part] = output.find(({ type }) => type === "message")?.content ?? [];
  expect(part?.annotations.length).toBeGreaterThan(0);
  for (const one of part?.annotations ?? []) {
    const claim = part?.text.slice(one.start_index, one.end_index);
    expect(footnotes.map((footnote) => footnote.claim)).toContain(claim);
    const url = `${routes.address}/api/documents/${one.document_id}/text?start=${one.quote_start}&end=${one.quote_end}`;
    expect(await readJson<{ text: string }>(await fetch(url))).toEqual({ text: one.quote });
  }
}

describe.each([
  ["a model", () => withModel],
  ["no model", () => without],
])("with %s", (_, routes) => {
  test("OpenAI's client gets text with annotations at their offsets, and finds it again", async () => {
    model.setReply({ kind: "quote" });
    const response = await openai(routes()).responses.create({ model: "footnote", input: WHO });
    expect(response).toMatchObject({
      object: "response",
      status: "completed",
      model: "footnote",
      error: null,
    });
    expect(response.output_text).toContain("Anna Holm");
    await expectAnnotated(routes(), response);
    const again = await openai(routes()).responses.retrieve(response.id);
    expect(again).toMatchObject({ id: response.id, status: "completed", output_text: response.output_text });
    expect(again.output).toEqual(response.output);
  });

  test("Perplexity's client does by a preset or a list of models", async () => {
    model.setReply({ kind: "quote" });
    for (const body of [
      { preset: "pro-search" },
      { models: ["footnote/moon", "sonar"] },
      { model: "sonar", tools: [{ type: "web_search" as const, filters: {} }] },
    ]) {
      const response = await perplexity(routes()).responses.create({ ...body, input: WHO });
      expect(response.status).toBe("completed");
      expect(response.output_text).toContain("Anna Holm");
      expect(response.output[0]).toMatchObject({
        type: "search_results",
        results: [{ id: 1, title: "The mill", snippet: expect.stringContaining("Anna Holm") }],
      });
      await expectAnnotated(routes(), response);
    }
  });

  test("events come typed and numbered, and can be had again from any on", async () => {
    model.setReply({ kind: "quote" });
    const stream = await openai(routes()).responses.create({ model: "footnote", input: WHO, stream: true });
    const events = await Array.fromAsync(stream);
    expect(events.map(({ sequence_number }) => sequence_number)).toEqual(events.map((__, at) => at));
    const types = events.map(({ type }) => type);
    expect(types.slice(0, 2)).toEqual(["response.created", "response.in_progress"]);
    expect(types.at(-1)).toBe("response.completed");
    for (const type of [
      "response.output_item.added",
      "response.content_part.added",
      "response.output_text.annotation.added",
      "response.output_text.done",
      "response.content_part.done",
      "response.output_item.done",
    ] as const)
      expect(types).toContain(type);
    const last = events.at(-1);
    if (last?.type !== "response.completed") throw new Error("not completed");
    const deltas = events.flatMap((event) =>
      event.type === "response.output_text.delta" ? [event.delta] : [],
    );
    const done = events.find((event) => event.type === "response.output_text.done");
    expect(done).toMatchObject({ text: deltas.join("") });
    await expectAnnotated(routes(), last.response);
    const rest = await openai(routes()).responses.retrieve(last.response.id, {
      stream: true,
      starting_after: 3,
    });
    const again = await Array.fromAsync(rest);
    expect(again.map(({ type }) => type)).toEqual(types.slice(4));
    const theirs = await perplexity(routes()).responses.create({
      preset: "fast-search",
      input: WHO,
      stream: true,
    });
    const read = await Array.fromAsync(theirs);
    expect(read.at(-1)).toMatchObject({ type: "response.completed", response: { status: "completed" } });
  });

  test("a previous response is gone on with", async () => {
    model.setReply({ kind: "quote" });
    const first = await openai(routes()).responses.create({ model: "footnote", input: WHO });
    const second = await openai(routes()).responses.create({
      model: "footnote",
      input: "And how wide is its wheel?",
      previous_response_id: first.id,
    });
    expect(second.output_text).toContain("6 metres");
    const again = await openai(routes()).responses.retrieve(second.id);
    expect(again.previous_response_id).toBe(first.id);
  });
});

test("a response in the background goes on, is found, and can be stopped", async () => {
  model.setReply({ kind: "stall", text: "" });
  const client = openai(withModel);
  const begun = await client.responses.create({ model: "footnote", input: WHO, background: true });
  expect(begun).toMatchObject({ status: "in_progress", output: [] });
  await expect.poll(() => model.requests.at(-1)?.body.stream).toBe(true);
  expect((await client.responses.retrieve(begun.id)).status).toBe("in_progress");
  expect((await client.responses.cancel(begun.id)).status).toBe("cancelled");
  await expect.poll(async () => (await client.responses.retrieve(begun.id)).status).toBe("cancelled");
  model.setReply({ kind: "quote" });
  const other = await perplexity(withModel).responses.create({
    preset: "fast-search",
    input: WHO,
    background: true,
  });
  await expect
    .poll(async () => (await perplexity(withModel).responses.retrieve(other.id)).status)
    .toBe("completed");
});

test("deep research is a response too, and in the background", async () => {
  const asked = { preset: "deep-research", input: "What is known of the mill at Vesterby and its wheel?" };
  const begun = await perplexity(without).responses.create({ ...asked, background: true });
  await expect
    .poll(async () => (await perplexity(without).responses.retrieve(begun.id)).status)
    .toBe("completed");
  const found = await perplexity(without).responses.retrieve(begun.id);
  expect(found.output_text).toContain("Anna Holm");
  await expectAnnotated(without, found);
  const stream = await perplexity(without).responses.create({ ...asked, stream: true });
  expect((await Array.fromAsync(stream)).at(-1)).toMatchObject({ type: "response.completed" });
});

test("an address in the question is read with fetch_url, and asked alone", async () => {
  const response = await perplexity(without).responses.create({
    model: "footnote",
    input: `Who built the tower? ${web.urlOf("tower.html")}`,
    tools: [{ type: "fetch_url" }],
  });
  expect(response.output_text).toContain("Ada Lund");
  expect(response.output[0]).toMatchObject({ results: [{ url: web.urlOf("tower.html") }] });
  const refused = perplexity(without).responses.create({
    model: "footnote",
    input: "What does http://169.254.169.254/latest/meta-data say?",
    tools: [{ type: "fetch_url" }],
  });
  expect(await failure(refused)).toMatchObject({ status: 422 });
});

test("what is not to be kept is not", async () => {
  const response = await openai(without).responses.create({ model: "footnote", input: WHO, store: false });
  expect(response.output_text).toContain("Anna Holm");
  expect(await failure(openai(without).responses.retrieve(response.id))).toMatchObject({ status: 404 });
});

test("a run that fails is told in the stream, and as a status", async () => {
  model.setReply({ kind: "quote" });
  const asked = { model: "footnote", input: WHO };
  const stop = async (): Promise<void> => {
    await expect.poll(() => model.requests.at(-1)?.aborted === false).toBe(true);
  };
  model.setReply({ kind: "stall", text: "" });
  const stream = await openai(withModel).responses.create({ ...asked, stream: true, background: true });
  const events: { type: string }[] = [];
  const reading = (async () => {
    for await (const event of stream) {
      events.push(event);
      if (event.type === "response.created") {
        await stop();
        await openai(withModel).responses.cancel(event.response.id);
      }
    }
  })();
  await failure(reading);
  expect(events[0]?.type).toBe("response.created");
  expect(events.map(({ type }) => type)).not.toContain("response.completed");
});

test.each([
  [{ input: WHO, colour: "green" }, 400, "colour"],
  [{ input: WHO, model: "gpt-9" }, 404, "gpt-9"],
  [{ input: WHO, preset: "slow-search" }, 400, "fast-search"],
  [{ input: "" }, 400, ""],
  [{ input: [] }, 400, ""],
  [{}, 400, "input"],
  [{ input: [{ role: "user", content: [{ type: "input_image", image_url: "x" }] }] }, 400, "text"],
  [{ input: WHO, tools: [{ type: "function", name: "f" }] }, 400, "function"],
  [{ input: WHO, tools: [{ type: "sandbox" }] }, 400, "sandbox"],
  [{ input: WHO, text: { format: { type: "json_schema" } } }, 400, "json_schema"],
  [{ input: WHO, previous_response_id: "resp_nothing" }, 404, "resp_nothing"],
  [{ input: WHO, previous_response_id: "thr_x" }, 404, "thr_x"],
  [
    { input: WHO, tools: [{ type: "web_search", filters: { search_after_date_filter: "soon" } }] },
    400,
    "soon",
  ],
])("%j is refused with %i", async (body, status, word) => {
  const reply = await fetch(`${without.address}/v1/responses`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  expect({ status: reply.status, body: await reply.json() }).toMatchObject({
    status,
    body: {
      error: {
        type: "invalid_request_error",
        code: expect.any(String),
        message: expect.stringContaining(word),
      },
    },
  });
});

test("what is not there is 404", async () => {
  for (const id of ["resp_nothing", "resp_run_nothing", "resp_rsc_nothing", "run_x", "%00"])
    for (const [method, path] of [
      ["GET", id],
      ["DELETE", id],
      ["POST", `${id}/cancel`],
    ] as const)
      expect((await fetch(`${without.address}/v1/responses/${path}`, { method })).status).toBe(404);
});
