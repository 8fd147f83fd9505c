import { describe, expect, it } from "vitest";
import { conceptCandidates } from "./concept-candidates.ts";
import { relationsOf } from "./concept-relations.ts";
import { phrasesOf } from "./phrases.ts";
import { statedNames } from "./stated-names.ts";
import { unitsOf } from "./units.ts";

function relationsIn(text: string, ...labels: string[]): string[] {
  const units = unitsOf(text);
  const concepts = labels.map((label) => {
    const places = units.flatMap(({ start, end }, unit) =>
      [...text.slice(start, end).matchAll(new RegExp(label, "gu"))].map(({ index }) => ({
        start: start + index,
        end: start + index + label.length,
        unit,
      })),
    );
    return { text: label, places, count: places.length, worth: 1 };
  });
  return relationsOf(text, concepts, /\p{Script=Han}/u.test(text) ? "zh" : "en").map(
    ({ from, to, label }) => `${labels[Number(from)]} ${label ?? "-"} ${labels[Number(to)]}`,
  );
}

describe("relationsOf", () => {
  it.each([
    ["中国正在追赶美国。", ["美国", "中国"], ["中国 追赶 美国"]],
    ["深度求所突然推出了新模型。", ["深度求所", "模型"], ["深度求所 推出 模型"]],
    ["A drought causes a famine.", ["famine", "drought"], ["drought leads to famine"]],
    ["开源模型也是模型。", ["开源模型", "模型"], ["开源模型 属于 模型"]],
  ])("takes its label from the words between: %j", (text, labels, relations) => {
    expect(relationsIn(text, ...labels)).toEqual(relations);
  });

  it.each([
    ["中国没有超过美国。", ["中国", "美国"]],
    ["模型的价格超过显卡。", ["模型", "显卡"]],
    ["The drought did not cause a famine.", ["drought", "famine"]],
    ["The drought ended, and rain caused a famine.", ["drought", "famine"]],
  ])("gives none where that is denied or said of something else: %j", (text, labels) => {
    expect(relationsIn(text, ...labels)).toEqual([`${labels[0]} - ${labels[1]}`]);
  });

  it("joins all that stands in sentences together by a tree and few more", () => {
    const labels = ["oats", "rye", "barley", "wheat", "maize", "millet"];
    const text = Array.from({ length: 4 }, () => `The ${labels.join(" ")} grow here.`).join(" ");
    expect(relationsIn(text, ...labels)).toHaveLength(labels.length - 1);
  });
});

describe("conceptCandidates", () => {
  it("puts names and longer phrases before single words, and what says nothing last", () => {
    const text =
      "鹏程实验室训练开源模型。这个方案让鹏程实验室领先。开源模型的方案很好，技术方案也好。网络很快，网络的技术方案更好。";
    const units = unitsOf(text);
    const concepts = conceptCandidates(
      text,
      phrasesOf(text, units, () => true),
      statedNames(text, units, () => true),
    ).map((concept) => concept.text);
    expect(concepts.slice(0, 3)).toContain("鹏程实验室");
    expect(concepts.indexOf("方案")).toBeGreaterThan(concepts.indexOf("网络"));
  });
});
