/** What is a calculation and what is none, in both languages; and that nothing that people type can make it fail. */
import { array, assert, constantFrom, nat, property, string, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../../test/property-runs.ts";
import { calculate } from "./calculate.ts";

const NOW = "2026-11-30T22:10:00Z";
const at = (question: string) => calculate(question, NOW, "Europe/Berlin");

/** Question, how it is understood, its result. */
const CALCULATIONS: readonly (readonly [string, string, string])[] = [
  ["12 × 3.5 kg", "12 × 3.5 kg", "42 kg"],
  ["what is 2+2?", "2 + 2", "4"],
  ["0.1 + 0.2", "0.1 + 0.2", "0.3"],
  ["What is 20% of 50?", "20% × 50", "10"],
  ["15 percent of $80", "15% × $80", "$12"],
  ["80 + 15%", "80 + 15% × 80", "92"],
  ["increase 80 by 15%", "80 + 15% × 80", "92"],
  ["200 decreased by 5%", "200 − 5% × 200", "190"],
  ["2^10", "2^10", "1,024"],
  ["2 to the power of 64", "2^64", "18,446,744,073,709,551,616"],
  ["9²+1", "9^2 + 1", "82"],
  ["100/4", "100 ÷ 4", "25"],
  ["What is 100/3?", "100 ÷ 3", "100/3 ≈ 33.3333333333"],
  ["100/4等于多少", "100 ÷ 4", "25"],
  ["1200/400", "1,200 ÷ 400", "3"],
  ["(3 + 4) * (2 - 5)", "(3 + 4) × (2 − 5)", "−21"],
  ["calculate 10/3", "10 ÷ 3", "10/3 ≈ 3.33333333333"],
  ["7/11=", "7 ÷ 11", "7/11 ≈ 0.636363636364"],
  ["twelve times three", "12 × 3", "36"],
  ["three hundred and five minus seven", "305 − 7", "298"],
  ["half of 30", "1/2 × 30", "15"],
  ["What's the square root of 2?", "√2", "≈ 1.41421356237"],
  ["sqrt(144)", "√144", "12"],
  ["3 kg + 500 g", "3 kg + 500 g", "3.5 kg"],
  ["3 m × 4 m", "3 m × 4 m", "12 m²"],
  ["2.5 million / 4", "2,500,000 ÷ 4", "625,000"],
  ["what percent of 80 is 20", "20 ÷ 80", "25%"],
  ["17 mod 5", "17 mod 5", "2"],
  ["2(3+4)", "2 × (3 + 4)", "14"],
  ["−5 + 3", "−5 + 3", "−2"],
  ["5 miles in km", "5 mi → km", "8.04672 km"],
  ["convert 100 km to miles", "100 km → mi", "≈ 62.1371192237 mi"],
  ["how many cm are in a foot?", "1 ft → cm", "30.48 cm"],
  ["5'11\" in cm", "5 ft 11 in → cm", "180.34 cm"],
  ["72°F in celsius", "72 °F → °C", "≈ 22.2222222222 °C"],
  ["-40 degrees celsius in fahrenheit", "−40 °C → °F", "−40 °F"],
  ["How many seconds are there in a day", "1 day → s", "86,400 s"],
  ["60 mph to km/h", "60 mph → km/h", "96.56064 km/h"],
  ["3 GB in MiB", "3 GB → MiB", "2,861.022949218750 MiB".replace("0 MiB", " MiB")],
  ["how many days until 3 March?", "30 November 2026 → 3 March 2027", "93 days"],
  ["days until Christmas", "30 November 2026 → 25 December 2026", "25 days"],
  ["how many days since 2020-01-01", "1 January 2020 → 30 November 2026", "2,525 days"],
  ["what weekday was 1999-12-31?", "31 December 1999", "Friday"],
  ["What day of the week is March 3rd, 2027", "3 March 2027", "Wednesday"],
  ["what date is 90 days from today", "30 November 2026 + 90 days", "28 February 2027, Sunday"],
  ["what was the date three months ago", "30 November 2026 − 3 months", "30 August 2026, Sunday"],
  ["30 days after 2024-01-31", "31 January 2024 + 30 days", "1 March 2024, Friday"],
  ["how many days between 1 Jan 2024 and 3 March 2025", "1 January 2024 → 3 March 2025", "427 days"],
  ["how many days in February 2024", "February 2024", "29 days"],
  ["is 2100 a leap year?", "2100", "no leap year: 365 days"],
  ["what time is it in Tokyo?", "the time now, Tokyo", "7:10 am (Tuesday, 1 December 2026, UTC+9)"],
  [
    "3pm Berlin in New York",
    "Berlin 3:00 pm (Monday, 30 November 2026, UTC+1) → New York",
    "9:00 am (Monday, 30 November 2026, UTC−5)",
  ],
  [
    "time difference between London and Kathmandu",
    "London ↔ Kathmandu",
    "Kathmandu is 5.75 hours ahead of London now",
  ],
  ["三加五乘以二等于多少", "3 + 5 × 2", "13"],
  ["3500的20%是多少", "3,500 × 20%", "700"],
  ["百分之二十乘以三百", "20% × 300", "60"],
  ["一百除以七", "100 ÷ 7", "100/7 ≈ 14.2857142857"],
  ["2的10次方是多少？", "2^10", "1,024"],
  ["144的平方根是多少", "√144", "12"],
  ["三分之一加四分之一", "1/3 + 1/4", "7/12 ≈ 0.583333333333"],
  ["计算 (12+8)×3", "(12 + 8) × 3", "60"],
  ["3万减5000", "30,000 − 5,000", "25,000"],
  ["20是80的百分之几", "20 ÷ 80", "25%"],
  ["5公里等于多少英里", "5 公里 → 英里", "≈ 3.10685596119 英里"],
  ["三斤是多少克", "3 斤 → 克", "1,500 克"],
  ["华氏72度是多少摄氏度？", "72 华氏度 → 摄氏度", "≈ 22.2222222222 摄氏度"],
  ["一天有多少秒", "1 天 → 秒", "86,400 秒"],
  ["把3亩换算成平方米", "3 亩 → 平方米", "2,000 平方米"],
  ["三个月前是几号", "2026年11月30日 − 3 个月", "2026年8月30日，星期日"],
  ["100天后是几月几号？", "2026年11月30日 + 100 天", "2027年3月10日，星期三"],
  ["1999年12月31日是星期几", "1999年12月31日", "星期五"],
  ["距离3月3日还有多少天", "2026年11月30日 → 2027年3月3日", "93 天"],
  ["从2024年1月1日到2025年3月3日有多少天", "2024年1月1日 → 2025年3月3日", "427 天"],
  ["今天星期几", "2026年11月30日", "星期一"],
  ["2026年2月有多少天", "2026年2月", "28 天"],
  ["东京现在几点了", "东京现在的时间", "07:10（2026年12月1日，星期二，UTC+9）"],
  [
    "北京时间下午三点是伦敦几点",
    "北京 15:00（2026年12月1日，星期二，UTC+8） → 伦敦",
    "07:00（2026年12月1日，星期二，UTC）",
  ],
  ["东京和伦敦的时差是多少", "东京 ↔ 伦敦", "现在东京比伦敦早 9 小时"],
];

/** Near misses: of somebody's documents, of names and numbers that look like sums, of what differs by place or day. */
const OTHERS: readonly string[] = [
  "How many days of leave do we have?",
  "what is 5.2 in the policy",
  "What does section 3 - 4 say?",
  "how many days until the deadline?",
  "how many days do I have to return an item",
  "How many days are in the notice period?",
  "how many weeks of parental leave are there in Germany",
  "What time is the meeting in Tokyo?",
  "what time does the library close in Berlin",
  "When is 3pm tea served in London?",
  "9/11",
  "what is 9/11?",
  "24/7",
  "24/7 support",
  "4x4",
  "555-1234",
  "call +1-555-123-4567",
  "2024-03-01",
  "1990 - 2000",
  "$10-$20",
  "1914-1918",
  "50/50",
  "120/80",
  "2024/25",
  "2000/10",
  "what is 31/12?",
  "100/04",
  "5kg",
  "20%",
  "what is 20%?",
  "42",
  "what is 7?",
  "3pm",
  "ISO 8601",
  "What is C++ 20?",
  "Windows 3.1 + 95",
  "what is 1.2.3 + 4",
  "1,5 + 2",
  "192.168.0.1/24",
  "John 3:16",
  "how much is 5 dollars in euros",
  "100 USD in EUR",
  "how many employees do we have",
  "how many cups of flour are in the recipe",
  "how many hours in a shift",
  "how many calories are in an apple",
  "how many grams of sugar in the cake",
  "how much is 3 kg of rice",
  "what is the distance in km",
  "What is the price in March 2025?",
  "what happened 3 months ago",
  "three months ago",
  "what date is the party",
  "what day is the concert",
  "what day is bin day",
  "how many working days until 3 March",
  "how many days until 03/04/2027",
  "days since the accident",
  "what was the weekday of the accident",
  "is 2024 a good year",
  "one by one",
  "one or two",
  "two thirds majority",
  "half the members",
  "double the price",
  "the power of two",
  "what are the square roots of the tree",
  "What time is it in Springfield's story?",
  "time in the USA",
  "time management in Tokyo",
  "current time zone of the server",
  "5 in 3",
  "3 of 5",
  "1 in 4 people",
  "3 kg + 2 m",
  "20 °C × 2",
  "x + 2 = 5",
  "what is 2 + x",
  "2 + 2 people",
  "sum of the invoices",
  "average of 3 and 5 according to the report",
  "我们有多少天年假",
  "公司一年有多少天假",
  "手册5.2是什么",
  "第3-4节说了什么",
  "会议几点开始",
  "会议是几点",
  "开放时间是几点",
  "图书馆几点关门",
  "东京的会议几点",
  "截止日期还有多少天",
  "离交货还有几天",
  "合同从哪天到哪天",
  "试用期是几个月",
  "三个月前发生了什么",
  "三个月前",
  "三国演义",
  "一加手机怎么样",
  "三加一优惠",
  "五五开",
  "一一得一是什么意思",
  "百分之二十是谁的",
  "三千五加二",
  "苹果多少钱一斤",
  "三斤苹果多少钱",
  "100美元是多少人民币",
  "一杯是多少",
  "发票一共多少",
  "会员有多少人",
  "周三是几号开会",
  "除夕是星期几",
  "2024年有多少天下雨",
  "美国现在几点",
  "两点开会吗",
];

describe("questions", () => {
  test.each(CALCULATIONS)("%s", (question, understood, result) => {
    expect(at(question)).toMatchObject({ understood, result });
  });

  test.each(OTHERS)("is none: %s", (question) => {
    expect(at(question)).toBeUndefined();
  });

  test.each([
    ["calculate 1/0", "1 ÷ 0", "divided by zero"],
    ["5 ÷ (3 - 3)", "5 ÷ (3 − 3)", "divided by zero"],
    ["9^9^9", "9^9^9", "too long"],
    ["2^-100000000", "2^−100,000,000", "too long"],
    ["square root of -4", "√−4", "real numbers"],
    ["what weekday was 30 February 2026", "30 February 2026", "no such day"],
    ["5除以0等于多少", "5 ÷ 0", "不能除以零"],
    ["2:30 am Berlin in Tokyo", "Berlin 2:30 am → Tokyo", "no such hour"],
  ])("without a result: %s", (question, understood, said) => {
    const found = calculate(question, "2027-03-28T10:00:00Z", "Europe/Berlin");
    expect(found).toMatchObject({ understood, isWithout: true });
    expect(found?.result).toContain(said);
  });

  test("today is what it is where the person is", () => {
    expect(calculate("what day is it today?", NOW, "Asia/Tokyo")?.result).toBe("Tuesday, 1 December 2026");
    expect(calculate("what day is it today?", NOW, "No/Where")?.result).toBe("Monday, 30 November 2026");
  });
});

describe("whatever is typed", () => {
  const piece = constantFrom(
    ..."0 1 7 12 3.5 1e9 ( ) + - × ÷ ^ % / * . , of 的 二 百 万 亿 点 分之 kg m in ft °C $ √ ² to days until March 今天 几号 Tokyo 3pm is what 9999-12-31 ".split(
      " ",
    ),
    " ",
  );

  test("it ends with a short result or with none", () => {
    assert(
      property(array(piece, { maxLength: 60 }), constantFrom("", " "), (pieces, between) => {
        const found = at(pieces.join(between));
        if (found) expect(found.result.length + found.understood.length).toBeLessThan(4_000);
      }),
      { numRuns: runs(600) },
    );
    assert(
      property(string({ maxLength: 400, unit: "grapheme" }), (text) => void at(text)),
      { numRuns: runs(300) },
    );
  });

  test("30,000 characters are no calculation, and brackets may be as deep as anybody likes", () => {
    expect(at("1+".repeat(15_000) + "1")).toBeUndefined();
    expect(at(`${"(".repeat(499)}1+1${")".repeat(499)}`)).toBeUndefined();
    expect(at("-".repeat(900) + "1 + 1")).toBeUndefined();
    expect(at(`1${"*99999999".repeat(110)}`)?.result).toMatch(/^≈ 9\.\d+ × 10\^8\d\d$/u);
  });

  test("sums of decimals are exact", () => {
    const decimal = tuple(nat(999_999), nat(9_999)).map(
      ([whole, part]) => `${whole}.${String(part).padStart(4, "0")}`,
    );
    assert(
      property(decimal, decimal, (a, b) => {
        const scaled = (one: string): bigint => BigInt(one.replace(".", ""));
        const result = at(`${a} + ${b}`)?.result.replaceAll(",", "") ?? "";
        const [whole = "", part = ""] = result.split(".");
        expect(BigInt(whole + part.padEnd(4, "0"))).toBe(scaled(a) + scaled(b));
        expect(at(`${a} - ${b} + ${b} - ${a}`)?.result).toBe("0");
      }),
      { numRuns: runs(200) },
    );
  });
});
