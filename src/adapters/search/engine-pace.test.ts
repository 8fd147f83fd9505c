import { expect, test } from "vitest";
import { createEnginePace } from "./engine-pace.ts";
import { createFakeClock } from "../../../test/fake-clock.ts";

const never = new AbortController().signal;

test("requests go evenly, a minute's worth in a minute", async () => {
  const clock = createFakeClock();
  const pace = createEnginePace({ perMinute: 20, atOnce: 1 }, clock);
  const wentAt: number[] = [];
  const all = Promise.all(
    [1, 2, 3].map(async () => {
      const leave = await pace.enter(never);
      wentAt.push(clock.monotonicMs());
      leave();
    }),
  );
  await clock.advance(10_000);
  await all;
  expect(wentAt).toEqual([0, 3_000, 6_000]);
});

test("no more are inside at once than may be, however many leave twice", async () => {
  const clock = createFakeClock();
  const pace = createEnginePace({ perMinute: 60_000, atOnce: 2 }, clock);
  let inside = 0;
  let most = 0;
  const all = Promise.all(
    Array.from({ length: 9 }, async () => {
      const leave = await pace.enter(never);
      inside += 1;
      most = Math.max(most, inside);
      await clock.sleep(10);
      inside -= 1;
      leave();
      leave();
    }),
  );
  await clock.advance(1_000);
  await all;
  expect(most).toBe(2);
});

test("who is stopped while waiting goes away and lets the others through", async () => {
  const clock = createFakeClock();
  const pace = createEnginePace({ perMinute: 60_000, atOnce: 1 }, clock);
  const leave = await pace.enter(never);
  const stop = new AbortController();
  const stopped = pace.enter(stop.signal);
  const waiting = pace.enter(never);
  stop.abort(new Error("stopped"));
  await expect(stopped).rejects.toThrow("stopped");
  leave();
  await clock.advance(100);
  (await waiting)();
  await expect(pace.enter(AbortSignal.abort(new Error("late")))).rejects.toThrow("late");
});
