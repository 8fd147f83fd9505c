import { expect, it } from "vitest";
import { asksOfWhole } from "./asks-of-whole.ts";
import { bareFollowUp } from "./bare-follow-up.ts";

it.each([
  ["about", "What is this about?"],
  ["about", "Summarise this document."],
  ["about", "What are the main points?"],
  ["about", "这份文件讲了什么？"],
  ["about", "总结一下"],
  ["about", "What is this document about?"],
  ["about", "What is the letter of Alder House about?"],
  ["tasks", "Who does what until when?"],
  ["tasks", "会后谁负责做什么？"],
  [undefined, "What does the contract say about dogs?"],
  ["decided", "What was decided?"],
  ["decided", "会上决定了什么？"],
  ["decided", "What did the committee decide?"],
  [undefined, "What did the committee decide about the weir?"],
  [undefined, "关于堤坝，会上决定了什么？"],
  [undefined, "What is the rent?"],
  [undefined, "Who is the author of the letter?"],
  [undefined, "房租是多少？"],
])("%s: %s", (kind, question) => {
  expect(asksOfWhole(question)).toBe(kind);
});

it.each([
  ["And the rent?", "the rent?"],
  ["What about dogs?", "dogs?"],
  ["那病假呢？", "病假？"],
  ["Are dogs allowed?", "Are dogs allowed?"],
  ["And?", "And?"],
  ["那里可以停车吗？", "那里可以停车吗？"],
])("a follow-up without what joins it: %s → %s", (question, bare) => {
  expect(bareFollowUp(question)).toBe(bare);
});
