import { expect, test } from "vitest";
import { readTranscript } from "./transcript-reply.ts";

test("reads segments with their times, and leaves out those that have none", () => {
  const segments = [
    { id: 0, start: 0.5, end: 2.25, text: " The lamp.", avg_logprob: -0.2 },
    { id: 1, start: null, text: "lost" },
  ];
  expect(readTranscript(JSON.stringify({ text: " The lamp. ", language: "english", segments }))).toEqual({
    text: "The lamp.",
    parts: [{ startMs: 500, endMs: 2_250, text: "The lamp." }],
  });
});

test("takes the text alone, as JSON or bare", () => {
  expect(readTranscript('{"text":"灯塔。"}')).toEqual({ text: "灯塔。", parts: [] });
  expect(readTranscript('{"text":"灯塔。","segments":null}')).toEqual({ text: "灯塔。", parts: [] });
  expect(readTranscript("The lamp.\n")).toEqual({ text: "The lamp.", parts: [] });
});

test("is no transcript: a page, JSON of another shape, JSON that was broken off", () => {
  for (const body of ["<html>", '{"error":"x"}', '{"text":', '{"text":5}']) {
    expect(readTranscript(body)).toBeUndefined();
  }
});
