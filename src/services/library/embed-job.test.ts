/** Vectors made in the background: again where the embedder failed, once more where more came, and by who is left. */
import { expect, test } from "vitest";
import { createFakeClock } from "../../../test/fake-clock.ts";
import { createJobs } from "../../adapters/jobs/store-jobs.ts";
import { openMemoryStores } from "../../adapters/store/memory/memory-stores.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { asTold } from "../../core/domain/sentence.ts";
import type { AtWork } from "../../core/ports/at-work.ts";
import { createJobRunner } from "../jobs/job-runner.ts";
import { createEmbeddings, embedKind } from "./embed-job.ts";

const JOB = { kind: "embed", key: "x/y" };
const down = () => new FootnoteError("model-failed", asTold("It is down."), { retryable: true });

function open(embedAll: (work: AtWork, owner: string) => Promise<void>) {
  const clock = createFakeClock();
  const store = openMemoryStores().shared;
  const [logged, done]: [string[], string[]] = [[], []];
  const gone = new Set<string>();
  const processOf = (owner: string) => {
    const embedding = {
      name: JOB.key,
      heal: async () => void done.push("heal"),
      async embedAll(work: AtWork) {
        await embedAll(work, owner);
        done.push("embed");
      },
    };
    const jobs = createJobs({ store, clock, owner, isGone: (name) => gone.has(name) });
    const kinds = [embedKind(embedding)];
    const runner = createJobRunner({ jobs, kinds, clock, report: ({ code }) => logged.push(code) });
    /** Looks for what is due, as a server does, for so long. */
    const look = async (ms: number): Promise<void> => {
      for (let passed = 0; passed < ms; passed += 1_000) {
        await runner.startDue();
        await clock.advance(1_000);
      }
    };
    const embeddings = createEmbeddings({ embedding, jobs, runner, clock });
    return { embeddings, jobs, runner, look };
  };
  return { clock, logged, done, gone, processOf };
}

test("tries again and again where the embedder is down, and logs it once", async () => {
  let isDown = true;
  const { clock, logged, done, processOf } = open(async () => {
    if (isDown) throw down();
  });
  const { embeddings, look, runner } = processOf("one");
  await embeddings.keepEmbedded();
  await look(60_000);
  expect({ logged, done }).toEqual({ logged: ["model-failed"], done: ["heal"] });
  isDown = false;
  await look(600_000);
  expect(done).toEqual(["heal", "embed"]);
  await embeddings.keepEmbedded();
  await clock.advance(1);
  expect(done).toEqual(["heal", "embed", "embed"]);
  await runner.close();
});

test("goes once more where something was added while it worked", async () => {
  const going = Promise.withResolvers<void>();
  const { clock, done, processOf } = open(() => going.promise);
  const { embeddings, look, runner } = processOf("one");
  await embeddings.keepEmbedded();
  await clock.advance(1);
  await embeddings.keepEmbedded();
  await embeddings.keepEmbedded();
  going.resolve();
  await clock.advance(1);
  await look(3_000);
  expect(done).toEqual(["heal", "embed", "embed"]);
  await runner.close();
});

test("stops when its process is closed, does nothing afterwards, and is left for another", async () => {
  const { clock, done, processOf } = open(
    ({ signal }, owner) =>
      new Promise((resolve, reject) => {
        if (owner === "two") return resolve();
        signal.addEventListener("abort", () => reject(signal.reason as Error));
      }),
  );
  const one = processOf("one");
  await one.embeddings.keepEmbedded();
  await clock.advance(1);
  await one.runner.close();
  await one.embeddings.keepEmbedded();
  await one.look(10_000);
  expect(done).toEqual(["heal"]);
  await processOf("two").look(1_000);
  expect(done).toEqual(["heal", "heal", "embed"]);
});

test("is gone on with where its process was killed", async () => {
  const { clock, done, gone, processOf } = open((_, owner) =>
    owner === "one" ? new Promise<never>(() => undefined) : Promise.resolve(),
  );
  await processOf("one").embeddings.keepEmbedded();
  await clock.advance(1);
  const two = processOf("two");
  await two.look(5_000);
  expect(done).toEqual(["heal"]);
  gone.add("one");
  await two.look(1_000);
  expect(done).toEqual(["heal", "heal", "embed"]);
});

test("is told to who waits for it, who may stop waiting; what is left is then made in the background", async () => {
  let isDown = true;
  const going = Promise.withResolvers<void>();
  const { clock, done, processOf } = open(async ({ signal }) => {
    if (isDown) throw down();
    await going.promise;
    signal.throwIfAborted();
  });
  const { embeddings, jobs, look, runner } = processOf("one");
  await expect(embeddings.embedded()).rejects.toMatchObject({ code: "model-failed" });
  isDown = false;
  const enough = new AbortController();
  const waiting = embeddings.embedded(undefined, enough.signal);
  await clock.advance(1);
  enough.abort(new FootnoteError("cancelled", asTold("Enough.")));
  going.resolve();
  await expect(waiting).rejects.toMatchObject({ message: "Enough." });
  expect(await jobs.due("embed")).toHaveLength(1);
  await look(1_000);
  expect(done.at(-1)).toBe("embed");
  expect(await jobs.due("embed")).toEqual([]);
  await runner.close();
});
