/** Reciprocal rank fusion: joins rankings whose scores cannot be compared, by rank alone. */

/** The constant of Cormack, Clarke and Büttcher (SIGIR 2009): how slowly a lower rank counts for less. */
const RANK_CONSTANT = 60;

/** The items of all rankings, best first, each once. */
export function fuse<T>(rankings: readonly (readonly T[])[]): { item: T; score: number }[] {
  const scores = new Map<T, number>();
  for (const ranking of rankings) {
    ranking.forEach((item, rank) => {
      scores.set(item, (scores.get(item) ?? 0) + 1 / (RANK_CONSTANT + rank + 1));
    });
  }
  return [...scores].map(([item, score]) => ({ item, score })).sort((a, b) => b.score - a.score);
}
