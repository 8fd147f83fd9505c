/** Answers judged by a second model, end to end: over HTTP with its events, what is stored, what it costs, in a terminal. */
import { afterAll, afterEach, expect, test } from "vitest";
import type { Serving } from "../src/apps/server/serve.ts";
import type { Turn } from "../src/core/domain/answer.ts";
import {
  type FakeModel,
  type FakeModelRequest,
  type FakeReply,
  startFakeModel,
} from "./fake-model-server.ts";
import { endEverything, footnote, tempFolder } from "./footnote-process.ts";
import { askTurn, expectQuotesStand, postJson, readEvents, readJson, upload } from "./http-client.ts";
import { serveHere } from "./serve-here.ts";

const BRIDGE =
  "The harbour bridge of Nordwick opened in 1932 after nine years of work. It is 503 metres long.\n";
const QUESTION = "When did the harbour bridge of Nordwick open?";
const OPEN = "自1932年以来，车流一直从这里经过。";
const ANSWER = { kind: "text", text: `${OPEN}[1] 它长999米。[1]` } as const;

const models: FakeModel[] = [];
let serving: Serving | undefined;

afterEach(async () => {
  await serving?.close();
  serving = undefined;
  await Promise.all(models.splice(0).map((model) => model.close()));
});

afterAll(endEverything);

/** Of every claim that it is asked about, that the sentence with "1932" carries it. */
function agrees({ body }: FakeModelRequest): FakeReply {
  const prompt = body.messages?.at(-1)?.content ?? "";
  const sentence = Number(/^(\d+): .*1932/m.exec(prompt)?.[1]);
  const judgements = [...prompt.matchAll(/^(\d+) \(cites /gm)].map(([, claim]) => ({
    claim: Number(claim),
    sentences: [sentence],
    reason: "原文说1932年开通。",
    verdict: "supported",
  }));
  return { kind: "text", text: JSON.stringify({ judgements }) };
}

async function startModels(judge: FakeReply | typeof agrees): Promise<Record<string, string>> {
  const [writing, judging] = [
    await startFakeModel({ reply: ANSWER }),
    await startFakeModel({ reply: judge }),
  ] as const;
  models.push(writing, judging);
  return {
    FOOTNOTE_MODEL: "openai/writer",
    OPENAI_BASE_URL: writing.baseURL,
    FOOTNOTE_MODEL_JUDGE: "deepseek/judge",
    DEEPSEEK_BASE_URL: judging.baseURL,
    FOOTNOTE_PRICES: "openai/writer=1/1/1,deepseek/judge=900/900/900",
  };
}

async function start(judge: FakeReply | typeof agrees, env: Record<string, string> = {}): Promise<string> {
  serving = await serveHere({ FOOTNOTE_PORT: "0", ...(await startModels(judge)), ...env });
  await upload(serving.address, "bridge.txt", BRIDGE);
  return serving.address;
}

const verdicts = ({ answer }: Turn): string[] => answer.claims.map(({ verdict }) => verdict);

test("an open claim becomes supported after the text, is stored so, and counts as a call", async () => {
  const address = await start(agrees);
  const events = await readEvents(await postJson(`${address}/api/ask`, { question: QUESTION }));
  const end = events.at(-1);
  if (end?.type !== "answer-end") throw new Error(`ended with ${end?.type}`);

  const told = events.flatMap((event) =>
    event.type === "claim-checked" ? [[event.claim.start, event.claim.verdict]] : [],
  );
  expect(told).toEqual([
    [0, "partial"],
    [OPEN.length + 1, "unsupported"],
    [0, "supported"],
  ]);
  const lastText = events.findLastIndex(({ type }) => type === "answer-delta");
  const judgedAt = events.findLastIndex(({ type }) => type === "claim-checked");
  expect(lastText).toBeLessThan(judgedAt);

  // Another figure stands, whatever a model says: it was not asked about it.
  expect(verdicts(end.turn)).toEqual(["supported", "unsupported"]);
  expect(end.turn.answer.claims[0]).toMatchObject({
    reasons: [{ code: "judged", model: "deepseek/judge", said: "原文说1932年开通。" }],
    citations: [
      { quote: { text: "The harbour bridge of Nordwick opened in 1932 after nine years of work." } },
    ],
  });
  await expectQuotesStand(address, end.turn);
  const stored = await readJson<Turn>(await fetch(`${address}/api/turns/${end.turn.turnId}`));
  expect(verdicts(stored)).toEqual(["supported", "unsupported"]);

  expect(end.turn.usage.modelCalls).toBe(2);
  const { sums } = await readJson<{ sums: { key: string; calls: number }[] }>(
    await fetch(`${address}/api/usage?by=model`),
  );
  expect(sums).toContainEqual(expect.objectContaining({ key: "deepseek/judge", calls: 1 }));
  const asked = models[1]?.requests.at(-1)?.body.messages?.at(-1)?.content ?? "";
  expect(asked).toContain(OPEN);
  expect(asked).not.toContain("999");
  expect(asked).not.toContain(QUESTION);
});

test("beyond the limit of cost the judge is not asked, and the answer is as it was checked", async () => {
  const address = await start(agrees, { FOOTNOTE_MAX_COST_PER_QUESTION: "0.1" });
  const turn = await askTurn(address, { question: QUESTION });
  expect(verdicts(turn)).toEqual(["partial", "unsupported"]);
  expect(turn.usage.modelCalls).toBe(1);
  expect(turn.notices).toMatchObject([{ code: "cost-limit" }]);
  expect(models[1]?.requests).toEqual([]);
});

test("a judge that fails harms nothing", async () => {
  const address = await start({ kind: "error", status: 400, message: "No such thing." });
  const turn = await askTurn(address, { question: QUESTION });
  expect(verdicts(turn)).toEqual(["partial", "unsupported"]);
  expect(turn.notices).toHaveLength(1);
});

test("a judge is heard before a stronger model is asked to write again", async () => {
  const address = await start(agrees, { FOOTNOTE_ESCALATE: "deepseek/stronger" });
  models[0]?.setReply({ kind: "text", text: "海港大桥早已开通。[1]" });
  const turn = await askTurn(address, { question: QUESTION });
  expect(turn.answer).toMatchObject({ model: "openai/writer", claims: [{ verdict: "supported" }] });
  expect(turn.notices).toEqual([]);
  expect(turn.usage.modelCalls).toBe(2);
});

test("in a terminal what a model judged is told below the answer, as its judgement", async () => {
  const env = await startModels(agrees);
  const data = tempFolder();
  expect((await footnote(["add", tempFolder({ "bridge.txt": BRIDGE }), "--data", data], env)).code).toBe(0);
  const { stdout, code } = await footnote(["ask", QUESTION, "--data", data], { ...env, NO_COLOR: "1" });
  expect(code).toBe(0);
  expect(stdout).toContain(
    `supported: “${OPEN}” By the judgement of a model (deepseek/judge): 原文说1932年开通。`,
  );
  expect(stdout.split(OPEN)).toHaveLength(3);
});
