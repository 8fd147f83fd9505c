/** The OpenAI protocol as it arrives: together, apart, with an error behind the text, refused. Vendors' shapes are elsewhere. */
import { expect, test } from "vitest";
import type { ModelRequest } from "../../core/ports/model.ts";
import { chatStream } from "./chat-stream.ts";
import type { ProtocolPart } from "./protocol-stream.ts";
import { chunk, DONE, events } from "./stream-shapes.ts";

const request: ModelRequest = { messages: [{ role: "user", content: "Hello?" }], maxOutputTokens: 50 };

/** What the protocol makes of a body that comes in these reads. */
async function read(...reads: readonly string[]) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const text of reads) controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
  const headers = { "content-type": "text/event-stream" };
  const fetch = (): Promise<Response> => Promise.resolve(new Response(body, { headers }));
  const stream = chatStream({ name: "made/some-model", baseURL: "http://made.example/v1", fetch });
  const parts: ProtocolPart[] = [];
  let failure: unknown;
  try {
    for await (const part of stream(request, {}, new AbortController().signal)) parts.push(part);
  } catch (thrown) {
    failure = thrown;
  }
  return { parts, failure };
}

const words = (...texts: readonly string[]): string =>
  events(...texts.map((content) => chunk({ content, reasoning_content: null })));
const END = events(chunk({ content: "" }, {}, "stop")) + DONE;

test("tokens that arrive together are given together, and those that arrive apart apart", async () => {
  const { parts } = await read(words("It ", "opened ", "in "), words("1932."), END);
  expect(parts).toEqual([
    { type: "text", text: "It opened in " },
    { type: "text", text: "1932." },
    { type: "finish", why: "all-said", usage: {} },
  ]);
});

test("thoughts and text that arrive together are told apart, in order", async () => {
  const thoughts = events(chunk({ reasoning_content: "Hm" }), chunk({ reasoning_content: ". " }));
  const { parts } = await read(thoughts + words("It ", "opened.") + END);
  expect(parts.slice(0, 2)).toEqual([
    { type: "thinking", text: "Hm. " },
    { type: "text", text: "It opened." },
  ]);
});

test("a piece is no longer than a few words, however much arrives together", async () => {
  const { parts } = await read(words(...Array<string>(500).fill("word ")) + END);
  const lengths = parts.flatMap((part) => (part.type === "text" ? [part.text.length] : []));
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(2_500);
  expect(Math.max(...lengths)).toBeLessThan(100);
});

test("what came before an error in the same read is given first", async () => {
  const { parts, failure } = await read(words("Half ") + events({ error: { message: "overloaded" } }));
  expect(parts).toEqual([{ type: "text", text: "Half " }]);
  expect(failure).toEqual({ error: { message: "overloaded" } });
});

test("a refusal in the model's own words is text, and told for a refusal at its end", async () => {
  const { parts } = await read(events(chunk({ refusal: "I can't " }), chunk({ refusal: "say." })) + END);
  expect(parts).toEqual([
    { type: "text", text: "I can't say." },
    { type: "finish", why: "refused", usage: {} },
  ]);
});

test.each(["null", "7", "[]", '{"choices":null}'])("%s says nothing, and disturbs nothing", async (data) => {
  const { parts, failure } = await read(`data: ${data}\n\n${words("Half ")}`);
  expect(parts).toEqual([{ type: "text", text: "Half " }]);
  expect(failure).toBeUndefined();
});

test("what is cut within an event is nothing that a model server sends, and is not repeated", async () => {
  const { failure } = await read('data: {"choices":[{"delta":{"content":"words"}}\n\n');
  expect(failure).toMatchObject({ code: "model-failed" });
  expect(String(failure)).not.toContain("words");
});

test.each([
  "{}",
  '{"delta":null,"finish_reason":null}',
  '{"delta":{"content":[null,{"type":"reference","reference_ids":[1]}]}}',
  '{"delta":{"content":7,"reasoning_content":{}}}',
])("a choice of %s is passed over", async (choice) => {
  const { parts, failure } = await read(`data: {"choices":[${choice}]}\n\n${words("Hello.")}${END}`);
  expect(failure).toBeUndefined();
  expect(parts[0]).toEqual({ type: "text", text: "Hello." });
});

test("calls of tools are put together from their pieces, told apart by their index, or come whole without one", async () => {
  const piece = (index: number, name: string | undefined, input: string) =>
    chunk({
      tool_calls: [
        {
          index,
          ...(name === undefined ? {} : { id: "c", type: "function" }),
          function: { ...(name === undefined ? {} : { name }), arguments: input },
        },
      ],
    });
  const { parts } = await read(
    events(piece(0, "search", '{"inp'), piece(1, "read", "{}"), piece(0, undefined, 'ut":"a"}')),
    events(chunk({}, {}, "tool_calls")) + DONE,
  );
  const calls = [
    { name: "search", input: '{"input":"a"}' },
    { name: "read", input: "{}" },
  ];
  expect(parts).toEqual([{ type: "finish", why: "all-said", usage: {}, calls }]);
  const whole = (name: string, input: string) =>
    chunk({ tool_calls: [{ function: { name, arguments: input } }] });
  const { parts: again } = await read(
    events(whole("search", '{"input":"a"}'), whole("read", "{}")) + events(chunk({}, {}, "stop")) + DONE,
  );
  expect(again).toEqual([{ type: "finish", why: "all-said", usage: {}, calls }]);
});
