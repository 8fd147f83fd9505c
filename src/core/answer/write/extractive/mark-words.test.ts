import { expect, it } from "vitest";
import { markWords } from "./mark-words.ts";
import { wantedOf } from "./wanted.ts";

it.each([
  ["Who designed the mill?", "The mill was designed by Ada Brandt in 1901.", "Ada Brandt"],
  ["When was the mill opened?", "The mill was opened on 4 May 1901 by the mayor.", "4 May 1901"],
  ["How much is the rent of the mill?", "The rent of the mill is 900 euros a month.", "900 euros"],
  ["What do guests pay?", "Members pay 14 euros a firing; guests pay 22 euros.", "22 euros"],
  ["How much do members pay?", "Members pay 14 euros a firing; guests pay 22 euros.", "14 euros"],
  [
    "Which company built the dam?",
    "The dam was built by Holt Brothers in 1931, and raised in 1950.",
    "Holt Brothers",
  ],
  [
    "What is the capital of the district?",
    "The district lies on the coast, and its capital is Varn.",
    "Varn",
  ],
  ["访客停车每小时多少钱？", "业主每月一百五十元，访客每小时三元。", "三元"],
  ["春游改到哪一天？", "春游定于10月16日，运动会在11月3日。", "10月16日"],
  ["安澜桥是谁修的？", "安澜桥由乡绅吴敬堂出资修建。", "吴敬堂"],
  ["水车哪年建成？", "水车于1901年建成，归村里所有。", "1901年"],
])("marks the words that answer %j", (question, sentence, marked) => {
  const mark = markWords(sentence, wantedOf(question));
  const words = sentence.slice(mark?.start ?? 0, mark?.end ?? 0);
  expect(words).toContain(marked);
  expect(words.length).toBeLessThanOrEqual(3 * marked.length);
});

it("marks nothing where the whole sentence is the answer", () => {
  const sentence = "The shed was postponed because the reserve does not carry both works.";
  expect(markWords(sentence, wantedOf("Why was the shed postponed?"))).toBeUndefined();
});
