import { expect, test } from "vitest";
import { keywords } from "./keywords.ts";

test.each([
  ["When was the lighthouse of Varn built?", "lighthouse Varn built"],
  ["who wrote the Lord of the Rings?", "wrote Lord of the Rings"],
  ["What Is The Bank of England's base rate today?", "Bank of England's base rate today"],
  ['How do I fix "segmentation fault" in C++?', 'fix "segmentation fault" C++'],
  ["Is node.js 24 faster than node.js 22?", "node.js 24 faster 22"],
  ["why is the sky blue", "sky blue"],
])("of an English question: %s", (question, expected) => {
  expect(keywords(question)).toBe(expected);
});

test.each([
  ["《红楼梦》的作者是谁？", "红楼梦 作者"],
  ["瓦恩灯塔有多高？", "瓦恩 灯塔 高"],
  ["为什么天空是蓝色的？", "天空 蓝色"],
  ["请问北京的人口是多少", "北京 人口"],
  ["DeepSeek 的密钥怎么添加？", "DeepSeek 密钥 添加"],
  ["電視是誰發明的？", "電視 發明"],
])("of a Chinese question: %s", (question, expected) => {
  expect(keywords(question)).toBe(expected);
});

test("keep the order, say each word once, and stop where more would find nothing", () => {
  expect(keywords('tides at "Spring Bay" and tides in Neap Harbour')).toBe('tides "Spring Bay" Neap Harbour');
  const long = Array.from({ length: 40 }, (_, nth) => `word${nth}`).join(" ");
  expect(keywords(long).split(" ")).toHaveLength(12);
});

test("of nothing but small words are the question itself", () => {
  expect(keywords("who is it?")).toBe("who is it?");
  expect(keywords("是谁？")).toBe("是谁？");
  expect(keywords("")).toBe("");
});

test("of other languages are all their words", () => {
  expect(keywords("почему небо голубое?")).toBe("почему небо голубое");
});
