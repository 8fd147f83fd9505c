import { expect, it } from "vitest";
import { answerShape, asksOfDenied, defines, denies, sidesOf } from "./answer-shape.ts";
import { wantedOf } from "./wanted.ts";

it.each([
  ["list", "Which tools do I need?"],
  ["list", "What ingredients are in the bread?"],
  ["list", "面包需要哪些材料？"],
  ["steps", "How do I clean the pump?"],
  ["steps", "怎么清洗水泵？"],
  ["steps", "What do I do if the ferry is cancelled?"],
  ["reason", "Why was the bridge closed?"],
  ["reason", "桥为什么关闭？"],
  ["comparison", "What is the difference between oak and ash?"],
  ["comparison", "橡木和白蜡木有什么区别？"],
  ["statement", "Who built the mill?"],
  ["statement", "How much is the ticket?"],
  ["statement", "门票是多少？"],
])("%s: %s", (shape, question) => {
  expect(answerShape(question)).toBe(shape);
});

it("sees that what is not so is asked, and sentences that deny", () => {
  expect(["What is not included?", "哪些费用不包括？"].map(asksOfDenied)).toEqual([true, true]);
  expect(["What is included?", "能不能退票？", "这是不是红茶？"].map(asksOfDenied)).toEqual([
    false,
    false,
    false,
  ]);
  expect(["Bags are not covered.", "不包括早餐。", "Bags are covered."].map(denies)).toEqual([
    true,
    true,
    false,
  ]);
});

it("knows what says what a thing is", () => {
  const wanted = wantedOf("What is Millrace?");
  expect(defines("Millrace is a program that counts boats.", wanted)).toBe(true);
  expect(defines("It is written in C.", wanted)).toBe(false);
});

it("tells the two sides of a comparison", () => {
  expect(sidesOf("What is the difference between oak and ash?")).toEqual([["oak"], ["ash"]]);
  expect(sidesOf("Which is heavier, the Lark or the Wren?")).toEqual([["lark"], ["wren"]]);
  expect(sidesOf("绿豆和红豆有什么区别？")?.map((side) => side.join(" "))).toEqual(["绿豆", "红豆"]);
  expect(sidesOf("Who built the mill?")).toBeUndefined();
});
