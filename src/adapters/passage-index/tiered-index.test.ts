import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openFtsIndex } from "./fts-index.ts";
import { ALL, indexConformance, made } from "./index-conformance.ts";
import { openLanceIndex } from "./lance-index.ts";
import { openTieredIndex } from "./tiered-index.ts";

indexConformance("The tiered index of a small library", openTieredIndex);
indexConformance("The tiered index that moves everything", async (path) => {
  const index = await openTieredIndex(path, { fresh: 0, addition: 1_000_000 });
  return { ...index, settle: () => index.compact() };
});
indexConformance("The tiered index of large additions", (path) =>
  openTieredIndex(path, { fresh: 2, addition: 1 }),
);

const folder = mkdtempSync(join(tmpdir(), "footnote-tiers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, nth) => made(first + nth, `apple number ${first + nth}`));

describe("the tiers", () => {
  it("leave LanceDB alone while the library is small", async () => {
    const path = join(folder, "small");
    const index = await openTieredIndex(path);
    await index.add(rows(1, 100));
    await index.settle();
    await index.compact();
    expect(existsSync(join(path, "many"))).toBe(false);
    await index.close();
  });

  it("are searched together, the best of each first and none twice", async () => {
    const index = await openTieredIndex(join(folder, "both"), { fresh: 10, addition: 5 });
    await index.add(rows(1, 8));
    await index.settle();
    await index.add(rows(9, 11));
    expect(await index.count()).toBe(11);
    const ids = (await index.search("apple", 20, ALL)).map((hit) => hit.id as number);
    expect([...ids].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect((await index.search("apple 10", 1, ALL))[0]?.id).toBe(10);
    await index.close();
  });

  it("end a move that was broken off, without repeating anything", async () => {
    const path = join(folder, "broken");
    const fresh = openFtsIndex(join(path, "fresh.db"));
    await fresh.add(rows(1, 6));
    fresh.mark.set(6);
    await fresh.close();
    const many = await openLanceIndex(join(path, "many"));
    await many.add(rows(1, 4));
    await many.close();
    const index = await openTieredIndex(path, { fresh: 100, addition: 50 });
    await index.compact();
    expect(await index.count()).toBe(6);
    expect((await index.search("apple", 20, ALL)).length).toBe(6);
    await index.close();
  });
});
