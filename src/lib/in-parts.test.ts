import { expect, test } from "vitest";
import { atOnce, inTurns, type InParts } from "./in-parts.ts";

function* counting(most: number, seen: string[]): InParts<number> {
  for (let nth = 1; nth < most; nth++) {
    seen.push(`part ${nth}`);
    yield;
  }
  seen.push(`part ${most}`);
  return most;
}

test("work in parts is done at once, or with a turn for others before each part", async () => {
  const seen: string[] = [];
  expect(atOnce(counting(2, seen))).toBe(2);
  expect(seen).toEqual(["part 1", "part 2"]);

  seen.length = 0;
  const turn = async (): Promise<void> => void seen.push("others");
  expect(await inTurns(counting(2, seen), turn)).toBe(2);
  expect(seen).toEqual(["others", "part 1", "others", "part 2"]);
  expect(await inTurns(counting(3, []), undefined)).toBe(3);
});
