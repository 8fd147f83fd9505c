/** Indexes over one store, brought up to it by processes that may die: two of different names, and one that was thrown away. */
import { describe, expect, it } from "vitest";
import { createFakeClock } from "../../../test/fake-clock.ts";
import { createJobs } from "../../adapters/jobs/store-jobs.ts";
import { createMemoryRows, openMemoryIndex } from "../../adapters/passage-index/memory-index.ts";
import { newDocument } from "../../adapters/store/made-rows.ts";
import { openMemoryStores } from "../../adapters/store/memory/memory-stores.ts";
import type { DocumentId, SpaceId, UserId } from "../../core/domain/ids.ts";
import { makeScope } from "../../core/domain/make-scope.ts";
import { createIndexSteps } from "../../core/library/index-steps.ts";
import type { PassageIndex } from "../../core/ports/passage-index.ts";
import { createJobRunner } from "../jobs/job-runner.ts";
import { createIndexer, indexKind } from "./index-job.ts";

const HOME = makeScope("spc_home" as SpaceId, "usr_home" as UserId);
const NEIGHBOUR = makeScope("spc_neighbour" as SpaceId, "usr_neighbour" as UserId);
const LEASE_MS = 30_000;

function open() {
  const stores = openMemoryStores();
  const store = stores.shared;
  const clock = createFakeClock();
  const gone = new Set<string>();
  const processOf = (owner: string, index: PassageIndex, name?: string) => {
    const steps = createIndexSteps({ store, index, ...(name === undefined ? {} : { name }) });
    const jobs = createJobs({ store, clock, owner, isGone: (name) => gone.has(name) });
    const report = (error: Error): void => expect.unreachable(error.message);
    const runner = createJobRunner({ jobs, kinds: [indexKind(steps)], clock, report });
    return { ...createIndexer({ steps, jobs, runner, clock, report }), jobs, runner };
  };
  const indexerOf = (index: PassageIndex, name?: string) => processOf("me", index, name);
  const found = async (index: ReturnType<typeof openMemoryIndex>, scope = HOME) => {
    const hits = await index.search("text", 10, { spaceId: scope.spaceId });
    const passages = await stores.in(scope).getPassages(hits.map(({ id }) => id));
    return passages.map(({ document }) => document.id).sort();
  };
  return { stores, store: stores.in(HOME), clock, gone, processOf, indexerOf, found };
}

describe("indexes over one store", () => {
  it("each take up and let go what is theirs to, whenever the other does", async () => {
    const { store, indexerOf, found } = open();
    const [one, other] = [openMemoryIndex(), openMemoryIndex()];
    const [first, second] = [indexerOf(one), indexerOf(other, "second")];
    await store.putDocuments([newDocument("a"), newDocument("b")]);
    await first.flush();
    expect([await found(one), await found(other)]).toEqual([["doc_a", "doc_b"], []]);
    await store.removeDocument("doc_a" as DocumentId);
    await second.flush();
    expect([await one.count(), await other.count()]).toEqual([2, 1]);
    await first.flush();
    expect([await one.count(), await other.count()]).toEqual([1, 1]);
    await store.putDocuments([newDocument("c")]);
    await first.flush();
    await second.flush();
    expect(await found(one)).toEqual(["doc_b", "doc_c"]);
    expect(await found(other)).toEqual(["doc_b", "doc_c"]);
    expect([await first.heal(), await second.heal()]).toEqual([false, false]);
  });

  it("begin anew where the index was thrown away, whatever stands in the new one", async () => {
    const { store, indexerOf, found } = open();
    await store.putDocuments([newDocument("a"), newDocument("b")]);
    await indexerOf(openMemoryIndex()).flush();
    const rows = createMemoryRows();
    rows.generation = 7;
    const another = openMemoryIndex(rows);
    const indexer = indexerOf(another);
    await indexer.flush();
    expect(await found(another)).toEqual(["doc_a", "doc_b"]);
    await another.clear();
    expect(await indexer.heal()).toBe(true);
    expect(await found(another)).toEqual(["doc_a", "doc_b"]);
    expect(await indexer.heal()).toBe(false);
  });

  it("hold all spaces, and give each its own", async () => {
    const { stores, store, indexerOf, found } = open();
    const index = openMemoryIndex();
    await store.putDocuments([newDocument("a")]);
    await stores.in(NEIGHBOUR).putDocuments([newDocument("n")]);
    await indexerOf(index).flush();
    expect([await found(index), await found(index, NEIGHBOUR)]).toEqual([["doc_a"], ["doc_n"]]);
  });
});

describe("a process that dies", () => {
  it("after it stored and before it indexed is followed by another within the lease", async () => {
    const { store, clock, processOf, found } = open();
    const index = openMemoryIndex();
    const [dying, other] = [processOf("dying", index), processOf("other", index)];
    await dying.expect();
    await store.putDocuments([newDocument("a")]);
    await other.runner.startDue();
    await clock.advance(LEASE_MS - 1_000);
    expect(await found(index)).toEqual([]);
    await clock.advance(1_000);
    await other.runner.startDue();
    await clock.advance(0);
    expect(await found(index)).toEqual(["doc_a"]);
    expect(await other.jobs.due("index")).toEqual([]);
  });

  it("in the middle of its work is followed by another, and nothing stands in the index twice", async () => {
    const { store, clock, gone, processOf, found } = open();
    const index = openMemoryIndex();
    const added = Promise.withResolvers<void>();
    // Indexes the batch, and dies before it can say so.
    const dyingIndex: PassageIndex = {
      ...index,
      async add(rows) {
        await index.add(rows);
        added.resolve();
        await new Promise<never>(() => undefined);
      },
    };
    const dying = processOf("dying", dyingIndex);
    await store.putDocuments([newDocument("a"), newDocument("b")]);
    void dying.flush();
    await added.promise;
    await store.putDocuments([newDocument("c")]);
    await clock.advance(LEASE_MS);
    const other = processOf("other", index);
    // It gives signs still.
    await other.runner.startDue();
    await clock.advance(0);
    expect([await index.count(), await found(index)]).toEqual([2, ["doc_a", "doc_b"]]);
    gone.add("dying");
    await other.runner.startDue();
    await clock.advance(0);
    expect([await index.count(), await found(index)]).toEqual([3, ["doc_a", "doc_b", "doc_c"]]);
    expect(await other.heal()).toBe(false);
  });

  it("holds up nobody who adds longer than the lease, and what it left is indexed by them", async () => {
    const { store, clock, processOf, found } = open();
    const index = openMemoryIndex();
    const dying = processOf("dying", index);
    await dying.expect();
    await dying.jobs.claim({ kind: "index", key: "passages" });
    await store.putDocuments([newDocument("a")]);
    let isFound = false;
    const flushed = processOf("other", index)
      .flush()
      .then(() => (isFound = true));
    await clock.advance(LEASE_MS - 1_000);
    expect(isFound).toBe(false);
    await clock.advance(2_000);
    await flushed;
    expect(await found(index)).toEqual(["doc_a"]);
  });
});

it("who waits for another process is served as soon as that one is done", async () => {
  const { store, clock, processOf } = open();
  const index = openMemoryIndex();
  const [one, other] = [processOf("one", index), processOf("other", index)];
  await store.putDocuments([newDocument("a")]);
  const claim = await (await one.expect(), one.jobs.claim({ kind: "index", key: "passages" }));
  let isFound = false;
  const flushed = other.flush().then(() => (isFound = true));
  await clock.advance(1_000);
  expect(isFound).toBe(false);
  await claim?.end();
  await one.flush();
  await clock.advance(1_000);
  await flushed;
});

it("what is added while it is indexed is due again, and what is done is at rest", async () => {
  const { store, clock, processOf, found } = open();
  const index = openMemoryIndex();
  const one = processOf("one", index);
  await store.putDocuments([newDocument("a")]);
  await one.advance();
  await one.flush();
  await one.idle();
  await clock.advance(LEASE_MS);
  expect(await one.jobs.due("index")).toEqual([]);
  await store.putDocuments([newDocument("b")]);
  await one.advance();
  await clock.advance(LEASE_MS);
  expect(await one.jobs.due("index")).toHaveLength(1);
  expect(await found(index)).toEqual(["doc_a", "doc_b"]);
});
