/** That a call is what the contract says: wrong ones do not compile, right ones ask for the right address. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ThreadId } from "../../../core/domain/ids.ts";
import { call } from "./call.ts";

const fetchAsItIs = globalThis.fetch;
let asked: { path: string; init: RequestInit }[] = [];
let reply = new Response();

beforeEach(() => {
  asked = [];
  globalThis.fetch = async (input, init = {}) => {
    asked.push({ path: input instanceof Request ? input.url : String(input), init });
    return reply.clone();
  };
});
afterEach(() => {
  globalThis.fetch = fetchAsItIs;
});

const id = "thr 1/2" as ThreadId;

test("the id stands in the path, escaped, and what is asked in the query", async () => {
  reply = Response.json({ text: "x" });
  await call("get", "/api/threads/{id}", { params: { id } });
  reply = Response.json({ threads: [] });
  const { threads } = await call("get", "/api/threads", { query: { offset: 5, limit: undefined } });
  expect(threads).toEqual([]);
  expect(asked.map(({ path }) => path)).toEqual(["api/threads/thr%201%2F2", "api/threads?offset=5"]);
  expect(asked.map(({ init }) => init.method)).toEqual(["GET", "GET"]);
});

test("a body goes as JSON, and a reply of nothing is nothing", async () => {
  reply = Response.json({});
  await call("post", "/api/documents", { body: { url: "https://example.org/" } });
  expect(asked[0]?.init).toMatchObject({ method: "POST", body: '{"url":"https://example.org/"}' });
  reply = new Response(null, { status: 204 });
  expect(await call("delete", "/api/threads/{id}", { params: { id } })).toBeUndefined();
});

test.each([
  [413, "document-too-large", false],
  [502, "fetch-failed", true],
  [504, "fetch-failed", true],
  [500, "internal", false],
])("a proxy's own page with status %i is told as %s", async (status, code, retryable) => {
  reply = new Response("<html><h1>nginx</h1></html>", { status, headers: { "content-type": "text/html" } });
  const told = call("post", "/api/documents", { body: { url: "https://example.org/" } });
  await expect(told).rejects.toMatchObject({ code, retryable });
});

test("what the contract does not have does not compile", async () => {
  reply = Response.json({ thread: {}, turns: [] });
  // @ts-expect-error -- there is no such route
  await call("get", "/api/moods", {});
  // @ts-expect-error -- nor one of this method
  await call("put", "/api/threads", {});
  // @ts-expect-error -- the id is missing
  await call("get", "/api/threads/{id}", {});
  // @ts-expect-error -- an id of another kind
  await call("get", "/api/turns/{id}", { params: { id } });
  // @ts-expect-error -- a field of the query too many
  await call("get", "/api/threads", { query: { mood: "good" } });
  // @ts-expect-error -- a field of the body too many
  await call("post", "/api/documents", { body: { url: "https://example.org/", mood: "good" } });
  const read = await call("get", "/api/threads/{id}", { params: { id } });
  // @ts-expect-error -- a field of the reply that it does not have
  expect(read.mood).toBeUndefined();
});
