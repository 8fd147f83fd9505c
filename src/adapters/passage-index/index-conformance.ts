/** What every passage index must do; each one's test runs this suite over real files. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { PassageId } from "../../core/domain/ids.ts";
import type { PassageIndex } from "../../core/ports/passage-index.ts";

/** `open` opens the index in a path that may not exist yet. */
export function indexConformance(name: string, open: (path: string) => Promise<PassageIndex>): void {
  describe(`${name} as a passage index`, () => {
    const folder = mkdtempSync(join(tmpdir(), "footnote-index-"));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const filled = async (path: string, ...texts: string[]): Promise<PassageIndex> => {
      const index = await open(join(folder, path));
      await index.add(texts.map((text, nth) => ({ id: (nth + 1) as PassageId, text })));
      await index.settle();
      return index;
    };

    it("finds English by stems and Chinese by words, once settled", async () => {
      const index = await filled(
        "words",
        "Rivers are flowing to the sea.",
        "北京大学发布了量子计算报告。",
        "The sea of rivers: a river's river",
        "A man at war with the sea",
      );
      expect(await found(index, "river")).toEqual([1, 3]);
      expect(await found(index, "flow")).toEqual([1]);
      expect(await found(index, "量子")).toEqual([2]);
      expect(await found(index, "sea")).toEqual([1, 3, 4]);
      expect(await found(index, "man war")).toEqual([4]);
      expect(await found(index, "Café")).toEqual([]);
      await index.close();
    });

    it("finds a word that every passage holds", async () => {
      const index = await filled("common", "apple one", "apple two", "apple three");
      expect(await found(index, "apple")).toEqual([1, 2, 3]);
      await index.close();
    });

    it("puts first what holds more of the rarer words", async () => {
      const index = await filled(
        "order",
        "common words here",
        "common words with zebra",
        "common zebra okapi",
        "common",
      );
      expect((await index.search("common zebra okapi", 3)).map((hit) => hit.id)).toEqual([3, 2, 4]);
      expect(await index.search("common", 2)).toHaveLength(2);
      await index.close();
    });

    it("takes any text as a query", async () => {
      const index = await filled("queries", "plain words");
      for (const query of [
        "",
        "   ",
        '"(*)" OR AND NOT',
        "plain\u0000words",
        "\ud800 plain",
        "?!。，",
        "x".repeat(99_999),
      ]) {
        await expect(index.search(query, 5)).resolves.toBeInstanceOf(Array);
      }
      expect(await found(index, '"plain AND (')).toEqual([1]);
      await index.close();
    });

    it("forgets what is removed and, when cleared, everything", async () => {
      const index = await filled("removal", "apple one", "apple two", "apple three", "apple four");
      await index.remove([2, 4, 99] as PassageId[]);
      expect(await found(index, "apple")).toEqual([1, 3]);
      expect(await index.count()).toBe(2);
      await index.clear();
      expect(await found(index, "apple")).toEqual([]);
      await index.add([{ id: 9 as PassageId, text: "apple again" }]);
      await index.settle();
      expect(await found(index, "apple")).toEqual([9]);
      await index.close();
    });

    it("is there after reopening, and sees what another handle added or remade", async () => {
      const one = await filled("two", "first");
      const two = await open(join(folder, "two"));
      expect(await found(two, "first")).toEqual([1]);
      await one.clear();
      await one.add([{ id: 7 as PassageId, text: "second" }]);
      await one.settle();
      await expect.poll(() => found(two, "second"), { timeout: 10_000 }).toEqual([7]);
      await one.close();
      await two.close();
    });

    it("takes thousands of passages and is the same after housekeeping", async () => {
      const index = await open(join(folder, "many"));
      for (let first = 1; first <= 6_000; first += 1_500) {
        const rows = Array.from({ length: 1_500 }, (_, nth) => ({
          id: (first + nth) as PassageId,
          text: `passage number ${first + nth} of 图书馆`,
        }));
        await index.add(rows);
      }
      await index.settle();
      await index.compact();
      expect(await index.count()).toBe(6_000);
      expect(await found(index, "4321")).toEqual([4_321]);
      await index.close();
    });
  });
}

/** Ids in their own order. */
async function found(index: PassageIndex, query: string): Promise<number[]> {
  return (await index.search(query, 10)).map((hit) => hit.id as number).sort((a, b) => a - b);
}
