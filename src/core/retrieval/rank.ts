/** Ranks fetched passages for a query by words in common, on top of the order in which they were found. */
import { isStopWord } from "../../lib/text/stop-words.ts";
import { words } from "../../lib/text/words.ts";
import type { Hit } from "../domain/passage.ts";

/** Best first; the scores are new, from 0 to about 1. */
export function rank(query: string, hits: readonly Hit[]): Hit[] {
  const wanted = new Set(words(query).filter((word) => !isStopWord(word)));
  if (wanted.size === 0 || hits.length === 0) return [...hits];
  const sets = hits.map(
    (hit) => new Set(words([hit.document.title, ...hit.passage.headingPath, hit.passage.text].join("\n"))),
  );
  const weights = new Map<string, number>();
  let total = 0;
  for (const word of wanted) {
    const frequency = sets.filter((set) => set.has(word)).length;
    const weight = Math.log(1 + (hits.length + 1) / (frequency + 0.5));
    weights.set(word, weight);
    total += weight;
  }
  const best = hits.reduce((most, hit) => Math.max(most, hit.score), 0) || 1;
  return hits
    .map((hit, i) => {
      let covered = 0;
      for (const [word, weight] of weights) if (sets[i]!.has(word)) covered += weight;
      return { ...hit, score: 0.5 * (covered / total) + 0.5 * (hit.score / best) };
    })
    .sort((a, b) => b.score - a.score);
}
