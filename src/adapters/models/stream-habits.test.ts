/** Servers that frame a stream as they like, say things twice, and do not know when it is over. */
import { afterEach, describe, expect, test } from "vitest";
import { startFakeModel } from "../../../test/fake-model-server.ts";
import type { FakeModel, FakeReply } from "../../../test/fake-model-server.ts";
import { delta } from "../../../test/fake-model-stream.ts";
import { collectModel } from "./collect-model.ts";
import { createModel, type ModelConfig } from "./create-model.ts";

let server: FakeModel | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function asked(
  reply: FakeReply | ((request: unknown, nth: number) => FakeReply),
  config: Partial<ModelConfig> = {},
) {
  server = await startFakeModel({ reply });
  const model = await createModel({
    name: "fake/some-model",
    baseURL: server.baseURL,
    retryMs: 5,
    ...config,
  });
  return collectModel(model);
}

type Raw = Omit<Extract<FakeReply, { kind: "raw" }>, "kind" | "pieces">;
const raw = (pieces: readonly string[], more: Raw = {}): FakeReply => ({ kind: "raw", pieces, ...more });
const event = (value: object | string): string =>
  `data: ${typeof value === "string" ? value : JSON.stringify(value)}\n\n`;
const choice = (more: object): object => ({ choices: [{ index: 0, ...more }] });

const FIRST = "The bridge opened ";
const WHOLE = "The bridge opened in 1932 [1].";
const CHUNKS = [delta(FIRST), delta("in 1932 [1]."), delta("", "stop")];
const LINES = CHUNKS.map((chunk) => JSON.stringify(chunk));
const EVENTS = CHUNKS.map(event);
const DONE = "data: [DONE]\n\n";
const BODY = choice({ message: { role: "assistant", content: WHOLE }, finish_reason: "stop" });

describe("the answer is read, however it is framed:", () => {
  test.each<[string, readonly string[], Raw?]>([
    ["without blank lines", [...LINES.map((line) => `data: ${line}\n`), "data: [DONE]\n"]],
    ["with CRLF", [...LINES.map((line) => `data: ${line}\r\n\r\n`), "data: [DONE]\r\n\r\n"]],
    [
      "with the field's name written twice",
      [...LINES.map((line) => `data: data: ${line}\n\n`), "data: data: [DONE]\n\n"],
    ],
    ["with the field's name on a line of its own", LINES.map((line) => `data:\n ${line}\n\n`)],
    ["as lines of JSON", LINES.map((line) => `${line}\n`), { contentType: "application/x-ndjson" }],
    ["as lines of JSON that call themselves events", LINES.map((line) => `${line}\n`)],
    ["as events that call themselves JSON", EVENTS, { contentType: "application/json" }],
    ["as events that call themselves a page", EVENTS, { contentType: "text/html; charset=utf-8" }],
    [
      "with a JSON text over several lines",
      CHUNKS.map((one) => JSON.stringify(one, null, 2).replace(/^/gmu, "data: ") + "\n\n"),
    ],
    ["without an end of the last line", [...EVENTS.slice(0, 2), `data: ${LINES[2]}`]],
    ["with a sign of the end that no line end follows", [...EVENTS.slice(0, 2), "data: [DONE]"]],
    ["with a sign of the end that no name precedes", [...EVENTS.slice(0, 2), "[DONE]\n\n"]],
    [
      "with numbers that JSON does not know",
      [event(`{"choices":[{"index":0,"delta":{"content":"${FIRST}"},"logprobs":NaN}]}`), ...EVENTS.slice(1)],
    ],
    ["whole, over several lines", [JSON.stringify(BODY, null, 2)], { contentType: "application/json" }],
    [
      "whole, without a reason for its end",
      [JSON.stringify(choice({ message: { content: WHOLE } }))],
      { contentType: "application/json" },
    ],
    [
      "whole, as what a gateway wraps it in",
      [JSON.stringify({ code: 0, data: BODY })],
      { contentType: "application/json" },
    ],
    ["whole, in a list", [JSON.stringify([BODY])], { contentType: "application/json" }],
  ])("%s", async (_, pieces, more) => {
    const { text, end, error } = await asked(raw(pieces, more));
    expect([text, end?.type, error]).toEqual([WHOLE, "end", undefined]);
    expect(server?.requests).toHaveLength(1);
  });
});

describe("the text is found:", () => {
  test.each<[string, object[]]>([
    ["in a list of strings", [choice({ delta: { content: [FIRST, "in 1932 [1]."] } })]],
    ["in an object", [choice({ delta: { content: { type: "text", text: WHOLE } } })]],
    ["beside what is called a delta", [choice({ text: FIRST }), choice({ text: "in 1932 [1]." })]],
    [
      "once, where several answers are given",
      [
        delta(FIRST),
        { choices: [{ index: 1, delta: { content: "A bridge" } }] },
        {
          choices: [
            { index: 1, delta: { content: " is" } },
            { index: 0, delta: { content: "in 1932 [1]." } },
          ],
        },
      ],
    ],
    ["once, where a whole message follows its parts", [...CHUNKS.slice(0, 2), BODY]],
    ["once, where the last part is the whole again", [...CHUNKS.slice(0, 2), delta(WHOLE, "stop")]],
    [
      "once, where each part holds those before",
      [delta("The"), delta("The bridge "), delta(FIRST), delta(WHOLE), delta(WHOLE, "stop")],
    ],
  ])("%s", async (_, chunks) => {
    const { text, error } = await asked(raw([...chunks.map(event), event(delta("", "stop")), DONE]));
    expect([text, error]).toEqual([WHOLE, undefined]);
  });

  test("and words that are meant twice are said twice", async () => {
    const { text } = await asked(
      raw([...["ha", "ha", "ha! ", "1", "19", "3"].map((one) => event(delta(one))), EVENTS[2] ?? ""]),
    );
    expect(text).toBe("hahaha! 1193");
    await server?.close();
    expect((await asked(raw([event(delta("1")), event(delta("19")), EVENTS[2] ?? ""]))).text).toBe("119");
  });
});

describe("an answer that is complete stays so,", () => {
  test.each<[string, string]>([
    ["an error", event({ error: { message: "The client has gone." } })],
    ["a page", "<html>Bye.</html>\n\n{broken\n\ndata: {broken\n\n"],
  ])("though %s follows", async (_, after) => {
    const { text, end } = await asked(raw([...EVENTS, DONE, after]));
    expect([text, end?.type]).toEqual([WHOLE, "end"]);
  });

  test.each(["lost", "left open"])("though the connection is %s", async (how) => {
    const reply = new ReadableStream<Uint8Array>({
      start(body) {
        for (const piece of EVENTS) body.enqueue(new TextEncoder().encode(piece));
      },
      pull(body) {
        if (how === "lost") body.error(new TypeError("terminated"));
      },
    });
    const model = await createModel({
      name: "fake/some-model",
      baseURL: "http://127.0.0.1:1/v1",
      deadlines: { firstPartMs: 10_000, betweenPartsMs: 4_000, totalMs: 10_000 },
      fetch: async () => new Response(reply, { headers: { "content-type": "text/event-stream" } }),
    });
    const { text, end, error } = await collectModel(model);
    expect([text, end?.type, error]).toEqual([WHOLE, "end", undefined]);
  });
});

describe("an error keeps its words:", () => {
  const WORDS = "context shift is disabled";
  const said = JSON.stringify({ code: 500, message: WORDS, type: "server_error" });
  test.each<[string, string]>([
    ["as a field of its own", `error: ${said}\n\n`],
    ["as an event without a holder", `event: error\ndata: {"message": "${WORDS}"}\n\n`],
    ["as words behind its name", event(`error: ${WORDS}`)],
    ["as words behind its name in brackets", event(`[ERROR]: ${WORDS}`)],
  ])("%s, at once and in mid-stream", async (_, piece) => {
    for (const before of [[], EVENTS.slice(0, 1)]) {
      const { text, error } = await asked(raw([...before, piece]), { retries: 0 });
      expect(text).toBe(before.length === 0 ? "" : FIRST);
      expect(error?.message).toContain(WORDS);
      await server?.close();
    }
  });
});

describe("a server that is loading its model", () => {
  const body = { error: { code: 503, message: "Loading model", type: "unavailable_error" } };
  const loading = { kind: "error", status: 503, body } as const;

  test("is asked until it is ready", async () => {
    const reply = (_: unknown, nth: number): FakeReply => (nth < 8 ? loading : raw([...EVENTS, DONE]));
    expect((await asked(reply)).text).toBe(WHOLE);
  });

  test("is not waited for beyond the time to a first word, and the hint says what it does", async () => {
    const deadlines = { firstPartMs: 30_000, betweenPartsMs: 1_000, totalMs: 60_000 };
    const { error } = await asked(loading, { deadlines, retryMs: 31_000 });
    expect(error).toMatchObject({ code: "model-failed", retryable: true });
    expect(error?.hint).toContain("loading");
  });

  test("is left where another model can take over", async () => {
    expect((await asked(loading, { retries: 0 })).error?.hint).toContain("loading");
    expect(server?.requests).toHaveLength(1);
  });
});
