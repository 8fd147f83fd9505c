import { expect, test } from "vitest";
import { missingWords } from "./missing-words.ts";

test("words and figures of a statement that no quote has are named, other forms of a word are not", () => {
  const quote = "The library opened in 1914 and lends about 300 books a week.";
  expect(missingWords("It was founded in 1914 and lends 300 manuscripts weekly.", [quote])).toEqual([
    "founded",
    "manuscripts",
    "weekly",
  ]);
  expect(missingWords("The libraries lend 310 books.", [quote, "310 of them"])).toEqual([]);
  expect(missingWords("大桥在二〇一九年通车，因为天气寒冷。", ["大桥于二〇一九年建成通车。"])).toEqual([
    "因为",
    "天气",
    "寒冷",
  ]);
});
