import { expect, it } from "vitest";
import { splitSentences } from "../../../../lib/text/sentences.ts";
import { outlineOf } from "./outline.ts";

const outline = (text: string) => {
  const spans = splitSentences(text);
  return outlineOf(text, spans).map((unit, nth) => ({
    text: text.slice((spans[nth]?.start ?? 0) + unit.mark, spans[nth]?.end),
    ...unit,
  }));
};
const roles = (text: string): string[] => outline(text).map(({ role }) => role);

it.each([
  ["heading", "# The old mill", "It turns."],
  ["label", "OPENING HOURS", "We open at nine."],
  ["label", "**What we found**", "The wheel was broken."],
  ["label", "停电通知", "今晚停电。"],
  ["label", "Subject: The wheel", "It is broken."],
  ["question", "Q: Who owns the mill?", "A: The town does."],
  ["lead-in", "There are two rules:", "Nobody climbs the wheel."],
])("a %s is no statement: %s", (role, first, second) => {
  expect(roles(`${first}\n\n${second}`)).toEqual([role, "sentence"]);
});

it("takes no statement for a label: a line with a value or an end", () => {
  expect(roles("Depth: 4 metres\n\nE7: the pump is blocked\n\nThe wheel turns.")).toEqual([
    "sentence",
    "sentence",
    "sentence",
  ]);
});

it("counts items of lists in both scripts, and what belongs to each", () => {
  const units = outline("Steps:\n\n1. Open the gate. Wait a minute.\n2. Close it.\n\nThen go home.");
  expect(units.map(({ list, opensItem }) => [list, opensItem])).toEqual([
    [undefined, false],
    [1, true],
    [1, false],
    [1, true],
    [undefined, false],
  ]);
  expect(
    outline("做法：\n\n一、切菜。\n二、下锅。")
      .map(({ text }) => text)
      .slice(1),
  ).toEqual(["切菜。", "下锅。"]);
});

it("knows the nearest heading, the label of a paragraph and the question that is answered", () => {
  const [, , said] = outline("# Log\n\n## 1.2 (May)\n\n- Added: a door.");
  expect(said?.heading).toBe("1.2 (May)");
  expect(outline("E7: the pump is blocked. Clean the filter.")[1]?.label).toBe("E7");
  const units = outline("Q: Is it free?\nA: Yes. It always was.\n\nQ: Who made it?\nA: Ada.");
  expect(units.map(({ questionAt }) => questionAt)).toEqual([undefined, 0, 0, undefined, 3]);
  expect(units[1]?.text).toBe("Yes.");
});

it("says which row is a table's head", () => {
  const units = outline("| a | b |\n| - | - |\n| 1 | 2 |");
  expect(units.map(({ role, isHead }) => [role, isHead])).toEqual([
    ["row", true],
    ["code", false],
    ["row", false],
  ]);
});
