import { describe, expect, it } from "vitest";
import { openQuestions } from "./open-questions.ts";
import { termsOf } from "./terms.ts";
import { unitsOf } from "./units.ts";

function openIn(text: string): string[] {
  const units = unitsOf(text);
  return openQuestions(text, units, termsOf(text, units)).map((unit) =>
    text.slice(units[unit]?.start, units[unit]?.end),
  );
}

const REST = "The harbour was quiet. Ships lay at anchor there. Gulls flew over the water.";

describe("openQuestions", () => {
  it("finds a question that nobody answers", () => {
    expect(openIn(`Who will repair the northern lighthouse lamp? ${REST}`)).toEqual([
      "Who will repair the northern lighthouse lamp?",
    ]);
    expect(openIn("谁来修理北边灯塔的照明设备？港口很安静。船只停泊在岸边。海鸥飞过水面。")).toHaveLength(1);
  });

  it.each([
    `Who will repair the northern lighthouse lamp? The lamp of the northern lighthouse is repaired by Krause. ${REST}`,
    `Will the council repair the lighthouse lamp? Yes, in spring. ${REST}`,
    "你们会集成这个开源模型吗？已经在测试了。港口很安静。",
    `The ships do not know how to find the northern lighthouse. ${REST}`,
    "您担忧他们展现出的这种能力吗\n\n港口里很安静船只停泊在岸边",
    `That is the lighthouse lamp, right? ${REST}`,
    `Why? ${REST}`,
  ])("leaves out what is answered near, and asides: %j", (text) => {
    expect(openIn(text)).toEqual([]);
  });

  it("finds what is said to be undecided", () => {
    expect(openIn(`It remains to be seen whether the lighthouse survives the winter. ${REST}`)).toHaveLength(
      1,
    );
    for (const undecided of [
      "It is still open whether solar panels are added to the roof.",
      "Nobody knows yet.",
      "The board has not decided.",
    ])
      expect(openIn(`${undecided} ${REST}`)).toEqual([undecided]);
    expect(openIn("这种突破能否再次实现尚不明朗。港口很安静。船只停泊在岸边。")).toHaveLength(1);
  });
});
