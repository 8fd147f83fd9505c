import { expect, it } from "vitest";
import { severalQuestions } from "./several-questions.ts";

it.each([
  ["Who built Harrow Mill? When was it sold?", ["Who built Harrow Mill?", "When was Harrow Mill sold?"]],
  ["1. What does a ticket cost? 2. Are dogs allowed?", ["What does a ticket cost?", "Are dogs allowed?"]],
  ["门票多少钱？几点关门？能带狗吗？", ["门票多少钱？", "门票几点关门？", "能带狗吗？"]],
])("takes %j apart", (asked, parts) => {
  expect(severalQuestions(asked)).toEqual(parts);
});

it.each([
  ["We are coming on Friday with a dog. Where can we park?", ["Where can we park?"]],
  ["Where can we park? We are coming on Friday with a dog.", ["Where can we park?"]],
  ["我们周五带狗来。在哪里停车？", ["在哪里停车？"]],
  [
    "Hello there. The hall is being painted in spring. Which days is that?",
    ["The hall is being painted in spring. Which days is that?"],
  ],
  [
    "Hi! We come on Friday. Is there parking? And what does it cost?",
    ["Is there parking?", "what does parking cost?"],
  ],
])("takes what asks out of what is told: %s", (asked, parts) => {
  expect(severalQuestions(asked)).toEqual(parts);
});

it.each([
  "Who built the mill?",
  "Really?? Who built the mill",
  "mill",
  "Why? ?",
  "What is “Quo vadis?” about",
])("leaves %j whole", (asked) => {
  expect(severalQuestions(asked)).toEqual([asked]);
});

it.each([
  ["水泵重量和水箱容量是多少？", ["水泵重量是多少？", "水泵水箱容量是多少？"]],
  ["合唱团有多少人，演了多少场？", ["合唱团有多少人？", "合唱团演了多少场？"]],
  ["When is the fair and how much is it?", ["When is the fair?", "how much is fair?"]],
  [
    "What does the ferry cost, and how many trips did all ferries make in 2024?",
    ["What does the ferry cost?", "how many trips did all ferries make in 2024?"],
  ],
  ["Which boats and which sails are for hire?", ["Which boats and which sails are for hire?"]],
  ["Which boats and sails are for hire?", ["Which boats and sails are for hire?"]],
  ["水泵和风机有什么区别？", ["水泵和风机有什么区别？"]],
  ["在湖边，有多少条船？", ["在湖边，有多少条船？"]],
])("what is asked in two clauses: %s", (asked, parts) => {
  expect(severalQuestions(asked)).toEqual(parts);
});
