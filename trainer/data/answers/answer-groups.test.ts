import { describe, expect, it } from "vitest";
import { collectForeignParts } from "../claims/foreign-parts.ts";
import type { Document, Reading } from "../read/reading.ts";
import { chanceOf } from "../seeded-random.ts";
import { answerGroups, type GroupTools } from "./answer-groups.ts";
import { editQuestion } from "./question-edits.ts";
import { wordIndex } from "./word-index.ts";

const document: Document = {
  id: "t/0",
  source: "t",
  language: "en",
  title: "Elm Bay",
  sentences: [
    "Elm Bay is a harbour town in the north.",
    "Its lighthouse was built in 1874 by Ida Holm.",
    "The lighthouse of Elm Bay is thirty metres high.",
    "A ferry to the islands runs on Sundays.",
  ],
};
const reading: Reading = {
  document,
  question: "Who built the lighthouse of Elm Bay?",
  answers: [1],
  answer: "Ida Holm",
  subject: "Elm Bay",
};
const index = wordIndex([
  { text: "The lighthouse of Port Ross was built of oak.", subject: "Port Ross", split: "train" },
  { text: "The lighthouse of Port Ross was built of oak.", subject: "Port Ross", split: "dev" },
  { text: "Bread is baked at six.", subject: "Bread", split: "train" },
]);
const tools: GroupTools = {
  index,
  foreign: collectForeignParts([document], "en"),
  sibling: () => undefined,
  stranger: () => "Bread is baked at six.",
};

describe("groups of candidates", () => {
  const rows = Array.from({ length: 30 }, (_, number) => answerGroups(reading, number, tools)).flat();
  const groups = [...Map.groupBy(rows, ({ group }) => group).values()];

  it("have an answer in half of them", () => {
    const answered = groups.filter((group) => group.some(({ label }) => label === 2));
    expect(answered).toHaveLength(groups.length / 2);
    for (const row of rows) if (row.label === 2) expect(row.sentence).toContain("Ida Holm");
  });

  it("show no sentence with the answer's words where the answer is taken out", () => {
    for (const group of groups.filter(([first]) => first!.group.endsWith("/removed"))) {
      for (const { sentence } of group) expect(sentence).not.toContain("Ida Holm");
    }
  });

  it("put the sentence nearest to the question among the wrong ones", () => {
    for (const group of groups.filter(([first]) => first!.group.endsWith("/with"))) {
      expect(group.some(({ sentence, label }) => label === 1 && sentence.includes("thirty metres"))).toBe(
        true,
      );
    }
  });

  it("keep all candidates of a subject in one split", () => {
    expect(new Set(rows.map(({ split }) => split)).size).toBe(1);
  });
});

describe("questions with one thing exchanged", () => {
  const edits = (question: string, language: "en" | "zh"): string[] =>
    Array.from({ length: 40 }, (_, seed) => {
      const context = { chance: chanceOf(`${seed}`), language, around: [], foreign: tools.foreign };
      return editQuestion(question, context, { ...document, language })?.question ?? question;
    });

  it("change a year or a relation", () => {
    expect(
      edits("When was the bridge built in 1954?", "en").some((text) => /demolished|sold/u.test(text)),
    ).toBe(true);
    expect(edits("他在哪里出生？", "zh")).toContain("他在哪里结婚？");
  });

  it("leave yes-or-no questions without names alone: the other way round is an answer too", () => {
    expect(new Set(edits("Is it open before noon?", "en"))).toEqual(new Set(["Is it open before noon?"]));
    expect(new Set(edits("是否支持此功能？", "zh"))).toEqual(new Set(["是否支持此功能？"]));
  });
});
