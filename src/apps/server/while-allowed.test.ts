import { expect, test } from "vitest";
import { whileAllowed } from "./while-allowed.ts";

async function* counting(): AsyncGenerator<number> {
  for (let nth = 1; ; nth++) yield nth;
}

async function* waiting(): AsyncGenerator<number> {
  yield 1;
  await new Promise(() => undefined);
}

test("a stream that goes on ends, by what is said then, once it is not allowed any more", async () => {
  let left = 3;
  const seen: number[] = [];
  for await (const one of whileAllowed(
    counting(),
    async () => left-- > 0,
    () => -1,
    0,
  ))
    seen.push(one);
  expect(seen).toEqual([1, 2, 3, -1]);
});

test("one in which nothing comes ends, too", async () => {
  let looks = 0;
  const seen: number[] = [];
  for await (const one of whileAllowed(waiting(), async () => ++looks < 3, undefined, 1)) seen.push(one);
  expect([seen, looks]).toEqual([[1], 3]);
});

test("one that ends by itself is passed on whole", async () => {
  const all = async function* () {
    yield* [1, 2];
  };
  const seen: number[] = [];
  for await (const one of whileAllowed(all(), async () => true)) seen.push(one);
  expect(seen).toEqual([1, 2]);
});
