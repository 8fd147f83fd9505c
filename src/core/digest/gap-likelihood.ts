/**
 * How likely something ends at each gap of Chinese speech without marks, by the statistics of the repair of transcripts.
 * They know the words either side and no more; what is weighed with them is for `rough-units.ts`.
 */
import { gapFeatures, insideWords } from "../repair/gap-features.ts";
import { ZH_GAPS } from "../repair/gap-weights-zh.ts";
import { spokenWords } from "../repair/spoken-words.ts";

/** A comma is worth so much of the end of a sentence. */
const CLAUSE = 0.5;
const [LEAST, MOST] = [-2, 3];

/**
 * By the offset in `text` at which the word before the gap ends: the logarithm of the odds, bounded; 0 where none ends.
 * Weighed when asked for: many gaps are within words, and nobody asks for those.
 */
export function gapLikelihoods(text: string, start: number, end: number): (offset: number) => number {
  const spoken = spokenWords(text, start, end);
  const words = spoken.map((word) => word.text);
  const inside = insideWords(words);
  /** By offset from `start`: the word that ends there, counted from 1. */
  const endsAt = new Uint32Array(end - start + 1);
  for (const [at, word] of spoken.entries()) endsAt[word.end - start] = at + 1;
  return (offset) => {
    const at = (endsAt[offset - start] ?? 0) - 1;
    if (at < 0) return 0;
    let [clause, sentence] = ZH_GAPS.bias;
    for (const key of gapFeatures(words, at, inside)) {
      const found = ZH_GAPS.weights.get(key);
      if (found === undefined) continue;
      clause += found[0];
      sentence += found[1];
    }
    const odds = Math.log(CLAUSE * Math.exp(Math.min(20, clause)) + Math.exp(Math.min(20, sentence)));
    return Math.max(LEAST, Math.min(MOST, odds));
  };
}
