/** That replies are held: each fault planted here would fail the test in which it came. */
import { expect, test } from "vitest";
import { held, holdPrinted, takeWrong } from "./held-replies.ts";

const HEADERS = { "content-security-policy": "default-src 'none'; base-uri 'none'" };
const HEALTH = {
  status: "ok",
  version: "1",
  model: null,
  models: [],
  webSearch: false,
  sources: ["library"],
  documents: 0,
  ownDocuments: 0,
  passages: 0,
};

async function wrongWith(body: unknown, path: string, { method = "GET", status = 200 } = {}) {
  const headers = { ...HEADERS, "content-type": "application/json" };
  await held(new Response(JSON.stringify(body), { status, headers }), method, path);
  return takeWrong();
}

test("a reply of its schema is well, and so is a refusal", async () => {
  expect(await wrongWith(HEALTH, "/api/health")).toEqual([]);
  const error = { code: "not-found", message: "There is no thread 1." };
  expect(await wrongWith({ error }, "/api/threads/1", { status: 404 })).toEqual([]);
  expect(await wrongWith({ error }, "/api/nothing", { status: 404 })).toEqual([]);
});

test.each([
  ["a field too few", { ...HEALTH, passages: undefined }],
  ["a field too many", { ...HEALTH, mood: "good" }],
  ["another kind", { ...HEALTH, documents: "0" }],
  ["a name that is not in the list", { ...HEALTH, sources: ["attic"] }],
])("%s is found", async (_fault, body) => {
  expect(await wrongWith(body, "/api/health")).toHaveLength(1);
});

test("a route, a method and a status that the contract does not have are found", async () => {
  expect(await wrongWith({}, "/api/moods")).toEqual(["GET /api/moods 200: no route of the contract"]);
  expect(await wrongWith(HEALTH, "/api/health", { method: "PUT" })).toHaveLength(1);
  expect(await wrongWith(HEALTH, "/api/health", { status: 201 })).toHaveLength(1);
  const error = { code: "not-found", message: "No.", mood: "bad" };
  expect(await wrongWith({ error }, "/api/nothing", { status: 404 })).toHaveLength(1);
});

test("events are held one by one, and come through as they are", async () => {
  const frame = (event: object) => `data: ${JSON.stringify(event)}\n\n`;
  const good = frame({ type: "queries", seq: 1, queries: ["a"] });
  const bad = frame({ type: "queries", seq: 2, queries: ["a"], more: 1 }) + frame({ type: "mood", seq: 3 });
  const headers = { ...HEADERS, "content-type": "text/event-stream" };
  const reply = await held(new Response(good + bad, { headers }), "POST", "/api/ask");
  expect(await reply.text()).toBe(good + bad);
  expect(takeWrong()).toHaveLength(2);
});

test("what a command prints is held", async () => {
  await holdPrinted(["reindex", "--json"], { passages: 3 });
  await holdPrinted(["model", "remove", "x", "--json"], { removed: ["x"] });
  await holdPrinted(["list", "--json"], { error: { code: "internal", message: "Something failed." } });
  expect(takeWrong()).toEqual([]);
  await holdPrinted(["reindex", "--json"], { passages: 3, more: 1 });
  await holdPrinted(["dance", "--json"], {});
  expect(takeWrong()).toHaveLength(2);
});
