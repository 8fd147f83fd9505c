import { expect, it } from "vitest";
import { scriptOf } from "./script-of.ts";

it.each([
  ["han", "水泵每周清洗一次。"],
  ["han", "用 GPU 训练这个模型需要三天。"],
  ["latin", "Clean the pump once a week."],
  ["latin", "The word 茶 means tea."],
  ["latin", "1234 !?"],
  ["latin", ""],
])("%s: %s", (script, text) => {
  expect(scriptOf(text)).toBe(script);
});
