/** Every row of the table against a reply in its server's shape, and every way in which a server can fail one. */
import { afterEach, describe, expect, test } from "vitest";
import { type JsonReply, type JsonServer, startJsonServer } from "../../../../test/fake-json-server.ts";
import type { Reranker } from "../../../core/ports/reranker.ts";
import { configuredReranker } from "../configure-models.ts";
import { RERANKERS } from "./rerankers.ts";
import { RERANK_SHAPES } from "./rerank-shapes.ts";

const QUESTION = "Where is the green boat moored?";
const TEXTS = ["Bread is baked at noon.", "The green boat is moored at pier nine.", "绿色的船停在九号码头。"];
const SCORES = [0.0001, 0.98, 0.62];
const KEY = "key-0123456789";

let server: JsonServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function rerankerOn(
  reply: JsonReply | ((path: string) => JsonReply),
  provider = "jina",
  base = "/v1",
): Promise<Reranker> {
  server = await startJsonServer(({ path }) => (typeof reply === "function" ? reply(path) : reply));
  const row = RERANKERS.find(({ name }) => name === provider);
  const reranker = await configuredReranker({
    FOOTNOTE_RERANK: `${provider}/some/model`,
    [row?.baseURLEnv ?? ""]: `${server.origin}${base}`,
    [row?.apiKeyEnvs[0] ?? ""]: KEY,
  });
  if (!reranker) throw new Error("no reranker");
  return reranker;
}

test.each(RERANKERS)("$name has a shape to be tried with", ({ name }) => {
  expect(RERANK_SHAPES.filter(({ provider }) => provider === name)).toHaveLength(1);
});

test.each(RERANK_SHAPES)(
  "$provider is asked as it wants to be, and its scores are put in the order of the texts",
  async ({ provider, base, path, request, reply, inputTokens }) => {
    const reranker = await rerankerOn({ kind: "json", value: reply(SCORES) }, provider, base);
    const ranking = await reranker.rerank(QUESTION, TEXTS);
    const [first = 0, second = 0, third = 0] = ranking.scores;
    expect(ranking.scores).toHaveLength(3);
    expect(second > third && third > first).toBe(true);
    expect(ranking.inputTokens).toBe(inputTokens);
    expect(server?.requests).toHaveLength(1);
    const row = RERANKERS.find(({ name }) => name === provider);
    expect(server?.requests[0]).toMatchObject({
      path,
      body: request("some/model", QUESTION, TEXTS),
      headers: { [row?.keyHeader ?? "authorization"]: row?.keyHeader ? KEY : `Bearer ${KEY}` },
    });
    // The server that stands in for it is on this machine, where nothing is paid.
    expect(reranker.price).toMatchObject({ inputMicros: 0 });
  },
);

const results = (entries: unknown): JsonReply => ({ kind: "json", value: { results: entries } });
const whole = SCORES.map((relevance_score, index) => ({ index, relevance_score }));

describe("a reply that is not believed", () => {
  test.each<[string, JsonReply, string]>([
    ["has too few scores", results(whole.slice(1)), "2 scores for 3 texts"],
    ["has too many", results([...whole, { index: 2, relevance_score: 1 }]), "4 scores for 3 texts"],
    ["has two for one text", results([whole[0], whole[0], whole[2]]), "3 scores for 3 texts"],
    ["names a text that is not there", results([{ index: 3, relevance_score: 1 }]), "was not sent"],
    ["names one before the first", results([{ index: -1, relevance_score: 1 }]), "was not sent"],
    ["names half a text", results([{ index: 0.5, relevance_score: 1 }]), "was not sent"],
    ["names no text", results([{ relevance_score: 1 }]), "was not sent"],
    ["has a score that is null", results([{ index: 0, relevance_score: null }]), "no number"],
    ["has a score in words", results([{ index: 0, relevance_score: "0.9" }]), "no number"],
    [
      "has a score without end",
      { kind: "text", text: '{"results":[{"index":0,"score":1e999}]}' },
      "no number",
    ],
    [
      "has what only Python takes for a number",
      { kind: "text", text: '{"results":[{"index":0,"relevance_score":NaN}]}' },
      "did not answer as a model server does",
    ],
    [
      "is a page",
      { kind: "text", text: "<html>Welcome</html>", type: "text/html" },
      "did not answer as a model",
    ],
    ["is empty", { kind: "text", text: "" }, "did not answer as a model server does"],
    ["holds no list", { kind: "json", value: { results: null } }, "did not answer as a model server does"],
    ["does not end", { kind: "endless" }, "more than a reranker has to say"],
  ])("%s", async (_, reply, said) => {
    const reranker = await rerankerOn(reply);
    await expect(reranker.rerank(QUESTION, TEXTS)).rejects.toMatchObject({
      code: "model-failed",
      message: expect.stringContaining(said),
      hint: expect.any(String),
    });
  });
});

describe("a refusal", () => {
  const said = (status: number, message = "No."): JsonReply => ({
    kind: "json",
    status,
    value: { error: { message } },
  });

  test.each([
    [400, "model-failed", false],
    [401, "model-key-refused", false],
    [402, "model-limited", false],
    [413, "model-context-exceeded", false],
    [429, "model-limited", true],
    [500, "model-failed", true],
    [503, "model-failed", true],
  ])("with HTTP %i is %s", async (status, code, retryable) => {
    const reranker = await rerankerOn(said(status, `No, ${KEY}!`));
    const failing = reranker.rerank(QUESTION, TEXTS);
    await expect(failing).rejects.toMatchObject({ code, retryable, hint: expect.any(String) });
    await expect(failing).rejects.not.toMatchObject({ message: expect.stringContaining(KEY) });
    expect(server?.requests).toHaveLength(1);
  });

  test("in DashScope's shape, or with status 200, is understood too", async () => {
    const value = { code: "InvalidApiKey", message: "Invalid API-key provided.", request_id: "1" };
    const reranker = await rerankerOn({ kind: "json", status: 401, value }, "alibaba", "/compatible-mode/v1");
    await expect(reranker.rerank(QUESTION, TEXTS)).rejects.toMatchObject({ code: "model-key-refused" });
    await server?.close();
    const quiet = await rerankerOn(said(200, "Model is loading."));
    await expect(quiet.rerank(QUESTION, TEXTS)).rejects.toThrow("Model is loading.");
  });

  test("of a model that is not there names those that are", async () => {
    const list: JsonReply = { kind: "json", value: { data: [{ id: "some-model" }, { id: "other" }] } };
    const reranker = await rerankerOn((path) => (path.endsWith("/models") ? list : said(404)), "vllm");
    await expect(reranker.rerank(QUESTION, TEXTS)).rejects.toMatchObject({
      code: "model-unknown",
      hint: expect.stringContaining("vllm/some-model"),
    });
  });
});

test("the key is not carried to where a server sends it", async () => {
  const other = await startJsonServer(() => results(whole));
  const reranker = await rerankerOn({ kind: "redirect", to: `${other.origin}/v1/rerank` });
  await expect(reranker.rerank(QUESTION, TEXTS)).rejects.toMatchObject({ code: "model-failed" });
  expect(other.requests).toEqual([]);
  await other.close();
});

test("a server that is not there is told at once, and one that says nothing is left when it is stopped", async () => {
  const silent = await rerankerOn({ kind: "stall" });
  const stop = new AbortController();
  const waiting = silent.rerank(QUESTION, TEXTS, stop.signal);
  await expect.poll(() => server?.requests.length).toBe(1);
  stop.abort();
  await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
  await server?.close();
  await expect(silent.rerank(QUESTION, TEXTS)).rejects.toMatchObject({
    code: "model-failed",
    hint: expect.stringContaining("Check that a model server answers at"),
  });
});

describe("FOOTNOTE_RERANK", () => {
  test("may name any compatible server by OPENAI_BASE_URL", async () => {
    server = await startJsonServer(() => results(whole));
    const env = { FOOTNOTE_RERANK: "mine/it", OPENAI_BASE_URL: `${server.origin}/v2/` };
    const reranker = await configuredReranker(env);
    expect((await reranker?.rerank(QUESTION, TEXTS))?.scores).toEqual(SCORES);
    expect(server.requests[0]).toMatchObject({ path: "/v2/rerank", body: { model: "it" } });
  });

  test.each([
    ["ollama/bge", "unknown-name", "jina"],
    ["jina", "config-invalid", "provider/model"],
    ["jina/", "config-invalid", "provider/model"],
    ["jina/x", "config-invalid", "JINA_API_KEY"],
  ])("that is %s is refused with %s", async (name, code, named) => {
    const error = await configuredReranker({ FOOTNOTE_RERANK: name }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, hint: expect.any(String) });
    expect(JSON.stringify([String(error), error])).toContain(named);
  });

  test("that is not set leaves everything as it is, and a price may be stated", async () => {
    expect(await configuredReranker({ FOOTNOTE_RERANK: " " })).toBeUndefined();
    const env = { FOOTNOTE_RERANK: "jina/x", JINA_API_KEY: KEY, FOOTNOTE_PRICES: "jina/x=0.02/0.02/0" };
    expect((await configuredReranker(env))?.price).toMatchObject({ inputMicros: 20_000 });
  });
});
