/** Keeps one document from crowding out the rest. */
import type { Hit } from "../domain/passage.ts";

/** Passages of one document among the hits, as long as other documents have something to say. */
const MOST_OF_ONE_DOCUMENT = 4;

/**
 * The best `limit` hits, with at most a few of one document; where that leaves places free, they are filled with
 * what was left out. Order stays by score.
 */
export function spread(hits: readonly Hit[], limit: number): Hit[] {
  const counts = new Map<string, number>();
  const taken: Hit[] = [];
  const left: Hit[] = [];
  for (const hit of hits) {
    const count = counts.get(hit.document.id) ?? 0;
    if (count < MOST_OF_ONE_DOCUMENT) {
      counts.set(hit.document.id, count + 1);
      taken.push(hit);
    } else left.push(hit);
  }
  if (taken.length >= limit) return taken.slice(0, limit);
  const filled = [...taken, ...left.slice(0, limit - taken.length)];
  return filled.sort((a, b) => b.score - a.score);
}
