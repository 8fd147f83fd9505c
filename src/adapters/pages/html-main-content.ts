/**
 * Tells a page's main content from its furniture: a fitted model looks at each block by itself and in its place on
 * the page, then once more with what it made of those around; then the blocks are kept with which the whole is
 * expected to be best. No rule names a site. Fitted by evals/extraction/fit.ts.
 */
import type { HtmlBlock, HtmlNode } from "./html-blocks.ts";
import { chooseBlocks } from "./html-choose.ts";
import { contextFeaturesOf } from "./html-context-features.ts";
import type { HtmlFacts } from "./html-facts.ts";
import { featuresOf, OWN_FEATURES } from "./html-features.ts";
import { FIRST_LOOK } from "./html-first-look.ts";
import { SECOND_LOOK } from "./html-second-look.ts";
import { chanceOf, readTrees, scoreOf } from "./html-trees.ts";

const first = readTrees(FIRST_LOOK);
const second = readTrees(SECOND_LOOK);

export function mainContent(root: HtmlNode, blocks: readonly HtmlBlock[], facts: HtmlFacts): Set<HtmlBlock> {
  const values = featuresOf(root, blocks, facts);
  const scores = values.map((row) => scoreOf(first, row));
  const context = contextFeaturesOf(blocks, scores.map(chanceOf));
  const chances = context.map((row, index) => {
    const again = scoreOf(second, secondLook(values[index]!, row));
    // The mean of both looks errs less than either.
    return chanceOf((scores[index]! + again) / 2);
  });
  return chooseBlocks(blocks, chances);
}

/** What the second look goes by: the block's own words, and what is around it. */
export function secondLook(values: readonly number[], context: readonly number[]): number[] {
  return [...values.slice(0, OWN_FEATURES), ...context];
}
