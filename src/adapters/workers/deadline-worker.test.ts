import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, expect, test } from "vitest";
import { createDeadlineWorker, isOverrun, type DeadlineWorker } from "./deadline-worker.ts";

/** A thread that does as it is told. `count` shows whether it is the same thread as before. */
const THREAD = `
  import { parentPort } from "node:worker_threads";
  let count = 0;
  parentPort.on("message", ({ number, job }) => {
    count += 1;
    if (job === "loop") for (;;);
    if (job === "crash") throw new Error("broken");
    if (job === "exit") process.exit(3);
    if (job === "eat") { const all = []; for (;;) all.push(new Array(100_000).fill(count)); }
    if (job === "refuse") return parentPort.postMessage({ number, error: { code: "document-encrypted", message: "Locked.", hint: "Unlock." } });
    if (job === "break later") setTimeout(() => { throw new Error("late"); }, 50);
    if (job === "env") return parentPort.postMessage({ number, result: Object.keys(process.env).length });
    console.log("noise that must not reach the program's output");
    parentPort.postMessage({ number, result: count });
  });
`;

const open: DeadlineWorker<string, number>[] = [];
afterEach(() => Promise.all(open.splice(0).map((worker) => worker.close())));

function started(): DeadlineWorker<string, number> {
  const url = new URL(`data:text/javascript,${encodeURIComponent(THREAD)}`);
  const worker = createDeadlineWorker<string, number>({ url, memoryMb: 64 });
  open.push(worker);
  return worker;
}

test("one thread serves job after job", async () => {
  const worker = started();
  const jobs = [1, 2, 3].map(() => worker.run("work", { deadlineMs: 10_000 }));
  expect(await Promise.all(jobs)).toEqual([1, 2, 3]);
});

test.each(["loop", "crash", "exit", "eat"])(
  "a job that makes the thread %s is given up, and the next gets a new thread",
  async (fault) => {
    const worker = started();
    const bad = worker.run(fault, { deadlineMs: fault === "loop" ? 300 : 20_000 });
    const next = worker.run("work", { deadlineMs: 20_000 });
    const error: unknown = await bad.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "document-unreadable" });
    expect(isOverrun(error)).toBe(true);
    expect(await next).toBe(1);
  },
);

test("a thread that breaks after its answer harms nobody", async () => {
  const worker = started();
  expect(await worker.run("break later", { deadlineMs: 10_000 })).toBe(1);
  await new Promise((later) => setTimeout(later, 500));
  expect(await worker.run("work", { deadlineMs: 10_000 })).toBe(1);
});

test("a refusal is passed on as it is, and the thread goes on", async () => {
  const worker = started();
  const error: unknown = await worker
    .run("refuse", { deadlineMs: 10_000 })
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "document-encrypted", message: "Locked.", hint: "Unlock." });
  expect(isOverrun(error)).toBe(false);
  expect(await worker.run("work", { deadlineMs: 10_000 })).toBe(2);
});

test("a job is stopped by its signal, before and while it runs", async () => {
  const worker = started();
  const stop = new AbortController();
  const running = worker.run("loop", { deadlineMs: 60_000, signal: stop.signal });
  const waiting = worker.run("work", { deadlineMs: 60_000, signal: stop.signal });
  setTimeout(() => stop.abort(), 100);
  await expect(running).rejects.toMatchObject({ code: "cancelled" });
  await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
  expect(await worker.run("work", { deadlineMs: 10_000 })).toBe(1);
});

test("a job that is no longer wanted and ends soon leaves its thread to the next", async () => {
  const worker = started();
  expect(await worker.run("work", { deadlineMs: 10_000 })).toBe(1);
  const stop = new AbortController();
  const unwanted = worker.run("work", { deadlineMs: 10_000, signal: stop.signal });
  // The job has begun by then, and its reply is still to come.
  await Promise.resolve();
  await Promise.resolve();
  stop.abort();
  await expect(unwanted).rejects.toMatchObject({ code: "cancelled" });
  expect(await worker.run("work", { deadlineMs: 10_000 })).toBe(3);
});

test("the thread sees nothing of the environment", async () => {
  expect(await started().run("env", { deadlineMs: 10_000 })).toBe(0);
});

test("nothing runs once it is closed", async () => {
  const worker = started();
  await worker.close();
  await expect(worker.run("work", { deadlineMs: 1_000 })).rejects.toMatchObject({ code: "cancelled" });
});

test("a program that closes while a reply is on its way comes to its own end", async () => {
  const program = `
    import { createDeadlineWorker } from ${JSON.stringify(new URL("deadline-worker.ts", import.meta.url).href)};
    const url = new URL(${JSON.stringify(`data:text/javascript,${encodeURIComponent(THREAD)}`)});
    const worker = createDeadlineWorker({ url, memoryMb: 64 });
    await worker.run("work", { deadlineMs: 10_000 });
    const late = worker.run("work", { deadlineMs: 10_000 });
    // The job is sent, and its reply waits here, unread, when closing begins.
    await Promise.resolve();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    await worker.close();
    await late;
    console.log("ended");
  `;
  const ended = promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program]);
  expect((await ended).stdout).toBe("ended\n");
});
