import { expect, test } from "vitest";
import { withoutHanGaps } from "./han-apart.ts";

test.each([
  [
    "这 座 水 库 建 于 一 九 七 三 年 ， 库 容 两 千 万 。\n第二行。",
    "这座水库建于一九七三年，库容两千万。\n第二行。",
  ],
  ["第 3 号 水 库 由 王 强 管 理", "第 3 号水库由王强管理"],
  ["古\n井\n深\n十\n二\n丈\n。\n", "古井深十二丈。\n"],
  ["标题\r\n古\r\n井\r\n深\r\n十\r\n\r\n正文。", "标题\r\n古井深十\r\n\r\n正文。"],
])("puts characters together that stand apart: %j", (apart, together) => {
  expect(withoutHanGaps(apart)).toBe(together);
});

test.each([
  "李　明　和王强去了图书馆，三点才回来。",
  "春 夏 秋 冬",
  "甲\n乙\n丙\n",
  "苹果 香蕉 橘子 葡萄 西瓜 菠萝",
  "Plain words, 中文 and more.",
])("leaves what is set apart on purpose: %j", (text) => {
  expect(withoutHanGaps(text)).toBe(text);
});

test("takes time in proportion to the text", () => {
  const many = "水 ".repeat(200_000);
  expect(withoutHanGaps(many).length).toBeLessThan(many.length);
  const lines = withoutHanGaps("水\n".repeat(2_000_000));
  expect(lines.replaceAll("\n", "")).toHaveLength(2_000_000);
});
