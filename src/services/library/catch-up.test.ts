/** Two machines over one store, each with indexes of its own. */
import { expect, it } from "vitest";
import { createFakeClock } from "../../../test/fake-clock.ts";
import { createJobs } from "../../adapters/jobs/store-jobs.ts";
import { openMemoryIndex } from "../../adapters/passage-index/memory-index.ts";
import { newDocument } from "../../adapters/store/made-rows.ts";
import { openMemoryStores } from "../../adapters/store/memory/memory-stores.ts";
import { ONE } from "../../adapters/store/scopes-conformance.ts";
import type { PassageId } from "../../core/domain/ids.ts";
import { createEmbedding } from "../../core/library/embedding.ts";
import { createIndexSteps } from "../../core/library/index-steps.ts";
import { DOCUMENTS, VECTORS } from "../../core/ports/news.ts";
import type { VectorIndex } from "../../core/ports/vector-index.ts";
import { createJobRunner } from "../jobs/job-runner.ts";
import { catchUp } from "./catch-up.ts";
import { takeUpKind } from "./embed-job.ts";
import { indexKind } from "./index-job.ts";

const work = { signal: new AbortController().signal, goOn: async () => undefined };

function machine(stores: ReturnType<typeof openMemoryStores>, name: string) {
  const clock = createFakeClock();
  const index = openMemoryIndex();
  const held = new Set<number>();
  let cleared = 0;
  const vectors = {
    add: async (rows: readonly { id: number }[]) => {
      for (const { id } of rows) {
        if (held.has(id)) throw new Error(`${id} is there already`);
        held.add(id);
      }
    },
    remove: async (ids: readonly PassageId[]) => ids.forEach((id) => held.delete(id)),
    count: async () => held.size,
    clear: async () => {
      cleared++;
      held.clear();
    },
  } as unknown as VectorIndex;
  const steps = createIndexSteps({ store: stores.shared, index, name, vectors });
  const embedder = {
    name: "x/e",
    embed: async (texts: readonly string[]) => texts.map(() => Float32Array.of(1)),
  };
  const embedding = createEmbedding({ store: stores.shared, vectors, embedder, clock });
  const jobs = createJobs({ store: stores.shared, clock, owner: name });
  const report = (error: Error): void => {
    throw error;
  };
  const kinds = [indexKind(steps), takeUpKind(embedding, name)];
  const runner = createJobRunner({ jobs, kinds, clock, report });
  let hear: (of: string | undefined) => void = () => undefined;
  catchUp({
    news: { listen: (listener) => (hear = listener) },
    indexName: name,
    hasVectors: true,
    jobs,
    runner,
    clock,
    report,
  });
  return { index, held, embedding, steps, hear: (of?: string) => hear(of), cleared: () => cleared };
}

it("takes up what another machine stored and embedded, on news of it, and keeps what it has", async () => {
  const stores = openMemoryStores();
  const [here, there] = [machine(stores, "passages of here"), machine(stores, "passages of there")];
  const store = async (name: string): Promise<void> => {
    await stores.in(ONE).putDocuments([newDocument(name)]);
    await here.steps.bringUp(work);
    await here.embedding.embedAll(work);
  };
  await store("a");
  expect([await there.index.count(), there.held.size]).toEqual([0, 0]);
  const atRest = async (): Promise<boolean> => {
    const jobs = [
      ...(await stores.shared.listJobs("index")),
      ...(await stores.shared.listJobs("take-up-vectors")),
    ];
    return jobs.length === 2 && jobs.every(({ owner, dueAt }) => owner === undefined && dueAt === undefined);
  };
  there.hear();
  await expect.poll(() => [there.held.size]).toEqual([1]);
  await expect.poll(() => there.index.count()).toBe(1);
  await expect.poll(atRest).toBe(true);
  await store("b");
  there.hear(DOCUMENTS);
  there.hear(VECTORS);
  await expect.poll(() => [...there.held]).toEqual([...here.held]);
  await expect.poll(() => there.index.count()).toBe(2);
  // The first time it was not known what the index held; after that it is only added to.
  expect(there.cleared()).toBe(1);
  // Neither does the work of the other's index.
  expect((await stores.shared.listJobs("index")).map(({ key }) => key)).toEqual(["passages of there"]);
});
