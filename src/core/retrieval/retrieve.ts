/** Finds the passages for some queries: searches, fuses, fetches, ranks again, drops repeats. */
import type { Hit } from "../domain/passage.ts";
import type { IndexHit, PassageIndex } from "../ports/passage-index.ts";
import type { DocumentStore } from "../ports/store.ts";
import { fuse } from "./fuse.ts";
import { dropNearDuplicates } from "./near-duplicates.ts";
import { rank } from "./rank.ts";
import { spread } from "./spread.ts";

/** Search by meaning, where an embedder is configured. */
export interface VectorSearch {
  search(query: string, limit: number): Promise<IndexHit[]>;
}

export interface RetrieveOptions {
  readonly index: Pick<PassageIndex, "search">;
  readonly store: Pick<DocumentStore, "getPassages">;
  readonly vectors?: VectorSearch;
  /** Most hits to give back. */
  readonly limit: number;
}

/** Passages read from the store for ranking; the passage wanted is nearly always among them (evals/qa). */
const CANDIDATES = 40;

/** Best first, at most `limit`. The first query is the one that the passages are ranked for. */
export async function retrieve(queries: readonly string[], options: RetrieveOptions): Promise<Hit[]> {
  const { index, store, vectors, limit } = options;
  const first = queries[0];
  if (first === undefined || limit < 1) return [];
  const searches = queries.flatMap((query) => [
    index.search(query, CANDIDATES),
    ...(vectors === undefined ? [] : [vectors.search(query, CANDIDATES)]),
  ]);
  const rankings = (await Promise.all(searches)).map((hits) => hits.map((hit) => hit.id));
  const fused = fuse(rankings).slice(0, CANDIDATES);
  const scores = new Map(fused.map(({ item, score }) => [item, score]));
  const found = await store.getPassages(fused.map(({ item }) => item));
  const hits = found.map((pair) => ({ ...pair, score: scores.get(pair.passage.id) ?? 0 }));
  return spread(dropNearDuplicates(rank(first, hits)), limit);
}
