import { expect, test } from "vitest";
import { codeParts } from "./code-parts.ts";

const codesIn = (text: string): string[] =>
  codeParts(text)
    .filter(({ isCode }) => isCode)
    .map((part) => part.text);

test.each([
  [
    "Set FOOTNOTE_MODEL=provider/model, and DEEPSEEK_API_KEY.",
    ["FOOTNOTE_MODEL=provider/model", "DEEPSEEK_API_KEY"],
  ],
  ["To answer with it, set FOOTNOTE_MODEL=ollama/qwen3:0.6b.", ["FOOTNOTE_MODEL=ollama/qwen3:0.6b"]],
  ["Run `footnote reindex`.", ["footnote reindex"]],
  ["设置 FOOTNOTE_PROBE=off。", ["FOOTNOTE_PROBE=off"]],
  ["Files of up to 50 MB are taken in JSON or HTTP.", []],
])("in %j", (text, expected) => {
  expect(codesIn(text)).toEqual(expected);
});

test("nothing of the text is lost", () => {
  const text = "Set A_B=1, or C_D; then see.";
  expect(
    codeParts(text)
      .map((part) => part.text)
      .join(""),
  ).toBe(text);
});
