/** What a person and a recording bring to a repair: a glossary as a file, and the times of cues. */
import { expect, it } from "vitest";
import { readGlossary } from "./read-glossary.ts";
import { spokenCues } from "./spoken-cues.ts";

it("a glossary has a term a line, and how it is misheard", () => {
  expect(readGlossary("\uFEFF# names\r\n深度求索\r\n\r\ntoken = 偷坑， 头坑,  # twice\r\n")).toEqual([
    { term: "深度求索", heard: [] },
    { term: "token", heard: ["偷坑", "头坑"] },
  ]);
  for (const [text, line] of [
    ["a\n= b", 2],
    ["a = b = c", 1],
  ] as const) {
    expect(() => readGlossary(text)).toThrow(`Line ${line} of the glossary`);
  }
  expect(() => readGlossary("a\n".repeat(2_001))).toThrow("more than 2000 terms");
});

it("a cue ends when its words are commonly said, so that a silence shows and slow speech does not", () => {
  const line = "these are words that somebody says";
  const text = Array.from({ length: 12 }, () => line).join("\n");
  const startsMs = Array.from({ length: 12 }, (_, nth) => nth * 2_000 + (nth > 5 ? 7_000 : 0));
  const marks = startsMs.map((atMs, nth) => ({
    kind: "time" as const,
    start: nth * (line.length + 1),
    atMs,
  }));
  const cues = spokenCues(text, marks);
  const pauses = cues.slice(0, -1).map(({ endMs }, nth) => (cues[nth + 1]?.startMs ?? 0) - endMs);
  expect(pauses).toEqual([0, 0, 0, 0, 0, 6_000, 0, 0, 0, 0, 0]);
  expect(text.slice(cues[3]?.start, cues[3]?.end)).toBe(line);
  expect(spokenCues(text, marks.slice(0, 5))).toEqual([]);
});
