/**
 * Second look at each block, with what the first look made of those around it: main content stands together, and a
 * lone kept line among furniture is mostly a mistake. Numbers in a fixed order, as html-features.ts.
 */
import type { Likeness } from "./html-likeness.ts";
import type { HtmlBlock, HtmlNode } from "./html-blocks.ts";
import { rangeFeaturesOf } from "./html-range-features.ts";

const REACH = 4;
const LEVELS = 5;

/** `chances`: the first look's, from 0 to 1, one for each block. */
export function contextFeaturesOf(
  blocks: readonly HtmlBlock[],
  chances: readonly number[],
  likeness: Likeness,
): number[][] {
  const sums = new Map<HtmlNode, { kept: number; words: number; most: number }>();
  blocks.forEach(({ node, words }, index) => {
    const chance = chances[index]!;
    for (let at: HtmlNode | undefined = node; at !== undefined; at = at.parent) {
      const sum = sums.get(at) ?? { kept: 0, words: 0, most: 0 };
      sum.kept += chance * (words + 1);
      sum.words += words + 1;
      sum.most = Math.max(sum.most, chance);
      sums.set(at, sum);
    }
  });
  const kept = chances.reduce((sum, chance, index) => sum + chance * (blocks[index]!.words + 1), 0);
  const all = blocks.reduce((sum, { words }) => sum + words + 1, 0);
  const near = meansOf(blocks, chances, likeness.near);
  const full = meansOf(blocks, chances, likeness.full);
  const ranges = rangeFeaturesOf(blocks, chances, sums);
  let before = 0;
  return blocks.map((block, index) => {
    const values = [chances[index]!, kept / Math.max(1, all), Math.log1p(kept), before / Math.max(1, kept)];
    before += chances[index]! * (block.words + 1);
    for (let offset = -REACH; offset <= REACH; offset++)
      if (offset !== 0) values.push(chances[index + offset] ?? -1);
    for (const side of [-1, 1]) {
      let near = 0;
      let weight = 0;
      for (let step = 1; step <= 12; step++) {
        const at = index + side * step;
        if (at < 0 || at >= blocks.length) break;
        near += (chances[at]! * (blocks[at]!.words + 1)) / step;
        weight += (blocks[at]!.words + 1) / step;
      }
      values.push(near / Math.max(1, weight), Math.log1p(weight));
    }
    values.push(...near[index]!, ...full[index]!);
    let node: HtmlNode | undefined = block.node;
    for (let level = 0; level < LEVELS; level++) {
      const sum = node === undefined ? undefined : sums.get(node);
      if (node === undefined || sum === undefined) {
        values.push(-1, -1, -1, -1);
        continue;
      }
      values.push(sum.kept / sum.words, Math.log1p(sum.words), sum.kept / Math.max(1, kept), sum.most);
      const { blocks: size }: HtmlNode = node;
      while (node !== undefined && node.blocks === size) node = node.parent;
    }
    values.push(...ranges[index]!);
    return values;
  });
}

/** What the first look made of all blocks built like each: the mean chance, by words and by count, and their number. */
function meansOf(
  blocks: readonly HtmlBlock[],
  chances: readonly number[],
  keys: readonly number[],
): number[][] {
  const groups = new Map<number, { sum: number; weighted: number; words: number; count: number }>();
  blocks.forEach(({ words }, index) => {
    const group = groups.get(keys[index]!) ?? { sum: 0, weighted: 0, words: 0, count: 0 };
    group.sum += chances[index]!;
    group.weighted += chances[index]! * (words + 1);
    group.words += words + 1;
    group.count += 1;
    groups.set(keys[index]!, group);
  });
  return blocks.map((_, index) => {
    const { sum, weighted, words, count } = groups.get(keys[index]!)!;
    return [sum / count, weighted / words, Math.log(count)];
  });
}
