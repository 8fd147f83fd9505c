/**
 * How central each unit is: the words that a document says most often, in how much of the unit they make up. Chooses
 * units that together say the most with the least repetition. Judges words only, not whether what is said is true.
 */
import type { Unit } from "./unit.ts";
import { sentenceLooks } from "./sentence-looks.ts";
import type { Terms } from "./terms.ts";

export interface Centrality {
  /** Of each unit, from 0. */
  readonly scores: Float64Array;
  /** What each word is worth, by its number. */
  readonly wordWeights: Float64Array;
}

/** Constants are of half of the meetings of `npm run eval:digest`; the other half is reported on. */
const RARITY_POWER = 0.5;
const LENGTH_POWER = 0.5;
/** Words: shorter units say little, however central their words are. */
const SHORT = 5;
/** How much of what the chosen units say already is held against a unit. */
const REDUNDANCY = 0.5;
/** The best are looked at alone, so that choosing does not grow with the text. */
const MOST_CANDIDATES = 200;

export function centralityOf(text: string, units: readonly Unit[], terms: Terms): Centrality {
  const counts = new Float64Array(terms.size);
  for (const own of terms.units) for (const word of own) counts[word] = (counts[word] as number) + 1;
  const wordWeights = counts.map((count, word) =>
    count < 2 ? 0 : count * Math.log(1 + units.length / (terms.unitCounts[word] as number)) ** RARITY_POWER,
  );
  const scores = Float64Array.from(units, ({ start, end }, nth) => {
    const own = terms.units[nth] as Uint32Array;
    if (own.length === 0) return 0;
    let sum = 0;
    for (const word of new Set(own)) sum += wordWeights[word] as number;
    // Where nothing is said twice, every word counts the same.
    const worth = (sum + 0.01 * own.length) / Math.max(own.length, SHORT) ** LENGTH_POWER;
    return worth * sentenceLooks(text.slice(start, end));
  });
  return { scores, wordWeights };
}

export interface Choosing {
  readonly terms: Terms;
  readonly centrality: Centrality;
  /** Numbers of units to choose from. */
  readonly from: Iterable<number>;
  readonly most: number;
  /** Multiplies a unit's score; one of 0 is not chosen. */
  readonly favour?: (unit: number) => number;
}

/** Numbers of units, the best first. */
export function chooseUnits({ terms, centrality, from, most, favour = () => 1 }: Choosing): number[] {
  const { scores, wordWeights } = centrality;
  const valued = [...from]
    .map((unit) => ({ unit, score: (scores[unit] as number) * favour(unit) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.unit - b.unit)
    .slice(0, MOST_CANDIDATES)
    .map((one) => ({ ...one, words: new Set(terms.units[one.unit]) }));
  const covered = new Set<number>();
  const chosen: number[] = [];
  while (chosen.length < most && valued.length > 0) {
    let best = 0;
    let bestValue = -1;
    for (const [nth, { score, words }] of valued.entries()) {
      let [all, said] = [0, 0];
      for (const word of words) {
        all += wordWeights[word] as number;
        if (covered.has(word)) said += wordWeights[word] as number;
      }
      const value = score * (1 - REDUNDANCY * (all === 0 ? 0 : said / all));
      if (value > bestValue) [best, bestValue] = [nth, value];
    }
    const [{ unit, words }] = valued.splice(best, 1) as [(typeof valued)[number]];
    for (const word of words) covered.add(word);
    chosen.push(unit);
  }
  return chosen;
}
