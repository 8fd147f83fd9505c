/**
 * Where on a page the running text is: the node whose paragraphs weigh most, and the chain of nodes down which most
 * of the unlinked words lie. Hints among others for html-features.ts.
 */
import type { HtmlBlock, HtmlNode } from "./html-blocks.ts";

export interface Densest {
  /** The node whose paragraphs weigh most. */
  readonly best: HtmlNode;
  /** The weightiest node (0) and its ancestors, by their distance to it. */
  readonly line: ReadonlyMap<HtmlNode, number>;
  /** Nodes down from the root that each hold most unlinked words of the one above: the last is 0, then 1 and so on up. */
  readonly words: ReadonlyMap<HtmlNode, number>;
}

/** A line with fewer words is seldom a paragraph. */
const MIN_PARAGRAPH_WORDS = 8;
/** A child with this share of its parent's words is where the text is. */
const MOST = 0.6;

export function findDensest(root: HtmlNode, blocks: readonly HtmlBlock[]): Densest {
  const weights = new Map<HtmlNode, number>();
  for (const { node, words, linkedWords } of blocks) {
    if (words < MIN_PARAGRAPH_WORDS || linkedWords > words / 2) continue;
    let at: HtmlNode | undefined = node;
    // A paragraph speaks for what holds it, half as much for what holds that, and so on.
    for (let share = 1; share >= 0.25 && at !== undefined; share /= 2) {
      weights.set(at, (weights.get(at) ?? 0) + share * Math.sqrt(words));
      at = at.parent;
    }
  }
  let best = root;
  let bestWeight = 0;
  for (const [node, weight] of weights) {
    const net = weight * (1 - node.linkedWords / Math.max(1, node.words));
    if (net > bestWeight) {
      best = node;
      bestWeight = net;
    }
  }
  const line = new Map<HtmlNode, number>();
  let distance = 0;
  for (let at: HtmlNode | undefined = best; at !== undefined; at = at.parent) line.set(at, distance++);

  const chain: HtmlNode[] = [];
  let down: HtmlNode | undefined = root;
  while (down !== undefined) {
    chain.push(down);
    const unlinked: number = down.words - down.linkedWords;
    down = down.parts.find(
      (part): part is HtmlNode => "parts" in part && part.words - part.linkedWords >= MOST * unlinked,
    );
  }
  return {
    best,
    line,
    words: new Map(chain.map((node, index) => [node, Math.min(9, chain.length - 1 - index)])),
  };
}
