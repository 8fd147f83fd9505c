/**
 * Where the footnotes of each claim stand in the rendered Markdown. Claims are spans of the raw text; what is shown
 * are its leaves, with markup between them. Every claim gets exactly one place.
 */
import type { Claim } from "./answer.ts";
import { leavesOf } from "../../lib/markdown/leaves.ts";
import type { Block, Span } from "../../lib/markdown/tree.ts";

export interface PlacedClaim {
  readonly claim: Claim;
  /** Its place in `Answer.claims`. */
  readonly index: number;
  /** Footnotes stand after the shown character that ends here. */
  readonly noteAt: number;
}

/** A top-level block with the claims that touch it or have their footnotes in it. */
export interface AnnotatedBlock {
  readonly block: Block;
  readonly claims: readonly PlacedClaim[];
}

export function placeNotes(blocks: readonly Block[], claims: readonly Claim[]): AnnotatedBlock[] {
  const leaves = blocks.map((block) => leavesOf(block));
  const all = leaves.flat();
  const placed = claims.map((claim, index) => ({ claim, index, noteAt: noteOffset(claim, all) }));
  return blocks.map((block, at) => {
    const own = leaves[at] as Span[];
    const touches = ({ claim, noteAt }: PlacedClaim): boolean =>
      own.some((leaf) => overlap(leaf, claim) || (leaf.start < noteAt && noteAt <= leaf.end));
    return { block, claims: placed.filter(touches) };
  });
}

/** The end of the claim within the last leaf that shows a part of it; else the end of the leaf before it. */
function noteOffset(claim: Span, leaves: readonly Span[]): number {
  const last = leaves.findLast((leaf) => overlap(leaf, claim));
  if (last) return Math.min(last.end, claim.end);
  return (leaves.findLast((leaf) => leaf.end <= claim.end) ?? leaves[0])?.end ?? 0;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
