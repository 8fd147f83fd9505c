import { expect, it } from "vitest";
import { markWords } from "./mark-words.ts";
import { wantedOf } from "./wanted.ts";

it.each([
  ["Who designed the mill?", "The mill was designed by Ada Brandt in 1901.", "Ada Brandt"],
  ["When was the mill opened?", "The mill was opened on 4 May 1901 by the mayor.", "4 May 1901"],
  ["How much is the rent of the mill?", "The rent of the mill is 900 euros a month.", "900 euros"],
  ["安澜桥是谁修的？", "安澜桥由乡绅吴敬堂出资修建。", "吴敬堂"],
  ["水车哪年建成？", "水车于1901年建成，归村里所有。", "1901年"],
])("marks the words that answer %j", (question, sentence, marked) => {
  const mark = markWords(sentence, wantedOf(question));
  expect(sentence.slice(mark?.start, mark?.end)).toBe(marked);
});

it("marks nothing where the whole sentence is the answer", () => {
  const sentence = "The shed was postponed because the reserve does not carry both works.";
  expect(markWords(sentence, wantedOf("Why was the shed postponed?"))).toBeUndefined();
});
