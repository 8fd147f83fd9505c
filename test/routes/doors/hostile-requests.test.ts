/** What is sent to the doors by whoever means no good: deep, wide, misnamed and endless things. Each is answered, and none by a fault of ours. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "../../fake-model-server.ts";
import { endEverything } from "../../footnote-process.ts";
import { openRoutes, type RoutesHere } from "../../routes-here.ts";

let model: FakeModel;
let routes: RoutesHere;

beforeAll(async () => {
  model = await startFakeModel({});
  routes = await openRoutes({
    OPENAI_BASE_URL: model.baseURL,
    OPENAI_API_KEY: "sk-test",
    FOOTNOTE_MODEL: "openai/fake",
  });
});

afterAll(async () => {
  await routes.close();
  await model.close();
  await endEverything();
});

const DEEP = 60_000;
const nested = (open: string, close: string, within = "1"): string =>
  open.repeat(DEEP) + within + close.repeat(DEEP);
const chat = (rest: string): string =>
  `{"model":"footnote","messages":[{"role":"user","content":"How do I set a password?"}],${rest}}`;
const relay = (rest: string): string => chat(rest).replace('"footnote"', '"openai/fake"');
const schema = (of: string): string =>
  `"response_format":{"type":"json_schema","json_schema":{"name":"x","schema":${of}}}`;
const call = (name: string, args: string): string =>
  `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"${name}","arguments":${args}}}`;

const CHAT = "/chat/completions";

test.each<[string, string, string]>([
  ["deep arrays", CHAT, nested("[", "]")],
  ["deep objects", CHAT, nested('{"a":', "}")],
  ["a deep message", CHAT, `{"model":"footnote","messages":${nested("[", "]")}}`],
  ["a deep field that nobody knows", CHAT, chat(`"x":${nested("[", "]")}`)],
  ["a deep schema for an answer", CHAT, chat(schema(nested('{"not":', "}", "{}")))],
  ["a deep schema for a model", CHAT, relay(schema(nested('{"not":', "}", "{}")))],
  ["a schema that names itself", CHAT, relay(schema('{"$ref":"#","allOf":[{"$ref":"#"},{"$ref":"#"}]}'))],
  ["a schema of a hundred thousand choices", CHAT, relay(schema(`{"enum":[${"1,".repeat(100_000)}1]}`))],
  ["prototype names", CHAT, chat('"__proto__":{"stream":true},"constructor":{"prototype":{"n":2}}')],
  ["a model that is a prototype's name", CHAT, chat('"n":1').replace('"footnote"', '"__proto__"')],
  ["a preset that is one", "/v1/responses", '{"preset":"constructor","input":"hello"}'],
  ["tokens beyond counting", CHAT, relay('"max_tokens":9007199254740991')],
  [
    "two thousand empty messages",
    CHAT,
    `{"model":"footnote","messages":[${'{"role":"user","content":""},'.repeat(1_999)}{"role":"user","content":"?"}]}`,
  ],
  ["a hundred thousand wrong messages", CHAT, `{"model":"footnote","messages":[${"1,".repeat(100_000)}1]}`],
  [
    "a hundred thousand names in metadata",
    "/v1/responses",
    `{"input":"hi","metadata":{${Array.from({ length: 30_000 }, (_, nth) => `"${nth}":1`).join(",")}}}`,
  ],
  [
    "thirty thousand fields that nobody knows",
    "/v1/responses",
    `{"input":"hi",${Array.from({ length: 30_000 }, (_, nth) => `"f${nth}":1`).join(",")}}`,
  ],
  ["an id that is a path", "/v1/responses", '{"input":"hi","previous_response_id":"resp_../../etc/passwd"}'],
  ["a search for signs", "/search", `{"query":${JSON.stringify('"* NEAR( OR ) ^ - : %_!'.repeat(100))}}`],
  [
    "a search for nothing but zeros and halves of letters",
    "/search",
    '{"query":"\\u0000\\ud800\\udc00\\ud800"}',
  ],
  [
    "a search within a hundred hosts of signs",
    "/search",
    `{"query":"bridge","search_domain_filter":[${'"%_*. -",'.repeat(99)}"-"]}`,
  ],
  ["days that are none", "/search", '{"query":"bridge","search_after_date_filter":"2025-99-99"}'],
  [
    "vectors of a hundred thousand texts",
    "/v1/embeddings",
    `{"model":"x","input":[${'"a",'.repeat(100_000)}"a"]}`,
  ],
  ["a tool by a prototype's name", "/mcp", call("__proto__", "{}")],
  ["a tool with deep arguments", "/mcp", call("search", `{"query":"bridge","x":${nested("[", "]")}}`)],
  ["a tool with arguments that are none", "/mcp", call("read", '[null,{"__proto__":1}]')],
  ["a place beyond the text", "/mcp", call("read", '{"document_id":"doc_x","start":9007199254740991}')],
  [
    "a batch of thousands",
    "/mcp",
    `[${'{"jsonrpc":"2.0","id":1,"method":"tools/list"},'.repeat(3_000)}{"jsonrpc":"2.0","id":2,"method":"ping"}]`,
  ],
  ["garbage", "/mcp", "\u0000\u0001 not json {"],
  [
    "a resource out of its place",
    "/mcp",
    '{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"footnote://document/../../etc/passwd"}}',
  ],
  [
    "a resource that is a file",
    "/mcp",
    '{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"file:///etc/passwd"}}',
  ],
])("%s (%s)", async (_, path, body) => {
  const reply = await fetch(routes.address + path, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json, text/event-stream" },
    body,
  });
  const text = await reply.text();
  expect({ status: reply.status, text: text.slice(0, 300) }).toMatchObject({ status: expect.any(Number) });
  expect(reply.status, text.slice(0, 300)).toBeLessThan(500);
  expect(text).not.toMatch(/"code":\s*"internal"|"code":-32603|root:x:0/u);
  expect(text.length).toBeLessThan(200_000);
});

test("nothing of it has changed what objects are", () => {
  expect(Reflect.get({}, "stream") ?? Reflect.get({}, "n")).toBeUndefined();
});
