/** Which blocks to keep, given how likely each is main content: those with which the page's F1 is expected to be best. */
import type { HtmlBlock } from "./html-blocks.ts";

/**
 * From the likeliest block down, each is taken as long as it raises the expected F1: a page of which little is sure
 * keeps more than one whose text stands out, since there a miss costs more than a line too many.
 */
export function chooseBlocks(blocks: readonly HtmlBlock[], chances: readonly number[]): Set<HtmlBlock> {
  const order = blocks
    .map((block, index) => ({ block, chance: chances[index] ?? 0 }))
    .toSorted((a, b) => b.chance - a.chance);
  const expected = order.reduce((sum, { block, chance }) => sum + chance * block.words, 0);
  const kept = new Set<HtmlBlock>();
  let right = 0;
  let taken = 0;
  let best = 0;
  for (const { block, chance } of order) {
    right += chance * block.words;
    taken += block.words;
    const f1 = (2 * right) / Math.max(1e-9, taken + expected);
    if (f1 < best) break;
    best = f1;
    kept.add(block);
  }
  return kept;
}
