import { expect, it } from "vitest";
import { createSlots } from "./slots.ts";

it("lets so many in and the next in its turn", async () => {
  const slots = createSlots(2);
  const [first, second] = [await slots.take(), await slots.take()];
  const order: string[] = [];
  const third = slots.take().then((leave) => (order.push("third"), leave));
  const fourth = slots.take().then((leave) => (order.push("fourth"), leave));
  await Promise.resolve();
  expect(order).toEqual([]);
  second();
  second();
  (await third)();
  await fourth;
  expect(order).toEqual(["third", "fourth"]);
  first();
});

it("gives the place of one that no longer waits to nobody", async () => {
  const slots = createSlots(1);
  const leave = await slots.take();
  const stop = new AbortController();
  const stopped = slots.take(stop.signal);
  const next = slots.take();
  stop.abort(new Error("enough"));
  await expect(stopped).rejects.toThrow("enough");
  leave();
  (await next)();
  await expect(slots.take(AbortSignal.abort(new Error("late")))).rejects.toThrow("late");
  (await slots.take())();
});
