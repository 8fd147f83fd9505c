import { expect, test } from "vitest";
import { detectLanguage } from "./language.ts";

test.each([
  ["en", "What is the capital of France?"],
  ["en", "The library keeps every document that a person added, and the index over them."],
  ["en", "Tokyo (東京) is the capital of Japan, and it was known as Edo (江戸) until the year 1868."],
  ["zh", "法国的首都是哪里？"],
  ["zh", "深度学习模型 Transformer 由 Google 的研究人员在 2017 年提出，被用于 BERT 和 GPT。"],
  ["zh", "臺灣最高的山是玉山，海拔三千九百五十二公尺。"],
  ["ja", "日本の首都は東京です。人口は約千四百万人です。"],
  ["ko", "대한민국의 수도는 서울이다."],
  ["de", "Die Hauptstadt von Deutschland ist Berlin, und sie ist nicht klein."],
  ["fr", "Quelle est la capitale de la France et qui est le président ?"],
  ["ru", "Столица России — Москва."],
])("finds %s in %s", (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each(["", "   ", "12345 !?", "xkcd qwerty zxcvb", "A b Text Setext X no", "😀😀"])(
  "says that it does not know for %j",
  (text) => {
    expect(detectLanguage(text)).toBe("und");
  },
);

test("looks at no more than the beginning of a long text", () => {
  expect(detectLanguage("The cat sat on the mat. ".repeat(5_000) + "中".repeat(1_000_000))).toBe("en");
});
