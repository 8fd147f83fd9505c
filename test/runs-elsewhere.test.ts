/** Two processes on one data folder: each follows, stops and takes notice of the runs of the other; questions wait their turn. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Turn } from "../src/core/domain/answer.ts";
import type { RunEvent } from "../src/core/domain/event.ts";
import {
  endEverything,
  eventually,
  footnote,
  type ServerProcess,
  startFootnote,
  startServer,
  tempFolder,
} from "./footnote-process.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { postJson, readEvents, readJson } from "./http-client.ts";

const NOTES = {
  "lamp.md":
    "# The lamp\n\nThe lamp of Ringsted is kept by Ada Holm. The keeper of the lamp lives in the tower.\n",
  "bell.md": "# The bell\n\nThe bell of Ringsted is rung by Jens Lund. It is rung at noon.\n",
};
const LAMP = "Who keeps the lamp of Ringsted?";
const BELL = "Who rings the bell of Ringsted?";
/** Long enough for the other process to look on, whatever the machine is at. */
const SLOW = { kind: "quote", sentences: 2 } as const;
const STALL = { kind: "stall", text: "" } as const;

let model: FakeModel;
let data: string;
let [here, there]: ServerProcess[] = [];

/** Its first event, and all of them once it has ended. */
const asked = async (server: ServerProcess | undefined, question: string, more: object = {}) => {
  const reply = await postJson(`${server?.address}/api/ask`, { question, sources: ["library"], ...more });
  const begun = Promise.withResolvers<RunEvent>();
  const events = readEvents(reply, (event) => {
    begun.resolve(event);
    return false;
  });
  const first = await begun.promise;
  if (first.type !== "run-start") throw new Error("no run-start");
  return { ...first, events };
};
const eventsOf = async (server: ServerProcess | undefined, runId: string): Promise<RunEvent[]> =>
  readEvents(await fetch(`${server?.address}/api/runs/${runId}/events`));
const threadAt = async (server: ServerProcess | undefined, id: string) =>
  (await fetch(`${server?.address}/api/threads/${id}`)).json() as Promise<{
    turns: Turn[];
    unanswered: { question: string; runId: string }[];
  }>;

beforeAll(async () => {
  model = await startFakeModel({ partMs: 30, partLength: 4 });
  data = tempFolder();
  const env = { FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: model.baseURL, FOOTNOTE_PROBE: "off" };
  await footnote(["add", tempFolder(NOTES), "--data", data]);
  here = await startServer(data, env);
  there = await startServer(data, env);
});
beforeEach(() => model.setReply(SLOW));
afterAll(async () => {
  await endEverything();
  await model?.close();
});

describe("a run that another process writes", () => {
  test("is followed to its end, and is the same from everywhere", async () => {
    const { runId, events } = await asked(here, LAMP);
    const seen = await eventsOf(there, runId);
    expect(seen).toEqual(await events);
    expect(seen.at(-1)?.type).toBe("answer-end");
  });

  test("is stopped from elsewhere, and says so everywhere", async () => {
    model.setReply(STALL);
    const { runId, events } = await asked(here, LAMP);
    const following = eventsOf(there, runId);
    expect((await fetch(`${there?.address}/api/runs/${runId}`, { method: "DELETE" })).status).toBe(204);
    expect((await events).at(-1)).toMatchObject({ type: "error", error: { code: "cancelled" } });
    expect((await following).at(-1)).toMatchObject({ type: "error", error: { code: "cancelled" } });
    expect((await fetch(`${there?.address}/api/runs/${runId}`, { method: "DELETE" })).status).toBe(404);
  });

  test("of the command line is followed by a server beside it; killed, it is called interrupted", async () => {
    model.setReply(STALL);
    const env = { FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: model.baseURL };
    const asking = startFootnote(["ask", BELL, "--sources", "library", "--data", data], env);
    let runId = "";
    await eventually(async () => {
      const { threads } = (await readJson(await fetch(`${here?.address}/api/threads`))) as {
        threads: { threadId: string; title: string; turnCount: number }[];
      };
      const thread = threads.find(({ title, turnCount }) => title === BELL && turnCount === 0);
      if (thread) runId = (await threadAt(here, thread.threadId)).unanswered[0]?.runId ?? "";
      return runId !== "";
    });
    await readEvents(
      await fetch(`${here?.address}/api/runs/${runId}/events`),
      (event) => event.type === "passage-selected",
    );
    const following = eventsOf(here, runId);
    asking.child.kill("SIGKILL");
    await asking.ended;
    const events = await following;
    expect(events.at(-1)).toMatchObject({ type: "error", error: { code: "run-interrupted" } });
    expect(await eventsOf(there, runId)).toEqual(events);
  });
});

describe("a question in a thread whose answer is still being written", () => {
  test("waits for it, from another process too, and says so; turns keep their order", async () => {
    const first = await asked(here, LAMP);
    const second = await asked(there, BELL, { threadId: first.threadId });
    const third = await asked(here, "And at what time?", { threadId: first.threadId });
    const waited = await second.events;
    expect(waited.map(({ type }) => type).slice(0, 2)).toEqual(["run-start", "run-waiting"]);
    expect(waited.at(-1)?.type).toBe("answer-end");
    expect((await third.events).at(-1)?.type).toBe("answer-end");
    const { turns, unanswered } = await threadAt(there, first.threadId);
    expect(turns.map(({ question }) => question)).toEqual([LAMP, BELL, "And at what time?"]);
    expect(unanswered).toEqual([]);
    // A follow-up in its own right: it leans on what was asked before it.
    expect(waited.some(({ type }) => type === "queries")).toBe(true);
  });

  test("leans on it, and the model is told of it", async () => {
    const first = await asked(here, LAMP);
    await first.events;
    const second = await asked(here, BELL, { threadId: first.threadId });
    const third = await asked(there, "And at what time is it rung?", { threadId: first.threadId });
    await Promise.all([second.events, third.events]);
    const told = model.requests.map(({ body }) => JSON.stringify(body.messages));
    expect(
      told.filter((text) => text.includes("And at what time is it rung?") && text.includes(BELL)),
    ).not.toEqual([]);
  });

  test("does not wait for one that was stopped or whose process is gone", async () => {
    model.setReply(STALL);
    const before = model.requests.length;
    const first = await asked(here, LAMP);
    const second = await asked(there, BELL, { threadId: first.threadId });
    // Else the first one would be answered, too.
    await expect.poll(() => model.requests.length).toBeGreaterThan(before);
    model.setReply(SLOW);
    await fetch(`${there?.address}/api/runs/${first.runId}`, { method: "DELETE" });
    expect((await second.events).at(-1)?.type).toBe("answer-end");
    const { turns, unanswered } = await threadAt(here, first.threadId);
    expect(turns.map(({ question }) => question)).toEqual([BELL]);
    expect(unanswered).toMatchObject([{ question: LAMP, status: "failed", error: { code: "cancelled" } }]);
  });
});

describe("a thread deleted while its answer is being written", () => {
  test.each([
    ["by the process that writes it", () => here],
    ["by another", () => there],
  ])("%s stays deleted, and its run stops", async (_by, remover) => {
    model.setReply(STALL);
    const { threadId, runId, events } = await asked(here, LAMP);
    const path = `${remover()?.address}/api/threads/${threadId}`;
    expect((await fetch(path, { method: "DELETE" })).status).toBe(204);
    expect((await events).at(-1)).toMatchObject({ type: "error", error: { code: "cancelled" } });
    for (const server of [here, there]) {
      expect((await fetch(`${server?.address}/api/threads/${threadId}`)).status).toBe(404);
      expect((await fetch(`${server?.address}/api/runs/${runId}/events`)).status).toBe(404);
    }
  });

  test("with answers before it, too: the one that is being written does not bring it back", async () => {
    const first = await asked(here, LAMP);
    await first.events;
    const second = await asked(here, BELL, { threadId: first.threadId });
    const path = `${here?.address}/api/threads/${first.threadId}`;
    expect((await fetch(path, { method: "DELETE" })).status).toBe(204);
    expect((await second.events).at(-1)).toMatchObject({ type: "error", error: { code: "cancelled" } });
    expect((await fetch(path)).status).toBe(404);
  });
});
