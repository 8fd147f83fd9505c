import { expect, it } from "vitest";
import type { Reading } from "../read/reading.ts";
import type { AnswerRow } from "../rows.ts";
import { type Chance, chanceOf } from "../seeded-random.ts";
import { titledRows } from "./titled.ts";

const always: Chance = { ...chanceOf("always"), yes: () => true };
const row = (sentence: string, label: AnswerRow["label"], kind: string): AnswerRow => ({
  id: sentence,
  group: "g",
  lang: "en",
  question: "When was Fort Hill built?",
  sentence,
  label,
  kind,
  split: "train",
});
const reading: Reading = {
  document: { id: "d", source: "s", language: "en", title: "Fort Hill: History", sentences: [] },
  question: "When was Fort Hill built?",
  answers: [0],
  subject: "d",
};
const rows = [
  row("It was built in 1820.", 2, "answer"),
  row("It has a tower.", 1, "same-passage"),
  row("A ship sank.", 0, "other-passage"),
];

it("puts sentences of the document behind its title, and the answer behind another's, where it answers nothing", () => {
  expect(
    titledRows(reading, rows, () => "Lake House", always).map((each) => [each.sentence, each.label]),
  ).toEqual([
    ["Fort Hill, History: It was built in 1820.", 2],
    ["Fort Hill, History: It has a tower.", 1],
    ["Lake House: It was built in 1820.", 1],
  ]);
});

it("gives an answer that names its subject no wrong title", () => {
  const named = [row("Fort Hill dates from 1820.", 2, "answer")];
  expect(titledRows(reading, named, () => "Lake House", always).map(({ label }) => label)).toEqual([2]);
  const untitled = { ...reading, document: { ...reading.document, title: "" } };
  expect(titledRows(untitled, rows, () => "Lake House", always)).toEqual([]);
});
