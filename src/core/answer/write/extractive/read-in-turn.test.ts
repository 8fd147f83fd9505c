import { expect, it } from "vitest";
import { fakeHits } from "../../../retrieval/fake-hits.ts";
import type { PairReader } from "../../../ports/pair-reader.ts";
import { understand } from "../../understand/understand.ts";
import { readHits } from "../extractive-writer.ts";
import { readInTurn } from "./read-in-turn.ts";

const QUESTION = "When does the ferry to Skerra leave?";
const signal = new AbortController().signal;

/** Many sentences that have words of the question, and one last that has none. */
const read = readHits(
  understand(QUESTION, []),
  fakeHits([
    {
      title: "Ferries",
      text: [
        ...Array.from({ length: 30 }, (_, nth) => `The ferry to Skerra no. ${nth} leaves in weather ${nth}.`),
        "Boats sail at 7:00.",
      ].join(" "),
    },
  ]),
);

/** What was read, in order; texts with `likely` answer, those with `alike` are like the question at a glance. */
function readerOf(likely: string, alike = likely): { pairs: PairReader; seen: string[] } {
  const seen: string[] = [];
  return {
    seen,
    pairs: {
      read: async (_, asked) => {
        seen.push(...asked.map(({ second }) => second));
        return asked.map(({ second }) => (second.includes(likely) ? [0.01, 0.01, 0.98] : [0.5, 0.4, 0.1]));
      },
      glance: async (_, texts) => texts.map((text) => (text.includes(alike) ? 0.9 : 0.1)),
      locate: async () => [],
      match: async () => [],
    },
  };
}

it("reads no more than the most promising where one of them alone surely answers", async () => {
  const { pairs, seen } = readerOf("no. 0");
  const { reading } = await readInTurn(read, pairs, signal);
  expect(seen).toHaveLength(6);
  expect(reading.size).toBe(6);
});

it("reads others where none is sure, those that are like the question among them, and more before a refusal", async () => {
  const { pairs, seen } = readerOf("nothing", "sail at 7");
  const { further } = await readInTurn(read, pairs, signal);
  expect(seen).toHaveLength(16);
  expect(seen).toContain("Boats sail at 7:00.");
  // Nothing that is read as an answer is among what is read last.
  expect(await further()).toBeUndefined();
  expect(seen).toHaveLength(24);
  expect(new Set(seen).size).toBe(24);
});

it("goes by words where a glance fails, and stops where the question is given up", async () => {
  const { pairs, seen } = readerOf("nothing");
  const blind = { ...pairs, glance: () => Promise.reject(new Error("broken")) };
  await readInTurn(read, blind, signal);
  expect(seen).toHaveLength(16);
  const given = AbortSignal.abort(new Error("given up"));
  await expect(readInTurn(read, blind, given)).rejects.toThrow("given up");
  expect((await readInTurn(read, undefined, signal)).reading.size).toBe(0);
});
