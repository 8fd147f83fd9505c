import { describe, expect, it } from "vitest";
import { statedFigures } from "./stated-figures.ts";
import { unitsOf } from "./units.ts";

const figuresIn = (text: string): string[] =>
  statedFigures(text, unitsOf(text), () => true).map(({ start, end }) => text.slice(start, end));

describe("statedFigures", () => {
  it.each([
    ["他们仅用2048块H800GPU和500万美元就完成了训练", ["2048块H800GPU", "500万美元"]],
    ["训练资源少了20到30倍，5到10年后取代搜索。", ["20到30倍", "5到10年"]],
    ["每年投入数百亿美元，用户增长10倍。", ["数百亿美元", "10倍"]],
    ["成本下降了百分之三十。", ["百分之三十"]],
    [
      "It costs 12 million euros and takes ninety percent of the time.",
      ["12 million euros", "ninety percent of the time"],
    ],
    ["It failed in 1998 because pipes burst.", ["1998"]],
    ["Sections 120 through the end apply.", ["120"]],
  ])("tells what is counted in %j", (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });

  it.each([
    "百分百会实现。",
    "打破了四位定式。",
    "例题5，看第3题。",
    "GPT4 is one of them.",
    "See https://example.org/a?id=14866 for it.",
    "First, one thing.",
  ])("finds no figure in %j", (text) => {
    expect(figuresIn(text)).toEqual([]);
  });

  it("tells a figure that is said again once", () => {
    expect(figuresIn("It carried 900 cars. Yes, it carried 900 cars.")).toEqual(["900 cars"]);
  });
});
