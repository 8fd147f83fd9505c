/** Model servers of many kinds, as a probe finds them. */
import { afterEach, describe, expect, test } from "vitest";
import {
  type FakeModel,
  type FakeModelOptions,
  type FakeModelRequest,
  type FakeReply,
  startFakeModel,
} from "../../../test/fake-model-server.ts";
import { testDesk } from "../../../test/test-desk.ts";
import { probeModel } from "../../core/probe/probe-model.ts";
import type { ModelConfig } from "./create-model.ts";
import { probeSubject } from "./probe-subject.ts";

let server: FakeModel | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

const FORM = '{"red": 3, "blue": 5}';
const NUMBERS = "one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve";

function refusal(param: string | null = null): FakeReply {
  const error = { message: `Unsupported: ${param}`, type: "invalid_request_error", param, code: null };
  return { kind: "error", status: 400, body: { error } };
}

const isTool = ({ body }: FakeModelRequest): boolean => body.tools !== undefined;
const isJson = ({ body }: FakeModelRequest): boolean =>
  body.messages?.[0]?.content.includes("JSON Schema") === true;

/** A model that can do everything, and says `thinking` before each reply. */
function able(request: FakeModelRequest, thinking = ""): FakeReply {
  if (isTool(request)) return { kind: "tool" };
  return { kind: "text", text: isJson(request) ? FORM : NUMBERS, thinking };
}

async function probe(options: FakeModelOptions, config: Partial<ModelConfig> = {}) {
  server = await startFakeModel(options);
  const subject = await probeSubject({ name: "fake/some-model", baseURL: server.baseURL, ...config });
  const desk = testDesk();
  const clock = { now: () => "2026-11-24T08:00:00.000Z", monotonicMs: () => performance.now() };
  const found = await probeModel(subject, { desk, clock }, AbortSignal.timeout(30_000));
  return { found, calls: desk.calls };
}

const chats = (): readonly FakeModelRequest[] =>
  (server?.requests ?? []).filter(({ path }) => path.endsWith("/chat/completions"));

test("a model that can do everything is found to, by small questions that are counted", async () => {
  const { found, calls } = await probe({ reply: (request) => able(request) });
  expect(found).toMatchObject({
    model: "fake/some-model",
    address: server?.baseURL,
    probedAt: "2026-11-24T08:00:00.000Z",
    json: "schema",
    callsTools: true,
    thinks: "no",
    firstTokenMs: expect.any(Number),
    tokensPerSecond: expect.any(Number),
    takes: { json: "schema", streams: true },
  });
  expect(found).not.toHaveProperty("error");
  expect(found).not.toHaveProperty("contextTokens");
  expect(chats()).toHaveLength(7);
  expect(calls.map(({ role }) => role)).toEqual(Array(7).fill("probe"));
  for (const { body } of chats()) expect(body.max_tokens).toBeLessThanOrEqual(1_200);
});

describe("JSON", () => {
  test.each([
    ["a schema is refused", "json_schema", "object"],
    ["any wish for JSON is refused", undefined, "text"],
  ])("is asked for less exactly where %s", async (_, refused, form) => {
    const { found } = await probe({
      reply: (request) => {
        const asked = request.body.response_format?.type;
        return asked !== undefined && (refused === undefined || asked === refused)
          ? refusal()
          : able(request);
      },
    });
    expect(found).toMatchObject({ json: form, takes: { json: form }, callsTools: true });
  });

  test("that is taken but not given is looked for in less exact ways, and may be nowhere", async () => {
    const { found } = await probe({
      reply: (request) => (isJson(request) ? { kind: "text", text: "Three and five." } : able(request)),
    });
    expect(found).toMatchObject({ json: "none", takes: { json: "text" } });
    const asked = chats().filter(isJson);
    expect(asked.map(({ body }) => body.response_format?.type)).toEqual([
      "json_schema",
      "json_object",
      undefined,
    ]);
  });

  test("that is cut off tells nothing", async () => {
    const { found } = await probe({
      reply: (request) =>
        isJson(request) ? { kind: "text", text: '{"red"', finish: "length" } : able(request),
    });
    expect(found).not.toHaveProperty("json");
    expect(found).toMatchObject({ callsTools: true });
  });
});

describe("thoughts", () => {
  test("that come apart are found", async () => {
    const { found } = await probe({ reply: (request) => able(request, "Hm.") });
    expect(found).toMatchObject({ thinks: "apart", takes: { thinks: "apart" } });
  });

  test("that are left in the text are found", async () => {
    const { found } = await probe({
      reply: (request) => {
        const reply = able(request);
        return reply.kind === "text" ? { ...reply, text: `<think>Hm.</think>${reply.text}` } : reply;
      },
    });
    expect(found).toMatchObject({ thinks: "in-text", json: "schema" });
  });

  test("without end are cut, and every question is asked once", async () => {
    const { found } = await probe({
      reply: (request) =>
        isTool(request)
          ? { kind: "tool" }
          : { kind: "text", text: "", thinking: "so on and on ", finish: "length" },
    });
    expect(found).toMatchObject({ thinks: "apart", callsTools: true });
    expect(found).not.toHaveProperty("json");
    expect(chats()).toHaveLength(7);
  });
});

test("a server that gives its replies in one piece does not stream", async () => {
  const { found } = await probe({
    reply: (request) => {
      const choices = [
        {
          index: 0,
          message: { role: "assistant", content: isJson(request) ? FORM : NUMBERS },
          finish_reason: "stop",
        },
      ];
      const body = { id: "c", choices, usage: { prompt_tokens: 5, completion_tokens: 40, total_tokens: 45 } };
      return { kind: "raw", pieces: [JSON.stringify(body)], contentType: "application/json" };
    },
  });
  expect(found).toMatchObject({ callsTools: false, json: "schema", takes: { streams: false } });
  expect(found.tokensPerSecond).toBeGreaterThan(0);
});

describe("tools", () => {
  test.each([400, 404, 500])("that are refused with HTTP %i are none", async (status) => {
    const { found } = await probe({
      reply: (request) => (isTool(request) ? { kind: "error", status } : able(request)),
    });
    expect(found).toMatchObject({ callsTools: false, firstTokenMs: expect.any(Number) });
    expect(found).not.toHaveProperty("error");
  });

  test("that one fault kept from being called are found all the same", async () => {
    let faults = 1;
    const { found } = await probe({
      reply: (request) => (isTool(request) && faults-- > 0 ? { kind: "error", status: 500 } : able(request)),
    });
    expect(found).toMatchObject({ callsTools: true });
  });

  test("are not known of a server that is gone since", async () => {
    let isGone = false;
    const { found } = await probe({
      reply: (request) => {
        isGone ||= isTool(request);
        return isGone ? { kind: "error", status: 503 } : able(request);
      },
    });
    expect(found).toMatchObject({ json: "schema", error: { code: "model-failed" } });
    expect(found).not.toHaveProperty("callsTools");
  });

  test("that are not called where they are needed are none", async () => {
    const { found } = await probe({ reply: { kind: "text", text: FORM } });
    expect(found).toMatchObject({ callsTools: false });
  });
});

describe("a failure is a finding", () => {
  test("of a server that never answers, which is asked once", async () => {
    const deadlines = { firstPartMs: 100, betweenPartsMs: 10_000, totalMs: 10_000 };
    const { found } = await probe({ reply: { kind: "stall", text: "" } }, { deadlines });
    expect(found).toMatchObject({ error: { code: "model-timeout" } });
    expect(found).not.toHaveProperty("thinks");
    expect(chats()).toHaveLength(1);
  });

  test("of a key that is refused, which is not in it", async () => {
    const { found } = await probe({ apiKey: "right" }, { apiKey: "key-that-is-wrong" });
    expect(found).toMatchObject({ error: { code: "model-key-refused" } });
    expect(JSON.stringify(found)).not.toContain("key-that-is-wrong");
  });

  test("half-way, and what was found out before it stays", async () => {
    const { found } = await probe({
      reply: (request) => (isTool(request) ? { kind: "error", status: 429 } : able(request)),
    });
    expect(found).toMatchObject({ json: "schema", error: { code: "model-limited" } });
    expect(found).not.toHaveProperty("callsTools");
  });
});

test("a parameter that is refused is not sent to the next question", async () => {
  const { found } = await probe({
    reply: (request) => (request.body.temperature === undefined ? able(request) : refusal("temperature")),
  });
  expect(found).toMatchObject({ json: "schema", takes: { temperature: false } });
  expect(chats().filter(({ body }) => body.temperature !== undefined)).toHaveLength(1);
});

test("an address is shown without the password in it", async () => {
  const subject = await probeSubject({
    name: "fake/m",
    baseURL: "http://me:secret@127.0.0.1:9/v1?key=secret",
  });
  expect(subject.address).toBe("http://127.0.0.1:9/v1");
});
