/** Drops passages that say again, nearly word for word, what a better one says. */
import type { Hit } from "../domain/passage.ts";
import { passageWordSet } from "./passage-words.ts";

/** Share of the smaller passage's words that stand in the other: at this, nothing new is left to cite. */
const SAME_SHARE = 0.9;

export function dropNearDuplicates(hits: readonly Hit[]): Hit[] {
  const kept: { hit: Hit; words: ReadonlySet<string> }[] = [];
  for (const hit of hits) {
    const own = passageWordSet(hit.passage);
    if (!kept.some((other) => isSame(own, other.words))) kept.push({ hit, words: own });
  }
  return kept.map(({ hit }) => hit);
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  // Very unequal sizes: the larger one has more to say.
  if (small.size < large.size * SAME_SHARE) return false;
  let missing = Math.floor(small.size * (1 - SAME_SHARE));
  for (const word of small) {
    if (!large.has(word) && --missing < 0) return false;
  }
  return true;
}
