import { expect, it } from "vitest";
import { tinyReaderFile } from "../../../test/tiny-reader.ts";
import { Arena, createMemory } from "../../lib/tensor/arena.ts";
import { plainKernels } from "../../lib/tensor/plain-kernels.ts";
import { createEncoder } from "./encoder.ts";
import { createTokenMatcher, type TokenMatcher } from "./match-tokens.ts";
import { parseReaderFile } from "./reader-file.ts";
import { createTokenizer, readVocabulary } from "./tokenizer.ts";

function matcher(): TokenMatcher {
  const file = parseReaderFile(tinyReaderFile());
  const kernels = plainKernels(new Arena(createMemory(1 << 20, 1 << 28)));
  const tokenizer = createTokenizer(readVocabulary(file));
  return createTokenMatcher(tokenizer, createEncoder(file, kernels), kernels, file.header.name);
}

it("finds each piece of the question again in a text that has them all", () => {
  const [same, some, other] = matcher().match("the bridge", ["the bridge", "the 9 2", "大桥 桥 。"]);
  expect(same?.matched).toBeGreaterThan(some?.matched ?? 1);
  expect(same?.matched).toBeGreaterThan(other?.matched ?? 1);
  expect(same?.near).toBeGreaterThan(other?.near ?? 1);
});

it("tells at a glance which text has the pieces of the question", () => {
  const [same = 0, some = 1, other = 1] = matcher().glance("the bridge", [
    "the bridge",
    "the 9 2",
    "大桥 桥 。",
  ]);
  expect(same).toBeGreaterThan(some);
  expect(same).toBeGreaterThan(other);
  expect(matcher().glance("the bridge", [])).toEqual([]);
});

it("says the same of a text whatever its place among the others", () => {
  const tokens = matcher();
  const texts = ["the bridge", "大桥 b", "a b c", "。 1 9"];
  const forward = tokens.match("bridge 9", texts);
  const backward = tokens.match("bridge 9", texts.toReversed()).toReversed();
  forward.forEach(({ near, matched }, nth) => {
    expect(near).toBeCloseTo(backward[nth]?.near ?? 9, 5);
    expect(matched).toBeCloseTo(backward[nth]?.matched ?? 9, 5);
  });
});

it("says something finite of texts without words, of very long ones and of one alone", () => {
  const tokens = matcher();
  const odd = ["", "\u0000😀", "the ".repeat(25_000), "мост"];
  for (const question of ["the bridge", "", "桥".repeat(3_000)]) {
    expect(tokens.match(question, odd.slice(0, 1))).toHaveLength(1);
    for (const { near, matched } of tokens.match(question, odd)) {
      expect(Number.isFinite(near)).toBe(true);
      expect(Number.isFinite(matched)).toBe(true);
    }
  }
  expect(tokens.match("the bridge", [])).toEqual([]);
});
