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

test.each(["SIGTERM", "SIGHUP"] as const)("by %s, open streams end with an event", async (signal) => {
  const model = await startFakeModel({ reply: { kind: "stall", text: "The port is" } });
  models.push(model);
  const env = { FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: model.baseURL, FOOTNOTE_PROBE: "off" };
  const server = await startServer(tempFolder(), env);
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
