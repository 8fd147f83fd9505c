import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Within } from "../../core/domain/belonging.ts";
import type { DocumentId, PassageId, SpaceId } from "../../core/domain/ids.ts";
import { ALL, indexConformance, made } from "./index-conformance.ts";
import { connectLance } from "./lance-connection.ts";
import { openLanceIndex } from "./lance-index.ts";
import { openLanceVectors } from "./lance-vectors.ts";

indexConformance("LanceDB", openLanceIndex);

const folder = mkdtempSync(join(tmpdir(), "footnote-lance-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("LanceDB", () => {
  // The build of LanceDB that we use waits for itself for ever at this size on two cores with its default threads.
  it("indexes 50,000 passages without coming to a halt", async () => {
    const index = await openLanceIndex(join(folder, "many"));
    for (let first = 0; first < 50_000; first += 5_000) {
      const batch = Array.from({ length: 5_000 }, (_, nth) =>
        made(first + nth + 1, `passage number ${first + nth} of 图书馆 with word${(first + nth) % 997}`),
      );
      await index.add(batch);
    }
    await index.settle();
    expect(await index.count()).toBe(50_000);
    expect((await index.search("49999", 1, ALL))[0]?.id).toBe(50_000);
    await index.close();
  });
});

describe("the vector index", () => {
  it.each([
    ["short", "made-up/model:1"],
    ["long", `gguf//home/somebody/${"models/".repeat(30)}model.gguf`],
  ])(
    "finds the nearest vectors and survives removal, clearing and reopening, of an embedder with a %s name",
    async (_, name) => {
      const open = () => openLanceVectors(join(folder, "vectors"), name);
      let vectors = await open();
      expect(await vectors.search(new Float32Array([1, 0]), 3, ALL)).toEqual([]);
      const at = (id: number, x: number, y: number, spaceId = ALL.spaceId) => ({
        id: id as PassageId,
        spaceId,
        documentId: `doc_${id}` as DocumentId,
        vector: new Float32Array([x, y]),
      });
      await vectors.add([at(1, 1, 0), at(2, 0, 1), at(3, 0.6, 0.8)]);
      await vectors.close();
      vectors = await open();
      const hits = await vectors.search(new Float32Array([0.8, 0.6]), 2, ALL);
      expect(hits.map((hit) => hit.id)).toEqual([3, 1]);
      expect(hits[0]?.score).toBeCloseTo(0.96, 3);
      await vectors.remove([3 as PassageId]);
      expect(await vectors.count()).toBe(2);
      await vectors.clear();
      expect(await vectors.count()).toBe(0);
      await vectors.add([at(5, 0, 1), at(6, 0, 1, "spc_other" as SpaceId)]);
      const of = (limits: Partial<Within>) =>
        vectors.search(new Float32Array([0, 1]), 2, { ...ALL, ...limits });
      expect((await of({ spaceId: "spc_other" as SpaceId })).map((hit) => hit.id)).toEqual([6]);
      expect(await of({ documentIds: ["doc_6" as DocumentId] })).toEqual([]);
      expect((await vectors.search(new Float32Array([0, 1]), 2, ALL)).map((hit) => hit.id)).toEqual([5]);
      await vectors.close();
    },
  );
});

describe("tables of before there were spaces", () => {
  it("are made anew, to be filled from the store", async () => {
    const { arrow, db } = await connectLance(join(folder, "older"));
    const id = new arrow.Field("id", new arrow.Int32(), false);
    const item = new arrow.Field("item", new arrow.Float32(), true);
    const vector = new arrow.Field("vector", new arrow.FixedSizeList(2, item), false);
    const text = new arrow.Field("text", new arrow.Utf8(), false);
    await db.createTable("passages_3", [{ id: 1, text: "apple" }], { schema: new arrow.Schema([id, text]) });
    const schema = new arrow.Schema([id, vector]);
    const name = `vectors_${Buffer.from("m/1").toString("hex")}`;
    await db.createTable(name, [{ id: 1, vector: [1, 0] }], { schema });
    const index = await openLanceIndex(join(folder, "older"));
    const vectors = await openLanceVectors(join(folder, "older"), "m/1");
    expect([await index.count(), await vectors.count()]).toEqual([0, 0]);
    expect(await index.generation()).toBe("passages_4");
    await index.add([made(1, "apple")]);
    await index.settle();
    expect((await index.search("apple", 5, ALL)).map((hit) => hit.id)).toEqual([1]);
    await index.close();
    await vectors.close();
  });
});
