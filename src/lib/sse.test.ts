import { expect, test } from "vitest";
import { createSseReader, type SseMessage } from "./sse.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function readAll(parts: readonly Uint8Array[]): SseMessage[] {
  const reader = createSseReader();
  return parts.flatMap((part) => reader.push(part));
}

const STREAM =
  '\uFEFF: hello\n\nid: 1\nevent: answer-delta\ndata: {"text":"脚注 𠮷 é"}\n\n' +
  "id: 2\r\nevent: notice\r\ndata: one\r\ndata:two\r\n\r\n" +
  "data\rretry: 10\r\runknown: x\ndata:  two spaces\n\n";

const MESSAGES: SseMessage[] = [
  { event: "answer-delta", data: '{"text":"脚注 𠮷 é"}', id: "1" },
  { event: "notice", data: "one\ntwo", id: "2" },
  { event: "message", data: "", id: "2" },
  { event: "message", data: " two spaces", id: "2" },
];

test("reads names, ids, data of several lines, comments and all three line ends", () => {
  expect(readAll([bytes(STREAM)])).toEqual(MESSAGES);
});

test("gives the same messages wherever the bytes are cut", () => {
  const whole = bytes(STREAM);
  for (let at = 0; at <= whole.length; at++) {
    expect(readAll([whole.subarray(0, at), whole.subarray(at)]), `cut at byte ${at}`).toEqual(MESSAGES);
  }
  expect(readAll([...whole].map((byte) => Uint8Array.of(byte)))).toEqual(MESSAGES);
});

test("gives nothing for a message that the stream ends in the middle of", () => {
  expect(readAll([bytes("data: a\n\ndata: b\n")])).toEqual([{ event: "message", data: "a", id: "" }]);
});

test("gives a message as soon as its blank line is there", () => {
  const reader = createSseReader();
  expect(reader.push(bytes("data: a\n"))).toEqual([]);
  expect(reader.push(bytes("\n"))).toHaveLength(1);
});

test("drops an event that has a name but no data", () => {
  expect(readAll([bytes("event: ping\n\ndata: a\n\n")])).toEqual([{ event: "message", data: "a", id: "" }]);
});
