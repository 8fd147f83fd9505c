/**
 * How likely something ends at each gap of Chinese speech without marks, by the statistics of the repair of transcripts.
 * They know the words either side and no more; what is weighed with them is for `rough-units.ts`.
 */
import { gapFeatures, insideWords } from "./repair/gap-features.ts";
import { ZH_GAPS } from "./repair/gap-weights-zh.ts";
import { spokenWords } from "./repair/spoken-words.ts";

/** A comma is worth so much of the end of a sentence. */
const CLAUSE = 0.5;
const [LEAST, MOST] = [-2, 3];

/** By the offset in `text` at which the word before the gap ends: the logarithm of the odds, bounded. */
export function gapLikelihoods(text: string, start: number, end: number): ReadonlyMap<number, number> {
  const spoken = spokenWords(text, start, end);
  const words = spoken.map((word) => word.text);
  const inside = insideWords(words);
  return new Map(
    spoken.map((word, at) => {
      let [clause, sentence] = ZH_GAPS.bias;
      for (const key of gapFeatures(words, at, inside)) {
        const [toClause, toSentence] = ZH_GAPS.weights.get(key) ?? [0, 0];
        clause += toClause;
        sentence += toSentence;
      }
      const odds = Math.log(CLAUSE * Math.exp(Math.min(20, clause)) + Math.exp(Math.min(20, sentence)));
      return [word.end, Math.max(LEAST, Math.min(MOST, odds))];
    }),
  );
}
