/** A server that is told to stop: who listens hears of it, nothing is left running, and the questions are kept. */
import { afterAll, expect, test } from "vitest";
import {
  endEverything,
  eventually,
  type ServerProcess,
  startServer,
  tempFolder,
} from "./footnote-process.ts";
import type { RunEvent } from "../src/core/domain/event.ts";
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

/** `begun`: an event of this kind has come, or the end. */
function ask({ address }: ServerProcess, kind: RunEvent["type"]) {
  const begun = Promise.withResolvers<void>();
  const events = postJson(`${address}/api/ask`, {
    question: "How do I change the port?",
    writer: "model",
  }).then((asked) =>
    readEvents(asked, ({ type }) => {
      if (type === kind) begun.resolve();
      return false;
    }),
  );
  return { begun: Promise.race([begun.promise, events]), events };
}

const isClosed = ({ address }: ServerProcess): Promise<unknown> =>
  eventually(async () => (await fetch(`${address}/api/health`).catch(() => "refused")) === "refused");

test("by SIGTERM, what is being answered is answered whole, and nobody new is let in", async () => {
  const model = await startFakeModel({ partMs: 100, partLength: 4 });
  models.push(model);
  const server = await startServer(tempFolder(), envOf(model));
  const { begun, events } = ask(server, "answer-delta");
  await begun;
  const ended = server.end("SIGTERM");
  await isClosed(server);
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
  const { begun, events } = ask(server, "passage-selected");
  await begun;
  const ended = server.end("SIGTERM");
  await isClosed(server);
  server.child.kill("SIGINT");
  expect((await ended).code).toBe(0);
  expect((await events).at(-1)?.type).toMatch(/^(?:error|answer-end)$/u);
});

test.each(["SIGTERM", "SIGHUP"] as const)("by %s, open streams end with an event", async (signal) => {
  const model = await startFakeModel({ reply: { kind: "stall", text: "The port is" } });
  models.push(model);
  const server = await startServer(tempFolder(), { ...envOf(model), FOOTNOTE_DRAIN_SECONDS: "1" });
  const streams = [1, 2, 3].map(() => ask(server, "passage-selected"));
  await Promise.all(streams.map(({ begun }) => begun));
  expect((await server.end(signal)).code).toBe(0);
  for (const events of await Promise.all(streams.map(({ events }) => events))) {
    const last = events.at(-1);
    // What was written until then is kept as an answer.
    if (last?.type === "error") expect(last.error.code).toBe("run-interrupted");
    else expect(last).toMatchObject({ type: "answer-end", turn: { notices: [{ code: "cancelled" }] } });
  }
});
