import { expect, it } from "vitest";
import { speaksOfSibling } from "./numbered-sibling.ts";

it.each([
  ["Who has the key to hall A?", "The key to hall B hangs in the office.", true],
  ["Who has the key to hall A?", "The keys to hall A and hall B are lost.", false],
  ["What does F2 mean?", "F1: the door is open.", true],
  ["What does F2 mean?", "F2: the sensor is broken.", false],
  ["3号楼停水吗？", "5号楼停水。", true],
  ["3号楼停水吗？", "3号楼和5号楼停水。", false],
  ["Who has the key to shed 5?", "From then on Greta has the key to shed 7.", true],
  ["Who has the key to shed 5?", "From then on Greta has the key to shed 5.", false],
  ["What is the amount of receipt 4411?", "Receipt no. 4410", true],
  ["What is the amount of receipt 4411?", "Receipt no. 4411", false],
  ["收据4411的金额是多少？", "收据编号：4412", true],
  ["收据4411的金额是多少？", "收据编号：4411", false],
  ["1023号收据的交款人是谁？", "收据编号：1021", true],
  ["How many boats came in 2031?", "In 1999, nine came.", false],
  ["How much is the rent?", "Hall B is let for 40 euros.", false],
])("%s %s: %s", (question, sentence, isOther) => {
  expect(speaksOfSibling(question)(sentence)).toBe(isOther);
});
