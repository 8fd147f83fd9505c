/** What every passage index must do; each one's test runs this suite over real files. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Within } from "../../core/domain/belonging.ts";
import type { DocumentId, PassageId, SpaceId } from "../../core/domain/ids.ts";
import type { IndexRow, PassageIndex } from "../../core/ports/passage-index.ts";

/** The space of rows that are not said to be of another. */
export const ALL: Within = { spaceId: "spc_one" as SpaceId };

/** `open` opens the index in a path that may not exist yet. */
export function indexConformance(name: string, open: (path: string) => Promise<PassageIndex>): void {
  describe(`${name} as a passage index`, () => {
    const folder = mkdtempSync(join(tmpdir(), "footnote-index-"));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const filled = async (path: string, ...texts: string[]): Promise<PassageIndex> => {
      const index = await open(join(folder, path));
      await index.add(texts.map((text, nth) => made(nth + 1, text)));
      await index.settle();
      return index;
    };

    it("finds a compound in either way of writing", async () => {
      const index = await filled("compounds", "The Wi-Fi of the house is slow.", "A teapot stands there.");
      expect(await found(index, "wifi")).toEqual([1]);
      expect(await found(index, "tea-pot")).toEqual([2]);
      await index.close();
    });

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

    it("finds Chinese in one script by the other", async () => {
      const index = await filled(
        "scripts",
        "臺灣的圖書館在週日休館。",
        "台湾的图书馆在周一休馆。",
        "海邊的燈塔",
      );
      expect(await found(index, "台湾")).toEqual([1, 2]);
      expect(await found(index, "臺灣圖書館")).toEqual([1, 2]);
      expect(await found(index, "灯塔")).toEqual([3]);
      await index.close();
    });

    it("finds a year in words by its figures, and the other way", async () => {
      const index = await filled("years", "大坝一九六二年竣工。", "水库2003年扩建。", "电站一九九五年停机。");
      // All three hold 年.
      expect((await index.search("1962年", 3, ALL))[0]?.id).toBe(1);
      expect((await index.search("二〇〇三年", 3, ALL))[0]?.id).toBe(2);
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
      expect((await index.search("common zebra okapi", 3, ALL)).map((hit) => hit.id)).toEqual([3, 2, 4]);
      expect(await index.search("common", 2, ALL)).toHaveLength(2);
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
        await expect(index.search(query, 5, ALL)).resolves.toBeInstanceOf(Array);
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
      await index.settle();
      expect(await found(index, "apple")).toEqual([]);
      await index.add([made(9, "apple again")]);
      await index.settle();
      expect(await found(index, "apple")).toEqual([9]);
      await index.close();
    });

    it("has another generation once it is cleared, for every handle, and the same one after reopening", async () => {
      const index = await filled("generation", "apple");
      const other = await open(join(folder, "generation"));
      const before = await index.generation();
      expect(await other.generation()).toBe(before);
      await index.clear();
      expect(await index.generation()).not.toBe(before);
      await expect.poll(() => other.generation(), { timeout: 10_000 }).toBe(await index.generation());
      await index.close();
      await other.close();
    });

    it("finds within a space, within documents and within days, and what says no date always", async () => {
      const index = await open(join(folder, "within"));
      const days = (published: string, latest = published) => ({ published, latest });
      await index.add([
        made(1, "apple one", { spaceId: "spc_a", documentId: "doc_1" }),
        made(2, "apple two", { spaceId: "spc_a", documentId: "doc_2", ...days("2025-03-04", "2026-01-05") }),
        made(3, "apple three", { spaceId: "spc_a", documentId: "doc_3", ...days("2026-02-01") }),
        made(4, "apple four", { spaceId: "spc_b's", documentId: "doc_4", ...days("2026-02-01") }),
      ]);
      await index.settle();
      const [a, b] = ["spc_a", "spc_b's"] as SpaceId[];
      const within = (limits: Partial<Within>) => found(index, "apple", { spaceId: a!, ...limits });
      expect(await within({})).toEqual([1, 2, 3]);
      expect(await within({ spaceId: b! })).toEqual([4]);
      expect(await within({ spaceId: "spc_none" as SpaceId })).toEqual([]);
      const documents = (...ids: string[]) => ({ documentIds: ids as DocumentId[] });
      expect(await within(documents("doc_1", "doc_3"))).toEqual([1, 3]);
      expect(await within(documents("doc_4", "doc_'"))).toEqual([]);
      expect(await within(documents())).toEqual([]);
      expect(await within({ since: "2026-01-05" })).toEqual([1, 2, 3]);
      expect(await within({ since: "2026-01-06" })).toEqual([1, 3]);
      expect(await within({ until: "2025-12-31" })).toEqual([1, 2]);
      expect(
        await within({ since: "2026-01-01", until: "2026-01-31", ...documents("doc_2", "doc_3") }),
      ).toEqual([2]);
      await index.remove([4 as PassageId]);
      expect(await within({})).toEqual([1, 2, 3]);
      expect(await within({ spaceId: b! })).toEqual([]);
      await index.close();
    });

    it("finds the best of a small space beside a large one", async () => {
      const index = await open(join(folder, "beside"));
      const other = { spaceId: "spc_large", documentId: "doc_large" };
      await index.add(Array.from({ length: 300 }, (_, nth) => made(nth + 1, `apple apple ${nth}`, other)));
      await index.add([made(500, "a long text in which an apple is but one word of many")]);
      await index.settle();
      expect(await found(index, "apple")).toEqual([500]);
      await index.close();
    });

    it("is there after reopening, and sees what another handle added or remade", async () => {
      const one = await filled("two", "first");
      const two = await open(join(folder, "two"));
      expect(await found(two, "first")).toEqual([1]);
      await one.clear();
      await one.add([made(7, "second")]);
      await one.settle();
      await expect.poll(() => found(two, "second"), { timeout: 10_000 }).toEqual([7]);
      await one.close();
      await two.close();
    });

    it("takes thousands of passages and is the same after housekeeping", async () => {
      const index = await open(join(folder, "many"));
      for (let first = 1; first <= 6_000; first += 1_500) {
        const rows = Array.from({ length: 1_500 }, (_, nth) =>
          made(first + nth, `passage number ${first + nth} of 图书馆`),
        );
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
async function found(index: PassageIndex, query: string, within: Within = ALL): Promise<number[]> {
  return (await index.search(query, 10, within)).map((hit) => hit.id as number).sort((a, b) => a - b);
}

interface MadeOf {
  readonly spaceId: string;
  readonly documentId: string;
  readonly published?: string;
  readonly latest?: string;
}

/** A row of a document of its own, in the space of `ALL`, unless it is said to be of another. */
export function made(id: number, text: string, of: Partial<MadeOf> = {}): IndexRow {
  const row = { spaceId: ALL.spaceId, documentId: `doc_${id}`, ...of, id, text };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- brands
  return row as unknown as IndexRow;
}
