import { expect, test } from "vitest";
import { numbersIn } from "./numbers.ts";

function strict(text: string): string[] {
  return numbersIn(text).flatMap((number) => (number.isStrict ? [number.value] : []));
}

test.each([
  ["It is 330 m tall.", ["330"]],
  ["1,234,567 people and 1.50 euros", ["1234567", "1.5"]],
  ["1.2 million, 3 bn and 1.5万", ["1200000", "3000000000", "15000"]],
  ["45%, 45 percent, 45 per cent and 百分之45", ["45%", "45%", "45%", "45%"]],
  ["in the 1990s, in 1990", ["1990s", "1990"]],
  ["the 19th century, COVID-19", ["19", "19"]],
  ["at -5 degrees, pages 3-5", ["-5", "3", "5"]],
  ["twenty-five ships, two hundred and six bones, three million", ["25", "206", "3000000"]],
  ["one of them, the first, no one, millions of them", []],
  ["三百二十人，二〇二四年，两个", ["320", "2024", "2"]],
  ["百分之二十", ["20%"]],
  ["三亚、四川、十分好、一个", []],
  ["３３０米", ["330"]],
  ["1\u202f234", ["1234"]],
])("%s", (text, expected) => {
  expect(strict(text)).toEqual(expected);
});

test("words that are mostly no numbers can satisfy a number, but ask for none", () => {
  const may = numbersIn("On the third of May");
  expect(may).toContainEqual({ value: "3", isStrict: false });
  expect(may).toContainEqual({ value: "5", isStrict: false });
});
