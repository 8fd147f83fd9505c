/** Several models end to end: one takes over from another, a stronger one writes again, limits of cost hold. */
import { afterEach, expect, test } from "vitest";
import type { Serving } from "../src/apps/server/serve.ts";
import { type FakeModel, type FakeModelOptions, startFakeModel } from "./fake-model-server.ts";
import { askTurn, expectQuotesStand, postJson, readEvents, upload } from "./http-client.ts";
import { serveHere } from "./serve-here.ts";

const BRIDGE =
  "The harbour bridge of Nordwick opened in 1932 after nine years of work. It is 503 metres long.\n";
const QUESTION = "When did the harbour bridge of Nordwick open?";
const SENTENCE = "The harbour bridge of Nordwick opened in 1932 after nine years of work [1].";

const models: FakeModel[] = [];
let serving: Serving | undefined;

afterEach(async () => {
  await serving?.close();
  await Promise.all(models.splice(0).map((model) => model.close()));
});

/** `openai/first` and `deepseek/second`, each with a server of its own. */
async function start(
  first: FakeModelOptions["reply"],
  second: FakeModelOptions["reply"],
  env: Record<string, string> = {},
): Promise<string> {
  const servers = [
    await startFakeModel({ reply: first! }),
    await startFakeModel({ reply: second! }),
  ] as const;
  models.push(...servers);
  const all = {
    FOOTNOTE_PORT: "0",
    FOOTNOTE_MODEL: "openai/first,deepseek/second",
    OPENAI_BASE_URL: servers[0].baseURL,
    DEEPSEEK_BASE_URL: servers[1].baseURL,
    FOOTNOTE_PRICES: "openai/first=1/1/1,deepseek/second=2/2/2",
    ...env,
  };
  serving = await serveHere(all);
  await upload(serving.address, "bridge.txt", BRIDGE);
  return serving.address;
}

const asked = (): number[] =>
  models.map(({ requests }) => requests.filter(({ path }) => path.endsWith("/chat/completions")).length);

test("the next model answers where the first fails before its first word, and the answer says so", async () => {
  const address = await start({ kind: "error", status: 503 }, { kind: "text", text: SENTENCE });
  const turn = await askTurn(address, { question: QUESTION });
  expect(turn.answer).toMatchObject({ model: "deepseek/second", text: expect.stringContaining("1932") });
  expect(turn.notices).toMatchObject([{ message: expect.stringMatching(/openai\/first.*deepseek\/second/) }]);
  await expectQuotesStand(address, turn);
  // What was refused is not paid for.
  expect(turn.usage.modelCalls).toBe(1);
  // The one that failed is not waited for again.
  await askTurn(address, { question: QUESTION });
  expect(asked()).toEqual([1, 2]);
});

test("the next model goes on where the first was cut off in mid-answer", async () => {
  const cut = { kind: "cut", text: `${SENTENCE} It is ` } as const;
  const address = await start(cut, { kind: "text", text: "503 metres long [1]." });
  const turn = await askTurn(address, { question: QUESTION });
  expect(turn.answer.text).toBe(
    "The harbour bridge of Nordwick opened in 1932 after nine years of work. It is 503 metres long.",
  );
  expect(turn.answer.claims.map(({ verdict }) => verdict)).toEqual(["supported", "supported"]);
  expect(turn.notices).toMatchObject([
    { message: "openai/first broke off in the middle of its answer. deepseek/second went on from there." },
  ]);
  await expectQuotesStand(address, turn);
});

test("a stronger model writes again what fails the check, once, and the answer says why", async () => {
  const wrong = "The bridge opened in 1999 [1]. It was paid for by pirates [1].";
  const address = await start(
    { kind: "text", text: wrong },
    { kind: "text", text: SENTENCE },
    { FOOTNOTE_MODEL: "openai/first", FOOTNOTE_ESCALATE: "deepseek/second" },
  );
  const events = await readEvents(await postJson(`${address}/api/ask`, { question: QUESTION }));
  const end = events.at(-1);
  if (end?.type !== "answer-end") throw new Error(`ended with ${end?.type}`);
  expect(end.turn.answer).toMatchObject({ model: "deepseek/second", text: SENTENCE.replace(" [1]", "") });
  expect(end.turn.notices).toMatchObject([
    { code: "answer-rewritten", message: expect.stringContaining("2 of 2") },
  ]);
  expect(events.filter(({ type }) => type === "answer-start")).toHaveLength(2);
  expect(asked()).toEqual([1, 1]);
  const [sum] = (await (await fetch(`${address}/api/usage?by=model`)).json()).sums;
  expect(sum).toMatchObject({ key: "deepseek/second", calls: 1, unpricedCalls: 0 });
  expect(end.turn.usage.costMicros).toBeGreaterThan(0);
  const byThread = await (await fetch(`${address}/api/usage?by=thread`)).json();
  expect(byThread).toMatchObject({
    sums: [{ key: end.turn.threadId, title: QUESTION, calls: 2, costMicros: end.turn.usage.costMicros }],
    caps: {},
    spentTodayMicros: end.turn.usage.costMicros,
  });
});

test("a call that may cost too much is not made: the extractive writer answers, and says why", async () => {
  const text = { kind: "text", text: SENTENCE } as const;
  const address = await start(text, text, { FOOTNOTE_MAX_COST_PER_QUESTION: "0.000001" });
  const turn = await askTurn(address, { question: QUESTION });
  expect(turn.answer).toMatchObject({ writer: "extractive", text: expect.stringContaining("1932") });
  expect(turn.notices.map(({ code }) => code)).toEqual(["cost-limit", "cost-limit"]);
  expect(await (await fetch(`${address}/api/usage`)).json()).toEqual({
    sums: [],
    caps: { perQuestionMicros: 1 },
    spentTodayMicros: 0,
  });
  expect(asked()).toEqual([0, 0]);
});
