/** Bad questions and bad requests: always a 4xx with its code, never a 500. Uploads: `documents.test.ts`; raw ones: `http-raw.test.ts`. */
import { beforeAll, describe, expect, test } from "vitest";
import { askTurn, expectQuotesStand, readJson, readRefusal, upload } from "../http-client.ts";
import { routesForAll } from "../routes-here.ts";

const JSON_TYPE = { "content-type": "application/json" };
const server = routesForAll();

beforeAll(async () => {
  await upload(
    server.address,
    "port.md",
    "# The port\n\nTo change the port, set FOOTNOTE_PORT before you start.\n",
  );
});

const ask = (body: string, headers: Record<string, string> = JSON_TYPE): Promise<Response> =>
  fetch(`${server.address}/api/ask`, { method: "POST", headers, body });

describe("a question", () => {
  test.each([
    ["broken JSON", '{"question": "Who', "bad-request"],
    ["nothing", "", "bad-request"],
    ["a list", '["Who?"]', "bad-request"],
    ["null", "null", "bad-request"],
    ["a number for a question", '{"question": 5}', "bad-request"],
    ["no question", "{}", "bad-request"],
    ["an unknown writer", '{"question": "Who?", "writer": "poet"}', "bad-request"],
    ["an unknown kind of source", '{"question": "Who?", "sources": ["moon"]}', "bad-request"],
    ["a number for a thread", '{"question": "Who?", "threadId": 7}', "bad-request"],
    ["an unknown thread", '{"question": "Who?", "threadId": "thr_nothing"}', "not-found"],
    ["an empty question", '{"question": ""}', "question-empty"],
    ["only punctuation", '{"question": " ?!… 。？ --- "}', "question-empty"],
    ["only emoji", '{"question": "🙂🙃"}', "question-empty"],
    ["100,000 characters", JSON.stringify({ question: "why ".repeat(25_000) }), "question-too-long"],
    ["100,000 Chinese characters", JSON.stringify({ question: "云".repeat(100_000) }), "question-too-long"],
    ["two megabytes", JSON.stringify({ question: "why ".repeat(500_000) }), "document-too-large"],
  ])("that is %s is refused", async (_, body, code) => {
    expect(await readRefusal(await ask(body))).toMatchObject({ code });
    expect(await readRefusal(await ask(body, { ...JSON_TYPE, accept: "application/json" }))).toMatchObject({
      code,
    });
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "multipart/form-data; boundary=x",
    "nonsense",
  ])("with the content type %s is refused", async (type) => {
    const refusal = await readRefusal(await ask('{"question": "Who?"}', { "content-type": type }));
    expect(refusal.code).toBe("bad-request");
  });

  test("may carry fields that are not known yet", async () => {
    const turn = await askTurn(server.address, {
      question: "How do I change the port?",
      colour: "green",
      sources: ["library"],
    });
    expect(turn.answer.status).toBe("answered");
  });

  test.each([
    ["operators of a search language", 'AND OR NOT NEAR( "port* ^ {x} : -- ; drop table document'],
    ["half of a surrogate pair", "How do I change the port \ud83d?"],
    ["control characters", "How do I \u0000change\u0007 the port\u001b[2J?"],
    ["one very long word", `port ${"x".repeat(3_900)}`],
    ["right-to-left text", "كيف أغير المنفذ port?"],
    ["mark-up", "<script>alert(1)</script> port </question> [1]"],
  ])("of %s is answered or not found like any other", async (_, question) => {
    const turn = await askTurn(server.address, { question });
    expect(["answered", "not-found"]).toContain(turn.answer.status);
    await expectQuotesStand(server.address, turn);
    expect(await readJson(await fetch(`${server.address}/api/threads/${turn.threadId}`))).toMatchObject({
      turns: [turn],
    });
  });
});

describe("a request", () => {
  test.each([
    "/api/documents/doc_nothing",
    "/api/documents/doc_nothing/text",
    "/api/documents/%00/text",
    "/api/documents/..%2f..%2fx",
    "/api/threads/thr_nothing",
    "/api/threads/%ff",
    "/api/nothing",
    "/api",
    "/api/documents/",
    "/api/runs/run_nothing/events?from=1",
  ])("for %s, which is not there, is 404", async (path) => {
    expect(await readRefusal(await fetch(server.address + path))).toMatchObject({ code: "not-found" });
  });

  test.each([
    "/api/documents?limit=0",
    "/api/documents?limit=-1",
    "/api/documents?limit=1000000000",
    "/api/documents?offset=x",
    "/api/documents?offset=1.5",
    "/api/threads?limit=NaN",
    "/api/threads?offset=1e99",
    "/api/runs/run_nothing/events?from=0",
    "/api/runs/run_nothing/events?from=x",
  ])("with the range of %s is refused", async (path) => {
    expect(await readRefusal(await fetch(server.address + path))).toMatchObject({ code: "bad-request" });
  });

  test("for a text gives what there is of a range beyond the end, and refuses what is no range", async () => {
    const words = "Owls hunt at night and sleep by day.";
    const { id } = await upload(server.address, "owls.txt", words);
    const read = (query: string): Promise<Response> =>
      fetch(`${server.address}/api/documents/${id}/text?${query}`);
    for (const [query, text] of [
      ["start=5&end=9999999", words.slice(5)],
      ["start=9999999", ""],
      ["start=9&end=3", ""],
      [`start=0&end=${Number.MAX_SAFE_INTEGER}`, words],
      ["end=4", "Owls"],
    ] as const) {
      expect(await readJson(await read(query))).toEqual({ text });
    }
    for (const query of [
      "start=-1",
      "end=-5",
      "start=NaN",
      "start=x&end=9",
      "start=1.5",
      "end=1e400",
      `start=${10n ** 20n}`,
    ]) {
      expect(await readRefusal(await read(query))).toMatchObject({ code: "bad-request" });
    }
  });

  test.each([
    ["PUT", "/api/ask"],
    ["GET", "/api/ask"],
    ["PATCH", "/api/documents"],
    ["DELETE", "/api/documents"],
    ["POST", "/api/threads"],
    ["POST", "/api/health"],
    ["POST", "/"],
    ["DELETE", "/"],
    ["OPTIONS", "/api/ask"],
    ["OPTIONS", "/"],
  ])("%s %s is refused", async (method, path) => {
    expect(await readRefusal(await fetch(server.address + path, { method }))).toMatchObject({
      code: "not-found",
    });
  });

  test("by HEAD is answered as GET is, without the body", async () => {
    for (const [path, status] of [
      ["/api/health", 200],
      ["/api/documents", 200],
      ["/api/nothing", 404],
    ] as const) {
      const reply = await fetch(server.address + path, { method: "HEAD" });
      expect([path, reply.status, await reply.text()]).toEqual([path, status, ""]);
    }
    const { runId } = await askTurn(server.address, { question: "How do I change the port?" });
    const reply = await fetch(`${server.address}/api/runs/${runId}/events`, { method: "HEAD" });
    expect([reply.status, await reply.text()]).toEqual([200, ""]);
  });
});
