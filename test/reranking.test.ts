/** A reranker at work in answers, the whole program: it changes the order, is counted, and holds up nothing. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readConfig } from "../src/compose/config.ts";
import { serve, type Serving } from "../src/apps/server/serve.ts";
import { type JsonReply, type JsonRequest, type JsonServer, startJsonServer } from "./fake-json-server.ts";
import { endEverything, footnoteJson, tempFolder } from "./footnote-process.ts";
import { askTurn, expectQuotesStand, postJson, readEvents, upload } from "./http-client.ts";

const QUESTION = "When was the lighthouse of Nordwick built?";
const DOCUMENTS = {
  "guess.txt":
    "Some say that the lighthouse of Nordwick was built in 1801, but nobody knows when it was built.\n",
  "record.txt": "According to the record the lighthouse of Nordwick was built in 1847 by Ada Brandt.\n",
};

let ranker: JsonServer;
let reply: (request: JsonRequest) => JsonReply;
let serving: Serving | undefined;

beforeAll(async () => {
  ranker = await startJsonServer((request) => reply(request));
});
afterEach(async () => {
  await serving?.close();
  serving = undefined;
});
afterAll(async () => {
  await ranker.close();
  await endEverything();
});

/** Texts with the word are the best. */
const preferring =
  (word: string) =>
  ({ body }: JsonRequest): JsonReply => {
    const { documents } = body as { documents: string[] };
    const results = documents.map((text, index) => ({ index, relevance_score: text.includes(word) ? 1 : 0 }));
    return { kind: "json", value: { results, usage: { total_tokens: 120 } } };
  };

async function start(env: Record<string, string> = {}): Promise<string> {
  const all = {
    FOOTNOTE_PORT: "0",
    FOOTNOTE_RERANK: "llamacpp/ranker",
    LLAMACPP_BASE_URL: `${ranker.origin}/v1`,
    FOOTNOTE_RERANK_MS: "30000",
    FOOTNOTE_READER: "off",
    ...env,
  };
  serving = await serve(readConfig(all, tempFolder()), () => undefined);
  for (const [name, text] of Object.entries(DOCUMENTS)) await upload(serving.address, name, text);
  return serving.address;
}

async function firstSource(address: string): Promise<string> {
  const events = await readEvents(await postJson(`${address}/api/ask`, { question: QUESTION }));
  const first = events.find((event) => event.type === "source-found");
  return first?.type === "source-found" ? first.source.title : "";
}

test("puts first what it ranks first, and counts what it read", async () => {
  const address = await start();
  for (const [word, title] of [
    ["Ada Brandt", "record"],
    ["Some say", "guess"],
  ] as const) {
    reply = preferring(word);
    expect(await firstSource(address)).toBe(title);
  }
  const turn = await askTurn(address, { question: QUESTION });
  expect(turn.notices).toEqual([]);
  expect(turn.usage).toMatchObject({ modelCalls: 1, inputTokens: 120, outputTokens: 0, costMicros: 0 });
  await expectQuotesStand(address, turn);
  expect(await serving?.footnote.store.sumModelCalls({ by: "model" })).toMatchObject([
    { key: "llamacpp/ranker", calls: 3, inputTokens: 360, costMicros: 0 },
  ]);
});

test.each<[string, JsonReply, string]>([
  ["late", { kind: "stall" }, "model-timeout"],
  ["broken", { kind: "json", status: 500, value: { error: { message: "Oops." } } }, "model-failed"],
  ["no reranker", { kind: "json", value: { results: [] } }, "model-failed"],
])("where it is %s, the answer stands in the search's order and says so", async (_, said, code) => {
  reply = () => said;
  const address = await start({ FOOTNOTE_RERANK_MS: code === "model-timeout" ? "50" : "30000" });
  const turn = await askTurn(address, { question: QUESTION });
  expect(turn.answer).toMatchObject({ status: "answered", text: expect.stringMatching(/1847|1801/) });
  expect(turn.notices).toMatchObject([
    { code, message: expect.stringContaining("in which the search put them"), hint: expect.any(String) },
  ]);
  await expectQuotesStand(address, turn);
});

test("doctor says how quick it is, or what is wrong with it", async () => {
  const env = { FOOTNOTE_RERANK: "llamacpp/ranker", LLAMACPP_BASE_URL: `${ranker.origin}/v1` };
  const found = async (more: Record<string, string> = {}) => {
    const { code, json } = await footnoteJson(["doctor", "--data", tempFolder()], { ...env, ...more });
    const { findings } = json as { findings: { part: string; status: string; message: string }[] };
    return { code, ...findings.find(({ part }) => part === "reranker") };
  };
  reply = preferring("boat");
  expect(await found()).toMatchObject({ code: 0, status: "ok", message: expect.stringContaining("1500 ms") });
  reply = () => ({ kind: "json", status: 401, value: { error: { message: "No." } } });
  expect(await found()).toMatchObject({ code: 1, status: "failed" });
  expect(await found({ FOOTNOTE_RERANK: "ollama/bge" })).toMatchObject({
    code: 1,
    status: "failed",
    message: expect.stringContaining("FOOTNOTE_RERANK"),
  });
});
