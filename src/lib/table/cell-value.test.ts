import { expect, it } from "vitest";
import { dayOf, figureOf } from "./cell-value.ts";

it.each([
  ["1,180.50", 1180.5, ""],
  ["349 euros", 349, "euros"],
  ["€12", 12, "€"],
  ["-3.5%", -3.5, "%"],
  ["95.5万元", 95.5, "万元"],
  ["12 800", 12800, ""],
])("reads %j as a figure", (text, value, unit) => {
  expect(figureOf(text)).toMatchObject({ value, unit });
});

it.each(["Lenn", "", "2026-03-01", "3 to 5", "12 High Street 4"])("reads %j as no figure", (text) => {
  expect(figureOf(text)).toBeUndefined();
});

it.each([
  ["2026-03", { year: 2026, month: 3 }],
  ["2026/3/9", { year: 2026, month: 3, day: 9 }],
  ["2026年3月9日", { year: 2026, month: 3, day: 9 }],
  ["3月", { month: 3 }],
  ["十一月", { month: 11 }],
  ["9 March 2026", { year: 2026, month: 3, day: 9 }],
  ["Mar 9, 2026", { year: 2026, month: 3, day: 9 }],
  ["September", { month: 9 }],
])("reads %j as a day", (text, day) => {
  expect(dayOf(text)).toEqual(day);
});

it.each(["42", "March on", "2026-13-01", "五个月"])("reads %j as no day", (text) => {
  expect(dayOf(text)).toBeUndefined();
});
