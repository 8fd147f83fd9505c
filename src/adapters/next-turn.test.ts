import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import { expect, test } from "vitest";
import { nextTurn } from "./next-turn.ts";

test("of many who wait one goes on in each turn of the loop, in the order in which they came", async () => {
  const gone: number[] = [];
  const work = async (nth: number): Promise<void> => {
    for (let part = 0; part < 3; part++) {
      await nextTurn();
      gone.push(nth);
    }
  };
  const all = Promise.all([1, 2, 3].map(work));
  const seen: number[] = [];
  while (gone.length < 9) {
    await turnOfTheLoop();
    seen.push(gone.length);
  }
  await all;

  expect(gone).toEqual([1, 2, 3, 1, 2, 3, 1, 2, 3]);
  expect(seen.every((count, at) => count - (seen[at - 1] ?? 0) <= 1)).toBe(true);
});

test("who comes when nobody waits any more has a turn, too", async () => {
  await nextTurn();
  await turnOfTheLoop();
  await nextTurn();
});
