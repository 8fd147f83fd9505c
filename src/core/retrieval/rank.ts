/**
 * Ranks fetched passages for a query: by the share of its words that they hold, rare ones counting more, by words
 * that stand side by side in both, and by what the search thought of them.
 */
import { isHalfEmpty, isStopWord } from "../../lib/text/stop-words.ts";
import { words } from "../../lib/text/words.ts";
import type { Hit } from "../domain/passage.ts";
import { passageWords, passageWordSet } from "./passage-words.ts";

/** Chosen among a dozen settings on the tuning part of evals/qa: the right passage first, averaged over its sets. */
const COVER_WEIGHT = 2;
const PAIRS_WEIGHT = 0.25;
/** A pair of Chinese characters one of which only joins words counts for this much. */
const HALF_EMPTY = 0.4;

/**
 * Best first; the scores are new, from 0 to 1. `priorWeight` says how much the score that the hits came with counts,
 * as a share of the best one: 1 for words alone, more where the search knew meanings too.
 */
export function rank(query: string, hits: readonly Hit[], priorWeight = 1): Hit[] {
  const asked = words(query);
  const wanted = [...new Set(asked.filter((word) => !isStopWord(word)))];
  if (wanted.length === 0 || hits.length === 0) return [...hits];
  // "back up" is written "backup" too.
  const joined = new Map(asked.slice(1).map((word, i) => [asked[i], `${asked[i]}${word}`]));
  const has = (own: Pick<ReadonlySet<string>, "has">, word: string): boolean =>
    own.has(word) || own.has(joined.get(word) ?? word);
  const pairs = neighbours(asked, (word) => !isStopWord(word));
  const titles = new Map<string, readonly string[]>();
  const read = hits.map((hit) => {
    const above = [hit.document.title, ...hit.passage.headingPath].join("\n");
    const heads = titles.get(above) ?? words(above);
    titles.set(above, heads);
    const text = passageWordSet(hit.passage);
    const headSet = new Set(heads);
    return {
      hit,
      words: { has: (word: string) => text.has(word) || headSet.has(word) },
      pairs: pairs.size === 0 ? pairs : pairsIn([...heads, ...passageWords(hit.passage)], pairs),
    };
  });
  const weights = wanted.map((word) => {
    const frequency = read.filter((one) => has(one.words, word)).length;
    return Math.log(1 + (hits.length + 1) / (frequency + 0.5)) * (isHalfEmpty(word) ? HALF_EMPTY : 1);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const best = hits.reduce((most, hit) => Math.max(most, hit.score), 0) || 1;
  return read
    .map((one) => {
      const cover =
        wanted.reduce((sum, word, i) => sum + (has(one.words, word) ? weights[i]! : 0), 0) / total;
      let found = 0;
      for (const pair of pairs) if (one.pairs.has(pair)) found++;
      const side = pairs.size === 0 ? 0 : found / pairs.size;
      const sum = COVER_WEIGHT * cover + PAIRS_WEIGHT * side + priorWeight * (one.hit.score / best);
      return { ...one.hit, score: sum / (COVER_WEIGHT + PAIRS_WEIGHT + priorWeight) };
    })
    .sort((a, b) => b.score - a.score);
}

/** Which of these pairs stand side by side. */
function pairsIn(all: readonly string[], wanted: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const firsts = new Set([...wanted].map((pair) => pair.slice(0, pair.indexOf(" "))));
  for (let i = 1; i < all.length; i++) {
    if (!firsts.has(all[i - 1]!)) continue;
    const pair = `${all[i - 1]} ${all[i]}`;
    if (wanted.has(pair)) found.add(pair);
  }
  return found;
}

/** Words side by side, joined by a space. */
function neighbours(all: readonly string[], counts: (word: string) => boolean): Set<string> {
  const pairs = new Set<string>();
  for (let i = 1; i < all.length; i++) {
    if (counts(all[i - 1]!) && counts(all[i]!)) pairs.add(`${all[i - 1]} ${all[i]}`);
  }
  return pairs;
}
