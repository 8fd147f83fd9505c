import { describe, expect, it } from "vitest";
import { calculate } from "./calculate.ts";

const CASES: readonly (readonly [string, string])[] = [
  ["1 + 2 * 3", "7"],
  ["(1 + 2) * 3", "9"],
  ["-2 ^ 2 + 10", "6"],
  ["1,450 EUR * 12", "17,400 EUR"],
  ["$20 - $7.50", "$12.5"],
  ["15% of 240 EUR", "36 EUR"],
  ["30 / 120 in percent", "25 %"],
  ["12 km / 3 h", "4 km/h"],
  ["5 km + 300 m", "5.3 km"],
  ["5 miles in km", "8.0467 km"],
  ["2024-03-01 - 2023-11-15", "107 days"],
  ["2024-01-31 + 1 month", "2024-02-29"],
  ["2023-12-30 + 3 days", "2024-01-02"],
  ["2024年3月1日 - 2 weeks", "2024-02-16"],
  ["sum(3 kg, 500 g)", "3.5 kg"],
  ["average(2, 4, 9)", "5"],
  ["max(2 h, 90 min)", "2 h"],
  ["round(10 / 3, 2)", "3.33"],
  ["3万元 + 2000元", "32,000元"],
  ["1.2 million / 4", "300,000"],
  ["0.1 + 0.2", "0.3"],
];

describe("a calculation", () => {
  it.each(CASES)("%s comes to %s", (written, value) => {
    expect(calculate(written).value).toBe(value);
  });

  it.each([
    "",
    "2 +",
    "2 EUR + 3 USD",
    "2 km + 3 h",
    "1 / 0",
    "2024-02-30 + 1 day",
    "2024-02-01 + 3",
    "process.exit(1)",
    "10 ^ 10 ^ 10",
    "(".repeat(200),
    "2 2",
    "constructor",
    "1".repeat(401),
    "20 °C + 3 °F",
  ])("that is none is refused: %s", (written) => {
    expect(() => calculate(written)).toThrow(Error);
  });

  it("names the figures that went into it", () => {
    expect(calculate("1,450 EUR * 12").operands).toMatchObject([
      { amount: 1450, unit: { kind: "eur" } },
      { amount: 12 },
    ]);
  });
});
