/** Programs written for Perplexity's Sonar API, by its official clients, unmodified: only the base URL is another. */
import { createPerplexity } from "@ai-sdk/perplexity";
import { Perplexity } from "@perplexity-ai/perplexity_ai";
import { generateText, streamText } from "ai";
import { beforeAll, describe, expect, test } from "vitest";
import { postJson, readJson, upload } from "../../http-client.ts";
import { routesForAll } from "../../routes-here.ts";

const MILL =
  "# The mill\n\nThe mill at Vesterby was built in 1811 by Anna Holm. Its wheel is 6 metres wide.\n\n" +
  "## Repairs\n\nThe roof of the mill was repaired in 1987 by Tomas Berg. The repair cost 4,200 crowns.\n";
const WHO = "Who built the mill at Vesterby?";
const server = routesForAll();

beforeAll(async () => {
  await upload(server.address, "mill.md", MILL);
});

const fetchHere: typeof fetch = (input, init) => fetch(input, init);
const perplexity = () =>
  new Perplexity({ apiKey: "any", baseURL: server.address, fetch: fetchHere, maxRetries: 0 });
const ask = (question: string) => [{ role: "user" as const, content: question }];

/** What we add to a completion. */
interface Added {
  footnotes: {
    claim: string;
    verdict: string;
    quote: string;
    citation: number;
    document_id: string;
    start: number;
    end: number;
  }[];
}

describe("the official client", () => {
  test.each(["sonar", "sonar-pro", "sonar-reasoning-pro"])("asks %s", async (model) => {
    const reply = await perplexity().chat.completions.create({ model, messages: ask(WHO) });
    expect(reply).toMatchObject({ object: "chat.completion", model });
    const [choice] = reply.choices;
    expect(choice?.message.content).toContain("Anna Holm");
    expect(choice?.message.content).toContain("[1]");
    expect(choice?.finish_reason).toBe("stop");
    expect(reply.citations).toEqual([expect.stringMatching(/^upload:.*mill\.md$/u)]);
    expect(reply.search_results).toEqual([
      {
        title: "The mill",
        url: reply.citations?.[0],
        date: null,
        last_updated: null,
        snippet: expect.stringContaining("Anna Holm"),
        source: "attachment",
      },
    ]);
    expect(reply.usage).toEqual({
      prompt_tokens: 0,
      completion_tokens: 0,
      total_tokens: 0,
      cost: { input_tokens_cost: 0, output_tokens_cost: 0, request_cost: 0, total_cost: 0 },
    });
    const { footnotes } = reply as unknown as Added;
    expect(footnotes.length).toBeGreaterThan(0);
    for (const { document_id, start, end, quote, verdict, citation } of footnotes) {
      expect({ verdict, citation }).toEqual({ verdict: "supported", citation: 1 });
      const text = `${server.address}/api/documents/${document_id}/text?start=${start}&end=${end}`;
      expect(await readJson<{ text: string }>(await fetch(text))).toEqual({ text: quote });
    }
  });

  test("gets questions that lead on, where it asks for them", async () => {
    const body = { model: "sonar", messages: ask(WHO) };
    const visits = "# Visits\n\nWho may visit the mill at Vesterby?\n\nWhoever lives in the village may.\n";
    const { id } = await upload(server.address, "visits.md", visits);
    const reply = await perplexity().chat.completions.create({ ...body, return_related_questions: true });
    const { related_questions: related } = reply as unknown as { related_questions: string[] };
    expect(related).toEqual(expect.arrayContaining([expect.stringContaining("Who may visit")]));
    await fetch(`${server.address}/api/documents/${id}`, { method: "DELETE" });
    expect(await perplexity().chat.completions.create(body)).not.toHaveProperty("related_questions");
  });

  test("gets deep research as a report", async () => {
    const reply = await perplexity().chat.completions.create({
      model: "sonar-deep-research",
      messages: ask("What is known of the mill at Vesterby and its repairs?"),
    });
    expect(reply.choices[0]?.message.content).toContain("[1]");
    expect(reply.citations?.length).toBe(1);
  });

  test.each(["full", "concise"] as const)("streams in the %s mode", async (stream_mode) => {
    const stream = await perplexity().chat.completions.create({
      model: "sonar",
      messages: ask(WHO),
      stream: true,
      stream_mode,
    });
    const chunks = await Array.fromAsync(stream);
    const deltas = chunks.map(({ choices }) => choices[0]?.delta.content);
    const text = deltas.filter((one) => typeof one === "string").join("");
    const last = chunks.at(-1);
    expect(text).toMatch(/Anna Holm.*\[1\]/u);
    expect(last?.choices[0]).toMatchObject({ finish_reason: "stop", message: { content: text } });
    expect(last).toMatchObject({ usage: { total_tokens: 0 }, footnotes: [{ verdict: "supported" }] });
    expect(last?.citations).toHaveLength(1);
    const whole = chunks.slice(0, -1).filter(({ citations }) => citations !== undefined);
    if (stream_mode === "concise") {
      expect(whole).toEqual([]);
      expect(last?.object).toBe("chat.completion.done");
    } else {
      expect(whole.at(-1)?.citations).toEqual(last?.citations);
      expect(chunks.at(-2)?.choices[0]?.message.content).toBe(text);
    }
  });

  test("goes on with a conversation, in one thread", async () => {
    const first = await perplexity().chat.completions.create({ model: "sonar", messages: ask(WHO) });
    const said = first.choices[0]?.message.content as string;
    const before = await threadCount();
    const second = await perplexity().chat.completions.create({
      model: "sonar",
      messages: [...ask(WHO), { role: "assistant", content: said }, ...ask("And how wide is its wheel?")],
    });
    expect(second.choices[0]?.message.content).toContain("6 metres");
    expect(await threadCount()).toBe(before);
  });

  test("may tell of a conversation that was had elsewhere", async () => {
    const before = await threadCount();
    const reply = await perplexity().chat.completions.create({
      model: "sonar",
      messages: [
        { role: "system", content: "Be brief." },
        ...ask("What do you know of the mill at Vesterby?"),
        { role: "assistant", content: "It is an old mill.[1]" },
        ...ask("Who repaired its roof?"),
      ],
    });
    expect(reply.choices[0]?.message.content).toContain("Tomas Berg");
    expect(await threadCount()).toBe(before + 1);
  });

  test("is refused in its own form", async () => {
    const refused = async (body: object) =>
      perplexity()
        .chat.completions.create({ model: "sonar", messages: ask(WHO), ...body })
        .then(
          () => undefined,
          (error: unknown) => error,
        );
    expect(await refused({ model: "gpt-9" })).toMatchObject({ status: 404, error: { error: { code: 404 } } });
    expect(await refused({ messages: [] })).toMatchObject({ status: 400 });
    expect(await refused({ n: 3 })).toMatchObject({ status: 400, message: expect.stringContaining("n") });
    expect(await refused({ search_mode: "academic" })).toMatchObject({
      status: 422,
      error: { error: { message: expect.stringMatching(/web/iu), type: "invalid_request_error" } },
    });
    expect(await refused({ search_after_date_filter: "soon" })).toMatchObject({ status: 400 });
    expect(
      await refused({
        response_format: { type: "json_schema", json_schema: { schema: { type: "array" } } },
      }),
    ).toMatchObject({ status: 422, message: expect.stringContaining("schema") });
    expect(await refused({ messages: ask(" ?! ") })).toMatchObject({ status: 400 });
    expect(
      await refused({ messages: [{ role: "user", content: [{ type: "image_url", image_url: "x" }] }] }),
    ).toMatchObject({ status: 400, message: expect.stringContaining("text") });
  });
});

describe("a search by the official client", () => {
  test("gives documents with the passages that match, at their offsets", async () => {
    const { id, results } = await perplexity().search.create({ query: "Who built the mill?" });
    expect(id).toMatch(/\w/u);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      title: "The mill",
      date: null,
      snippet: expect.stringContaining("Anna Holm"),
    });
    const [page] = results as unknown as {
      document_id: string;
      passages: { start: number; end: number; text: string }[];
    }[];
    for (const { start, end, text } of page?.passages ?? []) {
      const stored = `${server.address}/api/documents/${page?.document_id}/text?start=${start}&end=${end}`;
      expect(await readJson<{ text: string }>(await fetch(stored))).toEqual({ text });
    }
  });

  test("takes several queries, and keeps to tokens", async () => {
    const both = await perplexity().search.create({
      query: ["Who built the mill?", "cost of the roof repair"],
    });
    expect(both.results).toHaveLength(1);
    expect(both.results[0]?.snippet).toContain("4,200 crowns");
    const short = await perplexity().search.create({ query: "mill", max_tokens_per_page: 10 });
    expect(short.results[0]?.snippet.length).toBeLessThan(60);
    expect((await perplexity().search.create({ query: "zebra quagga", search_mode: "web" })).results).toEqual(
      [],
    );
  });

  test.each([
    { query: "" },
    { query: [] },
    { query: "?!" },
    { query: Array.from({ length: 9 }, () => "mill") },
    { query: "mill", max_results: 0 },
    { query: "mill", search_type: "people" as const },
    { query: "mill", search_domain_filter: ["not a host"] },
  ])("%j is refused", async (body) => {
    await expect(perplexity().search.create(body)).rejects.toMatchObject({
      status: 400,
      error: { error: { code: 400, message: expect.stringMatching(/\w/u) } },
    });
  });
});

describe("the provider of the AI SDK", () => {
  const model = () => createPerplexity({ apiKey: "any", baseURL: server.address, fetch: fetchHere })("sonar");

  test("gives text and sources", async () => {
    const { text, sources, usage, finishReason } = await generateText({ model: model(), prompt: WHO });
    expect(text).toContain("Anna Holm");
    expect(sources).toMatchObject([{ sourceType: "url", url: expect.stringContaining("mill.md") }]);
    expect({ total: usage.totalTokens, finishReason }).toEqual({ total: 0, finishReason: "stop" });
  });

  test("streams text, and sources before it", async () => {
    const result = streamText({ model: model(), prompt: WHO });
    expect(await result.text).toContain("Anna Holm");
    expect(await result.sources).toHaveLength(1);
  });

  test("tells what was refused", async () => {
    const { createPerplexity: make } = await import("@ai-sdk/perplexity");
    const wrong = make({ apiKey: "any", baseURL: server.address, fetch: fetchHere })("nothing");
    await expect(generateText({ model: wrong, prompt: WHO, maxRetries: 0 })).rejects.toMatchObject({
      statusCode: 404,
      message: expect.stringContaining("nothing"),
    });
  });
});

test("a library alone is asked where the search is off", async () => {
  const reply = await readJson<{ choices: { message: { content: string } }[] }>(
    await postJson(`${server.address}/chat/completions`, {
      model: "sonar",
      messages: ask(WHO),
      disable_search: true,
      web_search_options: { search_context_size: "high" },
      return_images: true,
      a_field_of_tomorrow: 1,
    }),
  );
  expect(reply.choices[0]?.message.content).toContain("Anna Holm");
});

async function threadCount(): Promise<number> {
  const { threads } = await readJson<{ threads: object[] }>(
    await fetch(`${server.address}/api/threads?limit=1000`),
  );
  return threads.length;
}
