/** The HTTP API as it is promised: asking, streams, replays, threads. Documents and refusals have files of their own. */
import { ALL_ROUTES } from "../../src/contract/routes/all-routes.ts";
import { beforeAll, describe, expect, test } from "vitest";
import type { RunEvent } from "../../src/core/domain/event.ts";
import { askTurn, postJson, readEvents, readJson, readRefusal, upload } from "../http-client.ts";
import { routesForAll } from "../routes-here.ts";

const MILL =
  "# The mill\r\n\r\nThe mill at Vesterby was built in 1811 by Anna Holm. 🌾🌾 Its wheel is 6 metres wide.\r\n\r\n" +
  "## Repairs\r\n\r\nThe roof of the mill was repaired in 1987 by Tomas Berg. 😀 The repair cost 4,200 crowns.\r\n";
const server = routesForAll();

beforeAll(async () => {
  await upload(server.address, "mill.md", MILL);
});

describe("asking", () => {
  test("the stream numbers its events from 1 and ends with the turn", async () => {
    const response = await postJson(`${server.address}/api/ask`, {
      question: "How wide is the wheel of the mill?",
    });
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
    const events = await readEvents(await postJson(`${server.address}/api/ask`, body));
    expect(events.at(-1)).toMatchObject({ type: "error", error: { code: "model-not-configured" } });
    const refused = await readRefusal(
      await postJson(`${server.address}/api/ask`, body, { accept: "application/json" }),
    );
    expect(refused).toMatchObject({ code: "model-not-configured", status: 422, hint: expect.any(String) });
  });

  test("a run is replayed whole or from a number on, by query or by Last-Event-ID", async () => {
    const events = await readEvents(
      await postJson(`${server.address}/api/ask`, { question: "When was the roof of the mill repaired?" }),
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
    expect(await readRefusal(await fetch(`${server.address}/api/runs/run_nothing/events`))).toMatchObject({
      code: "not-found",
    });
    const stopped = await fetch(`${server.address}/api/runs/run_nothing`, { method: "DELETE" });
    expect(await readRefusal(stopped)).toMatchObject({ code: "not-found" });
  });

  test("what nothing answers is said plainly, with nothing cited", async () => {
    const turn = await askTurn(server.address, {
      question: "Which enzyme splits lactose in the small intestine?",
    });
    expect(turn.answer).toMatchObject({ status: "not-found", claims: [], sources: [] });
    expect(turn.answer.text).toContain("I found nothing in your library that answers this");
  });
});

describe("threads", () => {
  test("a deleted one is gone with its turns and its runs", async () => {
    const { threadId, runId } = await askTurn(server.address, { question: "Who built the mill?" });
    expect((await fetch(`${server.address}/api/threads/${threadId}`, { method: "DELETE" })).status).toBe(204);
    for (const [method, path] of [
      ["GET", `threads/${threadId}`],
      ["DELETE", `threads/${threadId}`],
      ["GET", `runs/${runId}/events`],
    ]) {
      expect(
        await readRefusal(await fetch(`${server.address}/api/${path}`, { method: method ?? "" })),
      ).toMatchObject({ code: "not-found" });
    }
    const refused = await postJson(`${server.address}/api/ask`, { question: "And when?", threadId });
    expect(await readRefusal(refused)).toMatchObject({ code: "not-found" });
  });
});

describe("what the server says of itself", () => {
  test("it is well", async () => {
    const { total } = await readJson<{ total: number }>(await fetch(`${server.address}/api/documents`));
    expect(await readJson(await fetch(`${server.address}/api/health`))).toEqual({
      status: "ok",
      models: [],
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      model: null,
      webSearch: false,
      sources: ["library"],
      documents: total,
      ownDocuments: total,
      passages: expect.any(Number),
    });
  });

  test("its description lists every route with its methods", async () => {
    const spec = await readJson<{ openapi: string; paths: Record<string, object>; components: object }>(
      await fetch(`${server.address}/api/openapi.json`),
    );
    expect(spec.openapi).toBe("3.1.0");
    const routes = Object.entries(spec.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(routes.sort()).toEqual(ALL_ROUTES.map(({ method, path }) => `${method} ${path}`).sort());
    const known = new Set(
      Object.keys((spec.components as { schemas: object }).schemas).map(
        (name) => `#/components/schemas/${name}`,
      ),
    );
    const used = [...JSON.stringify(spec).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] as string);
    expect(used.filter((one) => !known.has(one))).toEqual([]);
  });
});

function replayOf(events: readonly RunEvent[]): string {
  const [first] = events;
  if (first?.type !== "run-start") throw new Error("no run-start");
  return `${server.address}/api/runs/${first.runId}/events`;
}
