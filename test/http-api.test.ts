/** The HTTP API as it is promised: asking, streams, replays, threads. Documents and refusals have files of their own. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Serving } from "../src/apps/server/serve.ts";
import type { ThreadSummary, Turn } from "../src/core/domain/answer.ts";
import type { RunEvent } from "../src/core/domain/event.ts";
import { endEverything, footnoteJson, tempFolder } from "./footnote-process.ts";
import {
  askTurn,
  expectQuotesStand,
  postJson,
  readEvents,
  readJson,
  readRefusal,
  upload,
} from "./http-client.ts";
import { serveHere } from "./serve-here.ts";

const MILL =
  "# The mill\r\n\r\nThe mill at Vesterby was built in 1811 by Anna Holm. 🌾🌾 Its wheel is 6 metres wide.\r\n\r\n" +
  "## Repairs\r\n\r\nThe roof of the mill was repaired in 1987 by Tomas Berg. 😀 The repair cost 4,200 crowns.\r\n";
const data = tempFolder();
let serving: Serving;
let address: string;

const start = async (): Promise<void> => {
  serving = await serveHere({}, data);
  address = serving.address;
};

beforeAll(async () => {
  await start();
  await upload(address, "mill.md", MILL);
});

afterAll(async () => {
  await serving?.close();
  await endEverything();
});

describe("asking", () => {
  test("the finished turn has the shape of `ask --json`", async () => {
    const question = "Who built the mill at Vesterby?";
    const turn = await askTurn(address, { question });
    expect(turn).toMatchObject({
      turnId: expect.stringMatching(/^trn_/),
      threadId: expect.stringMatching(/^thr_/),
      runId: expect.stringMatching(/^run_/),
      question,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      answer: expect.any(Object),
      usage: {
        modelCalls: 0,
        inputTokens: 0,
        outputTokens: 0,
        costMicros: expect.toSatisfy((cost) => cost === 0 || cost === null),
        elapsedMs: expect.any(Number),
      },
    });
    expect(turn.answer.claims[0]).toMatchObject({
      start: expect.any(Number),
      end: expect.any(Number),
      text: expect.any(String),
      verdict: "supported",
      citations: [
        { source: 1, verdict: "supported", quote: { documentId: turn.answer.sources[0]?.documentId } },
      ],
    });
    const { json } = await footnoteJson(["ask", question, "--data", data]);
    expect(shapeOf(json)).toEqual(shapeOf(turn));
    expect(json).toMatchObject({ answer: turn.answer });
  });

  test("the stream numbers its events from 1 and ends with the turn", async () => {
    const response = await postJson(`${address}/api/ask`, { question: "How wide is the wheel of the mill?" });
    const events = await readEvents(response);
    expect(events.map((event) => event.seq)).toEqual(events.map((_, nth) => nth + 1));
    expect(events[0]?.type).toBe("run-start");
    expect(events.filter((event) => event.type === "answer-end" || event.type === "error")).toHaveLength(1);
    const end = events.at(-1);
    if (end?.type !== "answer-end") throw new Error(`ended with ${end?.type}`);
    const written = events.flatMap((event) => (event.type === "answer-delta" ? [event.text] : [])).join("");
    expect(written).toBe(end.turn.answer.text);
    const checked = events.flatMap((event) => (event.type === "claim-checked" ? [event.claim] : []));
    expect(checked).toEqual(end.turn.answer.claims);
  });

  test("a run that fails ends with an error, in the stream and as JSON", async () => {
    const body = { question: "Who built the mill?", writer: "model" };
    const events = await readEvents(await postJson(`${address}/api/ask`, body));
    expect(events.at(-1)).toMatchObject({ type: "error", error: { code: "model-not-configured" } });
    const refused = await readRefusal(
      await postJson(`${address}/api/ask`, body, { accept: "application/json" }),
    );
    expect(refused).toMatchObject({ code: "model-not-configured", status: 422, hint: expect.any(String) });
  });

  test("a run is replayed whole or from a number on, by query or by Last-Event-ID", async () => {
    const events = await readEvents(
      await postJson(`${address}/api/ask`, { question: "When was the roof of the mill repaired?" }),
    );
    const replay = replayOf(events);
    expect(await readEvents(await fetch(replay))).toEqual(events);
    expect(await readEvents(await fetch(`${replay}?from=3`))).toEqual(events.slice(2));
    const seen = { headers: { "last-event-id": "3" } };
    expect(await readEvents(await fetch(replay, seen))).toEqual(events.slice(3));
    // A browser's EventSource comes back after the end; this tells it to stop.
    expect((await fetch(`${replay}?from=${events.length + 1}`)).status).toBe(204);
  });

  test("a run that nobody may know is 404", async () => {
    expect(await readRefusal(await fetch(`${address}/api/runs/run_nothing/events`))).toMatchObject({
      code: "not-found",
    });
    const stopped = await fetch(`${address}/api/runs/run_nothing`, { method: "DELETE" });
    expect(await readRefusal(stopped)).toMatchObject({ code: "not-found" });
  });

  test("what nothing answers is said plainly, with nothing cited", async () => {
    const turn = await askTurn(address, { question: "Which enzyme splits lactose in the small intestine?" });
    expect(turn.answer).toMatchObject({ status: "not-found", claims: [], sources: [] });
    expect(turn.answer.text).toContain("I found nothing in your library that answers this");
  });

  test("thirty-two askers at once all get their answers", async () => {
    const asked = Array.from({ length: 32 }, (_, nth) =>
      askTurn(address, { question: `Question ${nth}: who repaired the roof of the mill?` }),
    );
    const turns = await Promise.all(asked);
    expect(turns.map((turn) => turn.answer.text.includes("Tomas Berg"))).toEqual(turns.map(() => true));
    expect(new Set(turns.map((turn) => turn.threadId)).size).toBe(32);
  });
});

describe("threads", () => {
  test("a follow-up goes on in its thread, and both survive a restart with their replays", async () => {
    const first = await askTurn(address, { question: "Who built the mill at Vesterby?" });
    const { threadId } = first;
    const events = await readEvents(
      await postJson(`${address}/api/ask`, { question: "And when was it built?", threadId }),
    );
    const end = events.at(-1);
    if (end?.type !== "answer-end") throw new Error(`ended with ${end?.type}`);
    expect(end.turn).toMatchObject({ threadId, answer: { text: expect.stringContaining("1811") } });
    expect(events.find((event) => event.type === "queries")).toBeDefined();

    const before = await readJson<{ thread: ThreadSummary; turns: Turn[] }>(
      await fetch(`${address}/api/threads/${threadId}`),
    );
    expect(before.turns).toEqual([first, end.turn]);
    expect(before.thread).toMatchObject({ threadId, title: first.question, turnCount: 2 });
    const listed = await readJson<{ threads: ThreadSummary[] }>(await fetch(`${address}/api/threads`));
    expect(listed.threads[0]).toEqual(before.thread);

    await serving.close();
    await start();
    expect(await readJson(await fetch(`${address}/api/threads/${threadId}`))).toEqual(before);
    expect(await readJson(await fetch(`${address}/api/threads`))).toEqual(listed);
    expect(await readEvents(await fetch(replayOf(events)))).toEqual(events);
    await expectQuotesStand(address, end.turn);
  });

  test("a deleted one is gone with its turns and its runs", async () => {
    const { threadId, runId } = await askTurn(address, { question: "Who built the mill?" });
    expect((await fetch(`${address}/api/threads/${threadId}`, { method: "DELETE" })).status).toBe(204);
    for (const [method, path] of [
      ["GET", `threads/${threadId}`],
      ["DELETE", `threads/${threadId}`],
      ["GET", `runs/${runId}/events`],
    ]) {
      expect(
        await readRefusal(await fetch(`${address}/api/${path}`, { method: method ?? "" })),
      ).toMatchObject({ code: "not-found" });
    }
    const refused = await postJson(`${address}/api/ask`, { question: "And when?", threadId });
    expect(await readRefusal(refused)).toMatchObject({ code: "not-found" });
  });
});

describe("what the server says of itself", () => {
  test("it is well", async () => {
    const { total } = await readJson<{ total: number }>(await fetch(`${address}/api/documents`));
    expect(await readJson(await fetch(`${address}/api/health`))).toEqual({
      status: "ok",
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      model: null,
      webSearch: false,
      sources: ["library"],
      documents: total,
      passages: expect.any(Number),
    });
  });

  test("its description lists every route with its methods", async () => {
    const spec = await readJson<{ openapi: string; paths: Record<string, object>; components: object }>(
      await fetch(`${address}/api/openapi.json`),
    );
    expect(spec.openapi).toBe("3.1.0");
    const routes = Object.entries(spec.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(routes.sort()).toEqual(
      [
        "delete /api/digests/{id}",
        "get /api/digests",
        "get /api/digests/{id}",
        "get /api/digests/{id}/export",
        "post /api/digests",
        "post /api/digests/{id}/resume",
        "post /api/digests/{id}/stop",
        "delete /api/documents/{id}",
        "delete /api/runs/{id}",
        "delete /api/threads/{id}",
        "get /api/documents",
        "get /api/documents/{id}",
        "get /api/documents/{id}/text",
        "get /api/doctor",
        "get /api/health",
        "get /api/runs/{id}/events",
        "get /api/threads",
        "get /api/threads/{id}",
        "post /api/ask",
        "post /api/check",
        "post /api/documents",
        "delete /api/sites/{id}",
        "get /api/sites",
        "get /api/sites/{id}",
        "get /api/turns/{id}",
        "get /api/turns/{id}/export",
        "get /api/usage",
        "post /api/sites",
        "post /api/sites/{id}/refresh",
        "post /api/turns/{id}/recheck",
      ].sort(),
    );
    const known = new Set(
      Object.keys((spec.components as { schemas: object }).schemas).map(
        (name) => `#/components/schemas/${name}`,
      ),
    );
    const used = [...JSON.stringify(spec).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] as string);
    expect(used.filter((one) => !known.has(one))).toEqual([]);
  });

  test("the page is at /, and its own addresses lead to it", async () => {
    for (const path of ["/", "/thread/thr_x"]) {
      const page = await fetch(address + path);
      expect([page.status, page.headers.get("content-type")]).toEqual([
        200,
        expect.stringContaining("text/html"),
      ]);
      expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
  });
});

function replayOf(events: readonly RunEvent[]): string {
  const [first] = events;
  if (first?.type !== "run-start") throw new Error("no run-start");
  return `${address}/api/runs/${first.runId}/events`;
}

/** Names and kinds of what is in a value, whatever is said there. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (value === null || typeof value !== "object") return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shapeOf(one)]));
}
