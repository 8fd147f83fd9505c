import { expect, it } from "vitest";
import { speaksOfSibling } from "./numbered-sibling.ts";

it.each([
  ["Who has the key to hall A?", "The key to hall B hangs in the office.", true],
  ["Who has the key to hall A?", "The keys to hall A and hall B are lost.", false],
  ["What does F2 mean?", "F1: the door is open.", true],
  ["What does F2 mean?", "F2: the sensor is broken.", false],
  ["3号楼停水吗？", "5号楼停水。", true],
  ["3号楼停水吗？", "3号楼和5号楼停水。", false],
  ["How much is the rent?", "Hall B is let for 40 euros.", false],
])("%s %s: %s", (question, sentence, isOther) => {
  expect(speaksOfSibling(question)(sentence)).toBe(isOther);
});
