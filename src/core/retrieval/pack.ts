/** Chooses the hits that fit into a token budget, best first. Does not shorten a passage. */
import { estimateTokens } from "../../lib/text/tokens.ts";
import type { Hit } from "../domain/passage.ts";

/** What a model is told of a passage besides its words: number, title, headings, marks of quotation. */
const TOKENS_AROUND_A_PASSAGE = 16;

/** What of a hit takes up room. */
interface Packed {
  readonly passage: Pick<Hit["passage"], "text" | "headingPath">;
  readonly document: Pick<Hit["document"], "title">;
}

/**
 * The hits, in their order, whose tokens stay within `tokenBudget` together. One that does not fit is left
 * out and smaller ones after it are still taken. The first hit is always taken, so that there is something to read.
 */
export function pack<H extends Packed>(
  hits: readonly H[],
  tokenBudget: number,
  count: (text: string) => number = estimateTokens,
): H[] {
  const packed: H[] = [];
  let used = 0;
  for (const hit of hits) {
    const heading = [hit.document.title, ...hit.passage.headingPath].join(" ");
    const cost = count(hit.passage.text) + count(heading) + TOKENS_AROUND_A_PASSAGE;
    if (packed.length > 0 && used + cost > tokenBudget) continue;
    packed.push(hit);
    used += cost;
  }
  return packed;
}
