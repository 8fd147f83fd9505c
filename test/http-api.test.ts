/**
 * The HTTP API over its socket: what a connection, a restart, a page of the web and many askers at once make of it. What its
 * routes say is in `routes/`.
 */
import { createServer, type Server } from "node:http";
import { ReadableStream } from "node:stream/web";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Serving } from "../src/apps/server/serve.ts";
import type { ThreadSummary, Turn } from "../src/core/domain/answer.ts";
import type { RunEvent } from "../src/core/domain/event.ts";
import type { AddedDocument } from "../src/core/domain/replies.ts";
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
const PAGE = `<!doctype html><html><head><title>Ferry times</title></head><body><main><h1>Ferry times</h1>
<p>The ferry to Askholm leaves at 7:40 every morning and takes 35 minutes. Dogs travel free of charge.</p></main>
</body></html>`;
const data = tempFolder();
let pages: Server;
let pageHost: string;
let serving: Serving;
let address: string;

const start = async (): Promise<void> => {
  serving = await serveHere({ FOOTNOTE_ALLOW_HOSTS: pageHost, FOOTNOTE_MAX_FILE_MB: "1" }, data);
  address = serving.address;
};

beforeAll(async () => {
  pages = createServer((_, reply) => reply.setHeader("content-type", "text/html; charset=utf-8").end(PAGE));
  await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
  pageHost = `127.0.0.1:${(pages.address() as { port: number }).port}`;
  await start();
  await upload(address, "mill.md", MILL);
});

afterAll(async () => {
  await serving?.close();
  pages?.close();
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
});

describe("documents", () => {
  test("a page is fetched from a host that is allowed, and refused from one that is not", async () => {
    const url = `http://${pageHost}/ferry`;
    const added = await readJson<AddedDocument>(await postJson(`${address}/api/documents`, { url }), 201);
    expect(added).toMatchObject({
      outcome: "added",
      document: { url, title: "Ferry times", mediaType: "text/html" },
    });
    const turn = await askTurn(address, { question: "When does the ferry to Askholm leave?" });
    expect(turn.answer.text).toContain("7:40");
    await expectQuotesStand(address, turn);
    const refused = await readRefusal(
      await postJson(`${address}/api/documents`, { url: "http://127.0.0.1:9/x" }),
    );
    expect(refused.code).toBe("url-refused");
  });

  test("without end is cut off at the limit", async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n');
      for (let sent = 0; sent < 200; sent++) yield Buffer.alloc(100_000, "word ");
    }
    const body = ReadableStream.from(endless());
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const sending = fetch(`${address}/api/documents`, {
      method: "POST",
      headers,
      body,
      duplex: "half",
    } as RequestInit);
    // A server may close the connection on a client that goes on sending; both ways nothing is kept.
    const refused = await sending.then(readRefusal, () => ({ code: "document-too-large" }));
    expect(refused.code).toBe("document-too-large");
    const { documents } = await readJson<{ documents: { url: string }[] }>(
      await fetch(`${address}/api/documents`),
    );
    expect(documents.filter((document) => document.url.endsWith("/a.txt"))).toEqual([]);
  });
});

test("the page is at /, and what is no address of anything is told so", async () => {
  const page = await fetch(`${address}/`);
  expect([page.status, page.headers.get("content-type")]).toEqual([
    200,
    expect.stringContaining("text/html"),
  ]);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect((await fetch(`${address}/thread/thr_x`)).status).toBe(404);
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
