/** Answers with a model and passages found by meaning, end to end against the fake model server: over HTTP and the CLI. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Serving } from "../src/apps/server/serve.ts";
import type { Turn } from "../src/core/domain/answer.ts";
import { type FakeModel, type FakeModelOptions, startFakeModel } from "./fake-model-server.ts";
import { endEverything, footnote, footnoteJson, tempFolder } from "./footnote-process.ts";
import { askTurn, expectQuotesStand, postJson, readEvents, readRefusal, upload } from "./http-client.ts";
import { serveHere } from "./serve-here.ts";

const BRIDGE =
  "The harbour bridge of Nordwick opened in 1932 after nine years of work. It is 503 metres long.\n";
const TOWER = "铁塔高330米，位于白河镇的北边。铁塔于1987年建成。\n";
const QUESTION = "When did the harbour bridge of Nordwick open?";

let model: FakeModel | undefined;
let serving: Serving | undefined;

afterEach(async () => {
  await serving?.close();
  await model?.close();
  serving = undefined;
  model = undefined;
});

afterAll(endEverything);

async function start(options: FakeModelOptions = {}, env: Record<string, string> = {}): Promise<string> {
  model = await startFakeModel(options);
  const all = { FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: model.baseURL, ...env };
  serving = await serveHere(all);
  await upload(serving.address, "bridge.txt", BRIDGE);
  await upload(serving.address, "铁塔.txt", TOWER);
  return serving.address;
}

const chats = (): number =>
  model?.requests.filter(({ path }) => path.endsWith("/chat/completions")).length ?? 0;

describe("a model that answers", () => {
  test("is streamed, cited and checked, at one call for a question and two for a follow-up", async () => {
    const address = await start();
    const events = await readEvents(await postJson(`${address}/api/ask`, { question: QUESTION }));
    const end = events.at(-1);
    if (end?.type !== "answer-end") throw new Error(`ended with ${end?.type}`);
    const { turn } = end;
    expect(turn.answer).toMatchObject({ status: "answered", writer: "model", model: "openai/fake" });
    expect(turn.answer.text).toContain("1932");
    expect(turn.answer.text).not.toMatch(/\[\d/);
    expect(turn.answer.claims.map((claim) => claim.verdict)).toContain("supported");
    expect(turn.usage).toMatchObject({ modelCalls: 1, costMicros: 0 });
    expect(turn.usage.inputTokens).toBeGreaterThan(100);
    await expectQuotesStand(address, turn);
    expect(chats()).toBe(1);

    const followUp = await askTurn(address, { question: "And how long is it?", threadId: turn.threadId });
    expect(followUp).toMatchObject({ answer: { writer: "model" }, usage: { modelCalls: 2 } });
    expect(followUp.answer.text).toContain("503");
    await expectQuotesStand(address, followUp);
    expect(chats()).toBe(3);
  });

  test("answers in Chinese", async () => {
    const address = await start();
    const turn = await askTurn(address, { question: "铁塔有多高？" });
    expect(turn.answer).toMatchObject({ writer: "model", text: expect.stringContaining("330") });
    await expectQuotesStand(address, turn);
  });

  test("is not called where the extractive writer is asked for", async () => {
    const address = await start();
    const turn = await askTurn(address, { question: QUESTION, writer: "extractive" });
    expect(turn).toMatchObject({
      answer: { writer: "extractive", status: "answered" },
      usage: { modelCalls: 0 },
    });
    expect(chats()).toBe(0);
  });

  test("is caught where it makes things up", async () => {
    const text = "The harbour bridge of Nordwick opened in 1999 and was paid for by pirates [1].";
    const address = await start({ reply: { kind: "text", text } });
    const turn = await askTurn(address, { question: QUESTION, writer: "model" });
    expect(turn.answer.claims.map((claim) => claim.verdict)).not.toContain("supported");
    await expectQuotesStand(address, turn);
  });

  test("that finds nothing in the passages is not made to answer", async () => {
    const address = await start({ reply: { kind: "text", text: "NOT_FOUND" } });
    const turn = await askTurn(address, { question: QUESTION, writer: "model" });
    expect(turn.answer).toMatchObject({ status: "not-found", claims: [], sources: [] });
    expect(turn.answer.nearest.map((source) => source.title)).toContain("bridge");
  });

  test("is asked by the command line too, with its key", async () => {
    model = await startFakeModel({ apiKey: "key-of-the-test" });
    const env = {
      FOOTNOTE_MODEL: "openai/fake",
      OPENAI_BASE_URL: model.baseURL,
      OPENAI_API_KEY: "key-of-the-test",
    };
    const data = tempFolder();
    await footnote(["add", tempFolder({ "bridge.txt": BRIDGE }), "--data", data]);
    const { code, json } = await footnoteJson(["ask", QUESTION, "--data", data], env);
    expect({ code, json }).toMatchObject({
      code: 0,
      json: { answer: { writer: "model", text: expect.stringContaining("1932") } },
    });
    const plain = await footnote(["ask", QUESTION, "--data", data], env);
    expect(plain.stdout).toMatch(/1932.*\[1\]/);
    expect((await footnote(["doctor", "--data", data], env)).stdout).toContain("openai/fake");
    const usage = await footnote(["usage", "--by", "thread", "--data", data], env);
    expect(usage.stdout).toMatch(new RegExp(`^thr_\\S+  ${QUESTION.replace("?", "[?]")}  [$]0  1 calls, `));

    const wrong = { ...env, OPENAI_API_KEY: "key-that-is-wrong" };
    const refused = await footnote(["ask", QUESTION, "--writer", "model", "--data", data], wrong);
    expect(refused.code).toBe(1);
    expect(refused.stdout + refused.stderr).not.toContain("key-that-is-wrong");
  });
});

describe("a model that fails", () => {
  const noticesOf = (turn: Turn): string[] => turn.notices.map((notice) => notice.code);

  test.each([
    ["refuses", "model-key-refused", { kind: "error", status: 401 }],
    ["is broken", "model-failed", { kind: "error", status: 500 }],
    ["speaks something else", "model-failed", { kind: "raw", pieces: ["data: <html>\n\n"] }],
    ["is cut before its first word", "model-failed", { kind: "cut", text: "" }],
  ] as const)("and %s: the extractive writer answers, with a notice", async (_, code, reply) => {
    const address = await start({ reply });
    const turn = await askTurn(address, { question: QUESTION });
    expect(turn.answer).toMatchObject({
      writer: "extractive",
      status: "answered",
      text: expect.stringContaining("1932"),
    });
    expect(noticesOf(turn)).toEqual([code]);
    await expectQuotesStand(address, turn);
  });

  test("because nothing is there: the extractive writer answers; who insists is told", async () => {
    const address = await start();
    await model?.close();
    const turn = await askTurn(address, { question: QUESTION });
    expect(turn.answer).toMatchObject({ writer: "extractive", text: expect.stringContaining("1932") });
    expect(noticesOf(turn)).toEqual(["model-failed"]);
    const events = await readEvents(
      await postJson(`${address}/api/ask`, { question: QUESTION, writer: "model" }),
    );
    expect(events.at(-1)).toMatchObject({ type: "error", error: { code: "model-failed" } });
    const insisted = await postJson(
      `${address}/api/ask`,
      { question: QUESTION, writer: "model" },
      { accept: "application/json" },
    );
    expect([insisted.status, await insisted.json()]).toMatchObject([
      502,
      { error: { code: "model-failed" } },
    ]);
  });

  test("in mid-answer: what was shown is kept and checked, with a notice", async () => {
    const text =
      "The harbour bridge of Nordwick opened in 1932 after nine years of work [1]. It was built by the";
    const address = await start({ reply: { kind: "cut", text } });
    const events = await readEvents(await postJson(`${address}/api/ask`, { question: QUESTION }));
    const end = events.at(-1);
    if (end?.type !== "answer-end") throw new Error(`ended with ${end?.type}`);
    const shown = events.flatMap((event) => (event.type === "answer-delta" ? [event.text] : [])).join("");
    expect(end.turn.answer).toMatchObject({ writer: "model", text: shown });
    expect(shown).toContain("1932");
    expect(end.turn.answer.claims[0]).toMatchObject({ verdict: "supported" });
    expect(noticesOf(end.turn)).toEqual(["model-failed"]);
    await expectQuotesStand(address, end.turn);
  });

  test("is none where none is configured, and who insists is told", async () => {
    serving = await serveHere();
    const body = { question: QUESTION, writer: "model" };
    const reply = await postJson(`${serving.address}/api/ask`, body, { accept: "application/json" });
    expect(await readRefusal(reply)).toMatchObject({ code: "model-not-configured" });
  });

  test("without end can be stopped, and is not asked any more", async () => {
    const address = await start({ reply: { kind: "runaway", text: "The bridge [1]. " } });
    const reply = await postJson(`${address}/api/ask`, { question: QUESTION });
    const [first] = await readEvents(reply, (event) => event.type === "answer-delta");
    if (first?.type !== "run-start") throw new Error("no run-start");
    const stopped = await fetch(`${address}/api/runs/${first.runId}`, { method: "DELETE" });
    // It writes until it is cut or stopped, whichever comes first.
    expect([204, 404]).toContain(stopped.status);
    const events = await readEvents(await fetch(`${address}/api/runs/${first.runId}/events`));
    expect(["error", "answer-end"]).toContain(events.at(-1)?.type);
    await expect.poll(() => model?.requests.at(-1)?.aborted).toBe(true);
  });
});

describe("an embedder", () => {
  const EMBED = { FOOTNOTE_MODEL: "", FOOTNOTE_EMBED: "openai/vectors" };
  /** No document holds a word of it, so that only vectors can lead anywhere. */
  const UNHEARD = "Qwrtzu yxcvb?";
  let data: string;

  beforeAll(() => {
    data = tempFolder();
  });

  test("finds what words do not, beside what they do", async () => {
    const address = await start({}, EMBED);
    await expect.poll(() => serving?.footnote.shared.getValue("coverage of openai/vectors")).toBe("enough");
    // The guide has none.
    await expect
      .poll(() => serving?.footnote.shared.countVectors("openai/vectors"))
      .toEqual({ passages: 2, vectors: 2 });
    const turn = await askTurn(address, { question: QUESTION });
    expect(turn.answer).toMatchObject({ status: "answered", text: expect.stringContaining("1932") });
    expect(turn.notices).toEqual([]);
    await expectQuotesStand(address, turn);
    expect((await askTurn(address, { question: UNHEARD })).answer.nearest.length).toBeGreaterThan(0);
    await serving?.close();
    await model?.close();
    const without = await askTurn(await start({}, { FOOTNOTE_MODEL: "" }), { question: UNHEARD });
    expect(without.answer).toMatchObject({ status: "not-found", nearest: [] });
  });

  test("that is down does not hold up an answer, and says why there are no others", async () => {
    const address = await start({}, EMBED);
    await expect.poll(() => serving?.footnote.shared.getValue("coverage of openai/vectors")).toBe("enough");
    await model?.close();
    await upload(address, "garden.txt", "Evening primroses open after dusk in the walled garden.\n");
    const turn = await askTurn(address, { question: QUESTION });
    expect(turn.answer).toMatchObject({ status: "answered", text: expect.stringContaining("1932") });
    expect(turn.notices).toMatchObject([{ code: expect.stringMatching(/^model-(?:failed|timeout)$/) }]);
  });

  test("that is down when adding is told, and the next `add` makes up for it", async () => {
    model = await startFakeModel();
    const up = { FOOTNOTE_EMBED: "openai/vectors", OPENAI_BASE_URL: model.baseURL };
    const down = { ...up, OPENAI_BASE_URL: "http://127.0.0.1:9/v1" };
    const folder = tempFolder({ "bridge.txt": BRIDGE });
    const first = await footnoteJson(["add", folder, "--data", data], down);
    expect(first).toMatchObject({ code: 0, json: { added: 1, embedding: { code: "model-failed" } } });
    const second = await footnoteJson(["add", folder, "--data", data], up);
    expect(second).toMatchObject({ code: 0, json: { unchanged: 1 } });
    expect(second.json).not.toHaveProperty("embedding");
    expect(model.requests.filter(({ path }) => path.endsWith("/embeddings"))).toHaveLength(1);
  });
});

describe("doctor", () => {
  test("asks the model for a word, and says what is wrong where none comes", async () => {
    model = await startFakeModel();
    const env = { FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: model.baseURL };
    const data = tempFolder();
    const well = await footnoteJson(["doctor", "--data", data], env);
    expect(well).toMatchObject({ code: 0 });
    expect(well.json).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ part: "model", status: "ok" })]),
    });
    await model.close();
    const gone = await footnoteJson(["doctor", "--data", data], env);
    expect(gone).toMatchObject({ code: 1 });
    expect(gone.json).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ part: "model", status: "failed" })]),
    });
  });
});
