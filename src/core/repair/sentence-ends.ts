/**
 * Where sentences and clauses end in words without marks: statistics of each gap, and of how long sentences are, taken
 * together by the best way through the whole (Viterbi over sentences). Which mark ends one is not decided here.
 */
import { gapFeatures, insideWords } from "./gap-features.ts";

/** After a word; 0 where nothing ends. */
export const CLAUSE_END = 1;
export const SENTENCE_END = 2;

export interface GapStatistics {
  /** Logits against "nothing ends here", for each view of a gap. */
  readonly weights: ReadonlyMap<string, readonly [clause: number, sentence: number]>;
  readonly bias: readonly [clause: number, sentence: number];
  /** By length in words: how much likelier a sentence is than by chance, as a logarithm; the last is for all longer. */
  readonly lengths: readonly number[];
  readonly lengthWeight: number;
  /** Added to each logit of a sentence's and of a clause's end. */
  readonly lean: number;
  readonly commaLean: number;
}

/** Words between two marks at least: "好，" alone is common, two commas in a row of words are not. */
const CLAUSE_AT_LEAST = 3;
/** Longest sentence looked for, in words. */
const LONGEST = 160;

/**
 * The end after each word; the last always ends a sentence. `hint` gives logits to add to a gap: a pause, a line's end.
 */
export function endsOf(
  words: readonly string[],
  statistics: GapStatistics,
  hint: (at: number) => number = () => 0,
): Uint8Array {
  const ends = new Uint8Array(words.length);
  const clause = new Float64Array(words.length);
  const sentence = new Float64Array(words.length);
  const inside = insideWords(words);
  for (let at = 0; at < words.length; at++) {
    let [toClause, toSentence] = statistics.bias;
    for (const key of gapFeatures(words, at, inside)) {
      const found = statistics.weights.get(key);
      if (found === undefined) continue;
      toClause += found[0];
      toSentence += found[1];
    }
    clause[at] = toClause + statistics.commaLean + hint(at);
    // Against both others: where a clause may end, a sentence must be likelier than that too.
    sentence[at] = toSentence - Math.log(1 + Math.exp(Math.min(30, toClause))) + statistics.lean + hint(at);
  }
  for (const at of bestStops(sentence, statistics)) ends[at] = SENTENCE_END;
  let last = -1;
  for (let at = 0; at < words.length; at++) {
    if (ends[at] === SENTENCE_END) last = at;
    else if (
      (clause[at] as number) > 0 &&
      at - last >= CLAUSE_AT_LEAST &&
      ends[at + 1] !== SENTENCE_END &&
      ends[at + 2] !== SENTENCE_END
    ) {
      ends[at] = CLAUSE_END;
      last = at;
    }
  }
  return ends;
}

/** The places that together score best, the last word among them. */
function bestStops(scores: Float64Array, { lengths, lengthWeight }: GapStatistics): number[] {
  const count = scores.length;
  const best = new Float64Array(count + 1).fill(-Infinity);
  const from = new Int32Array(count + 1);
  best[0] = 0;
  for (let to = 1; to <= count; to++) {
    const gain = to === count ? 0 : (scores[to - 1] as number);
    for (let length = 1; length <= Math.min(to, LONGEST); length++) {
      const prior = lengths[Math.min(length, lengths.length - 1)] ?? 0;
      const total = (best[to - length] as number) + gain + lengthWeight * prior;
      if (total <= (best[to] as number)) continue;
      best[to] = total;
      from[to] = to - length;
    }
  }
  const stops: number[] = [];
  for (let to = count; to > 0; to = from[to] as number) stops.push(to - 1);
  return stops;
}
