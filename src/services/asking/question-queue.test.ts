import { expect, test } from "vitest";
import { createQuestionQueue, type QuestionQueue } from "./question-queue.ts";

/** Enters, and keeps what it is told; `turn` resolves to what leaves again. */
function entering(queue: QuestionQueue, signal = new AbortController().signal) {
  const places: number[] = [];
  const turn = (async () => {
    const entered = queue.enter(signal);
    for (;;) {
      const step = await entered.next();
      if (step.done) return step.value;
      places.push(step.value);
    }
  })();
  turn.catch(() => undefined);
  return { places, turn };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("so many go at once, the others in their order, and each is told its place", async () => {
  const queue = createQuestionQueue({ atOnce: 2, waiting: 10 });
  const all = Array.from({ length: 5 }, () => entering(queue));
  await settled();
  expect(all.map(({ places }) => places)).toEqual([[], [], [1], [2], [3]]);
  (await all[0]!.turn)();
  await settled();
  expect(all.map(({ places }) => places)).toEqual([[], [], [1], [2, 1], [3, 2]]);
  (await all[2]!.turn)();
  (await all[1]!.turn)();
  await Promise.all([all[3]!.turn, all[4]!.turn]);
});

test("who stops waiting leaves the queue", async () => {
  const queue = createQuestionQueue({ atOnce: 1, waiting: 10 });
  const first = entering(queue);
  const stop = new AbortController();
  const second = entering(queue, stop.signal);
  const third = entering(queue);
  await settled();
  stop.abort(new Error("enough"));
  await expect(second.turn).rejects.toThrow("enough");
  await settled();
  expect(third.places).toEqual([2, 1]);
  (await first.turn)();
  await third.turn;
});

test("beyond what may wait it refuses, with when to come again; a turn is given back once", async () => {
  const queue = createQuestionQueue({ atOnce: 1, waiting: 1 });
  const first = entering(queue);
  await first.turn;
  queue.requireRoom();
  const second = entering(queue);
  await settled();
  expect(() => queue.requireRoom()).toThrow(
    expect.objectContaining({ code: "too-busy", retryAfterMs: 10_000 }),
  );
  const leave = await first.turn;
  leave();
  leave();
  await second.turn;
  const third = entering(queue);
  await settled();
  expect(third.places).toEqual([1]);
});

test("far from the front only each half of the way is told", async () => {
  const queue = createQuestionQueue({ atOnce: 1, waiting: 100 });
  const all = Array.from({ length: 42 }, () => entering(queue));
  for (const one of all.slice(0, 41)) (await one.turn)();
  expect(all[41]!.places).toEqual([41, 20, 10, 5, 4, 3, 2, 1]);
});

test("who finds no room is refused at once, those who are on their way counted", async () => {
  const queue = createQuestionQueue({ atOnce: 1, waiting: 2 });
  expect(() => queue.requireRoom(2)).not.toThrow();
  expect(() => queue.requireRoom(3)).toThrow(expect.objectContaining({ code: "too-busy" }));
  const first = entering(queue);
  const second = entering(queue);
  await settled();
  expect(() => queue.requireRoom()).not.toThrow();
  expect(() => queue.requireRoom(1)).toThrow(expect.objectContaining({ code: "too-busy" }));
  (await first.turn)();
  (await second.turn)();
});
