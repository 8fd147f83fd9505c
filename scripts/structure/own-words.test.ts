import { expect, test } from "vitest";
import { problemsOf } from "./planted-tree.ts";

const IMPORT = "import { asTold } from '../domain/sentence.ts'; export const say = (words: string) => ";
const SENTENCE = { "src/core/domain/sentence.ts": "export const asTold = (words: string) => words;" };

test.each(['asTold("It is broken.")', "asTold(\n  `${words} is broken.`)", "[asTold('x'), words]"])(
  "words written into an error are refused: %j",
  (call) => {
    expect(problemsOf({ ...SENTENCE, "src/core/answer/fail.ts": IMPORT + call })).toEqual([
      expect.stringContaining("src/core/answer/fail.ts says words of its own"),
    ]);
  },
);

test("words of others pass, and so do those of tests", () => {
  const files = {
    ...SENTENCE,
    "src/core/answer/fail.ts": `${IMPORT}asTold(words)`,
    "src/core/answer/fail.test.ts": `${IMPORT}asTold("It is broken.")`,
  };
  expect(problemsOf(files)).toEqual([]);
});
