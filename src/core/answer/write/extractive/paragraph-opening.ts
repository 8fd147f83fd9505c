/**
 * Of whom or what a paragraph speaks is said by its first sentence, where no other paragraph names it: "Bun, a corgi, four
 * years. Stays until 12 July." beside the like of another dog. Not covered: subjects that change within a paragraph.
 */
import type { Sentence } from "./read-sentences.ts";

/**
 * For each sentence the words of the question that the opening of its paragraph has, and no other paragraph: the opening
 * itself too, or what follows it would stand before what says it.
 */
export function openingWords(text: string, sentences: readonly Sentence[]): Uint8Array[] {
  const paragraphs: Sentence[][] = [];
  sentences.forEach((sentence, nth) => {
    const before = sentences[nth - 1];
    const isNew = before === undefined || /\n[ \t]*\r?\n/u.test(text.slice(before.end, sentence.start));
    if (isNew) paragraphs.push([]);
    paragraphs.at(-1)?.push(sentence);
  });
  return paragraphs.flatMap((paragraph) => {
    const others = paragraphs.filter((other) => other !== paragraph).flat();
    const opening = paragraph[0]?.has ?? new Uint8Array();
    const own =
      others.length === 0
        ? opening.map(() => 0)
        : opening.map((has, word) => (others.some((other) => other.has[word] === 1) ? 0 : has));
    return paragraph.map(() => own);
  });
}
