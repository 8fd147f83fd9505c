/** What of a block's raw text is shown: its leaves, with markup between them. */
import type { Block } from "./blocks.ts";
import { type Inline, parseInline, type Span } from "./inline.ts";

/** In order; none is empty. */
export function leavesOf(raw: string, block: Block): Span[] {
  const found = ((): readonly Span[] => {
    switch (block.kind) {
      case "paragraph":
      case "heading":
        return block.spans.flatMap((span) => parseInline(raw, span)).flatMap(inlineLeaves);
      case "list":
        return block.items.flatMap((item) => item.blocks).flatMap((inner) => leavesOf(raw, inner));
      case "quote":
        return block.blocks.flatMap((inner) => leavesOf(raw, inner));
      case "code":
        return block.lines;
      case "rule":
        return [];
    }
  })();
  return found.filter((leaf) => leaf.end > leaf.start);
}

function inlineLeaves(node: Inline): readonly Span[] {
  return "children" in node ? node.children.flatMap(inlineLeaves) : [node];
}
