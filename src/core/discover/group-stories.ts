/**
 * Puts articles on one event together, by their words: those of titles and first sentences, rare ones for more. No vectors,
 * which not everybody has: articles in two languages stay apart, and so do accounts that share no names or figures.
 */
import { isStopWord } from "../../lib/text/stop-words.ts";
import { words } from "../../lib/text/words.ts";

export interface Article {
  readonly title: string;
  /** How it begins. */
  readonly lead: string;
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

/** Accounts of one event come within days; what is alike a month later is another one. */
const SPAN_MS = 4 * 86_400_000;
/** Cosine from which an article is of a group's event: between .14 and .22 the two sets that it was chosen on come out alike. */
const ALIKE = 0.18;
/** Fewer words in common are a place and a kind of thing: the harbour's bridge, a vaccine and its doses. */
const FEWEST_SHARED = 4;
/** Characters of the lead that are looked at. */
export const LEAD_LENGTH = 500;

type Vector = ReadonlyMap<string, number>;

/** Groups of places in `articles`, which are newest first, as the groups and those in each are. */
export function groupStories(articles: readonly Article[]): number[][] {
  const vectors = vectorsOf(articles.map(countsOf));
  const groups: number[][] = [];
  /** Which articles have a word, and how much it is of each. */
  const having = new Map<string, (readonly [at: number, weight: number])[]>();
  const groupOf: number[] = [];
  for (const [at, vector] of vectors.entries()) {
    const alike = new Map<number, number>();
    const shared = new Map<number, number>();
    for (const [word, weight] of vector) {
      for (const [other, its] of having.get(word) ?? []) {
        alike.set(other, (alike.get(other) ?? 0) + weight * its);
        shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    for (const [other, count] of shared) if (count < FEWEST_SHARED) alike.delete(other);
    const group = groupFor(at, alike, groups, groupOf, articles);
    groupOf.push(group ?? groups.length);
    if (group === undefined) groups.push([at]);
    else groups[group]?.push(at);
    for (const [word, weight] of vector) {
      const rows = having.get(word);
      if (rows) rows.push([at, weight]);
      else having.set(word, [[at, weight]]);
    }
  }
  return groups;
}

/** The group that it is most like, on average over its articles: one that is like a single one of them leads elsewhere. */
function groupFor(
  at: number,
  alike: ReadonlyMap<number, number>,
  groups: readonly (readonly number[])[],
  groupOf: readonly number[],
  articles: readonly Article[],
): number | undefined {
  const sums = new Map<number, number>();
  for (const [other, score] of alike) {
    const group = groupOf[other] ?? 0;
    sums.set(group, (sums.get(group) ?? 0) + score);
  }
  let best: number | undefined;
  let most = ALIKE;
  for (const [group, sum] of sums) {
    const members = groups[group] ?? [];
    const newest = articles[members[0] ?? 0]?.atMs ?? 0;
    const isNear = newest - (articles[at]?.atMs ?? 0) <= SPAN_MS;
    const mean = sum / members.length;
    if (isNear && mean >= most) [best, most] = [group, mean];
  }
  return best;
}

function countsOf({ title, lead }: Article): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words(`${title}\n${lead.slice(0, LEAD_LENGTH)}`)) {
    if (!isStopWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Of unit length: what all articles have says nothing, what two have says most. */
function vectorsOf(counted: readonly ReadonlyMap<string, number>[]): Vector[] {
  const having = new Map<string, number>();
  for (const counts of counted)
    for (const word of counts.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  return counted.map((counts) => {
    const weighed = Array.from(counts, ([word, count]) => {
      const rarity = Math.log(1 + counted.length / (having.get(word) ?? 1));
      return [word, (1 + Math.log(count)) * rarity] as const;
    });
    const length = Math.hypot(...weighed.map(([, weight]) => weight));
    return new Map(weighed.map(([word, weight]) => [word, weight / (length || 1)]));
  });
}
