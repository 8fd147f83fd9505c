/** The fake server through the real adapter, prompt, writer and check: what others build their tests on. */
import { afterEach, expect, test } from "vitest";
import { createModel } from "../src/adapters/models/create-model.ts";
import { writeDigest } from "../src/core/digest/model/write-digest.ts";
import { writeWithModel } from "../src/core/answer/write/model-writer.ts";
import type { WriterEvent } from "../src/core/answer/write/model-writer.ts";
import { rewriteQuestion } from "../src/core/answer/understand/rewrite-question.ts";
import type { MarkerForm } from "./fake-model-answer.ts";
import { startFakeModel } from "./fake-model-server.ts";
import type { FakeModel, FakeModelOptions } from "./fake-model-server.ts";
import { digestInput, fakeDigesting, longText } from "./fake-digesting.ts";
import { testLibrary } from "./passages.ts";
import { testDesk } from "./test-desk.ts";

const library = testLibrary([
  {
    title: "Bridge",
    text: "The harbour bridge opened in 1932 <after> nine years. Trains cross it.\n\nIt is 503 m long.",
  },
  { title: "铁塔", text: "铁塔高330米。它位于巴黎。" },
]);

let server: FakeModel | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function ask(question: string, options: FakeModelOptions = {}) {
  server = await startFakeModel(options);
  const model = await createModel({ name: "fake/quoting", baseURL: server.baseURL });
  const events: WriterEvent[] = [];
  const understood = { standalone: question, language: "und" };
  const desk = testDesk();
  const asked = { question: understood, ...library, history: [], isStrict: false };
  for await (const event of writeWithModel({ ...asked, models: [model], role: "answer", desk }))
    events.push(event);
  const end = events.at(-1);
  if (end?.type !== "end") throw new Error("no end");
  return { ...end, inputTokens: desk.calls[0]?.inputTokens ?? 0 };
}

test.each(["[1]", "【1】", "[^1]", "(source 1)", "[passage 1]", "[来源1]"] satisfies MarkerForm[])(
  "answers by quoting, with markers like %s that are checked and taken out",
  async (markers) => {
    const end = await ask("When did the harbour bridge open?", {
      reply: { kind: "quote", markers },
      partLength: 3,
    });
    expect(end.text).toBe("The harbour bridge opened in 1932 <after> nine years.");
    expect(end.claims.map((claim) => [claim.verdict, claim.citations[0]?.source])).toEqual([
      ["supported", 1],
    ]);
    expect(end.inputTokens).toBeGreaterThan(300);
  },
);

test("answers in Chinese", async () => {
  const end = await ask("铁塔有多高？");
  expect(end.text).toContain("铁塔高330米。");
  expect(end.claims[0]).toMatchObject({ verdict: "supported", citations: [{ source: 2 }] });
});

test("says NOT_FOUND where no passage shares a word with the question", async () => {
  expect(await ask("Which whisky is oldest?")).toMatchObject({ status: "not-found", text: "", claims: [] });
});

test("without markers a claim is bound to the source that carries it", async () => {
  const end = await ask("When did the harbour bridge open?", { reply: { kind: "quote", markers: "none" } });
  expect(end.claims.map((claim) => [claim.verdict, claim.citations[0]?.source])).toEqual([["supported", 1]]);
});

test("a loop without end is ended by the writer and the connection closed", async () => {
  const end = await ask("When?", { reply: { kind: "runaway" } });
  expect(end.text.length).toBeLessThan(1_000);
  await expect.poll(() => server?.requests[0]?.aborted).toBe(true);
});

test("rewrites a follow-up with the question before it", async () => {
  server = await startFakeModel();
  const model = await createModel({ name: "fake/quoting", baseURL: server.baseURL });
  const history = [{ question: "How long is the bridge?", answer: "503 m." }];
  const desk = testDesk();
  expect(await rewriteQuestion({ question: "And when did it open?", history, model, desk })).toBe(
    "And when did it open (How long is the bridge?)",
  );
});

test("answers without a stream too", async () => {
  server = await startFakeModel({ reply: { kind: "text", text: "Hello." } });
  const response = await fetch(`${server.baseURL}/chat/completions`, {
    method: "POST",
    body: JSON.stringify({ model: "m", messages: [{ role: "user", content: "Hi" }] }),
  });
  expect(await response.json()).toMatchObject({
    choices: [{ message: { content: "Hello." } }],
    usage: { prompt_tokens: 1 },
  });
});

test.each([
  [20, 1],
  [1_400, 4],
])("writes a digest of %i sentences that is checked, in %i calls at the least", async (count, calls) => {
  server = await startFakeModel({ reply: { kind: "digest" } });
  const model = await createModel({ name: "fake/digesting", baseURL: server.baseURL });
  const text = longText(count);
  const { digest, notices } = await writeDigest(
    digestInput(text),
    { ...fakeDigesting(), model },
    new AbortController().signal,
  );
  expect(
    server.requests.filter(({ path }) => path.endsWith("/chat/completions")).length,
  ).toBeGreaterThanOrEqual(calls);
  expect(notices).toEqual([]);
  expect(digest.writer).toBe("model");
  expect(digest.framework.map(({ verdict }) => verdict)).toEqual(Array(4).fill("supported"));
  expect(digest.chapters).toHaveLength(4);
  expect(digest.conceptMap.nodes.length).toBeGreaterThan(3);
});
