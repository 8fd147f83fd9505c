import { expect, test } from "vitest";
import { saysNothingFound } from "./refusal.ts";

test.each([
  "The answer is not found.",
  "I could not find this in the passages. NOT_FOUND",
  "I'm sorry, but the provided text does not contain information about the rent.",
  "As an AI language model, I cannot know that.",
  "The passages do not mention who designed it.",
  "There is no information about the deposit in the sources.",
  "Not found.",
  "Not mentioned in the text.",
  "Unknown.",
  "The question cannot be answered from the context.",
  "抱歉，我无法回答这个问题。",
  "文中没有提到押金。",
  "作为一个人工智能助手，我不知道。",
  "资料中未提供相关信息。",
  "没有找到答案。",
  "根据提供的段落，无法确定他的电话。",
])("%j says that nothing was found", (text) => expect(saysNothingFound(text)).toBe(true));

test.each([
  "The rent is 900 euros a month.",
  "There is no lift in the tower.",
  "Dogs are not allowed in the flat.",
  "The water does not drain.",
  "没有电梯。",
  "不可以养宠物。",
  "租金每月九百元。",
  "No.",
  "",
])("%j says something", (text) => expect(saysNothingFound(text)).toBe(false));
