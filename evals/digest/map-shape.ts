/** What a concept map looks like: how full it is, how well it hangs together, how much of it says what the tie is. */
import type { Digest } from "../../src/core/domain/digest.ts";

/** Shares are of 1. An empty map has zeros. */
export function mapShape({ conceptMap: { mermaid, nodes } }: Digest): Record<string, number> {
  const relations = mermaid.match(/^ {2}n\d+ -->/gmu)?.length ?? 0;
  const labelled = mermaid.match(/^ {2}n\d+ -->\|/gmu)?.length ?? 0;
  const tied = new Set(
    [...mermaid.matchAll(/^ {2}(n\d+) -->(?:\|.*\|)? (n\d+)$/gmu)].flatMap(([, a, b]) => [a, b]),
  );
  return {
    nodes: nodes.length,
    inBounds: nodes.length >= 8 && nodes.length <= 30 ? 1 : 0,
    relationsANode: relations / Math.max(1, nodes.length),
    labelled: labelled / Math.max(1, relations),
    alone: (nodes.length - tied.size) / Math.max(1, nodes.length),
  };
}
