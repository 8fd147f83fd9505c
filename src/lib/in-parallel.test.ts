/** Work over a list, so many at once. */
import { describe, expect, test } from "vitest";
import { inParallel } from "./in-parallel.ts";

const never = new AbortController().signal;

describe("work in parallel", () => {
  test("gives the results in the order of the list, and never has more under way", async () => {
    let [underWay, most] = [0, 0];
    const results = await inParallel(
      [5, 1, 4, 2, 3],
      2,
      async (turns) => {
        most = Math.max(most, ++underWay);
        for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        underWay -= 1;
        return turns * 10;
      },
      never,
    );
    expect(results).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(2);
    expect(await inParallel([], 3, async () => 1, never)).toEqual([]);
  });

  test("begins nothing after a failure, and tells what is under way", async () => {
    const begun: number[] = [];
    const told: boolean[] = [];
    const work = async (nth: number, signal: AbortSignal): Promise<void> => {
      begun.push(nth);
      if (nth === 1) throw new Error("first");
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      told.push(signal.aborted);
      throw new Error("later");
    };
    await expect(inParallel([0, 1, 2, 3], 2, work, never)).rejects.toThrow("first");
    expect(begun).toEqual([0, 1]);
    expect(told).toEqual([true]);
  });
});
