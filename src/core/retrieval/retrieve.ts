/** Finds the passages for some queries: searches, fuses, fetches, ranks again, drops repeats. */
import type { Within } from "../domain/belonging.ts";
import type { DocumentId, PassageId } from "../domain/ids.ts";
import { isGuide } from "../domain/document.ts";
import type { Hit } from "../domain/passage.ts";
import type { IndexHit, PassageIndex } from "../ports/passage-index.ts";
import type { TextStore } from "../ports/text-store.ts";
import { scriptOf } from "../../lib/text/script-of.ts";
import { fuse } from "./fuse.ts";
import { dropNearDuplicates } from "./near-duplicates.ts";
import { rank } from "./rank.ts";
import { spread } from "./spread.ts";

/** Best first, among all that is within. */
export type SearchNear = (limit: number, within: Within) => Promise<IndexHit[]>;

/** Search by meaning, where an embedder is configured. */
export interface VectorSearch {
  /** As often as is wanted: the query's vector is made once, by the first search. */
  searchFor(query: string): SearchNear;
  /**
   * How near in meaning each text is to the question, as cosines; absent where that is not cheap, as with an embedder
   * elsewhere. Throws `model-failed`, `model-timeout`.
   */
  nearness?(question: string, texts: readonly string[], signal?: AbortSignal): Promise<readonly number[]>;
}

export interface RetrieveOptions {
  readonly index: Pick<PassageIndex, "search">;
  readonly store: Pick<TextStore, "getPassages">;
  readonly vectors?: VectorSearch;
  readonly within: Within;
  /**
   * Documents in the other language than the question, searched by meaning: what is found so of a mixed library is mostly in
   * its own.
   */
  readonly listForeign?: () => Promise<readonly DocumentId[]>;
  /** Documents in the language of the question, asked for where nothing but Footnote's guide was found. */
  readonly listOwn?: () => Promise<readonly DocumentId[]>;
  /** Most hits to give back. */
  readonly limit: number;
}

/** Passages read from the store for ranking; the passage wanted is nearly always among them (evals/qa). */
const CANDIDATES = 40;

/**
 * Where meanings are searched too, words in common are no longer the only sign. Not measured: no embedder was at hand.
 */
const PRIOR_WITH_VECTORS = 3;

/**
 * Passages looked through for those in the other language: all of the question's own language lie nearer than they do, so
 * that the first of them stands behind what a small library holds on other subjects.
 */
const LOOKED_THROUGH = 300;
/** So many are looked through where it is known which documents they are of: what all else holds cannot crowd them out. */
const LOOKED_IN_DOCUMENTS = 24;
/** Passages in the other language that go along; they come after the best of the question's own. */
const FOREIGN = 8;
const OWN_FIRST = 6;
/** Comparable with nothing: where they stand in the list says how good they are. */
const FOREIGN_SCORE = 0.3;

/** Best first, at most `limit`. The first query is the one that the passages are ranked for. */
export async function retrieve(queries: readonly string[], options: RetrieveOptions): Promise<Hit[]> {
  const { index, store, vectors, within, listForeign, listOwn, limit } = options;
  const first = queries[0];
  if (first === undefined || limit < 1) return [];
  const searches = vectors === undefined ? [] : queries.map((query) => vectors.searchFor(query));
  const [meaning] = searches;
  const searchIn = async (list: RetrieveOptions["listOwn"]): Promise<IndexHit[]> => {
    if (meaning === undefined || list === undefined) return [];
    const documentIds = await list();
    return documentIds.length === 0 ? [] : meaning(LOOKED_IN_DOCUMENTS, { ...within, documentIds });
  };
  const [byWords, meanings, inForeign] = await Promise.all([
    Promise.all(queries.map((query) => index.search(query, CANDIDATES, within))),
    Promise.all(searches.map((search) => search(LOOKED_THROUGH, within))),
    searchIn(listForeign),
  ]);
  const byMeaning = meanings.map((hits) => hits.slice(0, CANDIDATES)).filter((hits) => hits.length > 0);
  const rankings = [...byWords, ...byMeaning].map((hits) => hits.map((hit) => hit.id));
  const ids = fuse(rankings)
    .slice(0, CANDIDATES)
    .map(({ item }) => item);
  const priors = priorsOf(byWords, byMeaning);
  const wanted = new Set(ids);
  const meant = [...(meanings[0] ?? []), ...inForeign];
  const near = new Map(meant.map(({ id, score }) => [id, score]));
  const further = [...near.keys()].filter((id) => !wanted.has(id));
  const [foremost, beyond] = await Promise.all([store.getPassages(ids), store.getPassages(further)]);
  // What is near in meaning among the person's own: in a small library the guide may fill all places before them.
  const isGuideAlone = foremost.length > 0 && foremost.every(({ document }) => isGuide(document));
  const behindGuide = isGuideAlone ? await searchIn(listOwn) : [];
  for (const { id, score } of behindGuide) near.set(id, score);
  const found = [...foremost, ...(await store.getPassages(behindGuide.map(({ id }) => id)))];
  const asHit = (pair: (typeof found)[number]): Hit => {
    const nearness = near.get(pair.passage.id);
    const score = priors.get(pair.passage.id) ?? 0;
    return { ...pair, score, ...(nearness === undefined ? {} : { nearness }) };
  };
  const [own, foundForeign] = byLanguage(first, found.map(asHit));
  const [, furtherForeign] = byLanguage(first, beyond.map(asHit));
  // The guide is there in both languages.
  const foreign = [...foundForeign, ...furtherForeign].filter(({ document }) => !isGuide(document));
  const ranked = rank(first, own, byMeaning.length === 0 ? 1 : PRIOR_WITH_VECTORS);
  const across = foreign
    .toSorted((a, b) => (b.nearness ?? 0) - (a.nearness ?? 0))
    .slice(0, Math.min(FOREIGN, limit))
    .map((hit) => ({ ...hit, score: FOREIGN_SCORE }));
  const taken = spread(dropNearDuplicates(ranked, first), limit - across.length);
  return [...taken.slice(0, OWN_FIRST), ...across, ...taken.slice(OWN_FIRST)];
}

/** Those in the script of the question, and those in the other one that meaning alone has found: no word can rank them. */
function byLanguage(question: string, hits: readonly Hit[]): [own: Hit[], foreign: Hit[]] {
  const script = scriptOf(question);
  const isForeign = ({ passage, nearness }: Hit): boolean =>
    nearness !== undefined && scriptOf(passage.text) !== script;
  return [hits.filter((hit) => !isForeign(hit)), hits.filter(isForeign)];
}

/**
 * What the searches think of each passage, averaged over them, from 0 to 1: for words the share of the best score,
 * for meanings, whose scores lie close together, the place in the list.
 */
function priorsOf(
  byWords: readonly (readonly IndexHit[])[],
  byMeaning: readonly (readonly IndexHit[])[],
): Map<PassageId, number> {
  const priors = new Map<PassageId, number>();
  const count = byWords.length + byMeaning.length;
  const add = (id: PassageId, prior: number): void => {
    priors.set(id, (priors.get(id) ?? 0) + prior / count);
  };
  for (const hits of byWords) {
    const top = hits[0]?.score || 1;
    for (const { id, score } of hits) add(id, score / top);
  }
  for (const hits of byMeaning) hits.forEach(({ id }, place) => add(id, 1 - place / CANDIDATES));
  return priors;
}
