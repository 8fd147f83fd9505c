/**
 * Tells a page's main content from its furniture: a fitted model looks at each block by itself and in its place on
 * the page, then once more with what it made of those around and of those built alike; then the blocks are kept with
 * which the whole is expected to be best, but for what stands beside an article by rule. No rule names a site. Fitted by evals/extraction/fit.ts.
 */
import { withoutAsides } from "./html-asides.ts";
import type { HtmlBlock } from "./html-blocks.ts";
import { chooseBlocks } from "./html-choose.ts";
import firstLook from "../../weights/html-first-look.json" with { type: "json" };
import secondLookTrees from "../../weights/html-second-look.json" with { type: "json" };
import { contextFeaturesOf } from "./html-context-features.ts";
import { featuresOf, OWN_FEATURES } from "./html-features.ts";
import { likenessOf } from "./html-likeness.ts";
import type { OpenPage } from "./html-open-page.ts";
import { chanceOf, readTrees, scoreOf, type Tree } from "./html-trees.ts";

export interface Looks {
  readonly first: readonly Tree[];
  readonly second: readonly Tree[];
}

/** Numbers that each look has of a block. */
export const LOOK_FEATURES = { first: 165, second: 87 } as const;

const FITTED: Looks = {
  first: readTrees("html-looks", firstLook, LOOK_FEATURES.first),
  second: readTrees("html-looks", secondLookTrees, LOOK_FEATURES.second),
};

/** `looks`: others than the fitted ones, for the eval, which may not judge pages by what was fitted on them. */
export function mainContent(
  { root, blocks, facts }: OpenPage,
  looks: Looks = FITTED,
): ReadonlySet<HtmlBlock> {
  const values = featuresOf(root, blocks, facts);
  const scores = values.map((row) => scoreOf(looks.first, row));
  const context = contextFeaturesOf(blocks, scores.map(chanceOf), likenessOf(blocks));
  const chances = context.map((row, index) => {
    const again = scoreOf(looks.second, secondLook(values[index]!, row));
    // The mean of both looks errs less than either.
    return chanceOf((scores[index]! + again) / 2);
  });
  return withoutAsides(blocks, chooseBlocks(blocks, chances), facts.types);
}

/** What the second look goes by: the block's own words, and what is around it. */
export function secondLook(values: readonly number[], context: readonly number[]): number[] {
  return [...values.slice(0, OWN_FEATURES), ...context];
}
