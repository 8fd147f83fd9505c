import { expect, test } from "vitest";
import { compareQuantities } from "./compare-quantities.ts";
import { quantitiesIn } from "./quantities.ts";

function strict(text: string): string[] {
  return quantitiesIn(text).flatMap(({ isStrict, amount, unit, form }) =>
    isStrict ? [`${amount}${unit ? ` ${unit.kind}` : ""}${form === "plain" ? "" : ` ${form}`}`] : [],
  );
}

test.each([
  ["It is 330 m tall.", ["330 length"]],
  ["1,234,567 people and 1.50 euros", ["1234567 people", "1.5 eur"]],
  ["1.2 million, 3 bn and 1.5万", ["1200000", "3000000000", "15000"]],
  ["$5.9m and £3bn, 120万元", ["5900000 usd", "3000000000 gbp", "1200000 cny"]],
  ["45%, 45 percent, 45 per cent and 百分之45", ["45 percent", "45 percent", "45 percent", "45 percent"]],
  ["in the 1990s, in 1990, in 2018–19", ["1990 decade", "1990", "2018", "2019"]],
  ["the 19th century, COVID-19, x86", ["19 ordinal", "19"]],
  ["at -5 degrees, pages 3-5", ["-5", "3 label"]],
  ["twenty-five ships, two hundred and six bones, three million", ["25", "206", "3000000"]],
  ["one of them, the first, no one, millions of them", []],
  ["三百二十人，二〇二四年，两个，第三届", ["320 people", "2024", "2", "3 ordinal"]],
  ["百分之二十，三个百分点", ["20 percent", "3 points"]],
  ["三亚、四川、十分好、一个", []],
  ["31 degrees Celsius, 31 °C and 70 degrees F", ["31 temperature", "31 temperature", "70 temperature"]],
  ["水箱装四升半，每周三只休一天，每周三次", ["4.5 volume", "3 times"]],
  ["from Wednesday 11 to Friday 13 June", ["611 date", "613 date"]],
  ["３３０米", ["330 length"]],
  ["1\u202f234", ["1234"]],
])("%s", (text, expected) => {
  expect(strict(text)).toEqual(expected);
});

test.each([
  ["330 metres", "0.33 km", "same"],
  ["330 metres", "330 feet", "other-unit"],
  ["330 metres", "330", "same"],
  ["5.9 million", "5,912,345", "same"],
  ["about 2,000", "2,048", "same"],
  ["2,000", "2,048", "different"],
  ["1.5万人", "15,000 people", "same"],
  ["3 million", "3 billion", "different"],
  ["20%", "20 percentage points", "other-unit"],
  ["$20", "€20", "other-unit"],
  ["the 1990s", "1994", "same"],
  ["1994", "the 1990s", "different"],
  ["the 1980s", "1994", "different"],
  ["二十世纪三十年代", "1936年", "same"],
  ["90 minutes", "1.5 hours", "same"],
  ["3万元", "3亿元", "different"],
])("%s beside %s is %s", (claimed, stated, expected) => {
  const [one] = quantitiesIn(claimed);
  const [other] = quantitiesIn(stated);
  expect(one && other && compareQuantities(one, other)).toBe(expected);
});

test("an ordinal in words can satisfy a number, but asks for none", () => {
  expect(quantitiesIn("On the third day")).toMatchObject([{ amount: 3, isStrict: false }]);
});
