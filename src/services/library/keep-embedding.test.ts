import { expect, test } from "vitest";
import { createFakeClock } from "../../../test/fake-clock.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { keepEmbedding } from "./keep-embedding.ts";
import { asTold } from "../../core/domain/sentence.ts";

function keeperOver(flush: () => Promise<void>) {
  const clock = createFakeClock();
  const logged: string[] = [];
  const done: string[] = [];
  const embedding = {
    heal: async () => void done.push("heal"),
    flush: async () => {
      await flush();
      done.push("flush");
    },
  };
  return { clock, logged, done, keeper: keepEmbedding(embedding, clock, ({ code }) => logged.push(code)) };
}

const down = () => new FootnoteError("model-failed", asTold("It is down."), { retryable: true });

test("tries again and again where the embedder is down, and logs it once", async () => {
  let isDown = true;
  const { clock, logged, done, keeper } = keeperOver(async () => {
    if (isDown) throw down();
  });
  keeper.wake();
  await clock.advance(60_000);
  expect({ logged, done }).toEqual({ logged: ["model-failed"], done: ["heal"] });
  isDown = false;
  await clock.advance(600_000);
  expect(done).toEqual(["heal", "flush"]);
  keeper.wake();
  await clock.advance(1);
  expect(done).toEqual(["heal", "flush", "flush"]);
  await keeper.close();
});

test("goes once more where something was added while it worked", async () => {
  const going = Promise.withResolvers<void>();
  const { clock, done, keeper } = keeperOver(() => going.promise);
  keeper.wake();
  await clock.advance(1);
  keeper.wake();
  keeper.wake();
  going.resolve();
  await clock.advance(1);
  expect(done).toEqual(["heal", "flush", "flush"]);
  await keeper.close();
});

test("stops waiting when it is closed, and does nothing afterwards", async () => {
  const { clock, done, keeper } = keeperOver(() => Promise.reject(down()));
  keeper.wake();
  await clock.advance(1);
  await keeper.close();
  keeper.wake();
  await clock.advance(600_000);
  expect(done).toEqual(["heal"]);
});
