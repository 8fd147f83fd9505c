import { expect, it } from "vitest";
import { askedTime, isWithinTime } from "./asked-time.ts";

const NOW = "2026-01-15T09:00:00Z";

it.each([
  ["How much was spent in March?", { month: 3 }],
  ["How much was spent in March 2025?", { year: 2025, month: 3 }],
  ["What happened on 9 May 2025?", { year: 2025, month: 5, day: 9 }],
  ["What did we sell last month?", { year: 2025, month: 12 }],
  ["How many guests came this year?", { year: 2026 }],
  ["去年卖了多少？", { year: 2025 }],
  ["去年三月卖了多少？", { year: 2025, month: 3 }],
  ["2025年4月的电费是多少？", { year: 2025, month: 4 }],
  ["十二月的收入", { month: 12 }],
  ["昨天谁来了？", { year: 2026, month: 1, day: 14 }],
])("reads the time of %j by the clock", (question, day) => {
  expect(askedTime(question, NOW)?.day).toEqual(day);
});

it("reads quarters", () => {
  expect(askedTime("What was sold in Q2 2025?", NOW)).toMatchObject({ quarter: 2, day: { year: 2025 } });
  expect(askedTime("第三季度的销售额", NOW)).toMatchObject({ quarter: 3 });
});

it.each([
  "May I bring a dog?",
  "How far is the march?",
  "How many rooms are there?",
  "有几个月？",
  "一共多少钱？",
])("finds no time in %j", (question) => {
  expect(askedTime(question, NOW)).toBeUndefined();
});

it("lets a day lie in a time as far as both say it", () => {
  const march = { day: { month: 3 } };
  expect(isWithinTime(march, { year: 2026, month: 3, day: 1 })).toBe(true);
  expect(isWithinTime(march, { year: 2026, month: 4 })).toBe(false);
  expect(isWithinTime({ day: { year: 2026 } }, { month: 3 })).toBe(true);
  expect(isWithinTime({ day: {}, quarter: 1 }, { month: 3 })).toBe(true);
});
