/** Jobs over a real store, by several processes in one; a small kind of three steps shows that one needs no more than a file. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createJobs } from "../../adapters/jobs/store-jobs.ts";
import { openSqliteStores } from "../../adapters/store/sqlite/sqlite-stores.ts";
import { HOME } from "../../compose/home-scope.ts";
import { clock } from "../../compose/system-clock.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Stores } from "../../core/ports/stores.ts";
import { withJob } from "./with-job.ts";
import { createJobRunner, type JobKind, type JobRunner } from "./job-runner.ts";

const NAME = { kind: "letters", key: "abc" };
const STEPS = ["a", "b", "c"];

let folder: string;
let stores: Stores;
/** What was paid, by the process that paid it. */
let paid: string[];
let written: string[];
/** Where a process waits, by its name. */
const holds = new Map<string, string>();
let failure: Error | undefined;
const gone = new Set<string>();
const open: JobRunner[] = [];
let reported: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "footnote-jobs-"));
  stores = openSqliteStores(join(folder, "footnote.db"));
  [paid, written, reported, failure] = [[], [], [], undefined];
  gone.clear();
  holds.clear();
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((runner) => runner.close()));
  await stores.close();
  rmSync(folder, { recursive: true });
});

/** Pays for each letter, and writes down the word that they make. */
function letters(owner: string): JobKind {
  return {
    name: NAME.kind,
    atOnce: 1,
    async run(work) {
      const { steps, signal } = work;
      const word: string[] = [];
      for (const step of STEPS) {
        work.progress(JSON.stringify({ done: word.length }));
        let letter = await steps.recall(step);
        if (letter === undefined) {
          while (holds.get(owner) === step && !signal.aborted) await clock.sleep(5);
          signal.throwIfAborted();
          if (failure) throw failure;
          letter = `"${step}"`;
          paid.push(`${owner} ${step}`);
          await steps.keep(step, letter);
        }
        word.push(JSON.parse(letter) as string);
      }
      written.push(word.join(""));
      return {};
    },
  };
}

function process(owner: string) {
  const store = stores.in(HOME);
  const jobs = createJobs({ store, clock, owner, isGone: (name) => gone.has(name) });
  const runner = createJobRunner({
    jobs,
    kinds: [letters(owner)],
    clock,
    report: ({ code }) => reported.push(code),
  });
  open.push(runner);
  return { jobs, runner };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await clock.sleep(10);
}

/** A process that has paid for one letter and waits before the next. */
async function hanging(owner: string) {
  holds.set(owner, "b");
  const begun = process(owner);
  await begun.jobs.put({ ...NAME, dueAt: clock.now() });
  begun.runner.start(NAME);
  await until(() => paid.length === 1);
  return begun;
}

it("a job is done once, however many ask for it, and its steps are paid once", async () => {
  const [one, other] = [process("one"), process("other")];
  await one.jobs.put({ ...NAME, dueAt: clock.now() });
  await Promise.all([one.runner.follow(NAME), other.runner.follow(NAME), one.runner.startDue()]);
  expect(written).toEqual(["abc"]);
  expect(paid).toHaveLength(3);
  expect(await one.jobs.due(NAME.kind)).toEqual([]);
});

it("a job whose process is gone is gone on with by another, which pays for nothing again", async () => {
  const one = await hanging("one");
  const other = process("other");
  await other.runner.startDue();
  expect(other.runner.isRunning(NAME)).toBe(false);
  const following = other.runner.follow(NAME);
  gone.add("one");
  await following;
  expect(written).toEqual(["abc"]);
  expect(paid).toEqual(["one a", "other b", "other c"]);
  // It finds that the job is another's.
  await until(() => !one.runner.isRunning(NAME));
  expect(written).toEqual(["abc"]);
});

it("a job is left for others by a process that ends, and stopped from anywhere by who asks for that", async () => {
  const one = await hanging("one");
  await one.runner.close();
  const [other, third] = [process("other"), process("third")];
  expect(await other.jobs.due(NAME.kind)).toMatchObject([NAME]);
  holds.set("other", "b");
  other.runner.start(NAME);
  await until(() => other.jobs.isAtWork(NAME));
  await third.runner.stop(NAME);
  expect(await third.jobs.due(NAME.kind)).toEqual([]);
  expect(other.runner.isRunning(NAME)).toBe(false);
  expect(paid).toEqual(["one a"]);
});

it("how far a job is can be seen from elsewhere", async () => {
  await hanging("one");
  const seen: string[] = [];
  const stop = new AbortController();
  const following = process("other").runner.follow(NAME, {
    onProgress: (json) => seen.push(json),
    signal: stop.signal,
  });
  await until(() => seen.includes('{"done":1}'));
  stop.abort(new FootnoteError("cancelled", say("inner.stopped")));
  await expect(following).rejects.toMatchObject({ code: "cancelled" });
});

it("a job that fails unexpectedly is due again later, and says why", async () => {
  failure = new FootnoteError("model-failed", say("inner.stopped"));
  const { jobs, runner } = process("one");
  await jobs.put({ ...NAME, dueAt: clock.now() });
  await expect(runner.follow(NAME)).rejects.toMatchObject({ code: "model-failed" });
  const job = await jobs.get(NAME);
  expect(job).toMatchObject({ failures: 1, error: { code: "model-failed" } });
  expect(Date.parse(job?.dueAt ?? "")).toBeGreaterThan(Date.now());
  expect(await jobs.due(NAME.kind)).toEqual([]);
});

it("work in the foreground is done by whoever asked, one after another", async () => {
  const [one, other] = [process("one"), process("other")];
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await clock.sleep(20);
    order.push(`${name} ends`);
    return {};
  };
  await Promise.all([
    one.runner.workAt(NAME, work("one")),
    one.runner.workAt(NAME, work("one")),
    other.runner.workAt(NAME, work("other")),
  ]);
  expect(order.map((line) => line.split(" ")[1])).toEqual([
    "begins",
    "ends",
    "begins",
    "ends",
    "begins",
    "ends",
  ]);
});

it("work in the foreground is left to another process that did what was wanted, and ends when it is stopped anywhere", async () => {
  await hanging("one");
  const other = process("other");
  let asked = 0;
  const never = () => Promise.reject(new Error("must not work"));
  await other.runner.workAt(NAME, never, { isDone: async () => ++asked > 1 });
  gone.add("one");
  const working = other.runner.workAt(NAME, ({ signal }) => clock.sleep(60_000, signal).then(() => ({})));
  await until(() => other.jobs.isAtWork(NAME));
  await Promise.all([
    expect(working).rejects.toMatchObject({ code: "cancelled" }),
    process("third").runner.stop(NAME),
  ]);
});

it("work in the foreground is left when its process ends, and is then anybody's", async () => {
  const one = process("one");
  await one.jobs.put({ ...NAME, dueAt: clock.now() });
  const working = one.runner.workAt(NAME, ({ signal }) => clock.sleep(60_000, signal).then(() => ({})));
  await until(() => one.runner.isRunning(NAME));
  await Promise.all([expect(working).rejects.toMatchObject({ code: "cancelled" }), one.runner.close()]);
  await process("other").runner.follow(NAME);
  expect(written).toEqual(["abc"]);
});

it("a process that was taken for dead writes nothing more", async () => {
  const one = process("one");
  const begun = Promise.withResolvers<void>();
  const taken = Promise.withResolvers<void>();
  let said: unknown;
  const working = one.runner.workAt(NAME, async (work) => {
    if (said !== undefined) return {};
    await work.goOn();
    begun.resolve();
    await taken.promise;
    await work.goOn().catch((thrown: unknown) => {
      said = thrown;
      throw thrown;
    });
    return {};
  });
  await begun.promise;
  gone.add("one");
  const other = process("other");
  await other.runner.workAt(NAME, async () => {
    taken.resolve();
    await until(() => said !== undefined);
    gone.clear();
    return {};
  });
  expect(said).toMatchObject({ code: "cancelled" });
  // What was asked of it is done when the other one has ended.
  await working;
});

it("a failure that comes again is reported once, until the job was done in between", async () => {
  const { jobs, runner } = process("one");
  const tryOnce = async () => {
    await jobs.put({ ...NAME, dueAt: clock.now() });
    runner.start(NAME);
    await until(() => !runner.isRunning(NAME));
  };
  failure = new FootnoteError("model-failed", say("inner.stopped"));
  await tryOnce();
  await tryOnce();
  expect(reported).toEqual(["model-failed"]);
  failure = new FootnoteError("model-timeout", say("inner.stopped"));
  await tryOnce();
  failure = undefined;
  await tryOnce();
  failure = new FootnoteError("model-timeout", say("inner.stopped"));
  paid = [];
  await jobs.remove(NAME);
  await tryOnce();
  expect(reported).toEqual(["model-failed", "model-timeout", "model-timeout"]);
});

it("a job is due once its record is there, and in a while where that was never kept", async () => {
  const jobs = createJobs({ store: stores.in(HOME), clock, owner: "one" });
  await withJob(jobs, clock, { ...NAME, payload: "[1]" }, async () => {
    expect(await jobs.due(NAME.kind)).toEqual([]);
    expect((await jobs.get(NAME))?.dueAt).toBeDefined();
  });
  expect(await jobs.due(NAME.kind)).toMatchObject([{ ...NAME, payload: "[1]" }]);
});
