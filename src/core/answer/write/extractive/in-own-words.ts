/** Of documents that say a thing in the words of the question, what they say in other words is of something else. */
import type { Hit } from "../../../domain/passage.ts";
import type { Sentence } from "./read-sentences.ts";
import type { Wanted } from "./wanted.ts";

/** Where a document has a word of the question itself, other words do not stand for it there: its dogs are not its animals. */
export function inOwnWords(
  wanted: Wanted,
  hits: readonly Hit[],
  passages: readonly Sentence[][],
): Sentence[][] {
  const literal = passages.map((sentences) =>
    sentences.map(({ tokens }) => {
      const own = new Set(tokens.map(({ word }) => word));
      return wanted.words.map((word) => own.has(word));
    }),
  );
  const said = new Map<string, boolean[]>();
  hits.forEach(({ document }, nth) => {
    const known = said.get(document.id) ?? wanted.words.map(() => false);
    for (const own of literal[nth] ?? []) own.forEach((has, word) => (known[word] ||= has));
    said.set(document.id, known);
  });
  return passages.map((sentences, nth) => {
    const known = said.get(hits[nth]?.document.id ?? "") ?? [];
    return sentences.map((sentence, i) => ({
      ...sentence,
      has: sentence.has.map((has, word) =>
        has === 1 && known[word] === true && literal[nth]?.[i]?.[word] === false ? 0 : has,
      ),
    }));
  });
}
