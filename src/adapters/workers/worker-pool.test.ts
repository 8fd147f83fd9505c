import { afterEach, expect, test } from "vitest";
import type { DeadlineWorker } from "./deadline-worker.ts";
import { createWorkerPool } from "./worker-pool.ts";

/** A thread that says how many jobs it has had; `hold` keeps it at work until it is ended. */
const THREAD = `
  import { parentPort } from "node:worker_threads";
  let count = 0;
  parentPort.on("message", ({ number, job }) => {
    count += 1;
    if (job === "hold") for (;;);
    parentPort.postMessage({ number, result: count });
  });
`;

const open: DeadlineWorker<string, number>[] = [];
afterEach(() => Promise.all(open.splice(0).map((pool) => pool.close())));

function started(threads: number): DeadlineWorker<string, number> {
  const url = new URL(`data:text/javascript,${encodeURIComponent(THREAD)}`);
  const pool = createWorkerPool<string, number>({ url, memoryMb: 64, threads });
  open.push(pool);
  return pool;
}

test("a document that takes long holds up no other", async () => {
  const pool = started(2);
  const stop = new AbortController();
  const held = pool.run("hold", { deadlineMs: 60_000, signal: stop.signal });
  const others = [1, 2, 3].map(() => pool.run("work", { deadlineMs: 60_000 }));
  expect(await Promise.all(others)).toEqual([1, 2, 3]);
  stop.abort();
  await expect(held).rejects.toMatchObject({ code: "cancelled" });
});

test("no more threads than are allowed, and none while one is free", async () => {
  const pool = started(2);
  expect(await pool.run("work", { deadlineMs: 60_000 })).toBe(1);
  expect(await pool.run("work", { deadlineMs: 60_000 })).toBe(2);
  const all = await Promise.all([1, 2, 3, 4].map(() => pool.run("work", { deadlineMs: 60_000 })));
  // Two threads share them: the first had two jobs before.
  expect(all.reduce((sum, count) => sum + count)).toBeGreaterThan(3 + 1);
  expect(Math.max(...all)).toBeLessThan(7);
});

test("a job that is no longer wanted leaves the line at once, and the line goes on", async () => {
  const pool = started(1);
  const holding = new AbortController();
  const stop = new AbortController();
  const held = pool.run("hold", { deadlineMs: 60_000, signal: holding.signal });
  const unwanted = pool.run("work", { deadlineMs: 60_000, signal: stop.signal });
  const next = pool.run("work", { deadlineMs: 60_000 });
  stop.abort();
  await expect(unwanted).rejects.toMatchObject({ code: "cancelled" });
  holding.abort();
  await expect(held).rejects.toMatchObject({ code: "cancelled" });
  expect(await next).toBe(1);
});
