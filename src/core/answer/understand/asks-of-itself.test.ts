import { expect, test } from "vitest";
import { asksOfItself } from "./asks-of-itself.ts";

test.each([
  "hi",
  "Hello!",
  "Who are you?",
  "What can you do?",
  "what can you do for me",
  "What is Footnote?",
  "What's Footnote?",
  "help",
  "Thanks!",
  "你好",
  "谢谢",
  "您好！",
  "你是谁？",
  "你能做什么",
  "Footnote 是什么？",
  "我能问什么？",
])("%s is asked of Footnote itself", (question) => {
  expect(asksOfItself(question, false)).toBe(true);
});

test.each([
  "hi-fi speakers",
  "What can you do about mould?",
  "What is a footnote?",
  "Who are you going to hire?",
  "help desk hours",
  "你好在英文里怎么说",
  "你是谁写的？",
])("%s is not", (question) => {
  expect(asksOfItself(question, true)).toBe(false);
});

test("what points at nothing is asked of Footnote as a first question alone", () => {
  for (const question of ["What is this?", "How does this work?", "这是什么？", "怎么用？"]) {
    expect(asksOfItself(question, true)).toBe(true);
    expect(asksOfItself(question, false)).toBe(false);
  }
});
