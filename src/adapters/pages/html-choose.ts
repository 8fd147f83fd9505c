/** Which blocks to keep, given how likely each is main content: those with which the page's F1 is expected to be best. */
import type { HtmlBlock } from "./html-blocks.ts";

/** Longer texts that stand on a page twice are shown once: for narrow and wide windows, say. Shorter ones may recur. */
const MIN_REPEATED_LENGTH = 15;

/**
 * From the likeliest block down, each is taken as long as it raises the expected F1: a page of which little is sure
 * keeps more than one whose text stands out, since there a miss costs more than a line too many. Of blocks with the
 * same text, the likeliest counts.
 */
export function chooseBlocks(blocks: readonly HtmlBlock[], chances: readonly number[]): Set<HtmlBlock> {
  const seen = new Set<string>();
  const order = blocks
    .map((block, index) => ({ block, chance: chances[index] ?? 0 }))
    .toSorted((a, b) => b.chance - a.chance)
    .filter(({ block: { text } }) => {
      if (text.length < MIN_REPEATED_LENGTH) return true;
      const isNew = !seen.has(text);
      seen.add(text);
      return isNew;
    });
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
