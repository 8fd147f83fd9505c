import { expect, it, vi } from "vitest";
import { paced } from "./paced.ts";

const later = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

async function all<T>(batches: AsyncIterable<readonly T[]>): Promise<(readonly T[])[]> {
  const given: (readonly T[])[] = [];
  const reading = (async () => {
    for await (const batch of batches) given.push(batch);
  })();
  reading.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(10_000);
  await reading;
  return given;
}

it("gives the first piece at once and those that follow together, all and in order", async () => {
  vi.useFakeTimers();
  async function* words() {
    for (let nth = 0; nth < 10; nth++) {
      yield [nth];
      await later(10);
    }
  }
  const given = await all(paced(words(), 45));
  vi.useRealTimers();
  expect(given[0]).toEqual([0]);
  expect(given.flat()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(given.length).toBeLessThan(6);
});

it("gives what came before a failure, and then fails as it did", async () => {
  vi.useFakeTimers();
  const given: number[] = [];
  async function* words() {
    yield [1];
    yield [2];
    throw new Error("broken off");
  }
  const reading = (async () => {
    for await (const batch of paced(words(), 50)) given.push(...batch);
  })();
  const failed = expect(reading).rejects.toThrow("broken off");
  await vi.advanceTimersByTimeAsync(1_000);
  await failed;
  vi.useRealTimers();
  expect(given).toEqual([1, 2]);
});
