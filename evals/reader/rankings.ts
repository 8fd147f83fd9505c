/** Paragraphs in the order in which words or vectors find them. BM25 as the product's words are, without an index. */
import { words } from "../../src/lib/text/words.ts";

/** Numbers of paragraphs, best first; those that are not found at all are left out. */
export type Ranking = readonly number[];

/** The usual constants (Robertson and Zaragoza, 2009), as in the product's index. */
const [K1, B] = [1.2, 0.75];

export function rankByVectors(question: Float32Array | undefined, vectors: readonly Float32Array[]): Ranking {
  const scores = vectors.map((vector) =>
    vector.reduce((sum, value, i) => sum + value * (question?.[i] ?? 0), 0),
  );
  return scores.map((_, i) => i).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

export function rankByWords(texts: readonly string[]): (question: string) => Ranking {
  const counts = texts.map((text) => {
    const byWord = new Map<string, number>();
    for (const word of words(text)) byWord.set(word, (byWord.get(word) ?? 0) + 1);
    return byWord;
  });
  const lengths = counts.map((byWord) => [...byWord.values()].reduce((sum, count) => sum + count, 0));
  const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const holders = new Map<string, number>();
  for (const byWord of counts)
    for (const word of byWord.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);

  return (question) => {
    const asked = new Set(words(question));
    const scores = counts.map((byWord, i) => {
      let score = 0;
      for (const word of asked) {
        const count = byWord.get(word) ?? 0;
        const holding = holders.get(word) ?? 0;
        const weight = Math.log(1 + (texts.length - holding + 0.5) / (holding + 0.5));
        score += (weight * count * (K1 + 1)) / (count + K1 * (1 - B + (B * (lengths[i] ?? 0)) / usual));
      }
      return score;
    });
    return scores
      .map((_, i) => i)
      .filter((i) => (scores[i] ?? 0) > 0)
      .toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  };
}
