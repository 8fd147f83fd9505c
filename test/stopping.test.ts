/** A server that is told to stop: who listens hears of it, nothing is left running, and the questions are kept. */
import { afterAll, expect, test } from "vitest";
import { endEverything, eventually, startServer, tempFolder } from "./footnote-process.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { postJson, readEvents } from "./http-client.ts";

const models: FakeModel[] = [];

afterAll(async () => {
  await endEverything();
  await Promise.all(models.map((model) => model.close()));
});

const envOf = (model: FakeModel) => ({
  FOOTNOTE_MODEL: "openai/fake",
  OPENAI_BASE_URL: model.baseURL,
  FOOTNOTE_PROBE: "off",
});

test("by SIGTERM, what is being answered is answered whole, and nobody new is let in", async () => {
  const model = await startFakeModel({ partMs: 100, partLength: 4 });
  models.push(model);
  const server = await startServer(tempFolder(), envOf(model));
  const begun = Promise.withResolvers<void>();
  const asked = await postJson(`${server.address}/api/ask`, {
    question: "How do I change the port?",
    writer: "model",
  });
  const events = readEvents(asked, ({ type }) => {
    if (type === "answer-delta") begun.resolve();
    return false;
  });
  await begun.promise;
  const ended = server.end("SIGTERM");
  await eventually(
    async () => (await fetch(`${server.address}/api/health`).catch(() => "refused")) === "refused",
  );
  expect((await events).at(-1)).toMatchObject({
    type: "answer-end",
    turn: { answer: { status: "answered" }, notices: [] },
  });
  expect((await ended).code).toBe(0);
});

test("by a second signal, at once", async () => {
  const model = await startFakeModel({ reply: { kind: "stall", text: "The port is" } });
  models.push(model);
  const server = await startServer(tempFolder(), { ...envOf(model), FOOTNOTE_DRAIN_SECONDS: "3600" });
  const begun = Promise.withResolvers<void>();
  const asked = await postJson(`${server.address}/api/ask`, {
    question: "How do I change the port?",
    writer: "model",
  });
  const events = readEvents(asked, ({ type }) => {
    if (type === "passage-selected") begun.resolve();
    return false;
  });
  await begun.promise;
  const ended = server.end("SIGTERM");
  await eventually(
    async () => (await fetch(`${server.address}/api/health`).catch(() => "refused")) === "refused",
  );
  server.child.kill("SIGINT");
  expect((await ended).code).toBe(0);
  expect((await events).at(-1)?.type).toMatch(/^(?:error|answer-end)$/u);
});

test.each(["SIGTERM", "SIGHUP"] as const)("by %s, open streams end with an event", async (signal) => {
  const model = await startFakeModel({ reply: { kind: "stall", text: "The port is" } });
  models.push(model);
  const server = await startServer(tempFolder(), { ...envOf(model), FOOTNOTE_DRAIN_SECONDS: "1" });
  const reading = new Set<number>();
  const streams = [1, 2, 3].map(async (nth) => {
    const question = { question: "How do I change the port?", writer: "model" };
    return readEvents(await postJson(`${server.address}/api/ask`, question), ({ type }) => {
      if (type === "passage-selected") reading.add(nth);
      return false;
    });
  });
  await eventually(() => reading.size === streams.length);
  expect((await server.end(signal)).code).toBe(0);
  for (const events of await Promise.all(streams)) {
    const last = events.at(-1);
    // What was written until then is kept as an answer.
    if (last?.type === "error") expect(last.error.code).toBe("run-interrupted");
    else expect(last).toMatchObject({ type: "answer-end", turn: { notices: [{ code: "cancelled" }] } });
  }
});
