import { describe, expect, it } from "vitest";
import type { PassageId, SpaceId } from "../domain/ids.ts";
import type { Hit } from "../domain/passage.ts";
import { fakeHits } from "./fake-hits.ts";
import { fuse } from "./fuse.ts";
import { dropNearDuplicates } from "./near-duplicates.ts";
import { pack } from "./pack.ts";
import { rank } from "./rank.ts";
import { retrieve, type VectorSearch } from "./retrieve.ts";
import { spread } from "./spread.ts";

const texts = (hits: readonly Hit[]): string[] => hits.map(({ passage }) => passage.text);

/** What finds by words, as if by meaning. */
const byMeaning = (index: ReturnType<typeof library>["index"]): VectorSearch => ({
  searchFor: (query) => (limit) => index.search(query, limit),
});

/** An index that finds whatever it is told to, and a store of the given hits; ids that are gone are left out. */
function library(hits: readonly Hit[], found: Readonly<Record<string, readonly number[]>>) {
  const asked: string[] = [];
  return {
    asked,
    within: { spaceId: "spc_one" as SpaceId },
    index: {
      search(query: string, limit: number) {
        asked.push(query);
        const ids = (found[query] ?? []).slice(0, limit);
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- brands
        return Promise.resolve(ids.map((id, i) => ({ id: id as PassageId, score: 10 - i })));
      },
    },
    store: {
      getPassages: (ids: readonly PassageId[]) =>
        Promise.resolve(ids.flatMap((id) => hits.find(({ passage }) => passage.id === id) ?? [])),
    },
  };
}

describe("retrieve", () => {
  const hits = fakeHits([
    { text: "Bees dance to tell where flowers are.", title: "Bees" },
    { text: "Honey keeps for a very long time.", title: "Honey" },
    { text: "Wax is made by young bees.", title: "Wax" },
  ]);

  it("asks every query and fuses what they find", async () => {
    const { asked, ...parts } = library(hits, { "why do bees dance": [2, 1], dance: [1] });
    const found = await retrieve(["why do bees dance", "dance"], { ...parts, limit: 5 });
    expect(asked).toEqual(["why do bees dance", "dance"]);
    expect(texts(found)[0]).toBe("Bees dance to tell where flowers are.");
    expect(found).toHaveLength(2);
  });

  it("asks vectors too where there are any, and leaves out passages that are gone", async () => {
    const { asked: _, ...parts } = library(hits, { wax: [99] });
    const vectors = byMeaning(library(hits, { wax: [3] }).index);
    expect(texts(await retrieve(["wax"], { ...parts, vectors, limit: 5 }))).toEqual([
      "Wax is made by young bees.",
    ]);
  });

  it("ranks as without vectors where there are none for the question, as while they are made", async () => {
    const { asked: _, ...parts } = library(hits, { "wax bees": [2, 3, 1] });
    const none: VectorSearch = { searchFor: () => async () => [] };
    const [without, during] = await Promise.all([
      retrieve(["wax bees"], { ...parts, limit: 5 }),
      retrieve(["wax bees"], { ...parts, vectors: none, limit: 5 }),
    ]);
    expect(during).toEqual(without);
  });

  it("looks behind what is nearest for passages in the other language", async () => {
    const many = fakeHits([
      ...Array.from({ length: 60 }, (_, nth) => ({ text: `蜜蜂跳舞，第${nth}次。`, title: `蜂${nth}` })),
      { text: "Bees dance to tell where flowers are.", title: "Bees" },
    ]);
    const { asked: _, ...parts } = library(many, {});
    const vectors = byMeaning(library(many, { 蜜蜂为什么跳舞: many.map((__, nth) => nth + 1) }).index);
    const found = await retrieve(["蜜蜂为什么跳舞"], { ...parts, vectors, limit: 12 });
    expect(texts(found)).toContain("Bees dance to tell where flowers are.");
  });

  it("finds them by their documents, however many passages of the question's own language lie nearer", async () => {
    const many = fakeHits([
      ...Array.from({ length: 400 }, (_, nth) => ({ text: `蜜蜂跳舞，第${nth}次。`, title: `蜂${nth}` })),
      { text: "Bees dance to tell where flowers are.", title: "Bees" },
    ]);
    const asked = "蜜蜂为什么跳舞";
    const { asked: _, ...parts } = library(many, {});
    const { index } = library(many, { [asked]: many.map((__, nth) => nth + 1) });
    const listForeign = async () => [many.at(-1)!.document.id];
    const vectors: VectorSearch = {
      searchFor:
        (query) =>
        async (limit, { documentIds }) =>
          (await index.search(query, many.length))
            .filter(({ id }) => documentIds === undefined || id === many.length)
            .slice(0, limit),
    };
    const found = await retrieve([asked], { ...parts, vectors, listForeign, limit: 12 });
    expect(texts(found)).toContain("Bees dance to tell where flowers are.");
  });

  it("finds nothing for no query, no hits or no room", async () => {
    const { asked: _, ...parts } = library(hits, { bees: [1] });
    expect(await retrieve([], { ...parts, limit: 5 })).toEqual([]);
    expect(await retrieve(["unknown"], { ...parts, limit: 5 })).toEqual([]);
    expect(await retrieve(["bees"], { ...parts, limit: 0 })).toEqual([]);
  });
});

describe("rank", () => {
  it("puts the passage that speaks of all of the question before one that repeats a part of it", () => {
    const hits = fakeHits([
      { text: "Reactor news. The reactor. Reactor again and the reactor." },
      { text: "The reactor was shut down in spring for repairs of its cooling." },
    ]);
    expect(texts(rank("When was the reactor shut down for cooling repairs?", hits))[0]).toMatch(/shut down/u);
  });

  it("knows Chinese words and headings", () => {
    const hits = fakeHits([
      { text: "它在春天停止运行。", title: "公告" },
      { text: "它在春天停止运行。", title: "公告二", headingPath: ["反应堆"] },
    ]);
    expect(rank("反应堆什么时候停止运行？", hits)[0]?.document.title).toBe("公告二");
  });
});

describe("near-duplicates", () => {
  it("are dropped, the better one is kept, and what adds something stays", () => {
    const long =
      "The bridge was opened in 1932 by the premier after eight years of work on both shores of the harbour.";
    const hits = fakeHits([
      { text: long },
      { text: `${long.slice(0, -1)} .`, title: "Copy" },
      {
        text: `${long} It carries eight lanes of cars, two railway lines, a path for people and one for bicycles.`,
        title: "More",
      },
    ]);
    expect(dropNearDuplicates(hits).map(({ document }) => document.title)).toEqual(["Notes", "More"]);
  });

  it("are none where one alone names what is asked for by its number", () => {
    const of = (week: number, shed: number): { text: string; title: string } => ({
      text: `Date: 2031-01-0${week}. I take the watering of all beds, both lawns, the young trees along the lane and the glasshouse behind it, before breakfast and again after dinner, in week ${week}. From then on Greta has the key to shed ${shed}.`,
      title: `Mail ${week}`,
    });
    const hits = fakeHits([of(5, 8), of(4, 7), of(2, 5), of(3, 6)]);
    const titles = (question?: string): string[] =>
      dropNearDuplicates(hits, question).map(({ document }) => document.title);
    expect(titles("Who has the key to shed 5?")).toEqual(["Mail 5", "Mail 2"]);
    expect(titles("Who has the key?")).toEqual(["Mail 5"]);
  });
});

describe("spread", () => {
  it("lets one document have a few places, and the rest only where nobody else wants them", () => {
    const many = fakeHits([
      ...Array.from({ length: 6 }, (_, n) => ({ text: `part ${n}`, title: "Long" })),
      { text: "other", title: "Other" },
    ]);
    expect(spread(many, 5).map(({ document }) => document.title)).toEqual([
      "Long",
      "Long",
      "Long",
      "Long",
      "Other",
    ]);
    expect(spread(many, 7)).toHaveLength(7);
  });
});

describe("fuse", () => {
  it("prefers what several rankings agree on", () => {
    expect(fuse([["a", "b", "c"], ["b", "d"], ["b"]])[0]?.item).toBe("b");
    expect(fuse([])).toEqual([]);
  });
});

describe("pack", () => {
  it("stays within the budget, skips what is too long, and always gives the first", () => {
    const hits = fakeHits([
      { text: "a ".repeat(100) },
      { text: "b ".repeat(4000) },
      { text: "c ".repeat(50) },
    ]);
    expect(texts(pack(hits, 300)).map((text) => text[0])).toEqual(["a", "c"]);
    expect(pack(hits, 1)).toHaveLength(1);
    expect(pack([], 100)).toEqual([]);
  });
});
