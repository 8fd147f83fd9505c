/**
 * Where each block stands to the page's likeliest whole: the run of blocks, and the element with all that it holds,
 * that would be the best content if content were one piece. Main content mostly is one, and what lies far from it is
 * mostly furniture; but pages whose content is in several pieces are common, so that this is a feature and no rule.
 * Numbers in a fixed order, as html-features.ts.
 */
import type { HtmlBlock, HtmlNode } from "./html-blocks.ts";

/** Of what an element holds: expected words of content, and all words. */
export interface Share {
  readonly kept: number;
  readonly words: number;
}

interface Run {
  readonly first: number;
  readonly last: number;
  /** How good it is: the larger the better. */
  readonly worth: number;
}

/** Runs begin and end at no more than about so many places, so that the work is bounded on any page. */
const MOST_PLACES = 300;

/** `chances`: from 0 to 1, one for each block. `shares`: of each element that holds a block. */
export function rangeFeaturesOf(
  blocks: readonly HtmlBlock[],
  chances: readonly number[],
  shares: ReadonlyMap<HtmlNode, Share>,
): number[][] {
  const keptBefore = sumsBefore(blocks.map(({ words }, index) => chances[index]! * (words + 1)));
  const wordsBefore = sumsBefore(blocks.map(({ words }) => words + 1));
  const kept = keptBefore.at(-1)!;
  const all = Math.max(1, wordsBefore.at(-1)!);
  const likely = likeliestRun(blocks, chances);
  const best = bestRun(keptBefore, wordsBefore);
  const inBest = shareOf(keptBefore[best.last + 1]! - keptBefore[best.first]!, kept);
  const { node: top, worth } = bestElement(shares, kept);
  const inTop = shareOf(top === undefined ? 0 : shares.get(top)!.kept, kept);
  /** The best element and those around it, with how far out each is. */
  const around = new Map<HtmlNode, number>();
  for (let node = top; node !== undefined; node = node.parent) around.set(node, around.size);

  const distance = (index: number, { first, last }: Run): number => {
    if (index < first) return -Math.log1p(wordsBefore[first]! - wordsBefore[index]!);
    return index > last ? Math.log1p(wordsBefore[index]! - wordsBefore[last]!) : 0;
  };
  return blocks.map((block, index) => {
    let node: HtmlNode | undefined = block.node;
    while (node !== undefined && !around.has(node)) node = node.parent;
    const out = node === undefined ? -1 : around.get(node)!;
    return [
      distance(index, likely),
      likely.worth / all,
      distance(index, best),
      best.worth,
      inBest,
      out === 0 ? 1 : 0,
      out,
      worth,
      inTop,
    ];
  });
}

/** The run in which what is likelier content than not outweighs the rest by the most words. */
function likeliestRun(blocks: readonly HtmlBlock[], chances: readonly number[]): Run {
  let best: Run = { first: 0, last: 0, worth: -Infinity };
  let worth = 0;
  let first = 0;
  blocks.forEach(({ words }, index) => {
    if (worth <= 0) {
      worth = 0;
      first = index;
    }
    worth += (words + 1) * (chances[index]! - 0.5);
    if (worth > best.worth) best = { first, last: index, worth };
  });
  return best;
}

/** The run with the best expected F1. */
function bestRun(keptBefore: readonly number[], wordsBefore: readonly number[]): Run {
  const count = keptBefore.length - 1;
  const kept = keptBefore[count]!;
  const step = Math.max(1, Math.floor(count / MOST_PLACES));
  let best: Run = { first: 0, last: 0, worth: -Infinity };
  for (let first = 0; first < count; first += step)
    for (let last = first; last < count; last += step) {
      const right = keptBefore[last + 1]! - keptBefore[first]!;
      const worth = (2 * right) / (wordsBefore[last + 1]! - wordsBefore[first]! + kept);
      if (worth > best.worth) best = { first, last, worth };
    }
  return best;
}

/** The element of which the whole has the best expected F1; of those with the same, the innermost. */
function bestElement(
  shares: ReadonlyMap<HtmlNode, Share>,
  kept: number,
): { node: HtmlNode | undefined; worth: number } {
  let node: HtmlNode | undefined;
  let worth = -1;
  for (const [candidate, share] of shares) {
    const own = (2 * share.kept) / (share.words + kept);
    if (own > worth + 1e-9) {
      node = candidate;
      worth = own;
    }
  }
  return { node, worth };
}

function shareOf(part: number, whole: number): number {
  return part / Math.max(1e-9, whole);
}

function sumsBefore(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return sums;
}
