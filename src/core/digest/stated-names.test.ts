import { describe, expect, it } from "vitest";
import { statedNames } from "./stated-names.ts";
import { unitsOf } from "./units.ts";

const namesIn = (text: string): string[] =>
  statedNames(text, unitsOf(text), () => true).map((name) => name.text);

describe("statedNames", () => {
  it("finds names by their capitals, and not words that only begin a sentence", () => {
    expect(
      namesIn("Then Ada Brook met IBM in Ringsted. Bread was sold. The State of California paid."),
    ).toEqual(["Ada Brook", "IBM", "Ringsted", "State of California"]);
  });

  it("finds names in Chinese: places, titles, organisations, and Latin ones that stand without a space", () => {
    const names = namesIn("我们在深圳用GPT4读《红楼梦》，OpenAI和鹏程实验室都参加了，马斯克没有来。");
    expect(names).toEqual(
      expect.arrayContaining(["深圳", "GPT4", "《红楼梦》", "OpenAI", "鹏程实验室", "马斯克"]),
    );
  });
});
