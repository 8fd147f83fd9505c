/** What every store must do with indexes, vectors, leases and values; part of store-conformance.ts. */
import { describe, expect, it } from "vitest";
import type { DocumentId, PassageId } from "../../core/domain/ids.ts";
import type { LeaseStore } from "../../core/ports/lease-store.ts";
import type { Store } from "../../core/ports/store.ts";
import type { Stores } from "../../core/ports/stores.ts";
import type { ValueStore } from "../../core/ports/value-store.ts";
import { INDEX, newDocument, span } from "./made-rows.ts";
import { ONE } from "./scopes-conformance.ts";

export function sharedConformance(stores: () => Stores, store: () => Store): void {
  const shared = () => stores().shared;
  const pending = async (index = INDEX, limit = 10) =>
    (await shared().pendingPassages(index, limit)).map(({ passage }) => passage.id);

  it("knows what each index holds, and forgets it when the index begins anew", async () => {
    const second = { name: "second", generation: "1" };
    await store().putDocuments([newDocument("a", { passages: [span(0, 2), span(2, 4), span(4, 6)] })]);
    const all = await pending();
    expect(all).toHaveLength(3);
    expect(await shared().pendingPassages(INDEX, 1)).toMatchObject([{ spaceId: ONE.spaceId }]);
    expect(await shared().knowsIndex(INDEX)).toBe(false);
    await shared().markIndexed(INDEX, all[1]!);
    expect([await shared().countIndexed(INDEX), await pending()]).toEqual([0, all]);
    await shared().beginIndex(INDEX);
    await shared().beginIndex(second);
    expect(await shared().knowsIndex(INDEX)).toBe(true);
    await shared().markIndexed(INDEX, all[1]!);
    await shared().markIndexed(INDEX, all[0]!);
    expect([await shared().countIndexed(INDEX), await shared().countIndexed(second)]).toEqual([2, 0]);
    expect([await pending(), await pending(second), await pending(second, 1)]).toEqual([
      all.slice(2),
      all,
      all.slice(0, 1),
    ]);
    const remade = { ...INDEX, generation: "2" };
    await shared().beginIndex(remade);
    expect([await shared().knowsIndex(INDEX), await shared().knowsIndex(remade)]).toEqual([false, true]);
    expect([await shared().countIndexed(remade), await pending(remade)]).toEqual([0, all]);
  });

  it("tells each index which passages are gone, once, and one that begins of none", async () => {
    const second = { name: "second", generation: "1" };
    await shared().beginIndex(INDEX);
    await shared().beginIndex(second);
    await store().putDocuments([newDocument("a", { url: "file:///x" }), newDocument("c")]);
    const [old] = await pending();
    await shared().markIndexed(INDEX, old!);
    await store().putDocuments([newDocument("b", { url: "file:///x" })]);
    expect(await shared().countIndexed(INDEX)).toBe(0);
    const { ids, through } = await shared().pendingRemovals(INDEX, 10);
    expect(ids).toEqual([old]);
    await shared().markRemoved(INDEX, through);
    expect((await shared().pendingRemovals(INDEX, 10)).ids).toEqual([]);
    expect((await shared().pendingRemovals(second, 10)).ids).toEqual([old]);
    const third = { name: "third", generation: "1" };
    await shared().beginIndex(third);
    await store().removeDocument("doc_c" as DocumentId);
    expect((await shared().pendingRemovals(third, 10)).ids).toHaveLength(1);
    expect((await shared().pendingRemovals(second, 10)).ids).toHaveLength(2);
    expect((await shared().pendingRemovals(second, 1)).ids).toEqual([old]);
    expect((await shared().pendingRemovals({ name: "none", generation: "1" }, 1)).ids).toEqual([]);
  });

  it("keeps the vectors of each embedder, and loses them with their passage", async () => {
    const dates = { publishedAt: "2026-01-02T00:00:00.000Z", updatedAt: "2026-01-05T00:00:00.000Z" };
    const dated = newDocument("a", { ...dates, passages: [span(0, 2), span(2, 4)] });
    // The guide's passages have none: words find them.
    await store().putDocuments([newDocument("guide", { url: "guide:start.md" }), dated, newDocument("b")]);
    const all = (await shared().passagesWithoutVector("m/1", 10)).map(({ passage }) => passage.id);
    expect(all).toHaveLength(3);
    const rows = all.slice(0, 2).map((id, nth) => ({ id, vector: new Float32Array([nth, 0.1, -2.5]) }));
    await shared().putVectors("m/1", rows);
    await shared().putVectors("m/1", [
      ...rows.slice(1),
      { id: 999_999 as PassageId, vector: new Float32Array([1]) },
    ]);
    expect((await shared().passagesWithoutVector("m/1", 10)).map(({ passage }) => passage.id)).toEqual(
      all.slice(2),
    );
    expect(await shared().passagesWithoutVector("m/2", 10)).toHaveLength(3);
    const of = { spaceId: ONE.spaceId, documentId: "doc_a", published: "2026-01-02", latest: "2026-01-05" };
    const kept = rows.map((row) => ({ ...row, ...of }));
    expect(await shared().readVectors("m/1", 0, 10)).toEqual(kept);
    expect(await shared().readVectors("m/1", all[0] as number, 10)).toEqual(kept.slice(1));
    expect(await shared().sampleVector("m/1")).toMatchObject({
      passage: { id: all[0] },
      vector: rows[0]!.vector,
    });
    expect(await shared().sampleVector("m/2")).toBeUndefined();
    await shared().putVectors("m/2", rows);
    await shared().removeVectors("m/2");
    expect(await shared().countVectors("m/1")).toEqual({ passages: 3, vectors: 2 });
    expect(await shared().countVectors("m/2")).toEqual({ passages: 3, vectors: 0 });
    await store().removeDocument("doc_a" as DocumentId);
    expect(await shared().countVectors("m/1")).toEqual({ passages: 1, vectors: 0 });
  });

  const eitherOf: Record<string, () => LeaseStore & ValueStore> = {
    "of a space": store,
    "of no space": shared,
  };
  describe.each(Object.keys(eitherOf))("leases and values %s", (whose) => {
    const either = () => eitherOf[whose]!();
    it("gives a lease to one owner until it ends or runs out", async () => {
      expect(await either().tryLease("l", "one", 0, 100)).toBe(true);
      expect(await either().tryLease("l", "two", 50, 150)).toBe(false);
      expect(await either().leaseOwner("l")).toBe("one");
      expect(await either().leaseOwner("other")).toBeUndefined();
      expect(await either().tryLease("l", "one", 50, 200)).toBe(true);
      expect(await either().tryLease("l", "two", 200, 300)).toBe(true);
      await either().endLease("l", "one");
      expect(await either().tryLease("l", "one", 250, 300)).toBe(false);
      await either().endLease("l", "two");
      expect(await either().tryLease("l", "one", 250, 300)).toBe(true);
    });

    it("keeps small named values", async () => {
      expect(await either().getValue("v")).toBeUndefined();
      await either().setValue("v", "1");
      await either().setValue("v", "2");
      expect(await either().getValue("v")).toBe("2");
      const kept = await Promise.all(["3", "4", "5"].map((value) => either().firstValue("once", value)));
      expect(new Set(kept).size).toBe(1);
      expect(await either().getValue("once")).toBe(kept[0]);
    });
  });

  it("gives a space leases and values of its own", async () => {
    await store().setValue("v", "of the space");
    await shared().setValue("v", "shared");
    expect([await store().getValue("v"), await shared().getValue("v")]).toEqual(["of the space", "shared"]);
    expect(await store().tryLease("l", "one", 0, 100)).toBe(true);
    expect(await shared().tryLease("l", "two", 0, 100)).toBe(true);
    await shared().endLease("l", "two");
    expect(await store().leaseOwner("l")).toBe("one");
  });
}
