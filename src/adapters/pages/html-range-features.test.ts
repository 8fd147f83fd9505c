import { expect, test } from "vitest";
import { cutIntoBlocks, type HtmlNode } from "./html-blocks.ts";
import { rangeFeaturesOf, type Share } from "./html-range-features.ts";
import { parseHtmlTree } from "./html-tree.ts";

const words = (count: number): string => "word ".repeat(count);

function featuresOf(html: string, chances: readonly number[]): number[][] {
  const { blocks } = cutIntoBlocks(parseHtmlTree(html).root);
  const shares = new Map<HtmlNode, Share>();
  blocks.forEach((block, index) => {
    for (let node: HtmlNode | undefined = block.node; node !== undefined; node = node.parent) {
      const { kept, words } = shares.get(node) ?? { kept: 0, words: 0 };
      const own = block.words + 1;
      shares.set(node, { kept: kept + chances[index]! * own, words: words + own });
    }
  });
  return rangeFeaturesOf(blocks, chances, shares);
}

test("says how far each block lies from the likeliest run and out of the likeliest element", () => {
  const html = `<div><p>${words(9)}</p><article><p>${words(50)}</p><p>${words(3)}</p><p>${words(50)}</p></article><p>${words(9)}</p></div>`;
  const rows = featuresOf(html, [0.1, 0.9, 0.2, 0.9, 0.1]);
  const column = (at: number): number[] => rows.map((row) => row[at]!);
  // Distances in words, signed: a weak line inside the run is inside.
  expect(column(0).map(Math.sign)).toEqual([-1, 0, 0, 0, 1]);
  expect(column(2).map(Math.sign)).toEqual([-1, 0, 0, 0, 1]);
  // The article is the best element, and its neighbours are one step out of it.
  expect(column(5)).toEqual([0, 1, 1, 1, 0]);
  expect(column(6)).toEqual([1, 0, 0, 0, 1]);
});

test("gives numbers for a page without anything likely, and for one of a hundred thousand blocks", () => {
  for (const row of featuresOf("<p>a</p><p>b</p>", [0, 0]))
    expect(row.every((value) => Number.isFinite(value))).toBe(true);
  const many = 100_000;
  const rows = featuresOf("<p>a</p>".repeat(many), Array<number>(many).fill(0.5));
  expect(rows).toHaveLength(many);
  expect(featuresOf("", [])).toEqual([]);
});
