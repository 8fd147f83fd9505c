import { expect, test } from "vitest";
import type { Outcomes, TextPair } from "../../../ports/pair-reader.ts";
import { readingOnce } from "./reading-once.ts";

const pair = (second: string): TextPair => ({ first: "Who keeps bees?", second });
const outcomesOf = ({ second }: TextPair): Outcomes => [0.1, 0.2, second.length / 100];

function counting() {
  const read: string[] = [];
  const reader = readingOnce({
    read: (_, pairs) => {
      read.push(...pairs.map(({ second }) => second));
      return Promise.resolve(pairs.map(outcomesOf));
    },
    locate: () => Promise.resolve([]),
    match: () => Promise.resolve([]),
    glance: () => Promise.resolve([]),
  });
  return { read, reader };
}

test("A pair that comes again is not read again, and each gets its own outcomes in order", async () => {
  const { read, reader } = counting();
  await reader.read("answers", [pair("Ada."), pair("Nobody does.")]);
  const again = [pair("Ruben does."), pair("Ada."), pair("Nobody does.")];
  expect(await reader.read("answers", again)).toEqual(again.map(outcomesOf));
  expect(read).toEqual(["Ada.", "Nobody does.", "Ruben does."]);
});

test("The same pair for another task is read", async () => {
  const { read, reader } = counting();
  await reader.read("answers", [pair("Ada.")]);
  await reader.read("claims", [pair("Ada.")]);
  expect(read).toEqual(["Ada.", "Ada."]);
});
