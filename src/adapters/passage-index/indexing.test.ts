/** Indexes over one store, kept in step by the indexer: two of different names, and one that was thrown away. */
import { describe, expect, it } from "vitest";
import { createFakeClock } from "../../../test/fake-clock.ts";
import type { DocumentId, SpaceId, UserId } from "../../core/domain/ids.ts";
import { makeScope } from "../../core/domain/make-scope.ts";
import { createIndexer } from "../../core/library/indexer.ts";
import { newDocument } from "../store/made-rows.ts";
import { openMemoryStores } from "../store/memory/memory-stores.ts";
import { createMemoryRows, openMemoryIndex } from "./memory-index.ts";

const HOME = makeScope("spc_home" as SpaceId, "usr_home" as UserId);
const NEIGHBOUR = makeScope("spc_neighbour" as SpaceId, "usr_neighbour" as UserId);

function open() {
  const stores = openMemoryStores();
  const indexerOf = (index: ReturnType<typeof openMemoryIndex>, name?: string) =>
    createIndexer({
      store: stores.shared,
      index,
      clock: createFakeClock(),
      owner: "me",
      report: (error) => expect.unreachable(error.message),
      ...(name === undefined ? {} : { name }),
    });
  const found = async (index: ReturnType<typeof openMemoryIndex>, scope = HOME) => {
    const hits = await index.search("text", 10, { spaceId: scope.spaceId });
    const passages = await stores.in(scope).getPassages(hits.map(({ id }) => id));
    return passages.map(({ document }) => document.id).sort();
  };
  return { stores, store: stores.in(HOME), indexerOf, found };
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
