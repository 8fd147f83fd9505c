import { expect, it } from "vitest";
import { extractFrom } from "../fake-extracting.ts";
import { askedForms, hadForms, isFormed } from "./forms/asked-forms.ts";
import { mayAnswer } from "./may-answer.ts";

it.each([
  ["What would a second boat cost?", "The boat has two sails of 40 square metres.", false],
  ["What would a second boat cost?", "A second boat costs 90 euros a week.", true],
  ["这台水泵多少钱？", "水泵每小时抽水 900 升。", false],
  ["这台水泵多少钱？", "水泵一台四百二十块。", true],
  ["How much is the course?", "The course begins on 3 May.", false],
  ["How much is the course?", "The course: 12.50", true],
  ["How much is the course?", "The course is free for members.", true],
  ["How much is left of the flour?", "A third of a sack.", true],
  ["租船要交多少押金？", "The insurance covers boats above £900.", false],
  ["租船要交多少押金？", "Each guest leaves a deposit of £90.", true],
  ["What is the deposit?", "The deposit is two months' rent.", true],
  ["退房晚了罚款多少？", "逾期每小时收二十元。", true],
  ["When does the ferry leave?", "The ferry takes cars and bicycles.", false],
  ["When does the ferry leave?", "It leaves as soon as the tide allows.", true],
  ["什么时候开门？", "门口有两棵树。", false],
  ["什么时候开门？", "天亮就开门。", true],
  ["水泵用的是什么机油？", "感谢您选用青岚水泵。", false],
  ["她为什么感谢大家？", "感谢大家冒雨前来。", true],
  ["Who is Ada Brook?", "**Apologies:** Ada Brook.", false],
  ["Who is Ada Brook?", "**Present:** Ada Brook (captain), Milo Stern.", true],
  ["Who is Milo Stern?", "**Present:** Ada Brook (captain), Milo Stern.", false],
  ["Who is Milo Stern?", "The club met on Friday in the mill.", false],
  ["Who is Milo Stern?", "He keeps the mill.", true],
  ["除湿器多少钱？", "每天 26 升（相对湿度 80%）", false],
  ["Who sent apologies?", "**Apologies:** Ada Brook.", true],
])("%s %s: %s", (question, sentence, may) => {
  const isAble = isFormed(hadForms(askedForms(question), sentence)) && mayAnswer(question)(sentence);
  expect(isAble).toBe(may);
});

it("refuses a price that is not said, and says what speaks of the thing", async () => {
  const pump = {
    title: "Pump of the mill",
    text: "The pump of the mill lifts 900 litres an hour. It weighs 40 kilos. Its spare valve costs 12 euros.",
  };
  const { status, near } = await extractFrom("How much is the pump of the mill?", {
    own: [{ ...pump, text: "The pump of the mill lifts 900 litres an hour. It weighs 40 kilos." }],
    answers: { "900 litres": 0.9 },
  });
  expect(status).toBe("not-found");
  expect(near?.map(({ document }) => document.title)).toEqual(["Pump of the mill"]);
  const valve = await extractFrom("How much is the spare valve of the pump?", {
    own: [pump],
    answers: { "900 litres": 0.9, "12 euros": 0.5 },
  });
  expect(valve.sentences[0]?.text).toBe("Its spare valve costs 12 euros.");
});

it("finds a sum by its name in the other language, and marks who somebody is", async () => {
  const lease = {
    title: "Boats",
    text: "The boats are insured above 900 euros. Each guest leaves a deposit of 90 euros.",
  };
  const { sentences } = await extractFrom("租船要交多少押金？", {
    own: [lease],
    nearness: { deposit: 0.8, insured: 0.82 },
    answers: { deposit: 0.3, insured: 0.4 },
  });
  expect(sentences[0]?.text).toBe("Each guest leaves a deposit of 90 euros.");
  const club = {
    title: "Mill club",
    text: "**Present:** Ada Brook (captain of the mill), Milo Stern.\n\nThe wheel was painted.",
  };
  const [who] = (await extractFrom("Who is Ada Brook?", { own: [club] })).sentences;
  expect(who?.text.slice(who.mark?.start, who.mark?.end)).toBe("captain of the mill");
});

it("where the mean is asked for, an end of it is none", () => {
  const may = mayAnswer("What is the mean level?");
  expect(may("The highest level was 187 cm on 3 November 2029.")).toBe(false);
  expect(may("The mean level was 41.7 cm, the highest 187 cm.")).toBe(true);
  expect(mayAnswer("Wie hoch ist der Pegel?")("The highest level was 187 cm.")).toBe(true);
});
