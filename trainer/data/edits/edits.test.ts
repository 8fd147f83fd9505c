import { describe, expect, it } from "vitest";
import { chanceOf } from "../seeded-random.ts";
import {
  addItem,
  clauseOf,
  dropCondition,
  inventClause,
  swapRoles,
  turnCondition,
  withoutItem,
} from "./clauses.ts";
import { editDate } from "./dates.ts";
import type { Edit, EditContext, ForeignParts } from "./edit.ts";
import { editName, namesOf } from "./names.ts";
import { editNegation } from "./negations.ts";
import { editNumber, numbersOf } from "./numbers.ts";
import { rewrite } from "./rewrites.ts";
import { editUnit } from "./units.ts";
import { editDirection, editFromTo, editModality, editQuantifier } from "./word-pairs.ts";

const foreign: ForeignParts = {
  name: () => "Lisbon",
  clause: () => " because of the strike",
  item: () => "lamps",
};

function context(language: "en" | "zh", seed = "test", around: readonly string[] = []): EditContext {
  return { chance: chanceOf(seed), language, around, foreign };
}

/** What an edit gives over many seeds. */
function results(
  edit: Edit,
  sentence: string,
  language: "en" | "zh",
  around: readonly string[] = [],
): Set<string> {
  const found = new Set<string>();
  for (let seed = 0; seed < 60; seed++) {
    const edited = edit(sentence, context(language, `${seed}`, around));
    if (edited !== undefined) found.add(edited.text);
  }
  return found;
}

describe("numbers", () => {
  it("are not years, dates, ordinals, versions or articles of law", () => {
    expect(numbersOf("In 1999 about 1,200 people used v2.3 on May 3.").map(({ text }) => text)).toEqual([
      "1,200",
    ]);
    expect(numbersOf("第三条规定，2008年5月1日起共有三个部门、45人参加。").map(({ text }) => text)).toEqual([
      "45",
      "三",
    ]);
  });

  it("become others, often one of the document, and never the same", () => {
    const found = results(editNumber, "The hall seats 450 people.", "en", ["The garden has 380 trees."]);
    expect(found).toContain("The hall seats 380 people.");
    expect(found).not.toContain("The hall seats 450 people.");
    expect(found.size).toBeGreaterThan(3);
  });
});

describe("dates, units and names", () => {
  it("change one part of a date or time", () => {
    for (const text of results(editDate, "The fair opens on 3 May 2021 at 9:30.", "en")) {
      expect(text).toMatch(/^The fair opens on \d{1,2} \p{Lu}\p{Ll}+ \d{4} at \d{1,2}:30\.$/u);
    }
    for (const text of results(editDate, "公司于2003年5月6日成立。", "zh"))
      expect(text).toMatch(/^公司于\d{4}年\d{1,2}月\d{1,2}日成立。$/u);
  });

  it("change a unit behind a number alone", () => {
    expect(results(editUnit, "The bridge is 300 metres long.", "en")).toContain(
      "The bridge is 300 miles long.".replace("miles", "inches"),
    );
    expect(results(editUnit, "注册资本500万元。", "zh")).toEqual(
      new Set(["注册资本500亿元。", "注册资本500元。"]),
    );
    expect(results(editUnit, "They met on a farm.", "en").size).toBe(0);
    expect(results(editUnit, "他于1990年去世。", "zh").size).toBe(0);
  });

  it("exchange a name for one that stands behind the same word", () => {
    const found = results(editName, "The firm was founded in Boston by traders.", "en", [
      "Later he moved on and lived in Denver for years.",
    ]);
    expect(found).toEqual(
      new Set(["The firm was founded in Denver by traders.", "The firm was founded in Lisbon by traders."]),
    );
    expect(namesOf("工厂位于广东省，产品销往美国。", "zh").map(({ text }) => text)).toEqual([
      "广东省",
      "美国",
    ]);
  });
});

describe("words that turn a statement", () => {
  it("put a negation in or take it out", () => {
    expect(results(editNegation, "Guests may not smoke here.", "en")).toEqual(
      new Set(["Guests may smoke here."]),
    );
    expect(results(editNegation, "The gate was open.", "en")).toEqual(new Set(["The gate was not open."]));
    expect(results(editNegation, "租户不得养狗。", "zh")).toEqual(new Set(["租户可以养狗。"]));
    expect(results(editNegation, "北京是首都。", "zh")).toEqual(new Set(["北京不是首都。"]));
  });

  it("know words from parts of other words, and leave denied ones", () => {
    expect(results(editDirection, "The price increased before lunch.", "en")).toEqual(
      new Set(["The price decreased before lunch.", "The price increased after lunch."]),
    );
    expect(results(editDirection, "It was not before noon.", "en").size).toBe(0);
    expect(results(editQuantifier, "首都位于北部。", "zh").size).toBe(0);
    expect(results(editModality, "In May the shop opens.", "en").size).toBe(0);
  });

  it("say that more is not implied by less", () => {
    expect(results(editQuantifier, "Some of the rooms are free.", "en")).toEqual(
      new Set(["All of the rooms are free.", "None of the rooms are free."]),
    );
    expect(results(editQuantifier, "Some rooms are free.", "en")).toEqual(
      new Set(["All rooms are free.", "No rooms are free."]),
    );
    expect(editModality("员工可以休假。", context("zh"))).toEqual({ text: "员工必须休假。", label: 0 });
  });

  it("exchange the ends of a range", () => {
    expect(editFromTo("Sales rose from 70 to 95.", context("en"))?.text).toBe("Sales rose from 95 to 70.");
    expect(editFromTo("人口从12万增加到15万。", context("zh"))?.text).toBe("人口从15万增加到12万。");
  });
});

describe("whole parts", () => {
  it("drop and turn conditions", () => {
    expect(dropCondition("If the seal is broken, the seller refunds the price.", context("en"))).toEqual({
      text: "The seller refunds the price.",
      label: 1,
    });
    expect(dropCondition("如果下雨，比赛将推迟到下周举行。", context("zh"))?.text).toBe(
      "比赛将推迟到下周举行。",
    );
    expect(turnCondition("未经主管部门批准，不得施工。", context("zh"))?.text).toBe(
      "经主管部门批准，不得施工。",
    );
  });

  it("put in a clause or an item, and leave one out", () => {
    expect(inventClause("The shop was closed.", context("en"))?.text).toBe(
      "The shop was closed because of the strike.",
    );
    expect(addItem("It holds cups, plates and forks.", context("en"))?.text).toBe(
      "It holds cups, lamps, plates and forks.",
    );
    expect(withoutItem("It holds cups, plates and forks.", "en")).toBe("It holds cups and forks.");
    expect(withoutItem("内有杯子、盘子和叉子。", "zh")).toBe("内有杯子和叉子。");
  });

  it("take no clause that points back", () => {
    expect(clauseOf("He left because his bus was late again.", "en")).toBeUndefined();
    expect(clauseOf("The match ended early because of the heavy rain.", "en")).toBe(
      " because of the heavy rain",
    );
  });

  it("swap who did it to whom", () => {
    expect(swapRoles("Spain defeated Portugal in 1581.", context("en"))?.text).toBe(
      "Portugal defeated Spain in 1581.",
    );
    expect(swapRoles("He defeated Portugal in 1581.", context("en"))).toBeUndefined();
  });
});

describe("true rewrites", () => {
  const rewrites = (sentence: string, language: string): Set<string> =>
    new Set(
      Array.from({ length: 60 }, (_, seed) => rewrite(sentence, language, chanceOf(`${seed}`), 1) ?? ""),
    );

  it("change formats of dates and numbers", () => {
    expect(rewrites("It opened on May 3, 1999.", "en")).toContain("It opened on 1999-05-03.");
    expect(rewrites("公司成立于2003年5月6日。", "zh")).toContain("公司成立于2003-05-06。");
    expect(rewrites("共有12名员工。", "zh")).toContain("共有十二名员工。");
    expect(rewrites("占总数的35%。", "zh")).toContain("占总数的百分之三十五。");
  });

  it("turn the passive round and drop a bracket", () => {
    expect(rewrites("The bridge was designed by Ida Holm.", "en")).toContain("Ida Holm designed the bridge.");
    expect(rewrites("Ida Holm (an engineer) lived here.", "en")).toContain("Ida Holm lived here.");
  });
});
