import { expect, test } from "vitest";
import { json3 } from "./fake-replies.ts";
import { readCaptions } from "./read-captions.ts";

test("reads YouTube's JSON, leaving out events without words", () => {
  expect(
    readCaptions(
      json3([
        [1_500, 2_000, "so if a < b\nand"],
        [2_000, 1_000, "\n"],
      ]),
    ),
  ).toEqual([{ startMs: 1_500, endMs: 3_500, lines: ["so if a < b", "and"] }]);
});

test("joins the words of an automatic caption", () => {
  const event = {
    tStartMs: 40,
    dDurationMs: 60,
    segs: [{ utf8: "hello" }, { utf8: " world", tOffsetMs: 20 }],
  };
  expect(readCaptions(JSON.stringify({ events: [event] }))).toEqual([
    { startMs: 40, endMs: 100, lines: ["hello world"] },
  ]);
});

test("reads both XML forms, with markup and entities undone", () => {
  const old =
    '<?xml version="1.0" encoding="utf-8" ?><transcript><text start="1.54" dur="4.16">It&amp;#39;s &lt;i>not&lt;/i> so</text><text start="5" dur="0.5"/><text start="5.7">Yes</text></transcript>';
  expect(readCaptions(old)).toEqual([
    { startMs: 1_540, endMs: 5_700, lines: ["It's not so"] },
    { startMs: 5_700, endMs: 5_700, lines: ["Yes"] },
  ]);
  const app =
    '<?xml version="1.0"?><timedtext format="3"><body><w id="1"/><p t="160" d="3000" w="1"><s ac="0">one</s><s t="400"> two</s></p>\n<p t="3160" w="1" a="1">\n</p></body></timedtext>';
  expect(readCaptions(app)).toEqual([{ startMs: 160, endMs: 3_160, lines: ["one two"] }]);
});

test("an empty track has no cues; anything else is refused", () => {
  expect(readCaptions("  \n")).toEqual([]);
  expect(readCaptions("{}")).toEqual([]);
  for (const body of ["<html>no</html>", '{"events": 3}', '{"events": [', "hello"]) {
    expect(() => readCaptions(body)).toThrow(expect.objectContaining({ code: "fetch-failed" }));
  }
});

test("takes time in proportion to its length, whatever it holds", () => {
  const hostile = `<transcript>${"<text start=".repeat(300_000)}`;
  expect(readCaptions(hostile)).toEqual([]);
});
