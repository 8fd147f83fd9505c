import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Within } from "../../../core/domain/belonging.ts";
import type { DocumentId, PassageId, SpaceId } from "../../../core/domain/ids.ts";
import type { PassageIndex } from "../../../core/ports/passage-index.ts";
import {
  anyOpensearch,
  hasOpensearch,
  type OpensearchServer as Server,
  WITHOUT_OPENSEARCH,
} from "../../../../test/opensearch-server.ts";
import { ALL, indexConformance, made } from "../index-conformance.ts";
import { openOpensearchIndex } from "./opensearch-index.ts";
import { connectOpensearch } from "./opensearch-server.ts";
import { openOpensearchVectors } from "./opensearch-vectors.ts";

describe.skipIf(!hasOpensearch())(`on a real server (${WITHOUT_OPENSEARCH})`, () => {
  let server: Server;
  const prefix = `t${Date.now().toString(36)}`;
  beforeAll(async () => {
    server = await anyOpensearch();
  }, 600_000);
  afterAll(async () => {
    await server?.ask("DELETE", `/${prefix}-*`);
    await server?.remove();
  });

  const open = async (name: string): Promise<PassageIndex> =>
    openOpensearchIndex(connectOpensearch(server.address), `${prefix}-${name}`);
  const found = async (index: PassageIndex, query: string): Promise<number[]> =>
    (await index.search(query, 10, ALL)).map(({ id }) => id as number);
  const indexesOf = async (name: string): Promise<string[]> =>
    Object.keys(await server.ask<object>("GET", `/${prefix}-${name}-*`));

  // Paths are names here.
  indexConformance("OpenSearch", (path) =>
    open(createHash("sha256").update(path).digest("hex").slice(0, 12)),
  );

  describe("an index that is made anew", () => {
    it("is searched as it was until the new one is whole, and the old one is removed then", async () => {
      const index = await open("anew");
      await index.add([made(1, "apple old"), made(2, "apple gone")]);
      await index.settle();
      await index.clear();
      await index.add([made(3, "apple new")]);
      expect(await found(index, "apple")).toEqual([1, 2]);
      // What is removed meanwhile is not found in the old one either.
      await index.remove([2 as PassageId]);
      expect(await found(index, "apple")).toEqual([1]);
      await index.settle();
      expect(await found(index, "apple")).toEqual([3]);
      expect(await indexesOf("anew")).toHaveLength(1);
      await index.close();
    });

    it("is begun once, whoever comes first, and again where somebody removed it", async () => {
      const indexes = await Promise.all([1, 2, 3, 4].map(() => open("together")));
      const names = await Promise.all(indexes.map((index) => index.generation()));
      expect(new Set(names).size).toBe(1);
      await server.ask("DELETE", `/${names[0]}`);
      await expect(indexes[0]!.search("apple", 3, ALL)).resolves.toEqual([]);
      await server.ask("DELETE", `/${prefix}-together-*`);
      await expect(indexes[0]!.search("apple", 3, ALL)).rejects.toMatchObject({ code: "index-unavailable" });
      expect(await indexes[1]!.generation()).not.toBe(names[0]);
      await expect(indexes[0]!.search("apple", 3, ALL)).resolves.toEqual([]);
      for (const index of indexes) await index.close();
    });
  });

  it("finds the nearest vectors, of a space and its documents, through removal, clearing and reopening", async () => {
    const connection = connectOpensearch(server.address);
    const openVectors = () => openOpensearchVectors(connection, `${prefix}-vectors`, "made-up/model:1");
    const at = (id: number, x: number, y: number, spaceId = ALL.spaceId) => ({
      id: id as PassageId,
      spaceId,
      documentId: `doc_${id}` as DocumentId,
      vector: new Float32Array([x, y]),
    });
    const vectors = openVectors();
    expect(await vectors.search(new Float32Array([1, 0]), 3, ALL)).toEqual([]);
    expect(await vectors.count()).toBe(0);
    await vectors.add([at(1, 1, 0), at(2, 0, 1), at(3, 0.6, 0.8), at(4, 0.8, 0.6, "spc_other" as SpaceId)]);
    const again = openVectors();
    expect(await again.count()).toBe(4);
    const hits = await again.search(new Float32Array([0.8, 0.6]), 2, ALL);
    expect(hits.map((hit) => hit.id)).toEqual([3, 1]);
    expect(hits[0]?.score).toBeCloseTo(0.96, 3);
    const of = async (limits: Partial<Within>) =>
      (await again.search(new Float32Array([0, 1]), 5, { ...ALL, ...limits })).map(({ id }) => id);
    expect(await of({ spaceId: "spc_other" as SpaceId })).toEqual([4]);
    expect(await of({ documentIds: ["doc_1" as DocumentId] })).toEqual([1]);
    expect(await of({ documentIds: ["doc_4" as DocumentId] })).toEqual([]);
    await again.remove([3 as PassageId, 99 as PassageId]);
    expect(await of({})).toEqual([2, 1]);
    await vectors.clear();
    expect(await again.count()).toBe(0);
    // Those of another model may have other dimensions.
    await vectors.add([{ ...at(5, 0, 1), vector: new Float32Array([0, 1, 0]) }]);
    expect(await vectors.count()).toBe(1);
    await connection.close();
  });
});
