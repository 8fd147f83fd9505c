import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { PassageId } from "../../core/domain/ids.ts";
import { indexConformance } from "./index-conformance.ts";
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
      const batch = Array.from({ length: 5_000 }, (_, nth) => ({
        id: (first + nth + 1) as PassageId,
        text: `passage number ${first + nth} of 图书馆 with word${(first + nth) % 997}`,
      }));
      await index.add(batch);
    }
    await index.settle();
    expect(await index.count()).toBe(50_000);
    expect((await index.search("49999", 1))[0]?.id).toBe(50_000);
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
      expect(await vectors.search(new Float32Array([1, 0]), 3)).toEqual([]);
      const at = (id: number, x: number, y: number) => ({
        id: id as PassageId,
        vector: new Float32Array([x, y]),
      });
      await vectors.add([at(1, 1, 0), at(2, 0, 1), at(3, 0.6, 0.8)]);
      await vectors.close();
      vectors = await open();
      const hits = await vectors.search(new Float32Array([0.8, 0.6]), 2);
      expect(hits.map((hit) => hit.id)).toEqual([3, 1]);
      expect(hits[0]?.score).toBeCloseTo(0.96, 3);
      await vectors.remove([3 as PassageId]);
      expect(await vectors.count()).toBe(2);
      await vectors.clear();
      expect(await vectors.count()).toBe(0);
      await vectors.add([at(5, 0, 1)]);
      expect((await vectors.search(new Float32Array([0, 1]), 2)).map((hit) => hit.id)).toEqual([5]);
      await vectors.close();
    },
  );
});
