import { describe, expect, test } from "vitest";
import { createStrayWatch, type Stray } from "./stray-watch.ts";

const RULES =
  "Rules:\n1. Use only what the passages say. No outside knowledge, no guesses, no inference beyond them.\n2. 只用段落里写的内容，不要用外部知识，也不要猜测或推断段落以外的任何事情，每句话后面写上来源的编号，不要写别的。";

/** The watch's word, and how much of the text it took. */
function watch(text: string, step: number): { stray: Stray | undefined; read: number } {
  const watching = createStrayWatch(RULES);
  for (let at = 0; at < text.length; at += step) {
    const stray = watching.push(text.slice(at, at + step));
    if (stray !== undefined) return { stray, read: at };
  }
  return { stray: undefined, read: text.length };
}

describe("a loop is left early", () => {
  test.each([
    ["a sentence again and again", "The rent is due on the first day. ".repeat(80)],
    [
      "a sentence again with markers",
      [1, 2, 3, 4, 5, 6].map((n) => `The rent is due on the first. [${n}]`).join(" "),
    ],
    ["a line again among others", "Rent: 900 euros a month\nDeposit.\n".repeat(40)],
    ["一句话反复", "押金是三个月的房租。".repeat(60)],
    ["one word", `The rent is ${"very ".repeat(200)}`],
    ["一个词", `房租是${"非常".repeat(200)}`],
    ["no words at all", "ha".repeat(400)],
    ["short answers in a row", "Yes. Yes. Yes. Yes. Yes. Yes. Yes. "],
    ["markers without words", Array.from({ length: 98 }, (_, n) => `[${n + 1}]`).join(" ")],
    ["markers in one bracket", `The rent is due [${Array.from({ length: 30 }, (_, n) => n + 1).join(", ")}]`],
    ["a rule without end", "-".repeat(4_000)],
    ["a clause without full stops", "and the rent is due on the first of the month, ".repeat(30)],
  ])("%s", (_, text) => {
    for (const step of [1, 7, 4_000].filter((size) => size < text.length)) {
      const { stray, read } = watch(text, step);
      expect(stray).toBe("loop");
      expect(read).toBeLessThan(1_000);
    }
  });
});

describe("what is told again is no answer", () => {
  test.each([
    "Use only what the passages say. No outside knowledge, no guesses, no inference beyond them. ",
    "Rules:\n1. Use only what the passages say.\n2. No outside knowledge, no guesses, no inference beyond them.\n",
    "2. 只用段落里写的内容，不要用外部知识，也不要猜测或推断段落以外的任何事情，每句话后面写上来源的编号，不要写别的。\n",
  ])("%j", (text) => {
    expect(watch(`${text}The rent is 900 euros.`, 5).stray).toBe("copied");
  });
});

describe("an answer keeps straight", () => {
  test.each([
    "The rent is 900 euros a month [1]. It rises by 2.5 percent a year [1][2]. The deposit is 1,800 euros [3].",
    "- Monday: yes\n- Tuesday: yes\n- Wednesday: no\n- Thursday: yes\n- Friday: yes\n- Saturday: no\n- Sunday: yes\n",
    "| Plan | Price |\n| --- | --- |\n| A | 9 |\n| B | 9 |\n| C | 9 |\n| D | 9 |\n| E | 9 |\n",
    "```\nfor x in a:\n  print(x)\nfor x in a:\n  print(x)\nfor x in a:\n  print(x)\nfor x in a:\n  print(x)\n```\n",
    "租金每月九百元【1】。押金两个月【1】【2】。提前三个月通知【3】。每年涨百分之二点五。",
    "第一步：关水。第二步：关电。第三步：打开盖子。第四步：清洗滤网。第五步：装回去。第六步：开水。",
    `${"=".repeat(90)}\nThe rent is 900 euros.`,
    "It has 3 parts [1][2][3]. Each has 4 [1][2][3]. Together 12 [1][2][3].",
  ])("%j", (text) => {
    for (const step of [1, 6, 400]) expect(watch(text, step).stray).toBeUndefined();
  });
});
