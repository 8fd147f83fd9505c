import { expect, test } from "vitest";
import type { PageHints } from "../../core/ports/page-reader.ts";
import { textKind } from "./text-kind.ts";

/** Longer than what a shape is looked for in, so that nothing is parsed whole. */
const LONG = 2_000;

test.each<[kind: string, what: string, text: string]>([
  [
    "application/json",
    "a list of records",
    JSON.stringify(
      Array.from({ length: LONG }, (_, id) => ({ id, ok: true, name: 'a "b" \\ c', at: null, cost: -1.5e3 })),
      null,
      1,
    ),
  ],
  ["application/json", "a list cut within a word", `[${"null, ".repeat(LONG)}null]`],
  [
    "text/plain",
    "notes with numbers in brackets",
    "[1] The first note says this. [2] The second one does not.\n".repeat(LONG),
  ],
  ["text/plain", "a list a line", "[1, 2]\n[3]\n".repeat(LONG)],
  [
    "text/plain",
    "a quoted word in brackets, then prose",
    `["so"] ${"it was said and nobody asked. ".repeat(LONG)}`,
  ],
])("finds %s in %s", (kind, _what, text) => {
  expect(textKind(text, {})).toBe(kind);
});

test.each<[kind: string, text: string, hints: PageHints]>([
  ["text/vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nhi", { name: "a.txt" }],
  ["text/vtt", "WEBVTT - a title\n", {}],
  ["text/plain", "WEBVTTish talk", {}],
  ["application/x-subrip", "1\r\n00:00:01,000 --> 00:00:02,000\r\nhi", { name: "a.txt" }],
  ["application/x-subrip", "00:00:01.000 --> 00:00:02.000\nhi", {}],
  ["text/plain", "no cues here", { name: "a.srt" }],
  ["text/html", "<!DOCTYPE html><p>hi", { name: "a.txt" }],
  ["text/html", '<?xml version="1.0"?>\n<!-- note -->\n<html xmlns="x">', {}],
  ["text/html", "<p>one</p><p>two</p>", {}],
  ["text/html", "words <p>then</p>", { contentType: "text/html" }],
  ["text/plain", "no markup at all", { contentType: "text/html" }],
  ["text/markdown", '<h1 align="center">Name</h1>\n\nText', { name: "README.md" }],
  ["text/markdown", "plain words", { contentType: "text/markdown; charset=utf-8" }],
  ["text/markdown", "# Title\n\nWords", { name: "README" }],
  ["text/markdown", "---\ntitle: x\n---\nWords", {}],
  ["text/plain", "# a comment\nprint(1)", { name: "a.py" }],
  ["text/plain", "# not a heading for sure", { name: "notes.txt" }],
  ["text/plain", "Dear all, this is a letter, with commas, and more.", {}],
  ["application/json", '{"a": [1, 2]}', {}],
  ["application/json", "not quite {json", { name: "a.json" }],
  ["application/json", '{"a":1}\n{"a":2}', { name: "a.jsonl" }],
  ["text/plain", "[see below] for more", {}],
  ["text/csv", "a,b,c\n1,2,3\n4,5,6\n7,8,9\n", {}],
  ["text/csv", 'a,b,c\n1,"x, y",3\n4,5,6\n7,8,9\n', {}],
  ["text/csv", "a\tb", { name: "a.tsv" }],
])("finds %s in %j with %j", (kind, text, hints) => {
  expect(textKind(text, hints)).toBe(kind);
});
