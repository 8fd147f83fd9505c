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
  "Who built the mill?",
  "Really?? Who built the mill",
  "mill",
  "Why? ?",
  "What is “Quo vadis?” about",
])("leaves %j whole", (asked) => {
  expect(severalQuestions(asked)).toEqual([asked]);
});
