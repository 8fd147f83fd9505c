/** What of a block's raw text is shown: its leaves, with markup between them. */
import type { Block, Inline, Span } from "./tree.ts";

/** In order; none is empty. */
export function leavesOf(block: Block): Span[] {
  return allLeaves(block).filter((leaf) => leaf.end > leaf.start);
}

function allLeaves(block: Block): readonly Span[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return block.children.flatMap(inlineLeaves);
    case "list":
      return block.items.flatMap((item) => item.blocks).flatMap(allLeaves);
    case "quote":
      return block.blocks.flatMap(allLeaves);
    case "table":
      return [block.head, ...block.rows]
        .flatMap(({ cells }) => cells)
        .flatMap(({ children }) => children.flatMap(inlineLeaves));
    case "code":
    case "math":
      return block.lines;
    case "rule":
      return [];
  }
}

/** Line breaks are none. */
export function inlineLeaves(node: Inline): readonly Span[] {
  if (node.kind === "break") return [];
  return "children" in node ? node.children.flatMap(inlineLeaves) : [node];
}
