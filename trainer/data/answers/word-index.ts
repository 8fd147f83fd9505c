/** Finds sentences of other documents that share rare words with a question: near misses that look like answers. */
import { isStopWord } from "../../../src/lib/text/stop-words.ts";
import { words } from "../../../src/lib/text/words.ts";

/** A word in more sentences than this tells nothing. */
const MOST_POSTINGS = 500;
/** Rarest words of a question that are looked up. */
const LOOKED_UP = 5;

export interface IndexedSentence {
  readonly text: string;
  readonly subject: string;
  /** Of its document. */
  readonly split: "train" | "dev";
}

export interface WordIndex {
  /** Best first; `share` is the part of the question's word weights that the sentence has. */
  near(question: string, most: number): { readonly sentence: IndexedSentence; readonly share: number }[];
  /** Weight of a word: rare ones weigh more. */
  weight(word: string): number;
}

export function wordIndex(sentences: readonly IndexedSentence[]): WordIndex {
  const postings = new Map<string, number[]>();
  for (const [i, { text }] of sentences.entries()) {
    for (const word of new Set(words(text))) {
      const of = postings.get(word);
      if (of === undefined) postings.set(word, [i]);
      else if (of.length <= MOST_POSTINGS) of.push(i);
    }
  }
  const weight = (word: string): number => {
    if (isStopWord(word)) return 0;
    return Math.log(1 + sentences.length / (1 + (postings.get(word)?.length ?? 0)));
  };
  return {
    weight,
    near(question, most) {
      const asked = [...new Set(words(question))].filter((word) => weight(word) > 0);
      const total = asked.reduce((sum, word) => sum + weight(word), 0);
      const rare = asked
        .filter((word) => (postings.get(word)?.length ?? MOST_POSTINGS + 1) <= MOST_POSTINGS)
        .toSorted((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))
        .slice(0, LOOKED_UP);
      const scores = new Map<number, number>();
      for (const word of rare) {
        for (const i of postings.get(word)!) scores.set(i, (scores.get(i) ?? 0) + weight(word));
      }
      return [...scores]
        .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, most)
        .map(([i, score]) => ({ sentence: sentences[i]!, share: total === 0 ? 0 : score / total }));
    },
  };
}
