import { describe, expect, test } from "vitest";
import { questionIn } from "./question-in.ts";

const ABOUT = "And for students? What does the membership at Kestrel Gym cost? 39 euros a month.";
const Q = "What does the membership at Kestrel Gym cost for students?";

describe("the question is found in", () => {
  test.each([
    Q,
    `"${Q}"`,
    `Here is the standalone question:\n\n${Q}`,
    `Standalone question: ${Q}`,
    `**Rewritten question:** "${Q}"`,
    `Sure! Here's the rewritten version:\n\n> ${Q}\n\nDoes that work for you?`,
    `<question>\n${Q}\n</question>`,
    `${Q}\n\nThis asks about the price for students at the gym.`,
    `Q: ${Q}`,
    `The user wants the price for students.\n\n${Q}\n\nWould you like me to change anything?`,
  ])("%j", (reply) => {
    expect(questionIn(reply, ABOUT)).toBe(Q);
  });

  test.each([
    ["改写后的问题：健身房的学生会员每月多少钱？", "健身房的学生会员每月多少钱？"],
    [
      "好的，以下是独立的问题：\n\n“健身房的学生会员每月多少钱？”\n\n希望对你有帮助！",
      "健身房的学生会员每月多少钱？",
    ],
    ["独立问题：\n健身房的学生会员每月多少钱？\n需要我再修改吗？", "健身房的学生会员每月多少钱？"],
  ])("%j", (reply, question) => {
    expect(questionIn(reply, "学生呢？健身房会员多少钱？每月 39 欧元。")).toBe(question);
  });

  test("a request without a mark", () => {
    expect(questionIn("Compare Kestrel Gym: the costs for students and others", ABOUT)).toBe(
      "Compare Kestrel Gym: the costs for students and others",
    );
    expect(questionIn("Here is the standalone question:\nList the costs at Kestrel Gym", ABOUT)).toBe(
      "List the costs at Kestrel Gym",
    );
  });
});

test.each(["", "…", "Here is the standalone question:", "Sure!", "It was 39 euros.\nStudents pay 29 euros."])(
  "there is none in %j",
  (reply) => {
    expect(questionIn(reply, ABOUT)).toBeUndefined();
  },
);
